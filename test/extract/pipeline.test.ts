import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Extraction } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import { readText } from '../../src/read/index.ts';
import { extracted, knowledge } from './reading.ts';

describe('what a document says of itself', () => {
  const facts = (header: string, body = 'Wang Yi met Mark Rutte in Oslo on Monday.') => extracted(body, header).facts;
  it.each([
    ['2024-03-14', '2024-03-14', '2024-03-14', 'day', 'metadata'],
    ['2024-03', '2024-03-01', '2024-03-31', 'month', 'metadata'],
    ['2018', '2018-01-01', '2018-12-31', 'year', 'metadata'],
    ['2024-03-14T23:30:00+08:00', '2024-03-14', '2024-03-14', 'day', 'metadata'],
    ['14 March 2024', '2024-03-14', '2024-03-14', 'day', 'metadata'],
    ['Thu, 14 Mar 2024 10:00:00 GMT', '2024-03-14', '2024-03-14', 'day', 'metadata'],
    ['2024年3月14日', '2024-03-14', '2024-03-14', 'day', 'metadata'],
    ['2024-03-14\ndate_basis: inferred from the address', '2024-03-14', '2024-03-14', 'day', 'inferred'],
  ])('date: %s', (date, from, to, precision, basis) => {
    expect(facts(`title: A note\ndate: ${date}`).published).toMatchObject({ from, to, precision, basis });
  });
  it.each(['unknown', 'soon', '2024-13-45', '31 February 2024'])('date: %s is none', (date) => {
    expect(facts(`title: A note\ndate: ${date}`).published).toBeNull();
  });
  it.each([
    ['a Chinese press conference', 'title: 2031年6月9日外交部发言人毛宁出席例行记者会', '2031-06-09'],
    [
      'an English press conference',
      "title: Spokesperson Mao Ning's Regular Press Conference on December 3, 2019",
      '2019-12-03',
    ],
  ])('the title of %s states its day', (_, title, day) => {
    const read = facts(`${title}\npublisher: Somebody`);
    expect(read.published).toMatchObject({ from: day, to: day, basis: 'stated' });
    expect(read.kind).toBe('transcript');
  });
  const published = (text: string) => {
    const read = readText(`${text}\n\nWang Yi met Mark Rutte in Oslo on Monday, and they spoke.\n`, 'a.txt');
    if (read.kind === 'rejected') throw new Error(read.why);
    const { from, to } = extract(read.draft, knowledge, null).facts.published ?? { from: null, to: null };
    return from === to ? from : `${from}..${to}`;
  };
  it.each([
    ['a line in the calendar of the Republic', '北約談中國\n\n中華民國113年3月8日', '2024-03-08'],
    ['a labelled day in that calendar', '北約談中國\n\n發布日期：113-03-08', '2024-03-08'],
    ['a statement’s own day', 'Statement of NATO of 14 March 2024', '2024-03-14'],
    ['a day in brackets', 'NATO weighs its policy (14 March 2024)', '2024-03-14'],
    [
      'a dateline with its desk',
      'NATO weighs its policy\n\nOslo, 14 March 2024 (Desk): The talks went on.',
      '2024-03-14',
    ],
    ['a Chinese dateline', '北约谈中国\n\n新华社布鲁塞尔2024年3月14日电 会谈继续。', '2024-03-14'],
    ['an address with a path of days', 'https://example.org/2024/05/07/a.html\n\nA note', '2024-05-07'],
    ['an address with a month in words', 'https://example.org/2024/mar/14/a\n\nA note', '2024-03-14'],
    ['an address of a Chinese ministry', 'https://example.cn/202309/t20230919_111.shtml\n\nA note', '2023-09-19'],
    ['an address that ends in its day', 'https://example.org/a-2024-03-14/\n\nA note', '2024-03-14'],
    ['a day that only one order allows', 'A note\n\n04/29/2024', '2024-04-29'],
  ])('%s', (_, text, day) => expect(published(text)).toBe(day));
  it.each([
    ['an anniversary', 'Remarks on the anniversary of 4 April 1949'],
    ['a day in a title', 'How 4 April 1949 changed the world'],
    ['a number in an address', 'https://example.org/story-20241399-a\n\nA note'],
    ['the day of an archive', 'https://archive.example/web/20210712021520/https://example.org/a\n\nA note'],
    ['a day that either order allows', 'A note\n\n03/04/2024'],
    ['when a member joined', 'dragonfan88\nJoined 2011\n\nA note'],
  ])('near miss: %s', (_, text) => expect(published(text)).toBeNull());
  it('an anchor dates what bears no date, and no other', () => {
    const anchor = {
      from: '2024-03-11',
      to: '2024-03-12',
      precision: 'range',
      basis: 'inferred',
      because: ['a clue'],
    } as const;
    const draft = (text: string) => {
      const read = readText(text, 'a.txt');
      if (read.kind === 'rejected') throw new Error(read.why);
      return read.draft;
    };
    expect(extract(draft('Wang Yi met Mark Rutte in Oslo.\n'), knowledge, anchor).facts.published).toEqual(anchor);
    expect(
      extract(draft('date: 2020-01-02\ntitle: x\n\nWang Yi met Mark Rutte in Oslo.\n'), knowledge, anchor).facts
        .published?.from,
    ).toBe('2020-01-02');
  });
  it.each([
    ['en', 'Wang Yi met Mark Rutte in Oslo on Monday and they discussed the weather.'],
    ['zh', '王毅会见吕特（Mark Rutte），双方讨论了天气。'],
    ['ru', 'Генеральный секретарь встретился с министром и обсудил погоду в понедельник.'],
    ['fr', 'Le secrétaire général a rencontré le ministre lundi pour parler du temps qu’il fait.'],
    ['ja', '事務総長は月曜日に外相と会談した。'],
  ])('is in %s', (language, body) => {
    expect(facts('date: 2024-03-15', body).language).toBe(language);
  });
});

const spansOf = (read: Extraction): readonly Span[] => [
  ...read.sentences,
  ...read.dates,
  ...read.mentions,
  ...read.summary,
  ...read.statements.flatMap((one) => [...one.content, one.evidence]),
  ...read.accounts.flatMap((one) => [
    one,
    one.evidence,
    ...one.participants.map(({ span }) => span),
    ...one.details,
    ...one.details.map(({ evidence }) => evidence),
  ]),
];

const pieces = [
  'On 4 March 2024 ',
  'Wang Yi ',
  'met ',
  'Mark Rutte ',
  'said on Tuesday ',
  '“we',
  '” ',
  ', ',
  '. ',
  '。',
  '\n',
  '王毅3月4日会见吕特',
  'their fifth security policy dialogue ',
  'in Oslo',
  ' co-chaired by ',
  '(',
  '‮',
  '\ud800',
  'Q: ',
  '毛宁：',
  '在2022年',
  ' who ',
  ';',
  '第八次',
];

describe('on any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('nothing is thrown, and every span lies in the text with the words that it is said to have', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const text = `date: 2024-03-15\n\n${body}`;
        const read = readText(text, 'any.txt');
        if (read.kind === 'rejected') return;
        const found = extract(read.draft, knowledge, null);
        for (const { start, end } of spansOf(found))
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        for (const account of found.accounts) {
          expect(text.slice(account.evidence.start, account.evidence.end)).toBe(account.evidence.quote);
          // Its own words, or who met whom in English.
          const composed = account.participants.some(({ actor }) => account.title.startsWith(actor.name));
          if (!composed) expect(account.evidence.quote.replace(/\s+/g, ' ')).toContain(account.title);
          expect(account.title).not.toBe('');
          for (const detail of account.details) expect(text.slice(detail.start, detail.end)).toBe(detail.text);
        }
        expect(new Set(found.accounts.map(({ start }) => start)).size).toBe(found.accounts.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to its length', () => {
    const unit = `${pieces.join('')} On Monday Wang Yi said in 2019 that China met NATO, which began in 2010 but was suspended in May. `;
    const time = (times: number) => {
      const started = performance.now();
      extracted(unit.repeat(times));
      return performance.now() - started;
    };
    time(20);
    const [short, long] = [Math.max(5, time(40)), time(320)];
    expect(long / short).toBeLessThan(40);
  });
});
