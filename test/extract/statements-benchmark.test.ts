import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { split } from '../../src/extract/split.ts';
import { passage } from '../../src/extract/statements/passage.ts';
import type { Span } from '../../src/model/span.ts';
import { blocksOf } from './statements-fixture.ts';

/** PolNeAR, 40 articles, as `shared/eval/benchmarks.py` scores it. */
const file = new URL('../../../shared/benchmarks/attribution-dev.json', import.meta.url);
const present = existsSync(file);
if (!present) console.info(`left out: ${file.pathname} is not there`);

type Part = 'source' | 'cue' | 'content';
interface Row {
  readonly text: string;
  readonly attributions: readonly Readonly<Record<Part, readonly (readonly [number, number])[]>>[];
}

const extent = (spans: readonly Span[]): string =>
  `${Math.min(...spans.map((s) => s.start))}-${Math.max(...spans.map((s) => s.end))}`;

/** Exact F1 in percent of the extents of a part. */
function exact(rows: readonly Row[], part: Part): number {
  let gold = 0;
  let got = 0;
  let hit = 0;
  for (const { text, attributions } of rows) {
    const wanted = new Set(
      attributions
        .filter((a) => a[part].length > 0)
        .map((a) => extent(a[part].map(([start, end]) => ({ start, end })))),
    );
    const found = new Set(
      passage(text, split(text, blocksOf(text))).flatMap(({ found: one }) => {
        const spans = part === 'content' ? one.content : one[part] === null ? [] : [one[part]];
        return spans.length === 0 ? [] : [extent(spans)];
      }),
    );
    gold += wanted.size;
    got += found.size;
    hit += [...found].filter((key) => wanted.has(key)).length;
  }
  return (200 * hit) / Math.max(1, gold + got);
}

describe.skipIf(!present)('PolNeAR', () => {
  const rows = present
    ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]).filter((row) => /^[\u0000-\uffff]*$/u.test(row.text))
    : [];
  it.each([
    ['source', 64],
    ['cue', 67],
    ['content', 54.5],
  ] as const)('%s keeps above %d', (part, floor) => {
    expect(exact(rows, part)).toBeGreaterThan(floor);
  });
});
