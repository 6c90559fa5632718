import type { EventDetail, Inline, Item, Line, Source } from '../model/reply.ts';
import { clip } from './clip.ts';
import { cite, date, join, text, value, words } from './parts.ts';

export const sourcesOfEvent = (event: EventDetail): readonly Source[] =>
  event.tellings.map((telling) => telling.source);

/** The title, verbatim where a source holds it. */
export function eventTitle(event: EventDetail, limit = 150): Line {
  const sources = sourcesOfEvent(event);
  const shown = clip(event.title, limit, '');
  const verbatim = sources.find((source) => source.quote.includes(shown));
  const tail: Line = shown.length < event.title.length ? [text('…')] : [];
  if (verbatim !== undefined) return [words(shown, verbatim), ...tail];
  return [sources.length > 0 ? value(shown, sources, 'normalised') : text('(untitled)'), ...tail];
}

/** One line for an event: its date, what it was, its footnotes, and below it what its accounts differ on. */
export function eventItem(event: EventDetail): Item {
  const sources = sourcesOfEvent(event);
  const planned = event.happened ? [] : [text(' (planned or reported, not confirmed)')];
  return {
    mark: date(event.date, sources),
    body: [...eventTitle(event), ...planned, text(' '), cite(...sources.slice(0, 4))],
    under: differences(event),
    side: null,
  };
}

/** What accounts differ on but what they call it: names differ on every meeting, and are listed where one is shown in full. */
export const differences = (event: EventDetail): readonly Line[] =>
  conflictLines({ ...event, conflicts: event.conflicts.filter((conflict) => conflict.field !== 'name') });

/** Each differing value beside the sources that give it. */
export function conflictLines(event: EventDetail): readonly Line[] {
  const sourceOf = new Map(event.tellings.map((telling) => [telling.account.id, telling.source]));
  return event.conflicts.map((conflict) => {
    const values = conflict.values.map(({ value: shown, accounts }): Line => {
      const sources = accounts.map((id) => sourceOf.get(id)).filter((source) => source !== undefined);
      return sources.length === 0 ? [] : [valueOrWords(shown, sources), text(' '), cite(...sources)];
    });
    return [
      text(`⚠ the accounts differ on the ${conflict.field.replaceAll(/[^a-z ]/giu, '')}: `),
      ...join(values, ' — '),
    ];
  });
}

function valueOrWords(shown: string, sources: readonly Source[]): Inline {
  const verbatim = sources.find((source) => source.quote.includes(shown));
  return verbatim === undefined ? value(shown, sources, 'normalised') : words(shown, verbatim);
}

/** The years that events span, for a title: empty where none is dated. */
export function spanOfYears(events: readonly EventDetail[]): Line {
  const dated = events.filter((event) => event.date !== null);
  const first = dated[0];
  const last = dated.at(-1);
  if (first?.date == null || last?.date == null) return [];
  const from = first.date.from < last.date.from ? first : last;
  const to = from === first ? last : first;
  const fromYear = from.date?.from.slice(0, 4) ?? '';
  const toYear = to.date?.to.slice(0, 4) ?? '';
  const start = value(fromYear, sourcesOfEvent(from).slice(0, 1), 'normalised');
  return fromYear === toYear
    ? [start]
    : [start, text(' – '), value(toYear, sourcesOfEvent(to).slice(0, 1), 'normalised')];
}
