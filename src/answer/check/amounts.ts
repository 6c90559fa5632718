import { hanCounts, hanNumber } from '../../language/chinese-calendar.ts';
import { numberOf, tens, units } from '../../language/english-numbers.ts';

/** A number of a text with what it counts. */
export interface Amount {
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The few words after it, in small letters: what is counted stands among them. */
  readonly after: string;
}

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
};
const word = [...units.filter((each) => each !== 'one'), ...tens].join('|');
const latin = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:\\d[\\d,]*(?:\\.\\d+)?|(?:${word})(?:-\\p{L}+)?)(?:\\s(?:hundred|thousand|million|billion|trillion))?(?![\\p{L}\\d])`,
  'giu',
);
const han = new RegExp(
  `(?:\\d[\\d,]*(?:\\.\\d+)?|[${hanCounts}十]{1,3})[百千万亿]*(?=\\p{Script=Han}|%)(?![年月日号时点次届轮])`,
  'gu',
);
const afterUnits = 40;
const hanAfterUnits = 8;

/** The numbers of a text that count something, in its order: no days, no years, no rounds where `but` leaves them out. */
export function amountsIn(
  text: string,
  but: readonly { readonly start: number; readonly end: number }[],
): readonly Amount[] {
  const isHan = /\p{Script=Han}/u.test(text);
  return [...text.matchAll(isHan ? han : latin)].flatMap((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const value = amountOf(found[0].toLowerCase());
    if (value === null || but.some((span) => start < span.end && end > span.start)) return [];
    if (!isHan && /^(?:19|20)\d\d$/u.test(found[0])) return [];
    const after = text.slice(end, end + (isHan ? hanAfterUnits : afterUnits)).toLowerCase();
    return [{ value, text: found[0], start, end, after }];
  });
}

function amountOf(shown: string): number | null {
  const [head = '', scale] = /\p{Script=Han}/u.test(shown) ? hanParts(shown) : shown.split(/\s/u);
  const base = /^\d/u.test(head) ? Number(head.replaceAll(',', '')) : (numberOf(head) ?? hanNumber(head));
  return base === null || Number.isNaN(base)
    ? null
    : base * [...(scale === undefined ? [] : scaleWords(scale))].reduce((a, b) => a * b, 1);
}

const scaleWords = (scale: string): readonly number[] =>
  /\p{Script=Han}/u.test(scale) ? [...scale].map((each) => scales[each] ?? 1) : [scales[scale] ?? 1];

function hanParts(shown: string): readonly string[] {
  const scale = /[百千万亿]+$/u.exec(shown)?.[0] ?? '';
  return [shown.slice(0, shown.length - scale.length), ...(scale === '' ? [] : [scale])];
}
