import type { EventDetail, Inline, Line, Source } from '../model/reply.ts';
import type { Reader } from '../model/store.ts';
import { dateText, dayText } from './date-text.ts';
import { cite, join, text, value, words } from './parts.ts';

/** How a field on which accounts differ is called in a sentence; counted things are named by their unit. */
const fields: Readonly<Record<string, string>> = {
  date: 'on its date',
  place: 'on the place',
  format: 'on the format',
  name: 'on its name',
  began: 'on when it began',
  days: 'on how many days it lasted',
  tonnes: 'on the tonnes',
  killed: 'on how many were killed',
};

/** What accounts differ on but what they call it: names differ on every meeting, and are listed where one is shown in full. */
export const differences = (event: EventDetail, among?: readonly EventDetail[]): readonly Line[] =>
  conflictLines({ ...event, conflicts: event.conflicts.filter((conflict) => conflict.field !== 'name') }, among);

/**
 * Each differing value beside the sources that give it. Some are given by accounts of another event (two beginnings of
 * one thing): `among` are the events whose accounts are at hand. A difference of which one value is left is none.
 */
export function conflictLines(event: EventDetail, among: readonly EventDetail[] = []): readonly Line[] {
  if (event.conflicts.length === 0) return [];
  const claimed = new Set(event.conflicts.flatMap(({ values }) => values.flatMap(({ accounts }) => accounts)));
  const tellings = [event, ...among].flatMap((each) => each.tellings.filter(({ account }) => claimed.has(account.id)));
  const sourceOf = new Map(tellings.map((telling) => [telling.account.id, telling.source]));
  return event.conflicts.flatMap(({ field, values }) => {
    const shown = values.map(({ value: surface, accounts }): Line => {
      const sources = accounts.map((id) => sourceOf.get(id)).filter((source) => source !== undefined);
      return sources.length === 0 ? [] : [valueOrWords(surface, sources), text(' '), cite(...sources)];
    });
    const told = shown.filter((line) => line.length > 0);
    return told.length < 2 ? [] : [[text(`⚠ ${phrase(field)}: `), ...join(told, ' — ')]];
  });
}

/** Events that are not among these and whose accounts give the other value of a difference that one of these has. */
export async function rivals(
  reader: Pick<Reader, 'event'>,
  events: readonly EventDetail[],
): Promise<readonly EventDetail[]> {
  const told = new Set(events.flatMap(({ tellings }) => tellings.map(({ account }) => account.id)));
  const claimed = events.flatMap(({ conflicts }) =>
    conflicts.flatMap(({ values }) => values.flatMap((each) => each.accounts)),
  );
  const elsewhere = [...new Set(claimed)].filter((id) => !told.has(id));
  const found = await Promise.all(elsewhere.map((id) => reader.event(id)));
  return [...new Map(found.flatMap((event) => (event === null ? [] : [[event.id, event] as const]))).values()];
}

/** A weekday that does not fit its date is a slip of one account, everything else is between accounts. */
function phrase(field: string): string {
  if (field === 'weekday') return 'the weekday does not fit the date';
  return `accounts differ ${fields[field] ?? `on the number of ${field.replaceAll(/[^a-z ]/giu, '')}`}`;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

function valueOrWords(surface: string, sources: readonly Source[]): Inline {
  const verbatim = sources.find((source) => source.quote.includes(surface));
  if (verbatim !== undefined) return words(surface, verbatim);
  return value(readable(surface), sources, 'normalised');
}

/** ISO days, months and stretches of days as a reader writes them. */
function readable(surface: string): string {
  if (isoDay.test(surface)) return dayText(surface, 'long');
  if (/^\d{4}-\d{2}$/u.test(surface))
    return dateText(
      { from: `${surface}-01`, to: `${surface}-01`, precision: 'month', basis: 'stated', because: [] },
      'long',
    );
  const [from, to] = surface.split(' – ');
  if (from === undefined || to === undefined || !isoDay.test(from) || !isoDay.test(to)) return surface;
  return dateText({ from, to, precision: 'range', basis: 'stated', because: [] }, 'long');
}
