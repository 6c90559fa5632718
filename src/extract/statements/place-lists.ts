import type { Span } from '../../model/span.ts';
import { ofTheHouse } from './field.ts';
import type { Place } from './place.ts';

/** The longer of two that lie over each other. */
export function apart(found: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of [...found].sort(byPlace)) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

const list = /^(?:\s*(?:,|，|、|and|or|和|与|及|以及|,\s*and|等)\s*(?:the\s)?|[’']s?\s*)$/iu;
/** Right after one who only leads to the one who is meant: 以美国为首的北约, "US-led NATO". */
const leads = /^(?:为首的?|主导的|领导的|[-‑–](?:led|backed|dominated)\s(?:the\s)?)$/iu;

/** What stands in a list is what its first is: "in Syria, Iraq and Libya". Who only leads a body is none beside it. */
export function listed(places: readonly Place[], text: string): readonly Place[] {
  const lists: Place[][] = [];
  places.forEach((place, k) => {
    const before = lists.at(-1)?.at(-1);
    const next = places[k + 1];
    const leading = next !== undefined && leads.test(text.slice(place.end, next.start));
    const one: Place = leading ? { ...place, part: 'bystander' } : place;
    if (before !== undefined && list.test(text.slice(before.end, place.start))) lists.at(-1)!.push(one);
    else lists.push([one]);
  });
  return lists.flatMap((among) => {
    const [first] = among;
    const actor = (among.find((one) => one.part === 'other' && ofTheHouse(one.actor)) ?? first!).actor;
    return among.map((one) =>
      one.part === 'own' || first!.part === 'own'
        ? one
        : { ...one, list: actor, part: first!.part === 'bystander' ? first!.part : one.part, oblique: first!.oblique },
    );
  });
}

/** In the order of the text, the longer of two that begin together first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
