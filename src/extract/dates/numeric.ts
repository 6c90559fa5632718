import { dateValue } from './calendar.ts';
import { date, type Rule } from './rule.ts';

/** Dates in digits, in any language. */
export const numeric: readonly Rule[] = [
  {
    pattern:
      /(?<![\d/.-])(?<y>(?:19|20)\d\d)(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?:[T ](?<t>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-])/gu,
    read: ({ groups: g }) => {
      const day = dateValue(Number(g!.y), Number(g!.m), Number(g!.d));
      if (day === null) return null;
      return g!.t === undefined ? date(day) : { type: 'TIME', value: `${day}T${g!.t}` };
    },
  },
  {
    // Day first, as most of the world writes it; month first only where the day could be no month.
    // "Version 10.12.2023" numbers a thing.
    pattern:
      /(?<![\d/.-]|(?:\b(?:version|release|build|firmware|v)\.?\s?|版本(?:号)?\s?))(?<a>\d{1,2})(?<s>[-/.])(?<b>\d{1,2})\k<s>(?<y>(?:19|20)\d\d)(?![\d/-])/giu,
    read: ({ groups: g }) =>
      date(dateValue(Number(g!.y), Number(g!.b), Number(g!.a)) ?? dateValue(Number(g!.y), Number(g!.a), Number(g!.b))),
  },
  {
    pattern: /(?<![\d/.-])(?<y>(?:19|20)\d\d)[-/](?<m>0[1-9]|1[0-2])(?![\d/-])/gu,
    // 2001-05 is a span of years, 2024-03 a month.
    read: ({ groups: g }) => (Number(g!.m) > Number(g!.y!.slice(2)) ? null : date(`${g!.y}-${g!.m}`)),
  },
];
