import type { Day } from '../../model/date.ts';
import type { DocumentBrief } from '../../model/document.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Block, EventDetail, Item, Line } from '../../model/reply.ts';
import { header } from '../../reply/cite.ts';
import { titleOf } from '../../reply/document-title.ts';
import { cite, count, date, join, knowledge, text, value } from '../../reply/parts.ts';
import { conflictLines, eventTitle, sourcesOfEvent } from '../replies/event-lines.ts';
import { ahead } from './ahead.ts';
import { type News, shifted } from './news.ts';

const mostDifferences = 3;
const mostAhead = 3;
const horizonDays = 45;
const mostInLine = 5;
const mostCarriers = 3;

/** What the accounts of one event differ on, where one of them is new: each value beside its sources. */
export function differences({ events, known, documents }: News): readonly Line[] {
  const fresh = new Set(documents.map((document) => document.id));
  const lines = [...events, ...known].flatMap((event) => {
    const accounts = new Set(
      event.tellings.filter(({ account }) => fresh.has(account.document)).map(({ account }) => account.id),
    );
    const conflicts = event.conflicts.filter(({ values }) =>
      values.some((each) => each.accounts.some((id) => accounts.has(id))),
    );
    return conflictLines({ ...event, conflicts }).map(
      (line): Line => [...date(event.date, sourcesOfEvent(event)), text(' '), ...line],
    );
  });
  return lines.slice(0, mostDifferences);
}

/** An event in one line, with its new sources before those that were there. */
export function lineOf(event: EventDetail, documents: readonly DocumentBrief[]): Line {
  const fresh = new Set(documents.map((document) => document.id));
  const sources = sourcesOfEvent(event);
  const own = sources.filter((source) => fresh.has(source.document.id));
  return [
    ...date(event.date, sources),
    text(' '),
    ...eventTitle(event, 90),
    text(' '),
    cite(...(own.length > 0 ? own : sources).slice(0, 2)),
  ];
}

/** The first few as lines, and how many are left. */
export function restOf<T>(items: readonly T[], most: number, shown: (item: T) => Line): readonly Line[] {
  const left = items.length - most;
  const rest: readonly Line[] = left > 0 ? [[text('and '), count(left), text(' more')]] : [];
  return [...items.slice(0, most).map(shown), ...rest];
}

/** Meetings that documents announce, then those that the calendar of the knowledge base holds for the coming weeks. */
export function aheadLines(names: Knowledge, planned: readonly EventDetail[], today: Day): readonly Line[] {
  const announced = planned.map((event): Line => {
    const sources = sourcesOfEvent(event);
    return [
      ...date(event.date, sources),
      text(' '),
      ...eventTitle(event, 110),
      text(' '),
      cite(...sources.slice(0, 2)),
    ];
  });
  const coming = ahead(names, shifted(today, 1), shifted(today, horizonDays));
  return [...announced, ...coming.map((each): Line => [knowledge(each.text, each.entry), text(' (reference)')])].slice(
    0,
    mostAhead,
  );
}

/** What was read, in one line: publishers with the days of their texts. Of many there is a list instead. */
export function readLine(documents: readonly DocumentBrief[]): readonly Line[] {
  if (documents.length === 0 || documents.length > mostInLine) return [];
  return [
    join(
      documents.map((document): Line => {
        const own = [header(document)];
        return [
          value(document.publisher ?? titleOf(document), own, 'metadata'),
          text(', '),
          ...date(document.published, own),
          ...carriers(document),
        ];
      }),
      '; ',
    ),
  ];
}

/** Many sources by date, paged. */
export function readList(documents: readonly DocumentBrief[]): readonly Block[] {
  if (documents.length <= mostInLine) return [];
  const items = documents.map((document): Item => {
    const own = (surface: string): Line => [value(surface, [header(document)], 'metadata')];
    return {
      mark: date(document.published, [header(document)]),
      body: [
        ...own(titleOf(document)),
        ...(document.publisher === null ? [] : [text(' · '), ...own(document.publisher)]),
        ...carriers(document),
      ],
      under: [],
      side: document.side,
    };
  });
  return [
    { kind: 'heading', line: [text('Read')] },
    { kind: 'list', items, pageSize: mostInLine },
  ];
}

/** Other outlets that carry the same text. */
function carriers(document: DocumentBrief): Line {
  const { carriedBy } = document;
  if (carriedBy.length === 0) return [];
  const shown = carriedBy.slice(0, mostCarriers).join(', ');
  return [
    text(' (also carried by '),
    value(shown, [header(document)], 'metadata'),
    text(carriedBy.length > mostCarriers ? ', …)' : ')'),
  ];
}
