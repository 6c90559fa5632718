import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Understood, understand } from '../../src/answer/question/understand.ts';
import { folded } from '../../src/answer/typed/door.ts';
import type { Context } from '../../src/model/context.ts';
import { baseOf, caller } from '../answer/base.ts';
import { knowledge } from './drawn.ts';

const here = import.meta.dirname;
const base = { ...baseOf(), knowledge };
const context = { ...base, caller, reader: base.readerFor(caller) } as unknown as Context;

/** What a question is taken to ask; what is empty or no is left out. */
function shown(asked: Understood): string {
  const { typed: _, question, kin, bridge, wordsOfBody, topicsOfTerm, when, people, speaker, ...rest } = asked;
  const all: Readonly<Record<string, unknown>> = {
    ...rest,
    when: when === null ? null : `${when.from}..${when.to}`,
    people: people.map(({ ids, words, by }) => `${words}=${ids.slice(0, 4).join('/')} by ${by}`),
    speaker: speaker === null ? null : `${speaker.kind} ${speaker.ids.slice(0, 4).join('/')}`,
    body: [...wordsOfBody].map(([id, words]) => `${id}: ${words.join(' ')}`),
    topicsOf: [...topicsOfTerm].map(([term, ids]) => `${term}: ${ids.join(' ')}`),
    kin: [...kin].map(([term, near]) => `${term}: ${near.size}`),
    bridge: [...bridge].map(([term, ways]) => `${term}: ${ways.length}`),
  };
  const parts = Object.entries(all).flatMap(([name, value]) => {
    const list = value instanceof Set ? [...value] : value;
    const empty = list === null || list === false || (Array.isArray(list) && list.length === 0);
    return empty ? [] : [`${name}: ${Array.isArray(list) ? list.join(', ') : list}`];
  });
  return [question, ...parts.map((part) => `    ${part}`)].join('\n');
}

describe('what a question is taken to ask (if meant, `npm test -- --project pure test/golden -u`, and read the diff)', () => {
  test.each(readdirSync(join(here, 'asked')).sort())('%s', async (file) => {
    const questions = readFileSync(join(here, 'asked', file), 'utf8')
      .trim()
      .split('\n');
    const lines = await Promise.all(questions.map(async (each) => shown(await understand(context, folded(each)))));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`understood/${file}`);
  });
});
