import { shortDay } from '../language/calendar.ts';
import type { Day, Timex } from '../model/date.ts';
import type { DocumentBrief, Extraction } from '../model/document.ts';
import type { Account, EventKind, StoredAccount } from '../model/event.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { daysAfter, daysBetween, weekdayOf } from './dating-days.ts';
import type { Limit } from './dating-limits.ts';

export interface Neighbour {
  readonly account: StoredAccount;
  readonly document: DocumentBrief;
}

interface Held {
  readonly from: Day;
  readonly to: Day;
  readonly source: string;
}

/** What the lead tells is news: "on Wednesday" is within the week, a meeting without a day within two. */
const daysOfNamedDay = 6;
const daysOfNews = 13;
/** A meeting announced for a day is at most so far ahead. */
const daysAhead = 45;
const leadSentences = 3;
const longestTitle = 80;

/** Limits from the events that a document tells: when they were held is known from dated documents or the series. */
export function meetingLimits(
  extraction: Extraction,
  neighbours: readonly Neighbour[],
  knowledge: Knowledge,
): readonly Limit[] {
  const dated = neighbours.filter(
    ({ account, document }) => isDated(document) && account.happened && account.date !== null,
  );
  const texts = extraction.sentences.filter((sentence) => sentence.kind === 'text');
  const leadEnd = texts[Math.min(leadSentences, texts.length) - 1]?.end ?? Number.POSITIVE_INFINITY;
  return extraction.accounts.flatMap((account) => {
    // A day that the text itself gives is a clue of its own.
    if (account.date?.basis === 'stated' || account.date?.basis === 'resolved') return [];
    const when = dayWords(extraction, account);
    const held = heldOn(account, when, dated, knowledge);
    const lead = account.start < leadEnd;
    // Further down, "the summit" of many is any of them.
    return held.length === 0 || (!lead && held.length > 1) ? [] : [limitOf(account, when, held, lead)];
  });
}

/** When the event of an account was held: as dated documents tell, else as the series has it, where its day agrees. */
function heldOn(
  account: Account,
  when: Timex | null,
  dated: readonly Neighbour[],
  knowledge: Knowledge,
): readonly Held[] {
  const told = fromNeighbours(account, dated);
  const known = fromSeries(account, knowledge);
  const fitting = told.filter((h) => fits(when, h));
  if (fitting.length > 0) return fitting;
  const fromKnown = known.filter((h) => fits(when, h));
  // A weekday that fits no telling of a meeting of the same people at the same place is a slip.
  return fromKnown.length > 0 ? fromKnown : account.place === null ? [] : told;
}

const isDated = ({ published }: DocumentBrief): boolean =>
  published?.basis === 'stated' || published?.basis === 'metadata';

/** The words for the day of an account: "Wednesday", "March 23", "the 23rd"; null where it has none. */
function dayWords(extraction: Extraction, account: Account): Timex | null {
  const inside = extraction.dates.filter(
    (t) => t.start >= account.evidence.start && t.end <= account.evidence.end && t.relative,
  );
  return (
    inside.find((t) => /^XXXX-(?:WXX-\d|\d\d-\d\d|XX-\d\d)$/.test(t.value)) ??
    inside.find((t) => /^XXXX-\d\d$/.test(t.value)) ??
    null
  );
}

function fromSeries(account: Account, knowledge: Knowledge): readonly Held[] {
  const series = knowledge.series.find((entry) => entry.id === account.series);
  if (series === undefined) return [];
  return series.occurrences
    .filter((o) => o.from.length === 10 && (account.round === null || o.round === account.round))
    .map((o) => ({
      from: o.from,
      to: o.to?.length === 10 ? o.to : o.from,
      source: `known date of ${series.names.en[0] ?? series.id}`,
    }));
}

function fromNeighbours(account: Account, dated: readonly Neighbour[]): readonly Held[] {
  return dated
    .filter((n) => sameEvent(account, n.account) && daysBetween(n.account.date!.from, n.account.date!.to) <= 7)
    .map((n) => ({
      from: n.account.date!.from,
      to: n.account.date!.to,
      source: `told of in ${n.document.publisher ?? n.document.title ?? n.document.name}`,
    }));
}

const encounters: ReadonlySet<EventKind> = new Set(['meeting', 'call', 'visit', 'summit']);

function sameEvent(a: Account, b: Account): boolean {
  if (a.series !== null && b.series !== null)
    return a.series === b.series && (a.round === b.round || a.round === null || b.round === null);
  if (a.kind !== b.kind && !(encounters.has(a.kind) && encounters.has(b.kind))) return false;
  if (a.place !== null && b.place !== null && a.place !== b.place) return false;
  const ids = new Set(b.participants.map(({ actor }) => actor.id));
  const shared = a.participants.filter(({ actor }) => ids.has(actor.id));
  const people = shared.filter(({ actor }) => actor.kind === 'person').length;
  return people >= 2 || (people >= 1 && shared.length >= 2 && a.place !== null);
}

function fits(when: Timex | null, { from, to }: Held): boolean {
  if (when === null) return true;
  const days = Array.from({ length: Math.min(daysBetween(from, to), 10) + 1 }, (_, i) => daysAfter(from, i));
  const weekday = /^XXXX-WXX-(\d)$/.exec(when.value);
  if (weekday !== null) return days.some((day) => weekdayOf(day) === Number(weekday[1]));
  return days.some((day) => [...when.value].every((c, i) => c === 'X' || c === day[i]));
}

function limitOf(account: Account, when: Timex | null, held: readonly Held[], lead: boolean): Limit {
  const distinct = [...new Map(held.map((h) => [`${h.from} ${h.to}`, h])).values()].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  const windows = distinct.map((h) => ({
    ...published(account, when, h, lead),
    label: `${shortDay(h.from)}, ${h.source}`,
  }));
  const words = when === null ? '' : ` (“${when.text}”)`;
  const firm = account.happened && (distinct.length === 1 || account.round !== null || when !== null);
  return { windows, text: `“${account.title.slice(0, longestTitle)}”${words}`, strength: firm ? 'firm' : 'hint' };
}

/** The days on which what was held then is told so. */
function published(
  account: Account,
  when: Timex | null,
  { from, to }: Held,
  lead: boolean,
): { readonly from: Day; readonly to: Day | null } {
  if (!account.happened) return { from: daysAfter(from, -daysAhead), to: from };
  if (!lead) return { from, to: null };
  return { from, to: daysAfter(to, when === null || /^XXXX-\d\d$/.test(when.value) ? daysOfNews : daysOfNamedDay) };
}
