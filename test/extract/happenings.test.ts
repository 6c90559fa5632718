import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

describe('what befell or was done on a day, though no word of diplomacy and no name tells of it', () => {
  it.each([
    [
      'what befell a thing',
      'Snow fell. The gas line between the islands lost pressure on 8 February 2024.',
      ['2024-02-08 incident: '],
    ],
    ['a paper and its day', 'A first accord of 30 July 2023 gave money to the widows.', ['2023-07-30 decision: ']],
    [
      'inside what is suspected',
      'Snow fell. Divers suspect that a tanker dragged its anchor over the line on 7 March 2024.',
      ['2024-03-07 incident: '],
    ],
    [
      'ships that come',
      'Snow fell. The squadron reached the northern port on Friday 8 March.',
      ['2024-03-08 decision: '],
    ],
    ['in Chinese', '雪停了。渔船3月7日在北部海域搁浅。', ['2024-03-07 incident: ']],
    ['a noun with its day', 'Snow fell. The strike on the harbour came on 4 March 2024.', ['2024-03-04 incident: ']],
    [
      'what a word of diplomacy tells goes before any other verb',
      'Wang Yi flew in and met Mark Rutte on Tuesday.',
      ['2024-03-12 meeting: Wang Yi, Mark Rutte'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['what goes on since a day', 'Snow fell. The tanker has lain at anchor, guarded by boats, since 7 March 2024.'],
    ['what was not done', 'Snow fell. The tanker never reached the port on 8 March 2024.'],
    ['what is planned', 'Snow fell. The tanker is to be moved by 20 March 2024.'],
    ['any day that is this one', 'Snow fell. What is cut today may grow tomorrow.'],
    ['what is thought', 'Snow fell. The town needed, wanted and expected more boats on 7 March 2024.'],
    ['a year alone', 'Snow fell. The gas line lost pressure in 2021.'],
  ])('but not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('which verb a day goes with', () => {
  it.each([
    [
      'the clause that it ends, not the next',
      'Mark Rutte received Wang Yi in Oslo on Tuesday, and the two issued a statement.',
      ['2024-03-12 visit: Mark Rutte, Wang Yi'],
    ],
    [
      'each clause with its own day',
      'Mark Rutte received Wang Yi on Tuesday. Two days earlier Wang Yi had met Jens Stoltenberg, and on Monday he spoke at the institute.',
      [
        '2024-03-12 visit: Mark Rutte, Wang Yi',
        '2024-03-10 meeting: Wang Yi, Jens Stoltenberg',
        '2024-03-11 speech: Wang Yi',
      ],
    ],
    [
      'what was told from a speech, with who gave it',
      'Snow fell. Jens Stoltenberg, who chairs the board, had told traders in a speech at the institute on 4 March 2024 that they should wait.',
      ['2024-03-04 statement: Jens Stoltenberg'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a press conference', () => {
  const header =
    'title: Regular press conference\ndate: 2024-03-15\nkind: verbatim transcript\npublisher: Ministry of Foreign Affairs, PRC';
  it('is of the day that its opening gives', () => {
    const body =
      'On the afternoon of 14 March 2024, Foreign Ministry Spokesperson Mao Ning held a regular press conference.\nQ: NATO has asked for a road through the hills. Has China agreed?\nMao Ning: I have seen the reports, and China firmly opposes the road of NATO through the hills.';
    expect(told(body, header)).toEqual(['2024-03-14 statement: Mao Ning']);
  });

  it.each([
    ['what an answer reports on another matter', 'A: Wang Yi met Mark Rutte in Oslo yesterday.', 'Wang Yi, Mark Rutte'],
    [
      'what a question reports',
      'Q: Yesterday Wang Yi met Mark Rutte in Oslo, what is your comment?',
      'Wang Yi, Mark Rutte',
    ],
    ['but not what it asks', 'Q: Did Wang Yi meet Mark Rutte in Oslo yesterday?', null],
  ])('tells of its other exchanges %s', (_, line, expected) => {
    const body = `Q: NATO has asked for a road through the hills. Has China agreed?\nMao Ning: Nobody has asked us about any road through the hills, and NATO knows it.\nQ: And the harbour?\nMao Ning: It is open.\n${line}\nMao Ning: I have no more to say of it.`;
    const met = told(body.replace('A:', 'Mao Ning:'), header).filter((one) => one.includes('meeting'));
    expect(met).toEqual(expected === null ? [] : [`2024-03-14 meeting: ${expected}`]);
  });

  it.each([
    ['在中文里能否', '路透社记者：你能否证实王毅昨天在奥斯陆会见吕特？', 0],
    ['在中文里报道', '路透社记者：据报道，王毅昨天在奥斯陆会见吕特，你对此有何评论？', 1],
  ])('%s', (_, line, count) => {
    const body = `${line}\n毛宁：没有可以提供的消息。\n路透社记者：北约要在山里修路，中方同意吗？\n毛宁：没有人问过我们山里修路的事。`;
    expect(told(body, header).filter((one) => one.includes('meeting'))).toHaveLength(count);
  });
});
