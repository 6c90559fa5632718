import { partsOfDay, pointsOfDay } from '../../language/calendar.ts';
import { numberOf, toTwelve } from '../../language/english-numbers.ts';
import { addDays, pad } from './calendar.ts';
import { from, type Meaning, type Rule } from './rule.ts';

const parts = { ...partsOfDay, ...pointsOfDay };
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
    pattern: new RegExp(`\\b(?<h>\\d{1,2}|${toTwelve}) o['’]clock\\b`, 'giu'),
    read: (m) => clock(numberOf(m.groups!.h!) ?? 0, 0),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:early|late) )?(?:this|the|tomorrow|yesterday|last) (?<p>${Object.keys(partsOfDay).join('|')})\\b`,
      'giu',
    ),
    read: (m) => partOfDay(m[0], m.groups!.p!),
  },
  { pattern: new RegExp(`\\b(?:${Object.keys(pointsOfDay).join('|')})\\b`, 'giu'), read: (m) => partOfDay(m[0], m[0]) },
];

function clock(hours: number, minutes: number): Meaning {
  const time = `T${pad(hours)}:${pad(minutes)}`;
  return from('anchor', `XXXX-XX-XX${time}`, (now) => now.today + time, 'TIME');
}

function partOfDay(words: string, part: string): Meaning {
  const code = parts[part.toLowerCase()]!;
  const days = /^(?:last|overnight)/i.test(words) || /yesterday/i.test(words) ? -1 : /tomorrow/i.test(words) ? 1 : 0;
  return from('anchor', `XXXX-XX-XX${code}`, (now) => addDays(now.today, days) + code, 'TIME');
}
