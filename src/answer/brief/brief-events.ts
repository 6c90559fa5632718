import { isBetweenBoth } from '../../model/field.ts';
import type { EventDetail, Line, Source, StatementDetail } from '../../model/reply.ts';
import { sourcesOfEvent } from '../replies/event-lines.ts';
import { shifted } from './news.ts';

/** What a text tells as news happened about so long before it. */
const recentDays = 21;

/** Where somebody is quoted from the same sentence, or it tells of more than words, that they spoke is no further news. */
export function withoutQuoted(
  events: readonly EventDetail[],
  statements: readonly StatementDetail[],
): readonly EventDetail[] {
  const doings = events.filter(({ kind }) => kind !== 'statement').flatMap(sourcesOfEvent);
  const quoted = new Set([...statements.map((each) => sentenceOf(each.from_source)), ...doings.map(sentenceOf)]);
  return events.filter(
    (event) => event.kind !== 'statement' || event.tellings.every(({ source }) => !quoted.has(sentenceOf(source))),
  );
}

/**
 * What may be the same once more: texts in languages that are not read in full cannot be linked for certain. Of the same
 * kind, on the same days and between the same sides it is shown as one, not as further news.
 */
export function isAgain(event: EventDetail, top: EventDetail): boolean {
  const read = event.tellings.some(({ source }) => ['en', 'zh'].includes(source.document.language));
  if (read || event.kind !== top.kind || event.date === null || top.date === null) return false;
  const sides = new Set(event.participants.map(({ actor }) => actor.side));
  const shared = new Set(top.participants.map(({ actor }) => actor.side).filter((side) => sides.has(side)));
  return shared.size > 1 && event.date.from <= top.date.to && event.date.to >= top.date.from;
}

/** The sentences that a line quotes. */
export const quotedIn = (line: Line): readonly string[] =>
  line.flatMap((part) => (part.kind === 'quote' ? [sentenceOf(part.from)] : []));

export const sentenceOf = ({ document, sentence }: Source): string => `${document.id} ${sentence}`;

/**
 * The event that most is told of, between both sides before others. That a text came out or somebody spoke does not lead
 * where there are words to lead with.
 */
export function leadingEvent(events: readonly EventDetail[], best: StatementDetail | null): EventDetail | null {
  const leads = events.filter(
    ({ kind, date: window, participants }) =>
      best === null || (window !== null && participants.length > 0 && !['statement', 'decision'].includes(kind)),
  );
  const weight = (event: EventDetail): number => {
    const sides = new Set(event.participants.map(({ actor }) => actor.side));
    const met = ['meeting', 'call', 'summit'].includes(event.kind) ? 2 : event.kind === 'statement' ? 0 : 1;
    const isOfNow =
      event.date !== null &&
      event.date.to >= shifted(event.tellings[0]?.source.document.published?.from ?? '0001-01-01', -recentDays);
    return (
      (isOfNow ? 2 : 0) +
      met +
      (isBetweenBoth(sides) ? 3 : 0) +
      Math.min(3, event.tellings.length) +
      (event.happened ? 1 : 0)
    );
  };
  return leads.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}
