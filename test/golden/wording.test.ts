import { expect, test } from 'vitest';
import { numbersIn, takenIn } from '../../src/answer/question/numbers.ts';
import { ordinalIn, roundWordsIn } from '../../src/answer/question/ordinals.ts';
import { rootOf, termsOf } from '../../src/answer/question/words.ts';
import { nearest } from '../../src/answer/typed/nearest.ts';
import type { Precision } from '../../src/model/date.ts';
import { becauseWords } from '../../src/reply/because-words.ts';
import { dateText } from '../../src/reply/date-text.ts';
import { figures } from '../../src/reply/figures-in-chinese.ts';
import { brief, source } from '../platforms/replies.ts';
import { slowest } from './slowest.ts';

const stretches: readonly (readonly [string, string])[] = [
  ['2024-03-13', '2024-03-13'],
  ['2024-03-13', '2024-03-19'],
  ['2024-03-01', '2024-03-31'],
  ['2024-02-01', '2024-02-29'],
  ['2023-02-01', '2023-02-28'],
  ['2024-03-01', '2024-03-30'],
  ['2024-03-02', '2024-03-31'],
  ['2024-03-01', '2024-05-31'],
  ['2024-03-13', '2024-05-31'],
  ['2024-01-01', '2024-12-31'],
  ['2023-01-01', '2024-12-31'],
  ['2023-01-01', '2024-12-30'],
  ['2023-12-30', '2024-01-02'],
];
const precisions: readonly Precision[] = ['day', 'month', 'year', 'range'];
const reasons: readonly (readonly string[])[] = [
  ['“Tuesday” counted from 2024-03-15'],
  ['“Tuesday” counted from 2024-03-15', '“Tuesday” counted from 2024-03-15'],
  ['“Tuesday” counted from 2024-03-15', '“Monday” counted from 2024-03-15'],
  ['“Tuesday” counted from 2024-03-15', '“Tuesday” counted from 2024-03-16'],
  ['between 2024-03-15 to 2024-03-19', 'told of in press/a-b.txt', 'calendar: NATO summit in Vilnius'],
  ['“a sentence that goes on for so long that nobody would read all of it in one line” stands there'],
  ['one', 'two', 'three', 'four'],
  ['told of in a.pdf', 'told of in a.exe'],
  [],
];
const counted = [
  '2.2万吨',
  '近1万枚',
  '约3亿美元',
  '超过5万人',
  '逾6万名',
  '7万多架',
  '8万余艘',
  '9万公里',
  '1.5万',
  '12吨',
  '超1万人死，近2万人伤，约3万人逃，4万人留，5万人走',
];

const roots =
  `negotiation negotiations negotiator mediators position coalition expansion expansions officer officers leader actors
statement statements urgency constancy agency tenants agents political proposals aggressive directives strongly security threat combat president
reports minister general percent country office county nation action B52s`.split(/\s+/u);
const numbered = [
  'six of the 32 allies',
  '1,500 warheads',
  '3.5 percent',
  'in 2019',
  'the sixth one',
  'one of two',
  'the first dialogue',
  'the first round',
  'twelfth',
  '十二艘',
  '二十国',
  '二十一个',
  '两国',
  '两艘',
  '第一次',
  '第八次',
  '第21届',
  '3万人',
  'A320',
  '12th edition',
  'the talks before the fifth',
  'round eight',
  'zero',
  'both sides',
  '双方',
  '8.5.',
  'nineteenth session',
];

test(
  'dates, reasons and figures in words (if meant, `npm test -- --project pure test/golden -u`)',
  async () => {
    const lines = [
      ...stretches.flatMap(([from, to]) =>
        precisions.map((precision) => {
          const window = { from, to, precision, basis: 'stated', because: [] } as const;
          return `${from}..${to} ${precision}: ${dateText(window)} | ${dateText(window, 'long')}`;
        }),
      ),
      ...reasons.map((because) => `${because.join(' & ')}: ${becauseWords(because)}`),
      ...counted.map((quote) => {
        const line = figures(source(brief('a.txt', {}), 0, quote));
        return `${quote}: ${line.map((part) => ('text' in part ? part.text : '')).join('')}`;
      }),
      ...roots.map((word) => `${word}: ${termsOf(word).map(rootOf).join(' ')}`),
      ...numbered.map(
        (words) =>
          `${words}: ${numbersIn(words).join(' ')} | ${ordinalIn(words)} | ${roundWordsIn(words)} | ${takenIn(words, null, null).join(' ')}`,
      ),
      ...['timline', 'me', 'brif', 'stanse', 'xyz', '', 'b', 'feed', 'sorces'].map(
        (typed) =>
          `${typed}: ${nearest(typed, ['timeline', 'meeting', 'brief', 'briefing', 'stance', 'feeds', 'sources']).join(' ')}`,
      ),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('readings/wording.txt');
  },
  slowest,
);
