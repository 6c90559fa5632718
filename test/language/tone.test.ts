import { describe, expect, test } from 'vitest';
import { type ToneRow, toneRows } from '../../src/extract/tone/rows.ts';
import { tonesIn } from '../../src/extract/tone/tones.ts';

/** Whether a text says what a row says: the row's own words stand in it and nothing turns them. */
const says = (text: string, row: ToneRow): boolean =>
  tonesIn(text).some((one) => one.row === row && one.tone === row.tone && !one.isDenied);

/** A wording as a text would have it. */
const written = (wording: string): string => wording.replaceAll('_', 'its').replaceAll('*', '').replaceAll('…', '其');

describe.each(Object.entries(toneRows))('words of tone, %s', (_, rows) => {
  test.each(rows.map((row) => [row.example, row] as const))('%s', (example, row) => {
    expect(says(example, row)).toBe(true);
    expect(says(row.nearMiss, row)).toBe(false);
  });

  test.each(rows.flatMap((row) => row.words.map((words) => [words, row] as const)))('%s is found', (words, row) => {
    expect(tonesIn(written(words)).some((one) => one.row === row)).toBe(true);
  });

  test('no wording stands twice', () => {
    const all = rows.flatMap(({ words }) => words);
    expect(all.filter((words, k) => all.indexOf(words) !== k)).toEqual([]);
  });
});
