import type { DateWindow, Day, Timex } from '../../model/date.ts';
import { shifted } from '../dates/calendar.ts';
import type { Reading, Scene } from './reading.ts';
import type { Round } from './rounds.ts';
import type { Trigger } from './trigger-search.ts';

export interface When {
  readonly date: DateWindow | null;
  /** The last day of what lasted several. */
  readonly until: Day | null;
}

const fromTo = /[\d\p{L}]\s*(?:-|–|—|to|and|until|through|至|到)\s*\d/iu;

/** "Del 9 al 11 de julio", "du 9 au 11 juillet", "vom 9. bis 11. Juli": the first day stands before the expression. */
const firstDay = /(?<!\d)(\d{1,2})\.? (?:al|au|a|bis(?: zum)?|по|et|e|y) $/iu;

/** When an event began, by the time expression beside it: "9 to 11 November" is the 9th, until the 11th. */
export function whenOf(time: Timex, before = ''): When {
  const window = time.window;
  const first = Number(firstDay.exec(before)?.[1] ?? 0);
  if (window && window.from === window.to && first > 0 && first < Number(window.from.slice(8)))
    return {
      date: { ...window, from: withDay(window.from, first), to: withDay(window.from, first) },
      until: window.to,
    };
  if (!window || window.from === window.to || !fromTo.test(time.text) || days(window) > 31)
    return { date: window, until: null };
  return { date: { ...window, to: window.from, precision: 'day' }, until: window.to };
}

function withDay(day: Day, of: number): Day {
  return `${day.slice(0, 8)}${String(of).padStart(2, '0')}`;
}

/** What is planned lies ahead: "invited to the summit in July", written in August, is of the next July. */
export function ahead({ date, until }: When, published: DateWindow | null): When {
  if (!date || !published || date.precision !== 'month' || date.basis === 'stated' || date.to >= published.from)
    return { date, until };
  const next = (day: Day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return {
    date: {
      ...date,
      from: next(date.from),
      to: next(date.to),
      because: [...date.because, 'planned, so it lies ahead'],
    },
    until,
  };
}

/** The document's own day for what it tells as of its own day; null where that is not known to a month. `basis` is `inferred` unless the document is the record of that day itself. */
export function asOfDocument(published: DateWindow | null, basis: DateWindow['basis']): DateWindow | null {
  if (!published || days(published) > 31) return null;
  return { ...published, basis, because: [...published.because, 'told as of the document’s own day'] };
}

/** "The one-month anniversary of the launch". */
const monthly = /^[^,;]{0,40}?\b(?<n>one|two|three|four|five|six|nine|\d{1,2})-month anniversary of\b/iu;
const monthNumbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', '', '', 'nine'];

/** What an anniversary counted in months is of, on the day so many months before; else null. */
function monthsBefore(afterDate: string, { date, until }: When): When | null {
  const word = monthly.exec(afterDate)?.groups?.n?.toLowerCase();
  if (word === undefined || !date || date.from !== date.to) return null;
  const back = Number(word) || monthNumbers.indexOf(word);
  const day = shifted(date.from, 'M', -back) + date.from.slice(7);
  if (Number.isNaN(Date.parse(day))) return null;
  const because = [...date.because, `the anniversary is counted back ${back} months`];
  return { date: { ...date, from: day, to: day, because }, until };
}

const anniversary = /(?:(?<han>\d{1,3})周年(?!庆)|\b(?<english>\d{1,3})(?:st|nd|rd|th) anniversary of\b)/iu;

/** "Today is the 23rd anniversary of the end of …" tells of what was 23 years before. */
export function yearsBefore(afterDate: string, { date, until }: When): When {
  const months = monthsBefore(afterDate, { date, until });
  if (months) return months;
  const groups = anniversary.exec(/^[^，,；;。]{0,60}/u.exec(afterDate)![0])?.groups;
  const years = Number(groups?.han ?? groups?.english ?? 0);
  if (!date || years === 0) return { date, until };
  const back = (day: Day) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return {
    date: {
      ...date,
      from: back(date.from),
      to: back(date.to),
      because: [...date.because, `the anniversary is counted back ${years} years`],
    },
    until: null,
  };
}

/** The calendar's date of what a sentence names without dating it: a round of a series, or an event known by its name. */
export function byCalendar(
  scene: Scene,
  trigger: Trigger,
  round: Round,
  { knowledge, facts: { published } }: Pick<Reading, 'knowledge' | 'facts'>,
): When | null {
  const held = round.round === null ? undefined : round.series?.occurrences.find((one) => one.round === round.round);
  if (held && round.series)
    return known(held.from, held.to, `calendar: ${round.series.names.en[0]}, round ${round.round}`);
  const summit = trigger.kind === 'summit' && published ? heldAt(round, published) : undefined;
  if (summit) return known(summit.from, summit.to, `calendar: ${round.series!.names.en[0]}, ${summit.place}`);
  const anchor = scene.names.find(
    (match) =>
      match.kind === 'anchor' &&
      match.ids.length === 1 &&
      Math.max(match.start - trigger.end, trigger.start - match.end) <= 12,
  );
  const entry = anchor ? knowledge.calendar.find((one) => one.id === anchor.ids[0]) : undefined;
  return entry ? known(entry.from, entry.to, `calendar: ${entry.title}`) : null;
}

/** "The communiqué of the Oslo summit": the last one held there by the day of the document. */
function heldAt({ series, name }: Round, published: DateWindow) {
  return series?.occurrences.findLast(
    ({ from, place }) => place && name?.text.includes(place.split(',')[0]!) && from <= published.from,
  );
}

/** A day as precise as the calendar has it. */
export function known(from: string, to: string | undefined, because: string): When {
  const precision = from.length === 10 ? 'day' : from.length === 7 ? 'month' : 'year';
  const date = { from: first(from), to: last(from), precision, basis: 'inferred', because: [because] } as const;
  return { date, until: to && to !== from ? last(to) : null };
}

function first(about: string): Day {
  return about.length === 4 ? `${about}-01-01` : about.length === 7 ? `${about}-01` : about;
}

function last(about: string): Day {
  if (about.length === 4) return `${about}-12-31`;
  if (about.length === 10) return about;
  const [year, month] = about.split('-').map(Number);
  return `${about}-${String(new Date(Date.UTC(year!, month!, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Days from the first to the last of a window. */
export function days(window: DateWindow): number {
  return (Date.parse(window.to) - Date.parse(window.from)) / 86_400_000;
}
