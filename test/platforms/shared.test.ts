import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn, footnotes, numbering } from '../../src/platforms/shared/citations.ts';
import { numberRuns, publishedWords, safeLink } from '../../src/platforms/shared/document-words.ts';
import { paginate, replyCopy } from '../../src/platforms/shared/pages.ts';
import { bodyPieces, linesOf, type Piece } from '../../src/platforms/shared/pieces.ts';
import { inContext, quotationCopy } from '../../src/platforms/shared/quotations.ts';
import { newKey, parsePress, pressId } from '../../src/platforms/shared/sheet.ts';
import { replySide } from '../../src/platforms/shared/side.ts';
import { chunks, shorten, tidy, visible } from '../../src/platforms/shared/tidy.ts';
import { anyReply } from './arbitrary.ts';
import { brief, cite, count, item, quote, reply, source, text, value, window } from './replies.ts';

const gazette = brief('gazette.txt');
const herald = brief('herald.txt');
const [one, two, three] = [source(gazette, 4, 'One.'), source(herald, 0, 'Two.'), source(gazette, 5, 'Three.')];

describe('text', () => {
  it('in parts is the text again, no part too long and no character halved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (words, limit) => {
        const parts = chunks(words, limit);
        expect(parts.join('')).toBe(words);
        for (const part of parts)
          expect(part.length <= limit && part.isWellFormed() === words.isWellFormed()).toBe(true);
      }),
    );
  });

  it('shortened says so and keeps to the limit', () => {
    expect(shorten('a long title', 7)).toBe('a long…');
    expect(shorten('short', 7)).toBe('short');
    expect(shorten('ab👩cd', 4)).toBe('ab…');
  });

  it.each([' ', '', '\u200b', '\u3164', '\u202e\n'])('%j is nothing to see', (words) => {
    expect(visible(tidy(words))).toBe(false);
  });

  it.each(['a', '。', '👍', '1', '王'])('%j is something to see', (words) => {
    expect(visible(tidy(words))).toBe(true);
  });
});

describe('a document in words', () => {
  it.each([
    [window('2024-03-13'), '13 Mar 2024'],
    [window('2024-03-01', { to: '2024-03-31', precision: 'month' }), 'Mar 2024'],
    [window('2024-01-01', { to: '2024-12-31', precision: 'year' }), '2024'],
    [
      window('2024-03-13', { to: '2024-03-19', precision: 'range', basis: 'inferred' }),
      'undated, about 13–19 Mar 2024',
    ],
    [
      window('2024-03-30', { to: '2024-04-02', precision: 'range', basis: 'inferred' }),
      'undated, about 30 Mar – 2 Apr 2024',
    ],
    [
      window('2023-12-30', { to: '2024-01-02', precision: 'range', basis: 'inferred' }),
      'undated, about 30 Dec 2023 – 2 Jan 2024',
    ],
    [null, 'undated'],
  ])('its date is as precise as it is known: %j', (published, words) => {
    expect(publishedWords(published)).toBe(words);
  });

  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['https://example.org/a_(b)', 'https://example.org/a%5F%28b%29'],
    ['http://example.org', 'http://example.org/'],
  ])('%s is linked to as %s', (url, href) => {
    expect(safeLink(url, 100)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:secret@example.org',
    'no address',
    '',
    null,
    `https://example.org/${'a'.repeat(100)}`,
  ])('%j is not linked to', (url) => {
    expect(safeLink(url, 100)).toBeNull();
  });

  it('numbers in a row are put together', () => {
    expect(numberRuns([1, 2, 3, 5, 8, 9])).toBe('1–3, 5, 8–9');
  });
});

describe('footnotes', () => {
  it('of one document are one', () => {
    const { body, numbers } = replyCopy(reply({ title: [cite(one, two, three)] }));
    expect(footnotes(citationsIn(body, numbers))).toMatchObject([
      { document: { name: 'gazette.txt' }, numbers: [1, 3], sentences: [5, 6] },
      { document: { name: 'herald.txt' }, numbers: [2], sentences: [1] },
    ]);
  });

  it('are those whose marks stand there; without marks, all that the words rest on', () => {
    const marked = reply({ title: [value('x', one), cite(two)] });
    const bare = reply({ title: [value('x', one)] });
    expect(citationsIn(bodyPieces(marked), numbering(marked)).map((each) => each.quote)).toEqual(['Two.']);
    expect(citationsIn(bodyPieces(bare), numbering(bare)).map((each) => each.quote)).toEqual(['One.']);
  });

  it('of a header, which has no words, are left out', () => {
    const header = { ...one, quote: '', start: 0, end: 0 };
    const shown = reply({ title: [value('x', header)] });
    expect(citationsIn(bodyPieces(shown), numbering(shown))).toEqual([]);
    expect(quotationCopy(shown).body).toHaveLength(1);
  });

  it('lead to their sentence', () => {
    expect(inContext({ ...one, n: 1 })).toEqual({ command: 'sources', options: { document: gazette.id, at: '800' } });
  });
});

describe('pages', () => {
  const list = (n: number, pageSize: number) =>
    reply({
      title: [text('T')],
      blocks: [
        { kind: 'heading', line: [text('H')] },
        { kind: 'list', pageSize, items: Array.from({ length: n }, (_, i) => item([], [count(String(i))])) },
      ],
      notes: [[text('N')]],
    });
  const roomFor = (most: number) => ({
    fits: (pieces: readonly Piece[]) => pieces.length <= most,
    holds: (pieces: readonly Piece[]) => pieces.length <= most,
  });
  const shape = (pages: ReturnType<typeof paginate>) =>
    pages.map((page) => page.pieces.map((piece) => piece.kind[0]).join(''));

  it.each([
    ['a reply that fits is one page', list(3, 9), 20, ['thiiin']],
    ['a list goes on at its page size, with the note on the first page', list(5, 2), 20, ['thiin', 'ii', 'i']],
    ['a full page goes on on the next', list(3, 9), 5, ['thiin', 'i']],
    ['a heading is not left behind', list(2, 9), 3, ['tn', 'hii']],
    ['nothing at all is one empty page', reply({ title: [] }), 9, ['']],
  ])('%s', (_, given, most, expected) => {
    expect(shape(paginate(replyCopy(given), roomFor(most)))).toEqual(expected);
  });

  it('hold together every piece once, in order, whatever the room', () => {
    fc.assert(
      fc.property(anyReply, fc.integer({ min: 400, max: 3000 }), (given, units) => {
        const size = (pieces: readonly Piece[]) =>
          JSON.stringify(
            pieces.map((piece) => linesOf(piece).map((line) => line.map((part) => ('text' in part ? part.text : '')))),
          ).length;
        const room = {
          fits: (pieces: readonly Piece[]) => size(pieces) <= units * 3,
          holds: (pieces: readonly Piece[]) => size(pieces) <= units * 3,
        };
        const words = (pieces: readonly Piece[]) =>
          pieces
            .filter((piece) => piece.kind !== 'note')
            .flatMap(linesOf)
            .flat()
            .map((part) => ('text' in part ? part.text : ''))
            .join('')
            .replaceAll(/[“”]/g, '');
        const { body } = replyCopy(given);
        const rows = given.blocks.some((block) => block.kind === 'table');
        const got = words(paginate(replyCopy(given), room).flatMap((page) => page.pieces));
        if (!rows) expect(got).toBe(words(body));
      }),
      { numRuns: 60 },
    );
  });
});

describe('buttons', () => {
  it.each(['page', 'sources', 'turn-sources', 'act', 'choose'] as const)(
    'that %s are told by their identifier',
    (does) => {
      const press = { does, key: newKey(), n: 12 };
      expect(parsePress(pressId(press))).toEqual(press);
      expect(pressId({ ...press, n: 99_999 }).length).toBeLessThanOrEqual(40);
    },
  );

  it.each(['', 'p:', 'p:short:1', `x:${newKey()}:1`, `p:${newKey()}:-1`, `p:${newKey()}:1:2`, `p:${newKey()}:999999`])(
    '%j is none of ours',
    (id) => {
      expect(parsePress(id)).toBeNull();
    },
  );
});

it.each([
  ['one side throughout', ['china', 'china'], 'china'],
  ['two sides', ['china', 'nato'], null],
  ['nobody', [null], null],
])('a reply of %s has its colour', (_, sides, expected) => {
  const items = sides.map((side) => item([], [text('x')], [], side));
  expect(replySide(reply({ title: [], blocks: [{ kind: 'list', pageSize: 9, items }] }))).toBe(expected);
});

it('a quotation shows its words and its sentence', () => {
  const [, , first] = quotationCopy(reply({ title: [quote(one)] })).body;
  expect(
    linesOf(first!)
      .flat()
      .map((part) => ('text' in part ? part.text : ''))
      .join(''),
  ).toBe('[1]One. (sentence 5)');
});
