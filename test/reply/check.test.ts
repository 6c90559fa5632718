import { describe, expect, test } from 'vitest';
import type { NameMatch } from '../../src/model/knowledge.ts';
import type { Block, Line, Reply } from '../../src/model/reply.ts';
import { check, fault } from '../../src/reply/check.ts';
import { linesOf, within } from '../../src/reply/cite.ts';
import { reply, text, value } from '../../src/reply/parts.ts';
import { brief, source } from '../platforms/replies.ts';

/** Finds one name in any text. */
const finding = (kind: NameMatch['kind'], form: NameMatch['form'] = 'full') => ({
  find: () => [{ kind, form, ids: ['a'], start: 0, end: 1 } as unknown as NameMatch],
});
const nothing = { find: () => [] };

describe('a literal of the code', () => {
  test.each(['person', 'organization', 'office', 'series', 'anchor'] as const)('may name no %s', (kind) =>
    expect(fault(text('It'), finding(kind))).toBe('a literal with a known name'),
  );
  test.each(['topic', 'phrase', 'demonym'] as const)('may hold a %s', (kind) =>
    expect(fault(text('It'), finding(kind))).toBeNull(),
  );
  test('may hold a word that is a family name as well', () =>
    expect(fault(text('May'), finding('person', 'family'))).toBeNull());
  test.each(['in 2024', 'Ⅳ', '٣', 'the ２nd'])('%s has a digit', (words) =>
    expect(fault(text(words), nothing)).toBe('a literal with a digit'),
  );
});

const at = source(brief('a.txt', {}), 0, 'They met.');
const good: Line = [text('good')];
const bad: Line = [value('7', [], 'normalised')];
const kept = (of: Partial<Reply>): Reply => check({ ...reply({}), ...of }, nothing, () => undefined);
const shown = (of: Partial<Reply>): readonly string[] =>
  linesOf(kept(of)).map((line) => line.map((part) => ('text' in part ? part.text : '')).join(''));

describe('a line that claims what it may not is never sent, wherever it stands', () => {
  const item = (mark: Line, body: Line, under: readonly Line[] = []) => ({ mark, body, under, side: null });
  test.each<[string, Block, readonly string[]]>([
    ['a text', { kind: 'text', lines: [good, bad] }, ['good']],
    ['all of a text', { kind: 'text', lines: [bad] }, []],
    ['a heading', { kind: 'heading', line: bad }, []],
    ['a mark', { kind: 'list', pageSize: 2, items: [item(bad, good), item(good, good)] }, ['good', 'good']],
    ['a body', { kind: 'list', pageSize: 2, items: [item(good, bad)] }, []],
    [
      'a line under an item',
      { kind: 'list', pageSize: 2, items: [item(good, good, [bad, good])] },
      ['good', 'good', 'good'],
    ],
    [
      'a field',
      {
        kind: 'fields',
        rows: [
          { label: 'a', lines: [bad, good] },
          { label: 'b', lines: [bad] },
        ],
      },
      ['good'],
    ],
    ['all fields', { kind: 'fields', rows: [{ label: 'b', lines: [bad] }] }, []],
    [
      'a cell',
      {
        kind: 'table',
        columns: ['a', 'b'],
        rows: [
          [good, bad],
          [good, good],
        ],
      },
      ['good', 'good'],
    ],
    ['nothing of a divider', { kind: 'divider' }, []],
  ])('%s', (_, block, lines) => {
    expect(shown({ blocks: [block] }).slice(2)).toEqual(lines);
    expect(kept({ blocks: [block] }).blocks).toHaveLength(lines.length > 0 || block.kind === 'divider' ? 1 : 0);
  });
  test('a title, a lead, a note', () =>
    expect(shown({ title: bad, lead: bad, notes: [bad, good] })).toEqual(['', '', 'good']));
  test('and each is told of, once for a line', () => {
    const told: string[] = [];
    check({ ...reply({}), lead: [...bad, ...bad], notes: [bad] }, nothing, ({ why }) => told.push(why));
    expect(told).toEqual(['a value without a source', 'a value without a source']);
  });
});

describe('a citation', () => {
  const long = { ...at, start: 100, end: 3100, quote: `${'x'.repeat(1500)}middle${'y'.repeat(1494)}` };
  test('is the sentence where that is short', () => expect(within(at, 0, 4)).toBe(at));
  test('is the stretch around the words that matter where it is long', () => {
    const cut = within(long, 1600, 1606);
    expect(cut.quote).toContain('middle');
    expect(cut.quote.length).toBeLessThan(long.quote.length);
    expect(long.quote.slice(cut.start - long.start, cut.end - long.start)).toBe(cut.quote);
    expect(Math.abs(cut.quote.indexOf('middle') - cut.quote.length / 2)).toBeLessThan(10);
  });
  test.each([
    ['the beginning', 100, 110],
    ['the end', 3090, 3100],
  ])('stays in the sentence at %s', (_, start, end) => {
    const cut = within(long, start, end);
    expect(cut.start).toBeGreaterThanOrEqual(long.start);
    expect(cut.end).toBeLessThanOrEqual(long.end);
    expect(cut.start <= start && end <= cut.end).toBe(true);
  });
});
