import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerJson } from '../../src/model/answer.ts';
import { check, fault } from '../../src/reply/check.ts';
import { finish, linesOf, sourcesOf } from '../../src/reply/cite.ts';
import { toAnswer } from '../../src/reply/json.ts';
import { cite, count, echo, excerpt, knowledge as known, quote, reply, text, value } from '../../src/reply/parts.ts';
import { plain } from '../../src/reply/plain.ts';
import { knowledge } from '../answer/world.ts';
import { anyReply } from '../platforms/arbitrary.ts';
import { brief, source } from '../platforms/replies.ts';

const gazette = brief('gazette.txt', { publisher: 'Harbour Gazette' });
const first = source(gazette, 0, 'The pier was closed on 4 May 2031 by 212 people.');
const second = source(gazette, 1, 'It opened again a week later.');
const flat = (words: string) => words.replaceAll(/\s+/g, ' ').trim();

describe('a finished reply', () => {
  test('numbers its sources in the order of first mention', () => {
    const done = finish(reply({ title: [text('Pier')], lead: [cite(second), cite(first), cite(second)] }));
    expect(done.citations.map(({ n, quote: words }) => [n, words])).toEqual([
      [1, second.quote],
      [2, first.quote],
    ]);
  });

  test('lays marks out in a column at the left, with footnotes at the end', () => {
    const items = [
      {
        mark: [value('4 May 2031', [first], 'normalised')],
        body: [quote('closed', first), text(' '), cite(first)],
        under: [],
        side: null,
      },
      {
        mark: [value('2031', [first], 'normalised')],
        body: [text('opened '), cite(second)],
        under: [[text('below')]],
        side: null,
      },
    ];
    const done = finish(reply({ title: [text('Pier')], blocks: [{ kind: 'list', items, pageSize: 5 }] }));
    expect(plain(done).text).toBe(
      [
        'Pier',
        '',
        '4 May 2031  “closed” [1]',
        '2031        opened [2]',
        '            below',
        '',
        '[1] Harbour Gazette · no date · sentence 1 · “The pier was closed on 4 May 2031 by 212 people.”',
        '[2] Harbour Gazette · no date · sentence 2 · “It opened again a week later.”',
      ].join('\n'),
    );
  });

  test('makes a claim of a quotation without its marks', () => {
    const { text: shown, claims } = plain(finish(reply({ lead: [quote('212 people', first)] })));
    const claim = claims.find((each) => each.basis === 'verbatim');
    expect(shown.slice(claim?.start, claim?.end)).toBe('212 people');
  });

  test('shows where a long sentence was cut', () => {
    const long = source(gazette, 2, `The council ${'deliberated at length and '.repeat(40)}went home.`);
    const [words, tail] = excerpt(long.quote, long, 100);
    expect(words?.kind === 'quote' && long.quote.startsWith(words.text)).toBe(true);
    expect(tail).toEqual(text('…'));
  });
});

describe('a part that claims what it may not', () => {
  test.each([
    ['a literal with a digit', text('all 7 of them')],
    ['a literal with a Chinese or Arabic numeral sign', text('round ⑧')],
    ['a literal that names somebody', text('said Wang Yi')],
    ['words that the source does not hold', quote('213 people', first)],
    ['an empty quotation', quote(' ', first)],
    ['a value without a source', value('4 May 2031', [], 'normalised')],
    ['a count that is no number', { kind: 'count', text: 'many' } as const],
  ])('%s is refused', (_, part) => expect(fault(part, knowledge)).not.toBeNull());

  test.each([
    ['a plain literal', text('Said lately')],
    ['words of the source over a line break', quote('closed on\n4 May', first)],
    ['a value with a source', value('4 May 2031', [first], 'normalised')],
    ['a count', count(12)],
    ['reference knowledge', known('Wang Yi', 'wang-yi')],
    ['the words of the user', echo('what did 9 people say')],
  ])('%s is let through', (_, part) => expect(fault(part, knowledge)).toBeNull());

  test('is taken out with its line, and told of', () => {
    const told: string[] = [];
    const lines = [[text('kept')], [text('said Wang Yi')]];
    const checked = check(
      reply({ lead: [value('x', [], 'normalised')], blocks: [{ kind: 'text', lines }] }),
      knowledge,
      ({ why }) => told.push(why),
    );
    expect(checked.lead).toEqual([]);
    expect(checked.blocks).toEqual([{ kind: 'text', lines: [[text('kept')]] }]);
    expect(told).toEqual(['a value without a source', 'a literal with a known name']);
  });
});

describe('whatever is replied', () => {
  test('after the check every part is sound, and checking again changes nothing', () => {
    fc.assert(
      fc.property(anyReply, (given) => {
        const checked = check(given, knowledge, () => undefined);
        for (const line of linesOf(checked)) for (const part of line) expect(fault(part, knowledge)).toBeNull();
        expect(check(checked, knowledge, () => expect.unreachable())).toEqual(checked);
      }),
      { numRuns: 60 },
    );
  });

  test('claims lie in the text in order, and verbatim ones stand in a quotation that they cite', () => {
    fc.assert(
      fc.property(anyReply, (given) => {
        const done = finish(check(given, knowledge, () => undefined));
        const { text: shown, claims } = plain(done);
        let before = 0;
        for (const claim of claims) {
          expect(claim.start).toBeGreaterThanOrEqual(before);
          expect(claim.end).toBeLessThanOrEqual(shown.length);
          before = claim.end;
          if (claim.basis !== 'verbatim') continue;
          const quotes = done.citations.filter(({ n }) => claim.citations.includes(n)).map((each) => flat(each.quote));
          expect(quotes.some((each) => each.includes(flat(shown.slice(claim.start, claim.end))))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the JSON is of the agreed shape, and every source of the text is among its citations', () => {
    fc.assert(
      fc.property(anyReply, (given) => {
        const done = finish(given);
        const json = answerJson.parse(toAnswer('?', done));
        const spans = new Set(json.citations.map(({ start, end, document }) => `${document} ${start} ${end}`));
        for (const each of linesOf(done).flat().flatMap(sourcesOf)) {
          if (each.end > each.start) expect(spans).toContain(`${each.document.name} ${each.start} ${each.end}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
