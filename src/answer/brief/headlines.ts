import { unaccented } from '../../language/letters.ts';
import type { EventKind } from '../../model/event.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { EventDetail, Line, Source } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { excerpt, knowledge, text, value } from '../../reply/parts.ts';
import { toldLine, toldOf } from '../meetings/told.ts';
import { eventTitle, sourcesOfEvent } from '../replies/event-lines.ts';

/** The sentence that tells an event best: in English where there is one, else one that holds its title. */
function bestSource(event: EventDetail): Source | undefined {
  const sources = sourcesOfEvent(event);
  const holding = (source: Source): boolean => source.quote.includes(event.title.slice(0, 60));
  const english = sources.filter(({ document }) => document.language === 'en');
  return english.find(holding) ?? english[0] ?? sources.find(holding) ?? sources[0];
}

const key = (source: Source): string => `${source.document.id} ${source.start}`;

/** Events in a line each: the sentence that tells it; the title alone where one sentence tells several. */
export function headlines(events: readonly EventDetail[]): (event: EventDetail, limit: number) => Line {
  const best = new Map(events.map((event) => [event.id, bestSource(event)]));
  const uses = Map.groupBy(
    [...best.values()].filter((source) => source !== undefined),
    key,
  );
  return (event, limit) => {
    const source = best.get(event.id);
    if (source === undefined || (uses.get(key(source))?.length ?? 0) > 1) return eventTitle(event, limit);
    return [...whoIsMeant(event, source), ...excerpt(source.quote, source, limit, false)];
  };
}

/** Before a sentence that begins with a pronoun, the person it stands for, where the event knows one. */
function whoIsMeant(event: EventDetail, source: Source): Line {
  if (!/^(?:he|she)\b/iu.test(source.quote)) return [];
  const unnamed = event.participants.find(
    ({ actor }) =>
      actor.kind === 'person' && !unaccented(source.quote).includes(unaccented(actor.name.split(' ').at(-1) ?? '')),
  );
  return unnamed === undefined ? [] : [actorName(unnamed.actor, [source]), text(': ')];
}

/** For an event told in another language only: its kind, who took part and what it was about, in English. */
export function eventGloss(names: Knowledge, event: EventDetail): readonly Line[] {
  const source = bestSource(event);
  if (source === undefined || source.document.language === 'en') return [];
  const people = [...new Set(event.participants.map(({ actor }) => actor.name))].slice(0, 4);
  const topics = event.topics.flatMap((id) => names.topics.find((topic) => topic.id === id)?.title ?? []).slice(0, 2);
  if (people.length === 0 && topics.length === 0) return [];
  const who: Line =
    people.length === 0
      ? []
      : [text(` ${joints[event.kind] ?? 'with'} `), value(inARow(people), [source], 'transliterated')];
  const on: Line =
    topics.length === 0 ? [] : [text(people.length === 0 ? ' on ' : ': '), knowledge(topics.join(', '), 'topics')];
  return [[text(`gloss: ${event.kind}`), ...who, ...on]];
}

/** "meeting of", "statement by". */
const joints: Readonly<Partial<Record<EventKind, string>>> = {
  meeting: 'of',
  call: 'between',
  summit: 'of',
  exercise: 'of',
  visit: 'by',
  speech: 'by',
  statement: 'by',
  decision: 'by',
};

const inARow = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What was agreed, else what was on the table, where the sentence shown does not hold it; English words only. */
export function dealt(names: Knowledge, event: EventDetail): { readonly words: string; readonly line: Line } | null {
  const shown = bestSource(event)?.quote ?? '';
  for (const [kind, label] of [
    ['agreed', 'Agreed: '],
    ['agenda', 'On the table: '],
  ] as const) {
    const told = toldOf(event, kind).find(
      ({ detail, source }) => source.document.language === 'en' && !shown.includes(detail.text),
    );
    if (told !== undefined) return { words: told.detail.text, line: [text(label), ...toldLine(told, names)] };
  }
  return null;
}
