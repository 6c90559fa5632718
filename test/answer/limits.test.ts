import { describe, expect, test } from 'vitest';
import { ahead } from '../../src/answer/brief/ahead.ts';
import { focusOf } from '../../src/answer/question/focus.ts';
import { feedItem, feedList, turnedAwayList } from '../../src/answer/replies/feed-lines.ts';
import { ownCollection } from '../../src/answer/replies/own-collection.ts';
import { withReportButton } from '../../src/answer/replies/report-button.ts';
import { termText } from '../../src/answer/replies/unmentioned.ts';
import { completeTopic, findTopic } from '../../src/answer/typed/topics.ts';
import type { FeedStatus } from '../../src/model/feeds.ts';
import type { SeriesEntry } from '../../src/model/knowledge.ts';
import type { Line } from '../../src/model/reply.ts';
import { finish } from '../../src/reply/cite.ts';
import { cite, reply, text } from '../../src/reply/parts.ts';
import { brief, source } from '../platforms/replies.ts';
import { caller } from './base.ts';

const words = (line: Line): string => line.map((part) => ('text' in part ? part.text : '')).join('');

describe('a term of office in words', () => {
  test.each([
    [undefined, undefined, ''],
    [undefined, '2009', 'until 2009'],
    ['2014-10-01', undefined, 'since 1 Oct 2014'],
    ['2014-10', '2024-10-01', 'Oct 2014 – 1 Oct 2024'],
  ])('%s to %s', (from, to, shown) => expect(termText(from, to)).toBe(shown));
});

describe('the button by which an error is reported', () => {
  const of = (command: string, question: string) =>
    withReportButton({ ...reply({}), invocation: { command, options: { question } } }, new Set(['ask', 'help']))
      .actions;
  test('stands under what documents say', () => expect(of('ask', 'who')).toHaveLength(1));
  test.each([
    ['help', 'who', 'what the program says of itself'],
    ['zzz', 'who', 'no command'],
    ['ask', 'who '.repeat(400), 'more than a button can hold'],
  ])('not under /%s %#', (command, question) => expect(of(command, question)).toHaveLength(0));
  test('holds what was typed, marks and all', () =>
    expect(of('ask', 'who:me  "now"')[0]).toMatchObject({
      invocation: { options: { about: '/ask question:"who:me ”now”"' } },
    }));
});

describe('meetings to come', () => {
  const series = (occurrences: SeriesEntry['occurrences'], numbered = false): SeriesEntry => ({
    id: 'summit',
    names: { en: ['Summit'], zh: [], other: [] },
    kind: 'summit',
    participants: [],
    numbered,
    occurrences,
  });
  const on = (from: string, more = {}) => ({ from, source: 'made up', ...more });
  const shown = (...all: SeriesEntry[]) => ahead({ series: all }, '2025-06-10', '2026-06-10').map((each) => each.text);
  test.each([
    ['a day', on('2025-07-01', { place: 'Oslo' }), ['1 Jul 2025, Summit, Oslo']],
    ['days', on('2025-07-01', { to: '2025-07-03' }), ['1–3 Jul 2025, Summit']],
    ['a month', on('2025-07'), ['Jul 2025, Summit']],
    ['months', on('2025-07', { to: '2025-08' }), ['Jul – Aug 2025, Summit']],
    ['this month', on('2025-06'), ['Jun 2025, Summit']],
    ['this year', on('2025'), ['2025, Summit']],
    ['today', on('2025-06-10'), ['10 Jun 2025, Summit']],
    ['the last day', on('2026-06-10'), ['10 Jun 2026, Summit']],
    ['yesterday', on('2025-06-09'), []],
    ['too far ahead', on('2026-06-11'), []],
    ['last month', on('2025-05'), []],
    ['last year', on('2024'), []],
  ])('%s', (_, occurrence, expected) => expect(shown(series([occurrence]))).toEqual(expected));
  test('not those that are counted as they come about', () =>
    expect(shown(series([on('2025-07-01')], true))).toEqual([]));
  test('soonest first', () =>
    expect(shown(series([on('2025-09-01'), on('2025-07-01')]))).toEqual(['1 Jul 2025, Summit', '1 Sep 2025, Summit']));
});

describe('feeds', () => {
  const feed = (more: Partial<FeedStatus>): FeedStatus => ({
    id: 'a',
    address: 'https://example.org/a.xml',
    name: 'A',
    collection: 'guild',
    verified: false,
    paused: false,
    lastTried: null,
    lastGood: null,
    lastError: null,
    nextDue: null,
    documents: 1,
    turnedAway: 2,
    ...more,
  });
  test.each([
    [{}, 'on', 'A · not yet tried', 'never read yet · 1 in · 2 turned away'],
    [{ verified: true }, 'on', 'A', 'never read yet · 1 in · 2 turned away'],
    [{ lastGood: '2025-01-02T03:04:05Z' }, 'on', 'A', 'last read 2025-01-02 03:04 · 1 in · 2 turned away'],
    [{ collection: 'shared', verified: true }, 'on', 'A · shared', 'never read yet · 1 in · 2 turned away'],
    [{ paused: true, lastError: 'gone' }, 'paused', 'A · not yet tried', 'never read yet · 1 in · 2 turned away'],
    [{ lastError: 'gone' }, 'trouble', 'A · not yet tried', 'never read yet · 1 in · 2 turned away'],
  ] as const)('%j', (more, mark, body, under) => {
    const item = feedItem(feed(more));
    expect([words(item.mark), words(item.body), words(item.under[1]!)]).toEqual([mark, body, under]);
    expect(item.under).toHaveLength('lastError' in more ? 3 : 2);
  });
  test('a title that is too long for a menu is cut', () => {
    const away = {
      id: 't',
      address: 'x',
      title: 'y'.repeat(99),
      collection: 'g',
      feed: 'A',
      why: 'no',
      at: '2025-01-02T03:04:05Z',
    };
    expect(JSON.stringify(turnedAwayList([away]).actions)).toContain(`"label":"${'y'.repeat(70)}"`);
    expect(turnedAwayList(Array.from({ length: 30 }, () => away)).actions[0]).toMatchObject({
      choices: { length: 25 },
    });
    expect(turnedAwayList([]).actions).toEqual([]);
  });
  test('what was turned away and what was reported can be asked for', () =>
    expect(feedList([]).actions.map(({ label }) => label)).toEqual(['Turned away', 'Error reports']));
});

test.each([
  ['terminal', 'guild', 'shared'],
  ['discord', 'guild', 'guild'],
  ['discord', null, null],
] as const)('what is added on the %s of %s goes to %s', (platform, workspace, collection) =>
  expect(ownCollection({ ...caller, platform, workspace })).toBe(collection),
);

describe('topics', () => {
  const topic = (id: string, title: string, en: string[], zh: string[] = [], other: string[] = []) => ({
    id,
    title,
    terms: { en, zh, other },
  });
  const base = {
    topics: [
      topic('arms-control', 'Arms control', ['nuclear treaty'], ['军控'], ['desarme']),
      topic('sea', 'Sea lanes', ['straits']),
    ],
  };
  test.each([
    ['arms-control', 'arms-control'],
    [' ARMS CONTROL ', 'arms-control'],
    ['Nuclear Treaty', 'arms-control'],
    ['軍控', 'arms-control'],
    ['desarme', 'arms-control'],
    ['control', 'arms-control'],
    ['lanes', 'sea'],
    ['sea', 'sea'],
    ['con', null],
    ['cheese', null],
  ])('%s', (typed, id) => expect(findTopic(base, typed)?.id ?? null).toBe(id));
  test.each([
    ['', ['Arms control', 'Sea lanes']],
    ['TREATY', ['Arms control']],
    ['zzz', []],
  ])('completed from “%s”', (typed, titles) =>
    expect(completeTopic({ knowledge: base } as never, typed).map(({ label }) => label)).toEqual(titles),
  );
});

describe('what a conversation turns to', () => {
  const about = (documents: number) =>
    finish(
      reply({
        lead: Array.from({ length: documents }, (_, n) => cite(source(brief(`${n}.txt`, {}), 0, 'They met.'))),
      }),
    );
  test('up to eight documents', () => expect(focusOf(about(12))?.documents).toHaveLength(8));
  test('nothing, where a reply rests on nothing', () => expect(focusOf(about(0))).toBeNull());
  test('nothing, where it answers nothing', () => expect(focusOf({ ...about(2), answered: false })).toBeNull());
  test('a text alone turns to nothing', () => expect(focusOf(finish(reply({ lead: [text('Hello')] })))).toBeNull());
});
