import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { split } from '../../src/extract/split.ts';
import type { Block } from '../../src/model/document.ts';

const whole = (text: string): readonly Block[] => [{ start: 0, end: text.length, kind: 'paragraph' }];
const sentences = (text: string): readonly string[] =>
  split(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('a sentence ends', () => {
  test.each<[string, string, string[]]>([
    ['at a full stop before a capital', 'The envoys met. They left early.', ['The envoys met.', 'They left early.']],
    [
      'after a closing quotation mark',
      'He said: “We agree.” The talks went on.',
      ['He said: “We agree.”', 'The talks went on.'],
    ],
    [
      'where the full stop lost its space',
      'They backed the plan.The ministers left.',
      ['They backed the plan.', 'The ministers left.'],
    ],
    ['at a question mark', 'Is it over? No one knows.', ['Is it over?', 'No one knows.']],
    ['after a footnote mark', 'It grew.[12] Later it shrank.', ['It grew.[12]', 'Later it shrank.']],
    ['in Chinese without any space', '双方举行会谈。会谈积极！', ['双方举行会谈。', '会谈积极！']],
    [
      'after a Chinese closing mark',
      '他说：“中方愿意对话。”会议随后结束。',
      ['他说：“中方愿意对话。”', '会议随后结束。'],
    ],
    [
      'at the end of a heading line',
      'What comes next\nThe envoys will meet again in the spring, as they have done in each year before.',
      ['What comes next', 'The envoys will meet again in the spring, as they have done in each year before.'],
    ],
    ['at each item of a list', 'Agenda:\n- cyber security\n- piracy', ['Agenda:', '- cyber security', '- piracy']],
    [
      'inside a quotation that closes its sentence',
      'He said: “We met. We talked.” Then he left.',
      ['He said: “We met.', 'We talked.”', 'Then he left.'],
    ],
    [
      'after an abbreviation where a new sentence opens',
      'He lives in the U.S. The talks are there.',
      ['He lives in the U.S.', 'The talks are there.'],
    ],
    [
      'and not at the wrapped end of the line in which it begins',
      'The envoys of both sides had met in the capital of Norway. The Vice\nPresident will speak there on Monday.',
      ['The envoys of both sides had met in the capital of Norway.', 'The Vice\nPresident will speak there on Monday.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('a sentence goes on', () => {
  test.each<[string, string]>([
    ['after a rank', 'Gen. Li met Lt. Gen. Berg and Adm. Roy.'],
    ['after an initial', 'A speech by J. Berg followed.'],
    ['after a country', 'The U.S. Army sent envoys.'],
    ['after a month', 'On Sept. 3 they met.'],
    ['after a number sign', 'It is No. 5 on the list.'],
    ['within a decimal', 'It spent 2.5 percent of it.'],
    ['after a.m.', 'At 9 a.m. Beijing time they met.'],
    ['after a question that somebody asks', '“Is it over?” Mr. Roy asked.'],
    ['after a quotation of two sentences', '“We met. We talked,” he said.'],
    ['after a quotation that ends in a full stop and goes on in lower case', '“We met.” he said.'],
    ['after a Chinese quotation that opens it', '“我们愿意对话。北约应当反思。”王毅说。'],
    ['after a full stop inside a Chinese term', '倡导“对话。合作”的精神。'],
    ['at a semicolon in a short Chinese sentence', '一是对话；二是合作。'],
    ['over a wrapped line', 'The envoys of both sides met in the\ncapital.'],
    ['within an address', 'See www.example.org for more.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

test('titles and headings are sentences of their own kind, and paragraphs are counted', () => {
  const text = 'Talks resume. At last\n\nThey met. They left.';
  const blocks: Block[] = [
    { start: 0, end: 21, kind: 'title' },
    { start: 23, end: text.length, kind: 'paragraph' },
  ];
  expect(split(text, blocks).map(({ n, paragraph, kind }) => ({ n, paragraph, kind }))).toEqual([
    { n: 0, paragraph: 0, kind: 'title' },
    { n: 1, paragraph: 1, kind: 'text' },
    { n: 2, paragraph: 1, kind: 'text' },
  ]);
});

test('a sentence too long to be cited is cut at a clause end', () => {
  const clause = 'they spoke of piracy and of cyber security, ';
  const pieces = sentences(clause.repeat(80));
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces) expect(piece).toMatch(/,$/);
});

/** Pieces of text that make trouble: marks, abbreviations, quotations that never close, halves of pairs. */
const rough = fc
  .array(
    fc.constantFrom(
      '.',
      '。',
      '“',
      '”',
      '"',
      '\n',
      ' ',
      'U.S. ',
      'Gen. ',
      'a',
      '王',
      '；',
      '？”',
      '\ud83d\ude00',
      '\ud800',
      '(',
      '!',
      '1.',
      'B',
    ),
    { maxLength: 400 },
  )
  .map((parts) => parts.join(''));

test('spans are in order, trimmed, short enough to cite, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(rough, (text) => {
      const spans = split(text, whole(text));
      let covered = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(covered);
        expect(text.slice(covered, start).trim()).toBe('');
        expect(end - start).toBeLessThanOrEqual(1200);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        covered = end;
      }
      expect(text.slice(covered).trim()).toBe('');
    }),
  );
});

describe('time grows with the text and no faster', () => {
  test.each(['a', '. ', '“a. ', 'a“b.c” ', '\n', 'a\n', 'A.', '？”A', 'U.S. ', '。', '；'])('of %j', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.floor(length / unit.length));
      const start = performance.now();
      split(text, whole(text));
      return performance.now() - start;
    };
    time(20_000);
    // Eight times the text: linear is 8, quadratic 64; the floor keeps timer noise out.
    expect(time(320_000)).toBeLessThan(45 * Math.max(time(40_000), 8));
  });
});
