import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import rows from '../../src/language/phrases.json' with { type: 'json' };
import { phraseInChinese, tongueOf } from '../../src/language/phrases.ts';
import type { Reply } from '../../src/model/reply.ts';
import { fault } from '../../src/reply/check.ts';
import { datesInChinese } from '../../src/reply/chinese-dates.ts';
import { linesOf } from '../../src/reply/cite.ts';
import { ask, baseOf } from '../answer/base.ts';
import { knowledge } from '../answer/world.ts';

const same = (words: string): string => words;
const slots = (words: string) => [...words.matchAll(/\{\d\}/gu)].map(([slot]) => slot).toSorted();

describe('the table of phrases', () => {
  test.each(rows)('$en', ({ en, zh }) => {
    expect(slots(zh)).toEqual(slots(en));
    expect(zh).not.toMatch(/[A-Za-z]{2}/u);
    // The same check as for every literal of the code: no digit and no known name.
    expect(fault({ kind: 'text', text: zh.replaceAll(/\{\d\}/gu, '') }, knowledge)).toBeNull();
  });

  test('each phrase stands there once', () => expect(new Set(rows.map(({ en }) => en)).size).toBe(rows.length));

  const root = join(import.meta.dirname, '..', '..');
  const sources = globSync(['src/reply/*.ts', 'src/answer/**/*.ts', 'commands/*.ts'], { cwd: root });
  const literals = sources.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /\b(?:text\(|button\(|again\(|row\(|label: )'((?:\\.|[^'\\])*)'/gu,
      ),
    ].map(([, phrase = '']) => phrase.replaceAll("\\'", "'")),
  );
  test.each([...new Set(literals)].filter((phrase) => /[A-Za-z]{2}/u.test(phrase)))('has the phrase “%s”', (phrase) =>
    expect(phraseInChinese(phrase, same)).not.toBeNull(),
  );
});

describe('the language of a question', () => {
  test.each([
    ['吕特说了什么？', 'zh'],
    ['Stoltenberg 对中国说了什么', 'zh'],
    ['Who is 王毅?', 'en'],
    ['What did Rutte say?', 'en'],
    ['2021?', null],
  ])('%s: %s', (typed, tongue) => expect(tongueOf(typed)).toBe(tongue));
});

describe('dates in Chinese words', () => {
  test.each([
    ['10 July 2024', '2024年7月10日'],
    ['13 Mar 2024 ≈', '2024年3月13日 ≈'],
    ['14–19 Mar 2024', '2024年3月14日至19日'],
    ['27 Sep – 3 Oct 2021', '2021年9月27日至10月3日'],
    ['30 Dec 2021 – 2 Jan 2022', '2021年12月30日至2022年1月2日'],
    ['Mar – May 2020', '2020年3月至5月'],
    ['Feb 2023', '2023年2月'],
    ['2010', '2010年'],
    ['2019 – 2021', '2019年至2021年'],
    ['May said so', 'May said so'],
    ['412', '412'],
  ])('%s', (shown, chinese) => expect(datesInChinese(shown)).toBe(chinese));
});

/** Words of a reply that are the bot's own. */
const ownWords = (reply: Reply): readonly string[] => [
  ...linesOf(reply).flatMap((line) => line.flatMap((part) => (part.kind === 'text' ? [part.text] : []))),
  ...reply.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows.map(({ label }) => label) : [])),
  ...reply.actions.map(({ label }) => label),
];

describe('who asks in Chinese is answered in Chinese', () => {
  test.each([
    ['王毅说了什么？'],
    ['王毅是谁？'],
    ['时间线'],
    ['第十一轮对话在哪里举行？'],
    ['第十一轮对话发生了什么？'],
    ['谁修了纳尔维克的灯塔？'],
    ['吕特去过月球吗'],
    ['核实：第十一轮对话在里加举行。'],
    ['对比王毅和吕特关于中国的说法'],
    ['谢谢'],
    ['你是谁'],
    ['/who 王毅'],
    ['/stance 吕特'],
    ['/find 渔场'],
    ['/meeting 第十一轮'],
    ['/who 查无此人'],
    ['/timeline 导弹'],
  ])('%s', async (typed) => {
    const { reply, faults } = await ask(typed);
    expect(faults).toEqual([]);
    for (const words of ownWords(reply)) expect(words).not.toMatch(/[A-Za-z]{3}/u);
    expect(reply.tongue).toBe('zh');
  });

  test('quotations stay as they are, and dates are in Chinese words', async () => {
    const { json } = await ask('/stance 王毅');
    expect(json.text).toContain('2029年9月27日');
    for (const { quote } of json.citations) expect(quote).not.toBe('');
    expect(json.text).toContain('China is ready to talk about fishing grounds');
  });

  test('an English question is answered in English, and so is a command after it', async () => {
    const base = baseOf();
    expect((await ask('What did Wang Yi say?', base)).reply.tongue).toBe('en');
    expect((await ask('/timeline', base)).reply.tongue).toBe('en');
  });

  test('a language that is asked for holds until the other is', async () => {
    const base = baseOf();
    await ask('What did Wang Yi say about fishing?', base);
    expect((await ask('in Chinese please', base)).json.text).toContain('2029年9月27日');
    expect((await ask('Who is Mark Rutte?', base)).reply.tongue).toBe('zh');
    expect((await ask('用英文', base)).reply.tongue).toBe('en');
    expect((await ask('王毅是谁？', base)).reply.tongue).toBe('en');
  });
});
