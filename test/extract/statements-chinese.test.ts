import { describe, expect, it } from 'vitest';
import { chineseAttributions } from '../../src/extract/statements/chinese/attributions.ts';
import reporting from '../../src/language/zh/reporting.json' with { type: 'json' };
import { voiced } from './statements-fixture.ts';

const drawn = (text: string): readonly string[] =>
  chineseAttributions(text, { start: 0, end: text.length, n: 0, paragraph: 0, kind: 'text' }).map(
    ({ source, cue, content }) =>
      [source!, cue!, ...content].map(({ start, end }) => text.slice(start, end)).join(' | '),
  );

describe('who said what in a Chinese sentence', () => {
  it.each([
    ['a verb and a comma', '王毅表示，桥会在五月开放。', ['王毅 | 表示 | 桥会在五月开放']],
    ['a verb and a colon with a quotation', '王毅指出：“桥会开放。”', ['王毅 | 指出 | “桥会开放。”']],
    [
      'a wish that goes on with what is said',
      '王毅表示，桥会开放，希望各方耐心等待。',
      ['王毅 | 表示 | 桥会开放，希望各方耐心等待'],
    ],
    [
      'a rhetorical question as part of what is said',
      '王毅说，桥已经被炸过，难道还要再炸一次吗？',
      ['王毅 | 说 | 桥已经被炸过，难道还要再炸一次吗'],
    ],
    [
      'a question with half-width marks, up to who speaks next',
      '王毅说,桥已经被炸过,难道还要再炸一次吗?吕特表示,桥会开放',
      ['王毅 | 说 | 桥已经被炸过,难道还要再炸一次吗', '吕特 | 表示 | 桥会开放'],
    ],
    ['who stands after a quotation', '“桥会开放。”王毅说。', ['王毅 | 说 | “桥会开放。”']],
    ['what is so in their eyes', '在吕特看来，桥才是关键。', ['吕特 | 在 | 桥才是关键']],
    ['what somebody is called', '这份文件把这座桥称为“难题”。', ['这份文件 | 称为 | 把这座桥称为“难题”']],
    ['a concern with what it is about', '吕特日前对桥的安全表示关切。', ['吕特 | 表示 | 对桥的安全表示关切']],
    ['what is brought up after a comma', '他还提到，桥曾经被炸。', ['他 | 还提到 | 桥曾经被炸']],
    ['no topic alone', '王毅谈到与各方的第二次对话。', []],
    ['nothing called so by nobody', '这座桥被称为“难题”。', []],
    ['an adverb before the verb', '他还说，桥会开放。', ['他 | 还说 | 桥会开放']],
    ['a place before the verb', '吕特在奥斯陆访问期间称，桥会开放。', ['吕特 | 称 | 桥会开放']],
    ['a demand', '王毅敦促各方停止争吵。', ['王毅 | 敦促 | 各方停止争吵']],
    [
      'again, whatever the clause before is about',
      '吕特说，桥很长，还称“桥会开放”。',
      ['吕特 | 说 | 桥很长', '吕特 | 还称 | “桥会开放”'],
    ],
    ['an answer in two words', '王毅昨日回应说，桥会开放。', ['王毅 | 回应说 | 桥会开放']],
    ['how it was said', '吕特说得坦率：桥还没有修好。', ['吕特 | 说 | 桥还没有修好']],
    [
      'a word of it that looks like a report',
      '王毅表示，不要拿桥说事，桥会开放。',
      ['王毅 | 表示 | 不要拿桥说事，桥会开放'],
    ],
    [
      'a backing that is part of a speech',
      '吕特说，桥很长，如果镇上支持修桥，就能开放。',
      ['吕特 | 说 | 桥很长，如果镇上支持修桥，就能开放'],
    ],
    ['a spokesman for his side', '毛宁表示，镇上反对拆桥。', ['毛宁 | 表示 | 镇上反对拆桥']],
    ['a contrast that ends a speech', '吕特说，桥很长，而镇上反对修桥。', ['吕特 | 说 | 桥很长', '镇上 | 反对 | 修桥']],
    ['ASCII commas', '吕特说,桥会开放。', ['吕特 | 说 | 桥会开放']],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toEqual(expected);
  });

  it.each([
    ['a verb that is part of a word', '报告说明了情况。'],
    ['a supporter', '他是足球队的支持者。'],
    ['a noun', '有关承诺没有用。'],
    ['what somebody will not give', '一名不愿透露姓名的官员离开了。'],
    ['a question whether', '中方是否认为桥会开放？'],
    ['a word of learning', '这种学说没有用。'],
    ['words inside a quotation', '牌子上写着“王毅表示欢迎”。'],
  ])('near miss: %s', (_, text) => {
    expect(drawn(text)).toEqual([]);
  });
});

describe('rows of Chinese reporting words', () => {
  const reports = (text: string, word: string): boolean =>
    drawn(text).some((line) => line.split(' | ')[1]!.endsWith(word));
  it.each(reporting.rows)('$word: $example', ({ word, example }) => expect(reports(example, word)).toBe(true));
  it.each(reporting.rows)('$word, near miss: $nearMiss', ({ word, nearMiss }) =>
    expect(reports(nearMiss, word)).toBe(false),
  );
  it.each(reporting.unsaid)('nothing is said: $example', ({ example }) =>
    expect(drawn(example).filter((line) => line.includes('桥'))).toEqual([]),
  );
  it.each(reporting.unsaid)('something is said: $nearMiss', ({ nearMiss }) =>
    expect(drawn(nearMiss).length).toBeGreaterThan(0),
  );
  it.each(['王毅说，学说没有变。', '吕特称桥会开放。'])('a verb of one character beside other words: %s', (text) =>
    expect(drawn(text)).toHaveLength(1),
  );
  it.each(['游说团队来了。', '两岸对称，很好看。', '他不称职，没有人来。', '不应说三道四。'])(
    'part of a word: %s',
    (text) => expect(drawn(text)).toEqual([]),
  );
  it('ends a claim that is not believed where the speaker sets his own against it', () =>
    expect(drawn('吕特宣称自己修桥，实际上却在拆桥。')).toEqual(['吕特 | 宣称 | 自己修桥']));
});

describe('what goes on after a Chinese report', () => {
  const official = { language: 'zh', kind: 'news', side: 'china', title: '王毅会见吕特' } as const;
  it.each([
    ['in an official account, the paragraph', '王毅表示，北约应当反思。冷战早已结束。', 'Wang Yi: 冷战早已结束'],
    ['his country’s wish', '王毅表示，北约应当反思。中方愿同北约对话。', 'Wang Yi: 中方愿同北约对话'],
    ['a quotation over paragraphs', '王毅说：“北约应当反思。\n“冷战早已结束。”', 'Wang Yi: 冷战早已结束'],
  ])('%s', (_, text, expected) => expect(voiced(text, official)).toContain(expected));
  it.each([
    ['what happened', '王毅表示，北约应当反思。吕特出席会见。', '出席会见'],
    ['a new paragraph of a reporter', '王毅表示，北约应当反思。\n桥在五月开放。', '桥在五月开放'],
  ])('near miss: %s', (_, text, unwanted) =>
    expect(voiced(text, official).filter((line) => line.includes(unwanted))).toEqual([]),
  );
});

describe('a Chinese transcript', () => {
  it('gives the answer to who answers and the premise to whom it quotes', () => {
    const text =
      '某报记者：斯托尔滕贝格称，北约必须应对中国的挑战。中方有何评论？\n毛宁：中国不是任何人的对手。我们愿同北约开展对话。';
    expect(
      voiced(text, { language: 'zh', kind: 'transcript', side: 'china', title: '外交部发言人毛宁出席例行记者会' }),
    ).toEqual([
      'Jens Stoltenberg: 北约必须应对中国的挑战',
      'Mao Ning: 中国不是任何人的对手',
      'Mao Ning: 我们愿同北约开展对话',
    ]);
  });
});
