import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { read } from '../../src/read/index.ts';
import { judge } from '../../src/sources/gate.ts';
import { belong, type GateText, stayOut } from './gate-texts.ts';
import { shippedKnowledge } from './played-feeds.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await shippedKnowledge();
}, 60_000);

async function verdictOn([title, ...paragraphs]: GateText) {
  const bytes = new TextEncoder().encode(
    `title: ${title}\nurl: https://paper.example/1\n\n${paragraphs.join('\n\n')}\n`,
  );
  const result = await read(bytes, 'a.txt', { maxBytes: 100_000 });
  if (result.kind === 'rejected') throw new Error(result.why);
  return judge(result.draft, knowledge);
}

describe('texts of our own', () => {
  test('enter where China and NATO are their subjects, and stay out where one is named in passing', async () => {
    const wronglyOut = await Promise.all(belong.map(async (text) => ({ text: text[0], ...(await verdictOn(text)) })));
    const wronglyIn = await Promise.all(stayOut.map(async (text) => ({ text: text[0], ...(await verdictOn(text)) })));
    const misses = wronglyOut.filter(({ onTopic }) => !onTopic);
    const intruders = wronglyIn.filter(({ onTopic }) => onTopic);
    const entered = belong.length - misses.length;
    expect({
      precision: entered / (entered + intruders.length),
      recall: entered / belong.length,
      misses,
      intruders,
    }).toMatchObject({
      precision: expect.toSatisfy((share: number) => share >= 0.95),
      recall: expect.toSatisfy((share: number) => share >= 0.95),
    });
  });

  test.each<[string, GateText, RegExp]>([
    [
      'names the party that is absent',
      ['Harbour closed', 'A storm broke two cranes in China.'],
      /^NATO is not named in it$/,
    ],
    ['names the party that is there in passing', stayOut[2]!, /^China is not named in it$/],
    ['says that a party is named in passing', stayOut[14]!, /in passing$/],
  ])('a refusal %s', async (_, text, why) => {
    expect((await verdictOn(text)).why).toMatch(why);
  });
});

/** Least share that enters: all of the first are on topic, of the second those with an exchange on NATO. */
const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
describe.each([
  ['corpus-dev', 0.8],
  ['readouts-zh', 0.6],
])('%s', (folder, least) => {
  const path = join(shared, folder);
  test.skipIf(!existsSync(path))(`enters, ${least} of it at least (skipped where ../shared is absent)`, async () => {
    const names = readdirSync(path).filter((name) => name.endsWith('.txt'));
    const drafts = await Promise.all(
      names.map((name) => read(readFileSync(join(path, name)), name, { maxBytes: 5_000_000 })),
    );
    const judged = drafts.flatMap((one) => (one.kind === 'draft' ? [judge(one.draft, knowledge)] : []));
    expect(judged.filter(({ onTopic }) => onTopic).length / names.length).toBeGreaterThanOrEqual(least);
  });
});
