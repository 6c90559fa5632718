import type { Line, Source } from '../model/reply.ts';
import { value } from './parts.ts';

const scale: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const counters: readonly (readonly [string, string])[] = [
  ['吨', 'tonnes'],
  ['枚', 'pieces'],
  ['人', 'people'],
  ['名', 'people'],
  ['架', 'aircraft'],
  ['艘', 'ships'],
  ['美元', 'dollars'],
  ['公里', 'kilometres'],
];

/** Figures with 万 and 亿, which English readers do not count in: "2.2万吨" is "22,000 tonnes". */
export function figures(source: Source): Line {
  const found = [
    ...source.quote.matchAll(/(近|约|超过?|逾)?(\d+(?:\.\d+)?)([万亿])(多|余)?(吨|枚|人|名|架|艘|美元|公里)?/gu),
  ].slice(0, 4);
  const shown = found.map(([, about, digits, by, more, counter]) => {
    const many = Math.round(Number(digits) * (scale[by ?? ''] ?? 1)).toLocaleString('en-US');
    const how =
      more !== undefined || /超|逾/u.test(about ?? '')
        ? 'more than '
        : about === '近'
          ? 'nearly '
          : about === '约'
            ? 'about '
            : '';
    const what = counters.find(([sign]) => sign === counter)?.[1] ?? '';
    return `${how}${many}${what === '' ? '' : ` ${what}`}`;
  });
  return shown.length === 0 ? [] : [value(shown.join(', '), [source], 'normalised')];
}
