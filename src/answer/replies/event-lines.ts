import { unaccented } from '../../language/letters.ts';
import type { EventDetail, Item, Line, Source } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { clip } from '../../reply/clip.ts';
import { dateText } from '../../reply/date-text.ts';
import { differences } from '../../reply/differences.ts';
import { cite, date, join, text, value, words } from '../../reply/parts.ts';

export { conflictLines, differences } from '../../reply/differences.ts';

export const sourcesOfEvent = (event: EventDetail): readonly Source[] =>
  event.tellings.map((telling) => telling.source);

/** As many accounts of an event as a line names: enough to see that several tell of it. */
const mostCited = 4;
export const citedOf = (event: EventDetail): readonly Source[] => sourcesOfEvent(event).slice(0, mostCited);

/** Stands in a title between two stretches of its sentence. */
const gap = ' … ';

/** The title, verbatim where a source holds it; before one that only says "he" the person it stands for. */
export function eventTitle(event: EventDetail, limit = 160): Line {
  const sources = sourcesOfEvent(event);
  if (sources.length === 0) return [text('(untitled)')];
  const title = titleOfEvent(event);
  const shown = clip(title, limit, '').replace(/[\s…]+$/u, '');
  const stretches = shown.split(gap).map((stretch, at) => titlePart(stretch, sources, at));
  const source = sources.find(({ quote }) => quote.includes(shown.split(gap).at(-1) ?? ''));
  const cut = shown.length < title.length || (source !== undefined && goesOn(source.quote, shown));
  return [...whoIsMeant(event, sources), ...join(stretches, gap), ...(cut ? [text('…')] : [])];
}

/** Its title in English, where an account in English tells it as fully: as many took part. */
export function titleOfEvent({ title, kind, tellings }: EventDetail): string {
  const own = tellings.find(({ account }) => account.title === title);
  if (own === undefined || own.source.document.language === 'en') return title;
  const english = tellings.find(
    ({ account, source }) =>
      source.document.language === 'en' &&
      account.kind === kind &&
      account.participants.length >= own.account.participants.length,
  );
  return english?.account.title ?? title;
}

/** Words of a source; with its first letter made a capital where the stretch begins inside a sentence. */
function titlePart(stretch: string, sources: readonly Source[], at: number): Line {
  const source = sources.find(({ quote }) => quote.includes(stretch));
  if (source === undefined) return [value(stretch, sources, 'normalised')];
  return at === 0 && /^\p{Ll}/u.test(stretch)
    ? [value(`${stretch[0]?.toUpperCase()}${stretch.slice(1)}`, [source], 'normalised')]
    : [words(stretch, source)];
}

/** Whether the sentence goes on after a title, where no clause of it ends. */
function goesOn(sentence: string, title: string): boolean {
  const last = title.split(gap).at(-1) ?? '';
  if (/[”"」]$/u.test(last)) return false;
  const rest = sentence.slice(sentence.indexOf(last) + last.length);
  return /^\s+[\p{L}\p{N}]/u.test(rest);
}

/** The person behind a title that says "he", and the speaker of one that only gives the words. */
function whoIsMeant(event: EventDetail, sources: readonly Source[]): Line {
  const people = event.participants.filter(({ actor }) => actor.kind === 'person');
  const spoken = event.kind === 'statement' && people.length === 1;
  const pronoun = /(?:^|^[^,]{0,30}\s)(?:he|she)\b/iu.test(titleOfEvent(event).slice(0, 60));
  if (!spoken && !pronoun) return [];
  const unnamed = people.find(({ actor }) => !isNamed(event, actor.id, actor.name));
  return unnamed === undefined ? [] : [actorName(unnamed.actor, sources), text(': ')];
}

/** Whether a title holds a part of somebody's name, in the words of the reply or in those of an account. */
function isNamed(event: EventDetail, id: string, name: string): boolean {
  const bare = (written: string): string => unaccented(written).toLowerCase();
  const title = bare(titleOfEvent(event));
  const surfaces = event.tellings.flatMap(({ account: { participants, evidence } }) =>
    participants
      .filter(({ actor }) => actor.id === id)
      .map(({ span }) => evidence.quote.slice(Math.max(0, span.start - evidence.start), span.end - evidence.start)),
  );
  const parts = name.split(/[\s-]/u).filter((part) => part.length > 2);
  return [...parts, ...surfaces.filter((surface) => surface.length > 1 && !/^(?:s?he|他|她)$/iu.test(surface))].some(
    (part) => title.includes(bare(part)),
  );
}

/** When it was: its day, or from its first to its last. */
export function eventDate(event: EventDetail, style: 'short' | 'long' = 'short'): Line {
  const sources = citedOf(event);
  const window = event.date;
  if (window === null || event.until === undefined || event.until <= window.from) return date(window, sources, style);
  const range = dateText({ ...window, to: event.until, precision: 'range' }, style);
  return [
    value(
      window.basis === 'inferred' ? `${range} ≈` : range,
      sources,
      window.basis === 'stated' ? 'normalised' : window.basis,
    ),
  ];
}

/** One line for an event: its date, what it was, its footnotes, and below it what its accounts differ on. */
export function eventItem(event: EventDetail, among: readonly EventDetail[] = []): Item {
  const planned = event.happened ? [] : [text(' (planned)')];
  return {
    mark: eventDate(event),
    body: [...eventTitle(event), ...planned, text(' '), cite(...citedOf(event))],
    under: differences(event, among),
    side: null,
  };
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
