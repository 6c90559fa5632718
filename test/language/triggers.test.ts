import { describe, expect, test } from 'vitest';
import { triggersIn } from '../../src/extract/events/trigger-search.ts';
import { chinese, english, others, type TriggerRow } from '../../src/extract/events/triggers.ts';

const lists = [
  ['en', english],
  ['zh', chinese],
  ['pt', others],
] as const;

const counted: Readonly<Record<string, readonly string[]>> = {
  en: [
    'call: 23 rows, 24 words',
    'decision: 73 rows, 85 words',
    'exercise: 17 rows, 19 words',
    'incident: 40 rows, 50 words',
    'meeting: 25 rows, 35 words',
    'speech: 20 rows, 20 words',
    'statement: 67 rows, 87 words',
    'summit: 1 rows, 2 words',
    'visit: 31 rows, 38 words',
  ],
  zh: [
    'call: 3 rows, 3 words',
    'decision: 37 rows, 39 words',
    'exercise: 7 rows, 11 words',
    'incident: 16 rows, 23 words',
    'meeting: 18 rows, 20 words',
    'speech: 5 rows, 5 words',
    'statement: 24 rows, 24 words',
    'summit: 1 rows, 1 words',
    'visit: 12 rows, 19 words',
  ],
  pt: [
    'call: 10 rows, 10 words',
    'decision: 21 rows, 21 words',
    'meeting: 35 rows, 35 words',
    'speech: 9 rows, 9 words',
    'statement: 77 rows, 77 words',
    'summit: 9 rows, 9 words',
    'visit: 14 rows, 14 words',
  ],
};

/** Whether a sentence tells of what a row tells, by one of the row's own words. */
function tells(sentence: string, row: TriggerRow, language: string): boolean {
  return triggersIn(sentence, 0, language).some(
    ({ word, kind, happened, aside }) =>
      kind === row.kind && happened && !aside && row.words.includes(word.toLowerCase().replace(/\s+/g, ' ')),
  );
}

describe.each(lists)('triggers of events, %s', (language, rows) => {
  test.each(rows.map((row) => [row.words[0]!, row] as const))('%s', (_, row) => {
    expect(row.words.some((word) => row.example.toLowerCase().includes(word))).toBe(true);
    expect(row.words.some((word) => row.nearMiss.toLowerCase().includes(word))).toBe(true);
    expect(tells(row.example, row, language)).toBe(true);
    expect(tells(row.nearMiss, row, language)).toBe(false);
  });

  test('a guard is what keeps its near miss out', () => {
    for (const row of rows.filter(({ guard }) => guard !== undefined))
      expect(row.words.some((word) => new RegExp(`${word}${row.guard}`, 'iu').test(row.nearMiss))).toBe(false);
  });

  test('no word stands in two rows', () => {
    const words = rows.flatMap((row) => row.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  // A row or a word that is taken away takes its example along: the numbers tell of it.
  test('rows and words by kind', () => {
    const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    expect(
      kinds.map((kind) => `${kind}: ${of(kind).length} rows, ${of(kind).flatMap(({ words }) => words).length} words`),
    ).toEqual(counted[language]);
  });
});
