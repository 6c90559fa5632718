import { addDays, pad } from './calendar.ts';
import { from, type Meaning, type Rule } from './rule.ts';

const parts: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  overnight: 'TNI',
  tonight: 'TNI',
  midday: 'TMI',
  noon: 'T12:00',
  midnight: 'T24:00',
};
const zone = '(?: ?(?:GMT|UTC|EST|EDT|ET|CET|CEST|BST|PST|PDT|local time|Beijing time|Brussels time))?';

/** Times of day. A date beside one is joined to it by `compose`. */
export const englishTimes: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?<h>1[0-2]|0?[1-9])(?:[:.](?<m>[0-5]\\d))? ?(?<p>[ap])\\.?m\\.?(?![\\p{L}])${zone}`,
      'giu',
    ),
    read: (m) =>
      clock(
        Number(m.groups!.h) + (/p/i.test(m.groups!.p!) ? 12 : 0) - (m.groups!.h === '12' ? 12 : 0),
        Number(m.groups!.m ?? 0),
      ),
  },
  {
    pattern: new RegExp(
      `(?<![\\d:])(?<h>[01]?\\d|2[0-3]):(?<m>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?: hours| hrs)?${zone}`,
      'gu',
    ),
    read: (m) => clock(Number(m.groups!.h), Number(m.groups!.m)),
  },
  {
    pattern: /\b(?<h>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock\b/giu,
    read: (m) => clock(hour(m.groups!.h!), 0),
  },
  {
    pattern: /\b(?:(?:early|late) )?(?:this|the|tomorrow|yesterday|last) (?<p>morning|afternoon|evening|night)\b/giu,
    read: (m) => partOfDay(m[0], m.groups!.p!),
  },
  { pattern: /\b(?:tonight|overnight|noon|midnight|midday)\b/giu, read: (m) => partOfDay(m[0], m[0]) },
];

function clock(hours: number, minutes: number): Meaning {
  const time = `T${pad(hours)}:${pad(minutes)}`;
  return from('anchor', `XXXX-XX-XX${time}`, (now) => now.today + time, 'TIME');
}

function hour(word: string): number {
  const n = Number(word);
  return Number.isNaN(n)
    ? 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').indexOf(word.toLowerCase())
    : n;
}

function partOfDay(words: string, part: string): Meaning {
  const code = parts[part.toLowerCase()]!;
  const days = /^(?:last|overnight)/i.test(words) || /yesterday/i.test(words) ? -1 : /tomorrow/i.test(words) ? 1 : 0;
  return from('anchor', `XXXX-XX-XX${code}`, (now) => addDays(now.today, days) + code, 'TIME');
}
