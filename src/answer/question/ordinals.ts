import { hanNumber, hanUnits } from '../../language/chinese-calendar.ts';
import { ordinalNumber, ordinals } from '../../language/english-numbers.ts';
import { wordsOfSides } from '../../model/field.ts';

const kinds = `annual|yearly|${wordsOfSides.join('|')}|security|policy|military|staff|defen[cs]e|strategic|bilateral|\\p{L}+-\\p{L}+`;
/** What may follow a round's number; without it "first" or "2nd" counts nothing. */
const counted = `(?:(?:${kinds})[\\s–-]+){0,6}(?:dialogue|round|talks|meeting|session|one|consultations?|edition)`;
/** "the first dialogue" is a beginning, "the first round" a number. */
const beginning = /\bfirst\b(?!\s+round)/giu;
const wordPattern = new RegExp(
  `\\b(${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\b(?:\\s+${counted}|\\s*[)?!.,]*$)`,
  'iu',
);
/** The other way round: "the round before the eighth". */
const afterPattern = new RegExp(
  `\\b(?:round|dialogue|talks|meeting|session|before|after)\\s+(?:\\p{L}+\\s+){0,3}?(?:the\\s+)?(${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\b`,
  'iu',
);
const hanPattern = new RegExp(`第?\\s*(\\d{1,2}|[${hanUnits}十]{1,3})\\s*(?:次|轮|届)`, 'u');

/** The number of a round that a text names: "the eighth dialogue", "8th one", "第8次对话"; null where it names none. */
export function ordinalIn(typed: string): number | null {
  const [, ordinal] = roundIn(typed) ?? [];
  if (ordinal === undefined) return null;
  if (/\p{Script=Han}/u.test(ordinal)) return hanNumber(ordinal);
  return ordinalNumber(ordinal);
}

/** The words by which a text names a round; null where it names none. */
export const roundWordsIn = (typed: string): string | null => roundIn(typed)?.[0].trim() ?? null;

function roundIn(typed: string): RegExpExecArray | null {
  const numbered = typed.replaceAll(beginning, '     ');
  return wordPattern.exec(numbered) ?? afterPattern.exec(numbered) ?? hanPattern.exec(typed);
}
