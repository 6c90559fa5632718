import { seasonCode } from '../../language/calendar.ts';
import { decades, numberOf, ordinalNumber, toTwelve } from '../../language/english-numbers.ts';
import { quarterOf, quarterValue, yearOf } from './calendar.ts';
import { ordinal, season, spelledYear, year, yearNumber } from './english-words.ts';
import { nearestSeason } from './nearest.ts';
import { date, from, type Meaning, type Now, type Rule } from './rule.ts';

const quarter = '(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)';
const half = '(?:first|second|last|latter|1st|2nd)';
const fiscal = '(?:fiscal(?: year)?|financial year|FY)';

/** "Resolution 1973": the number of a thing; "some 2000": an amount. */
const numbered = [
  '[Rr]esolutions?|[Aa]genda|[Vv]ision|NATO|UNSCR|Article|Flight|[Nn]o\\.|[Nn]umber|Route|Horizon|Boeing|about',
  'than|some|over|nearly|almost|only',
].join('|');
const countedThings = [
  'percent|per cent|million|billion|points|hours|GMT|UTC|km|kilomet|miles|met(?:er|re)s|feet|pounds|tons|tonnes',
  'people|troops|soldiers|members|men|missiles|personnel|dead|rifles|guns|tanks|vehicles|aircraft|warheads|seats',
  'words|pages|copies|students|workers|officers|residents|civilians|deaths|refugees',
].join('|');

/** Years, and the larger and smaller pieces that are counted by years: centuries, decades, halves, quarters, seasons. */
export const englishYears: readonly Rule[] = [
  {
    // "NATO 2030", "Resolution 1973": the number of a thing; "2000 soldiers": an amount.
    pattern: new RegExp(
      `(?<![\\d.,:/$€£¥#-]|\\p{L}|\\b(?:${numbered}) )(?:[Tt]he year )?(?<y>(?:1[6-9]|20)\\d\\d)(?![\\d:%°]|[,.]\\d|-\\p{L}|-\\d{2}\\b|\\p{L}|\\s*(?:${countedThings})\\b)`,
      'gu',
    ),
    read: (m) => date(m.groups!.y!),
  },
  { pattern: new RegExp(`\\b${fiscal} ?(?<y>${year})\\b`, 'giu'), read: (m) => date(m.groups!.y!) },
  {
    pattern: new RegExp(`\\b(?:[Tt]he year )?(?<y>${spelledYear})\\b`, 'gu'),
    read: (m) => date(String(yearNumber(m.groups!.y!))),
  },
  {
    pattern: new RegExp(`\\b(?:the )?year two thousand(?: (?:and )?(?<n>${toTwelve}))?\\b`, 'giu'),
    read: (m) => date(String(2000 + (m.groups!.n === undefined ? 0 : (numberOf(m.groups!.n) ?? 0)))),
  },
  {
    pattern: /\b(?:the )?(?:(?:early|late|mid)[- ]|mid-to-late )?(?<y>1[5-9]\d|20[0-3])0(?:'|’)?s\b/giu,
    read: (m) => date(m.groups!.y!),
  },
  { pattern: /\b(?:the )?(?:(?:early|late|mid)[- ])?['‘’](?<d>[2-9])0s\b/giu, read: (m) => date(`19${m.groups!.d}`) },
  {
    pattern: new RegExp(`\\bthe (?:(?:early|late|mid)[- ])?(?<d>${decades.join('|')})\\b`, 'giu'),
    read: (m) => date(`19${decades.indexOf(m.groups!.d!.toLowerCase()) + 2}`),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(?:(?:early|late|mid)[- ])?(?<n>${ordinal})[- ]centur(?:y|ies)\\b`, 'giu'),
    read: (m) => date(String(ordinalNumber(m.groups!.n!) - 1).padStart(2, '0')),
  },
  {
    pattern: new RegExp(`\\b(?:the )?${year}(?:'s|’s)? ${quarter}[- ]quarter\\b`, 'gu'),
    read: (m) => date(quarterValue(Number(/\d{4}/.exec(m[0])![0]), quarterNumber(m[0]))),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<s>[Tt]his|[Ll]ast|[Nn]ext) year['’]s ${quarter}[- ]quarter|[Tt]he ${quarter} quarter of (?<t>this|last|next) year)\\b`,
      'gu',
    ),
    read: (m) =>
      from('anchor', 'XXXX-QX', (now) =>
        quarterValue(yearOf(now.today) + yearsOff(m.groups!.s ?? m.groups!.t!), quarterNumber(m[0])),
      ),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:[Tt]he )?${quarter} quarter|${quarter}-quarter|Q[1-4])(?:(?: of)?,? (?:${fiscal} )?(?<y>${year}))?\\b`,
      'gu',
    ),
    read: (m) => quarterOfYear(m),
  },
  {
    pattern: new RegExp(`\\b(?:the )?${half} half of (?<y>${year})\\b`, 'giu'),
    read: (m) => date(`${m.groups!.y}-H${/first|1st/i.test(m[0]) ? 1 : 2}`),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(?<s>${season})(?: of|,)? (?<y>${year})\\b`, 'gu'),
    read: (m) => date(`${m.groups!.y}-${seasonCode(m.groups!.s!)}`),
  },
  {
    pattern:
      /(?<=\b(?:[Ii]n|[Dd]uring|[Bb]y|[Ss]ince|of|[Uu]ntil|[Oo]ver|through|for) )(?:the )?(?:spring|summer|autumn|winter)\b(?! (?:\p{Lu}|session|school|house|sports))/gu,
    read: (m) => {
      const code = seasonCode(m[0].replace('the ', ''));
      return from('partial', `XXXX-${code}`, (now) => nearestSeason(now, code));
    },
  },
];

const yearsOff = (word: string): number => ({ l: -1, t: 0, n: 1 })[word[0]!.toLowerCase()] ?? 0;

function quarterNumber(words: string): number {
  if (/first|1st|Q1/i.test(words)) return 1;
  if (/second|2nd|Q2/i.test(words)) return 2;
  return /third|3rd|Q3/i.test(words) ? 3 : 4;
}

function quarterOfYear(match: RegExpExecArray): Meaning | null {
  const quarter = quarterNumber(match[0]);
  if (match.groups!.y !== undefined) return date(quarterValue(Number(match.groups!.y), quarter));
  return from('anchor', `XXXX-Q${quarter}`, (now) => nearestQuarter(now, quarter));
}

/** Results are published after their quarter: the last one that has begun, unless the verb looks ahead. */
function nearestQuarter(now: Now, quarter: number): string {
  const behind = now.tense !== 'future' && quarter > quarterOf(now.today) + (quarter === 4 ? 0 : 1);
  return quarterValue(yearOf(now.today) - (behind ? 1 : 0), quarter);
}
