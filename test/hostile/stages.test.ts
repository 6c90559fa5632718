import { describe, expect, test } from 'vitest';
import { clues } from '../../src/extract/clues.ts';
import { dates } from '../../src/extract/dates/index.ts';
import { events } from '../../src/extract/events/index.ts';
import { facts } from '../../src/extract/facts.ts';
import { mentions } from '../../src/extract/mentions.ts';
import { split } from '../../src/extract/split.ts';
import { statements } from '../../src/extract/statements/index.ts';
import { summary } from '../../src/extract/summary.ts';
import { topics } from '../../src/extract/topics.ts';
import { inside } from '../../src/language/spans.ts';
import { readText } from '../../src/read/index.ts';
import { knowledge } from '../extract/reading.ts';
import { growing } from './texts.ts';

type Cost = Readonly<Record<string, number>>;

/** Processor time of each stage in milliseconds: other processes do not count. */
function costs(text: string): Cost {
  const spent: Record<string, number> = {};
  const timed = <T>(stage: string, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    spent[stage] = (user + system) / 1000;
    return result;
  };
  const read = timed('read', () => readText(text.toWellFormed(), 'test.txt'));
  if (read.kind === 'rejected') return spent;
  const { draft } = read;
  const known = timed('facts', () => facts(draft, knowledge, null));
  const sentences = timed('split', () => split(draft.text, draft.blocks));
  const names = timed('names', () => knowledge.find(draft.text));
  const given = { text: draft.text, sentences, names, knowledge };
  const mentioned = timed('mentions', () => mentions({ ...given, anchor: null }));
  const times = timed('dates', () => dates(draft.text, sentences, known.language, null));
  const seen = { ...given, mentions: mentioned, dates: times, facts: known };
  const said = timed('statements', () => statements(seen));
  const accounts = timed('events', () => events({ ...seen, statements: said }));
  timed('topics', () => topics(inside(names, { start: 0, end: draft.text.length })));
  timed('summary', () => summary({ ...seen, statements: said, accounts }));
  timed('clues', () => clues({ ...seen, accounts }));
  return spent;
}

/** Four times the text may cost ten times as much, for noise; a quadratic stage would take sixteen. */
const most = 10;
/** Less than this is noise of the clock, of compiling and of collecting garbage. */
const noiseMs = 25;

function slow(shorter: Cost, longer: Cost): readonly string[] {
  return Object.keys(longer).filter((stage) => longer[stage]! > most * Math.max(noiseMs, shorter[stage] ?? 0));
}

describe('no text makes a stage slower than linear', () => {
  test.each(Object.entries(growing))('%s', (_, text) => {
    const length = 8_000;
    const [shorter, longer] = [costs(text(length)), costs(text(length * 4))];
    const first = slow(shorter, longer);
    // Once more, before a stage is blamed for what befell the machine.
    const again = first.length > 0 ? slow(costs(text(length)), costs(text(length * 4))) : [];
    expect(first.filter((stage) => again.includes(stage))).toEqual([]);
  });

  test('what is quadratic is found out', () => {
    expect(slow({ split: 30, dates: 2 }, { split: 480, dates: 9 })).toEqual(['split']);
  });
});
