import type { Span } from '../../model/span.ts';

/** Those of a list in the order of the text that lie in a span. */
export function within<Item extends Span>(list: readonly Item[], span: Span): readonly Item[] {
  let lo = 0;
  let hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (list[mid]!.start < span.start) lo = mid + 1;
    else hi = mid;
  }
  const out: Item[] = [];
  for (let k = lo; k < list.length && list[k]!.end <= span.end; k++) out.push(list[k]!);
  return out;
}
