import { searchTerms } from '../../knowledge/search-terms.ts';

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
