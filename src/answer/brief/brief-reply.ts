import type { Context } from '../../model/context.ts';
import type { Knowledge, TopicEntry } from '../../model/knowledge.ts';
import type { Action, Block, EventDetail, Item, Line, Reply, StatementDetail } from '../../model/reply.ts';
import { dayText } from '../../reply/date-text.ts';
import { button, cite, count, date, echo, join, knowledge, reply, text } from '../../reply/parts.ts';
import { sourcesOfEvent } from '../replies/event-lines.ts';
import { isAgain, leadingEvent, quotedIn, sentenceOf, withoutQuoted } from './brief-events.ts';
import { quotable, quotationLines, telling, whatEachSaid } from './brief-quotes.ts';
import { aheadLines, differences, lineOf, readLine, readList, restOf } from './brief-rows.ts';
import { dealt, eventGloss, headlines } from './headlines.ts';
import type { News } from './news.ts';

const eventsOnFirstPage = 6;
const mostLines = 3;
const longestItem = 160;

interface Composed {
  readonly topic: TopicEntry | null;
  /** What changed, most telling first. */
  readonly changes: readonly Line[];
  readonly corrected: readonly Line[];
  /** What leads where nothing happened and nobody is quoted. */
  readonly summary: Line;
}

/** The briefing: lead, new events by date, what each side said, what differs and what changed, what lies ahead, sources. */
export function briefing(context: Context, news: News, { topic, changes, corrected, summary }: Composed): Reply {
  const names = context.knowledge;
  const statements = quotable(news.statements);
  const planned = news.events.filter((event) => (event.date?.from ?? '') > news.today);
  const told = withoutQuoted(news.events, statements).filter((event) => !planned.includes(event));
  const known = new Set(news.known.flatMap(sourcesOfEvent).map(sentenceOf));
  const best = bestWords(statements.filter((each) => !known.has(sentenceOf(each.from_source))));
  const top = leadingEvent(told, best);
  const again = told.filter((event) => top !== null && event !== top && isAgain(event, top));
  const others = told.filter((event) => event !== top && !again.includes(event));
  const lead = top === null ? null : dealt(names, top);
  const headline = headlines(told);
  const leading = top === null ? leadOfWords(names, best ?? null) : leadOf(context, top, headline);
  const shown = new Set([leading, ...others.map((event) => headline(event, longestItem))].flatMap(quotedIn));
  const spoken = statements.filter(
    (each) => (lead === null || !each.contentText.includes(lead.words)) && !shown.has(sentenceOf(each.from_source)),
  );
  const row = (label: string, lines: readonly Line[]) => (lines.length === 0 ? [] : [{ label, lines }]);
  const rows = [
    ...whatEachSaid(names, spoken).flatMap(({ label, lines }) => row(label, lines)),
    ...row('Differs', differences(news)),
    ...row('Changed', changes.slice(0, mostLines)),
    ...row('Ahead', aheadLines(names, planned, news.today)),
    ...row(
      'More on',
      restOf([...again, ...news.known], mostLines, (event) => lineOf(event, news.documents)),
    ),
    ...row(
      'Looking back',
      restOf(news.older, mostLines, (event) => lineOf(event, news.documents)),
    ),
    ...row('Corrected', corrected),
    ...row('Read', readLine(news.documents)),
  ];
  return reply({
    title: titleOf(news, topic, told.length - again.length + planned.length),
    lead: leading.length > 0 ? leading : summary,
    blocks: [...eventBlocks(context, others, headline), { kind: 'fields', rows }, ...readList(news.documents)],
    notes: news.fellBack ? [[text('Nothing is newer: this is the latest week with documents.')]] : [],
    actions: nextSteps(news, top),
    data: { events: [...news.events, ...news.older, ...news.known], statements: news.statements },
  });
}

function titleOf(news: News, topic: TopicEntry | null, events: number): Line {
  const counted = (many: number, one: string, more: string): Line =>
    many === 0 ? [] : [count(many), text(many === 1 ? one : more)];
  const parts = [
    counted(events, ' event', ' events'),
    counted(news.statements.length, ' statement', ' statements'),
    counted(news.documents.length, ' source', ' sources'),
  ];
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(news.today));
  return [
    echo(`${weekday} ${dayText(news.today)}`),
    text(' · '),
    ...(topic === null ? [] : [knowledge(topic.title, topic.id), text(', ')]),
    text('new since '),
    echo(dayText(news.since)),
    text(': '),
    ...join(parts, ', '),
  ];
}

/** The first event with what was agreed or on the table. */
function leadOf({ knowledge: names }: Context, top: EventDetail, headline: ReturnType<typeof headlines>): Line {
  const sources = sourcesOfEvent(top);
  const first: Line = [
    ...date(top.date, sources, 'long'),
    text(': '),
    ...headline(top, 260),
    text(' '),
    cite(...sources.slice(0, 4)),
  ];
  const second = dealt(names, top);
  return join([first, ...eventGloss(names, top), ...(second === null ? [] : [second.line])], ' ');
}

/** Without an event the most telling words. */
const leadOfWords = (names: Knowledge, best: StatementDetail | null): Line =>
  best === null
    ? []
    : [...date(best.date, [best.from_source], 'long'), text(': '), ...join(quotationLines(best, names), ' ')];

const bestWords = (statements: readonly StatementDetail[]): StatementDetail | null =>
  statements.toSorted((a, b) => telling(b) - telling(a))[0] ?? null;

function eventBlocks(
  { knowledge: names }: Context,
  events: readonly EventDetail[],
  headline: ReturnType<typeof headlines>,
): readonly Block[] {
  if (events.length === 0) return [];
  const items = events.map((event): Item => {
    const sources = sourcesOfEvent(event);
    const unsure: Line = event.happened ? [] : [text(' (planned)')];
    return {
      mark: date(event.date, sources),
      body: [...headline(event, longestItem), ...unsure, text(' '), cite(...sources.slice(0, 4))],
      under: [...eventGloss(names, event), ...(dealt(names, event) === null ? [] : [dealt(names, event)!.line])],
      side: null,
    };
  });
  return [{ kind: 'list', items, pageSize: eventsOnFirstPage }];
}

function nextSteps(news: News, top: EventDetail | null): readonly Action[] {
  const meeting = top !== null && ['meeting', 'call', 'summit'].includes(top.kind) ? top : null;
  return [
    ...(meeting === null
      ? []
      : [button('Readouts side by side', { command: 'meeting', options: { which: meeting.id } })]),
    button('Timeline since then', { command: 'timeline', options: { from: news.since } }),
    button('All sources', { command: 'sources', options: {} }),
  ];
}

export function nothingNew(context: Context, news: News, topic: TopicEntry | null): Reply {
  const coming = aheadLines(context.knowledge, [], news.today);
  return reply({
    answered: false,
    title: [
      text('Nothing new since '),
      echo(dayText(news.since)),
      ...(topic === null ? [] : [text(' on '), knowledge(topic.title, topic.id)]),
    ],
    lead: [text('No document of that time is among those read.')],
    blocks: coming.length === 0 ? [] : [{ kind: 'fields', rows: [{ label: 'Ahead', lines: coming }] }],
    actions: [
      button('The latest there is', { command: 'brief', options: {} }),
      button('All sources', { command: 'sources', options: {} }),
    ],
  });
}
