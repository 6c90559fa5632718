import { z } from 'zod';
import { header } from '../src/answer/cite.ts';
import { dayText } from '../src/answer/date-text.ts';
import { eventItem, eventTitle, sourcesOfEvent } from '../src/answer/event-lines.ts';
import { ahead, gather, type News } from '../src/answer/news.ts';
import { button, cite, count, date, echo, join, knowledge, reply, text, value } from '../src/answer/parts.ts';
import { statementItem } from '../src/answer/statement-lines.ts';
import { completeTopic, findTopic, noSuchTopic } from '../src/answer/topics.ts';
import type { DocumentBrief } from '../src/model/document.ts';
import type { Knowledge, TopicEntry } from '../src/model/knowledge.ts';
import type { Block, Item, Line, Reply, StatementDetail } from '../src/model/reply.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  name: 'brief',
  summary: 'What is new since a day: meetings, what each side said, sources',
  options: z.object({ since: z.string().optional(), topic: z.string().optional() }),
  help: {
    since: { description: 'From this day, month or year on: last week, March 2024; otherwise the last seven days' },
    topic: { description: 'Only this topic', complete: async (context, typed) => completeTopic(context, typed) },
  },
  examples: ['/brief', '/brief since:2024-03-01', '/brief since:2023 topic:staff talks'],
  managersOnly: false,

  async run(context, given) {
    const topic = given.topic === undefined ? null : findTopic(context.knowledge, given.topic);
    if (given.topic !== undefined && topic === null) return noSuchTopic(context.knowledge, given.topic, 'brief');
    const news = await gather(context, given.since ?? null, topic?.id ?? null);
    return news.documents.length === 0 ? nothing(news, topic) : brief(context.knowledge, news, topic, context.now());
  },
});

function brief(names: Knowledge, news: News, topic: TopicEntry | null, now: Date): Reply {
  const { documents, events, older, statements } = news;
  return reply({
    title: [
      ...(topic === null ? [text('New')] : [knowledge(topic.title, topic.id), text(', new')]),
      text(' since '),
      echo(dayText(news.since)),
      text(' · '),
      ...join(
        [
          counted(events.length, ' event', ' events'),
          counted(statements.length, ' statement', ' statements'),
          counted(documents.length, ' source', ' sources'),
        ],
        ', ',
      ),
    ],
    lead: lead(news),
    blocks: [
      ...section('Events', events.map(eventItem), 8),
      ...whatEachSaid(names, statements),
      ...section('New sources on earlier events', older.slice(0, 6).map(eventItem), 4),
      ...section('Read', documents.slice(0, 20).map(sourceItem), 5),
      ...aheadBlock(names, now),
    ],
    notes: news.fellBack ? [[text('Nothing is newer: this is the latest week with documents.')]] : [],
    actions: [
      button('Timeline since then', { command: 'timeline', options: { from: news.since } }),
      button('All sources', { command: 'sources', options: {} }),
    ],
    data: { events: [...events, ...older], statements },
  });
}

const counted = (many: number, one: string, more: string): Line =>
  many === 0 ? [] : [count(many), text(many === 1 ? one : more)];

/** The most widely reported event and the most telling words. */
function lead(news: News): Line {
  const event = news.events.toSorted(
    (a, b) => b.tellings.length - a.tellings.length || weight(b.kind) - weight(a.kind),
  )[0];
  if (event === undefined) return [];
  const sources = sourcesOfEvent(event);
  return [
    ...date(event.date, sources, 'long'),
    text(': '),
    ...eventTitle(event),
    text(' '),
    cite(...sources.slice(0, 3)),
  ];
}

const weight = (kind: string): number =>
  ['meeting', 'call', 'summit'].includes(kind) ? 2 : kind === 'statement' ? 0 : 1;

function section(heading: string, items: readonly Item[], pageSize: number): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', line: [text(heading)] },
        { kind: 'list', items, pageSize },
      ];
}

/** The most telling statements of each side, the two sides of the dialogue first. */
function whatEachSaid(names: Knowledge, statements: readonly StatementDetail[]): readonly Block[] {
  const bySide = Map.groupBy(
    statements.filter((each) => each.speaker?.side != null),
    (each) => each.speaker?.side ?? '',
  );
  const sides = [...bySide].toSorted(([a], [b]) => sideOrder(a) - sideOrder(b)).slice(0, 4);
  return sides.flatMap(([side, all]): readonly Block[] => {
    const best = all.toSorted((a, b) => telling(b) - telling(a)).slice(0, side === 'china' || side === 'nato' ? 3 : 1);
    const heading: Line = [knowledge(names.actor(side)?.name ?? side, side), text(' said')];
    return [
      { kind: 'heading', line: heading },
      { kind: 'list', pageSize: 3, items: best.map((each) => statementItem(each, names, true)) },
    ];
  });
}

const sideOrder = (side: string): number => (side === 'nato' ? 0 : side === 'china' ? 1 : 2);
const telling = (statement: StatementDetail): number =>
  Math.abs(statement.polarity) +
  (statement.mode === 'direct' ? 1 : 0) +
  (statement.about === null ? 0 : 1) +
  statement.confidence;

function sourceItem(document: DocumentBrief): Item {
  const own = (surface: string): Line[number] => value(surface, [header(document)], 'metadata');
  return {
    mark: date(document.published, [header(document)]),
    body: [
      own(document.title ?? document.name),
      ...(document.publisher === null ? [] : [text(' · '), own(document.publisher)]),
    ],
    under: [],
    side: document.side,
  };
}

/** Meetings to come, from the calendar of the knowledge base; marked as reference. */
function aheadBlock(names: Knowledge, now: Date): readonly Block[] {
  const coming = ahead(names, now).slice(0, 3);
  if (coming.length === 0) return [];
  const lines = coming.map((each): Line => [knowledge(each.text, each.entry), text(' (reference)')]);
  return [{ kind: 'fields', rows: [{ label: 'Ahead', lines }] }];
}

function nothing(news: News, topic: TopicEntry | null): Reply {
  return reply({
    answered: false,
    title: [
      text('Nothing new since '),
      echo(dayText(news.since)),
      ...(topic === null ? [] : [text(' on '), knowledge(topic.title, topic.id)]),
    ],
    lead: [text('No document of that time is among those read.')],
    actions: [
      button('The latest there is', { command: 'brief', options: {} }),
      button('All sources', { command: 'sources', options: {} }),
    ],
  });
}
