import { searchTerms } from '../../knowledge/search-terms.ts';
import { soundsOfHan, soundsOfLatin } from '../../language/sound.ts';

/** Search terms with a number apart from the Chinese that it counts, so that both can be compared. */
export function termsOf(text: string): readonly string[] {
  return searchTerms(text.replaceAll(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' '));
}

const derived = /(?:i?ations?|[ai]tors?|itions?|ions?|[eo]rs?|ments?|[ae]n[ct][ey]?|[ae]nts?|als?|ives?|ly|ity|at)$/u;
const leastRoot = 5;
/** What these endings leave is another word's root. */
const notRoots = new Set('offic count presid report minist gener cent'.split(' '));

/** What a term shares with others of its family: "negoti" of "negotiator" and "negotiated"; the term itself where it has no such ending. */
export function rootOf(term: string): string {
  const root = term.replace(derived, '');
  return root.length < leastRoot || notRoots.has(root) || /\d/u.test(term) ? term : root;
}

/** A sound among the terms of a text. No index holds it: it is told apart from words by its first letter. */
export const termOfSound = (sound: string): string => `~${sound}`;
export const isSound = (term: string): boolean => term.startsWith('~');

/** How the foreign names in a text sound, as terms: so a name is met that another script spells. */
export function soundTermsOf(text: string): readonly string[] {
  const han = soundsOfHan(text).map(({ sound }) => sound);
  const latin = (text.match(/\p{Lu}[\p{L}\p{M}'’]{2,}/gu) ?? []).flatMap(soundsOfLatin);
  return [...new Set([...han, ...latin])].map(termOfSound);
}
