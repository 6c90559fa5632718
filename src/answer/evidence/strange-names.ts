import { fullMonth, fullWeekday } from '../../language/calendar.ts';
import type { Understood } from '../question/understand.ts';
import { termsOf } from '../question/words.ts';

/** A run of words written great; within a sentence it is a name, at its beginning only where more than one word is. */
const greatRun =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|de|da|di|la|le|van|von|der|the|bin|al)\s+)*\p{Lu}[\p{L}\p{M}'’-]*)*/gu;
const opensSentence = /(?:^|[.?!:]["”’)]?\s+|^\s*["“‘(]+)$/u;
/** Months, weekdays and what else is written great and names nobody. */
const noName = new Set(
  termsOf(`${fullMonth} ${fullWeekday} I A The This That It He She They We You In On At As But And For Our`),
);
/** Chinese writes the parts of a foreign name with a dot between, and these before or behind a person's name. */
const hanName =
  /\p{Script=Han}[·・]\p{Script=Han}|(?:先生|女士|总统|总理|首相|主席|部长|外长|大使|将军|教授|秘书长|发言人|议员|博士)\p{Script=Han}{2,4}|\p{Script=Han}{2,5}(?:先生|女士|教授|将军|博士|议员)/u;

/**
 * Whether a sentence names somebody or something that the question does not: by words written great, in Chinese by the
 * forms of a person's name.
 */
export function namesAnother(sentence: string, { question }: Pick<Understood, 'question'>): boolean {
  if (hanName.test(sentence)) return true;
  const asked = new Set(termsOf(question));
  return [...sentence.matchAll(greatRun)].some(({ 0: run, index }) => {
    const strange = termsOf(run).filter((term) => !asked.has(term) && !noName.has(term));
    const isOpening = opensSentence.test(sentence.slice(0, index));
    return strange.length > (isOpening ? 1 : 0);
  });
}
