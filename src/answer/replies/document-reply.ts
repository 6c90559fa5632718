import type { Context } from '../../model/context.ts';
import type { StoredDocument } from '../../model/document.ts';
import type { Block, EventDetail, Line, Reply, Source } from '../../model/reply.ts';
import { becauseWords } from '../../reply/because-words.ts';
import { header } from '../../reply/cite.ts';
import { titleOf } from '../../reply/document-title.ts';
import { button, cite, date, excerpt, reply, sentence, text, value } from '../../reply/parts.ts';
import { eventItem } from './event-lines.ts';
import { statementItem } from './statement-lines.ts';

const mostEvents = 12;

/** One document: a summary of at most three of its sentences, where its date comes from, its events and statements. */
export async function documentReply(context: Context, document: StoredDocument): Promise<Reply> {
  const [statements, events, summary] = await Promise.all([
    context.reader.statements({ documents: [document.id] }),
    eventsOf(context, document),
    summaryOf(context, document),
  ]);
  const own = (surface: string): Line[number] => value(surface, [header(document)], 'metadata');
  return reply({
    title: [
      own(titleOf(document)),
      text(' · '),
      ...(document.publisher === null ? [] : [own(document.publisher), text(' · ')]),
      ...date(document.published, [header(document)], 'long'),
    ],
    lead: [],
    blocks: [
      ...(summary.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              lines: summary.map((source): Line => [...sentence(source, 400), text(' '), cite(source)]),
            },
          ]),
      ...listOf(
        'Events',
        events.map((event) => eventItem(event)),
      ),
      ...listOf(
        'Statements',
        statements.map((statement) => statementItem(statement, context.knowledge, true)),
      ),
    ],
    notes: [...noteOnDate(document), ...noteOnLanguage(document), ...noteOnStatus(document)],
    actions: [
      ...(summary[0] === undefined
        ? []
        : [button('From the beginning', { command: 'sources', options: { document: document.name, at: '0' } })]),
      button('All sources', { command: 'sources', options: {} }),
    ],
    data: { events, statements },
  });
}

/** A sentence with two on either side, and a footnote to copy. */
export async function inContext(context: Context, document: StoredDocument, position: number): Promise<Reply> {
  const all = await context.reader.sentences(document.id);
  const at = Math.max(
    0,
    all.findIndex((source) => position < source.end),
  );
  const shown = all.slice(Math.max(0, at - 2), at + 3);
  const marked = all[at];
  if (marked === undefined)
    return reply({ answered: false, title: [text('This document holds no sentences')], lead: [] });
  const own = (surface: string): Line[number] => value(surface, [header(document)], 'metadata');
  return reply({
    title: [own(titleOf(document)), text(' · '), ...date(document.published, [header(document)], 'long')],
    blocks: [
      {
        kind: 'list',
        pageSize: 5,
        items: shown.map((source) => ({
          mark: [text(source === marked ? '▸' : ' ')],
          body: [...excerpt(source.quote, source, 1200, false), text(' '), cite(source)],
          under: [],
          side: null,
        })),
      },
      { kind: 'heading', line: [text('To copy')] },
      { kind: 'text', lines: [footnoteToCopy(document, marked)] },
    ],
    notes: noteOnDate(document),
    actions: around(document, all, at),
  });
}

function footnoteToCopy(document: StoredDocument, source: Source): Line {
  const own = (surface: string): Line[number] => value(surface, [header(document)], 'metadata');
  return [
    ...(document.publisher === null ? [] : [own(document.publisher), text(', ')]),
    ...(document.title === null ? [] : [own(`“${document.title}”`), text(', ')]),
    ...date(document.published, [header(document)], 'long'),
    text(': '),
    ...sentence(source, 600),
    ...(document.url === null ? [] : [text(', '), own(document.url)]),
  ];
}

function around(document: StoredDocument, all: readonly Source[], at: number): Reply['actions'] {
  const [before, after] = [all[at - 4], all[at + 4]];
  const go = (label: string, source: Source): Reply['actions'][number] =>
    button(label, { command: 'sources', options: { document: document.name, at: String(source.start) } });
  return [
    ...(before === undefined ? [] : [go('◂ Before', before)]),
    ...(after === undefined ? [] : [go('After ▸', after)]),
    button('The whole document', { command: 'sources', options: { document: document.name } }),
  ];
}

async function eventsOf(context: Context, document: StoredDocument): Promise<readonly EventDetail[]> {
  const found = await Promise.all(
    document.extraction.accounts
      .slice(0, mostEvents)
      .map((account) => context.reader.event(`${document.id}:${account.start}`)),
  );
  return [...new Map(found.filter((event) => event !== null).map((event) => [event.id, event])).values()];
}

async function summaryOf(context: Context, document: StoredDocument): Promise<readonly Source[]> {
  const all = await context.reader.sentences(document.id);
  return document.extraction.summary
    .flatMap((span) => all.find((source) => source.start <= span.start && span.start < source.end) ?? [])
    .slice(0, 3);
}

function listOf(heading: string, items: Extract<Block, { kind: 'list' }>['items']): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', line: [text(heading)] },
        { kind: 'list', items, pageSize: 6 },
      ];
}

function noteOnDate(document: StoredDocument): readonly Line[] {
  const { published } = document;
  if (published === null || published.basis === 'stated' || published.because.length === 0) return [];
  return [[text('Its date: '), value(becauseWords(published.because), [header(document)], 'metadata'), text('.')]];
}

function noteOnLanguage(document: StoredDocument): readonly Line[] {
  return ['en', 'zh'].includes(document.language)
    ? []
    : [
        [
          text(
            'In this language names, dates and the plainest reports of what somebody said are read; the text can be searched.',
          ),
        ],
      ];
}

function noteOnStatus(document: StoredDocument): readonly Line[] {
  if (document.status === 'superseded')
    return [[text('This is an older version of the text; it is no longer searched.')]];
  return document.status === 'gone' ? [[text('Its file is gone; the text is kept.')]] : [];
}
