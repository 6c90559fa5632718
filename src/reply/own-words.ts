import { phraseInChinese } from '../language/phrases.ts';
import type { Tongue } from '../model/reply.ts';
import { datesInChinese } from './chinese-dates.ts';

/** Words that a renderer adds to a reply, in the reply's language: "Page 1 of 2", "undated, about 3 Mar 2024". */
export type OwnWords = (words: string) => string;

const inChinese: OwnWords = (words) => phraseInChinese(words, inChinese) ?? datesInChinese(words);
export const inEnglish: OwnWords = (words) => words;

export const ownWords = (tongue: Tongue): OwnWords => (tongue === 'zh' ? inChinese : inEnglish);
