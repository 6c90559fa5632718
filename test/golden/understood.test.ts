import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { postAsked } from '../../src/answer/evidence/posts.ts';
import { askedOf, ownWords } from '../../src/answer/meetings/meeting-words.ts';
// from '../../src/answer/evidence/posts.ts';
import { partsOf } from '../../src/answer/question/question-parts.ts';
import { leansBack } from '../../src/answer/question/question-words.ts';
import { type Understood, understand } from '../../src/answer/question/understand.ts';
import { folded } from '../../src/answer/typed/door.ts';
import type { Context } from '../../src/model/context.ts';
import { baseOf, caller } from '../answer/base.ts';
import { linked, stored } from './collection.ts';
import { knowledge } from './drawn.ts';
import { slowest } from './slowest.ts';

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
    parts: partsOf(asked).length < 2 ? [] : partsOf(asked).map(({ words, asks }) => `${words} (${asks.join(' ')})`),
    leansBack: leansBack.test(question),
    post: postAsked(question)?.noun ?? null,
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
  test.each(readdirSync(join(here, 'asked')).sort())(
    '%s',
    async (file) => {
      const questions = readFileSync(join(here, 'asked', file), 'utf8')
        .trim()
        .split('\n');
      const lines = await Promise.all(questions.map(async (each) => shown(await understand(context, folded(each)))));
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`understood/${file}`);
    },
    slowest,
  );
});

const meetings =
  `eighth; the 8th dialogue; munich; 2024-03-13; March 2024; Wang Yi Rutte; the call of Wang Yi and Stoltenberg; video call; phone; visit to
Tokyo; summit in Vilnius; NATO summit; staff talks 2018; the first; last; latest; the next one; next; previous; before the eighth; dialogue; talks;
China; NATO and Japan; 慕尼黑; 第八次; 王毅吕特; 对话; 最近一次; 上一次; 视频; 峰会; when was the meeting; who chaired the eighth; round 8; speech; exercise; zzz`.split(
    /;\s*/u,
  );

const documents = readdirSync(join(here, 'documents'))
  .sort()
  .map((name) => stored(name, readFileSync(join(here, 'documents', name), 'utf8')));
const events = linked(documents);

test(
  'which meeting some words mean (if meant, `npm test -- --project pure test/golden -u`)',
  async () => {
    const lines = meetings.map((typed) => {
      const { wants, round, when, end } = askedOf(context, typed);
      const fitting = events.filter((event) => wants.every((want) => want.fits(event, ownWords(knowledge, event))));
      const days = when === null ? '' : `${when.from}..${when.to}`;
      return `${typed}: ${wants.length} wants, ${round ?? ''} ${days} ${end ?? ''}: ${fitting.map(({ title }) => title.slice(0, 60)).join(' / ')}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('understood/meetings.txt');
  },
  slowest,
);
