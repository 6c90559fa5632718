import type { Span } from '../model/span.ts';

// All spans here are in the order of the text. Where they are apart as well, half of them are passed over at each look.

/** Of spans apart, the index of the first that ends after a place; their number where none does. */
export const indexFrom = (spans: readonly Span[], place: number): number => firstIndex(spans, ({ end }) => end > place);

/** Of spans apart, the one that holds a place. */
export function spanAt<T extends Span>(spans: readonly T[], place: number): T | null {
  const found = spans[indexFrom(spans, place)];
  return found !== undefined && found.start <= place ? found : null;
}

/** Of spans apart, those that touch a stretch. */
export function touching<T extends Span>(spans: readonly T[], from: number, to: number): readonly T[] {
  const first = indexFrom(spans, from);
  let last = first;
  while (last < spans.length && spans[last]!.start < to) last++;
  return spans.slice(first, last);
}

/** Of spans that may lie over one another, those wholly inside another. */
export function inside<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  const found: T[] = [];
  for (let at = firstIndex(spans, (span) => span.start >= start); at < spans.length && spans[at]!.start < end; at++) {
    if (spans[at]!.end <= end) found.push(spans[at]!);
  }
  return found;
}

/** Spans in any order, put in order, those that overlap made one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else apart.push({ start, end });
  }
  return apart;
}

/** The index of the first that passes, where all after one that passes pass. */
function firstIndex(spans: readonly Span[], passes: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(spans[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
