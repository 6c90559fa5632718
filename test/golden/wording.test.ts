import { expect, test } from 'vitest';
import { nearest } from '../../src/answer/typed/nearest.ts';
import type { Precision } from '../../src/model/date.ts';
import { becauseWords } from '../../src/reply/because-words.ts';
import { dateText } from '../../src/reply/date-text.ts';
import { figures } from '../../src/reply/figures-in-chinese.ts';
import { brief, source } from '../platforms/replies.ts';

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

test('dates, reasons and figures in words (if meant, `npm test -- --project pure test/golden -u`)', async () => {
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
    ...['timline', 'me', 'brif', 'stanse', 'xyz', '', 'b', 'feed', 'sorces'].map(
      (typed) =>
        `${typed}: ${nearest(typed, ['timeline', 'meeting', 'brief', 'briefing', 'stance', 'feeds', 'sources']).join(' ')}`,
    ),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('readings/wording.txt');
});
