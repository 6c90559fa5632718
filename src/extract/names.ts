import type { NameMatch } from '../model/knowledge.ts';
import type { Span } from '../model/span.ts';

/** Of the names of a text, in its order, those that lie wholly inside a span. */
export function namesIn(names: readonly NameMatch[], { start, end }: Span): readonly NameMatch[] {
  const inside: NameMatch[] = [];
  for (let at = firstFrom(names, start); at < names.length && names[at]!.start < end; at++) {
    if (names[at]!.end <= end) inside.push(names[at]!);
  }
  return inside;
}

/** The index of the first name that begins at a place or after it. */
function firstFrom(names: readonly NameMatch[], place: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
