import { searchTerms } from '../knowledge/search-terms.ts';

/** Search terms with a number apart from the Chinese that it counts, so that both can be compared. */
export function termsOf(text: string): readonly string[] {
  return searchTerms(text.replaceAll(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' '));
}
