import { describe, expect, test } from 'vitest';
import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { extract } from '../../src/extract/index.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import en from '../../src/language/en/lookalikes.json' with { type: 'json' };
import trades from '../../src/language/en/trades.json' with { type: 'json' };
import zh from '../../src/language/zh/lookalikes.json' with { type: 'json' };
import { readText } from '../../src/read/index.ts';

const knowledge = parseKnowledge(await readShippedKnowledge());

function named(text: string): readonly string[] {
  const read = readText(`title: A note\ndate: 2024-03-15\n\n${text}\n`, 'test.txt');
  if (read.kind === 'rejected') throw new Error(read.why);
  return extract(read.draft, knowledge, null).mentions.map(({ actor }) => actor.id);
}

const bodies = (text: string): readonly string[] =>
  knowledge.find(text).flatMap(({ kind, ids }) => (kind === 'organization' || kind === 'demonym' ? ids : []));

describe('a longer name that holds an actor’s', () => {
  test.each([...en, ...zh].map(({ holds, example, nearMiss }) => ({ holds, example, nearMiss })))(
    '$example',
    ({ holds, example, nearMiss }) => {
      expect(bodies(example)).not.toContain(holds);
      expect(bodies(nearMiss)).toContain(holds);
    },
  );

  test.each([...en, ...zh].flatMap(({ words }) => words))('%s', (words) => {
    expect(bodies(words)).toEqual([]);
  });
});

describe('a trade that nobody of the knowledge has', () => {
  test.each(trades)('$example', ({ words, example, nearMiss }) => {
    expect(words.some((word) => example.includes(word))).toBe(true);
    expect(named(example)).not.toContain('wang-yi');
    expect(named(nearMiss)).toContain('wang-yi');
  });

  test.each(['A 34-year-old baker named Wang Yi opened his shop.', 'The student Wang Yi won.'])('%s', (text) => {
    expect(named(text)).not.toContain('wang-yi');
  });

  test('in every word', () => {
    for (const word of trades.flatMap(({ words }) => words))
      expect(named(`Wang Yi, a ${word}, won a prize.`)).not.toContain('wang-yi');
  });
});

describe('a family name that is a place’s', () => {
  test.each([
    ['Denzel Washington said the film was shot near Rome.', 'united-states', false],
    ['Officially Washington said no.', 'united-states', true],
    ['Meanwhile Washington said no.', 'united-states', true],
    ['On Monday Washington said no.', 'united-states', true],
    ['President Joseph R. Biden, Jr. met the delegation.', 'ferdinand-marcos', false],
    ['The minister spoke in The Hague.', 'william-hague', false],
  ])('%s', (text, actor, is) => {
    expect(named(text).includes(actor)).toBe(is);
  });
});
