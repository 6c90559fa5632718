import { monthNames, seasonNames } from '../../language/calendar.ts';
import type { DateWindow, Timex } from '../../model/date.ts';
import type { Sentence } from '../../model/span.ts';
import { chineseCalendar } from './chinese-calendar.ts';
import { chineseDurations } from './chinese-durations.ts';
import { chineseRelative } from './chinese-relative.ts';
import { compose, type Found } from './compose.ts';
import { englishCalendar } from './english-calendar.ts';
import { englishDurations } from './english-durations.ts';
import { englishHolidays } from './english-holidays.ts';
import { englishNarrative } from './english-narrative.ts';
import { englishReferences } from './english-references.ts';
import { englishRelative } from './english-relative.ts';
import { englishTimes } from './english-times.ts';
import { englishYears } from './english-years.ts';
import { numeric } from './numeric.ts';
import { otherLanguage } from './other-languages.ts';
import { resolver } from './resolve.ts';
import type { Rule } from './rule.ts';
import { tenseAround } from './tense.ts';

/** Rules that can only match a sentence in which `gate` does, so that most sentences cost one look. */
interface Family {
  readonly gate: RegExp;
  readonly rules: readonly Rule[];
}

const units = /day|week|month|year|quarter|decade|centur|fortnight|minute|second|hour/i;
/** The first letters of every month, as they are and in capitals. */
const monthStarts = monthNames.map((name) => name.slice(0, 3)).flatMap((start) => [start, start.toUpperCase()]);
const months = new RegExp(`${monthStarts.join('|')}|\\d(?:st|nd|rd|th)`);
const seasons = seasonNames.join('|');

/** In order: where two expressions begin and end at the same places, the earlier rule has it. */
const english: readonly Family[] = [
  { gate: months, rules: englishCalendar },
  { gate: /Christmas|Year|Hallow|Valen|Boxing|Thanks/, rules: englishHolidays },
  { gate: /\d|clock|noon|night|morning|evening|midday/i, rules: englishTimes },
  {
    gate: new RegExp(`${units.source}|night|morning|evening|noon|${seasons}`, 'i'),
    rules: englishNarrative,
  },
  {
    gate: new RegExp(`${months.source}|${units.source}|tomorrow|${seasons}|Mon|Sat|Sun`, 'i'),
    rules: englishRelative,
  },
  // After the counted dates: "two years ago" is a date, "two years" a duration.
  { gate: new RegExp(`${units.source}|daily|annual`, 'i'), rules: englishDurations },
  {
    gate: new RegExp(`\\d\\d|quarter|half|centur|nineteen|twenty|thousand|${seasons}|ties|Q[1-4]`, 'i'),
    rules: englishYears,
  },
  {
    gate: /now|current|present|moment|days|recent|lately|former|ago|past|future|coming|possible|term/i,
    rules: englishReferences,
  },
];

const chinese: readonly Rule[] = [
  ...chineseCalendar,
  // After the calendar: 本月15日 is longer and wins, 年底 within 2024年底 does not.
  ...chineseRelative,
  ...chineseDurations,
];

const hasDigit = /\d/;
const hasHan = /\p{sc=Han}/u;
/** Of English, what is the same everywhere. */
const bareYears: readonly Rule[] = englishYears.slice(0, 1);

/**
 * The time expressions of a text as TIMEX3 has them, in the order of the text, none overlapping, extents without the
 * preposition. What is counted from the day of publication is resolved from `anchor`; without one its value stays
 * partial (`XXXX-WXX-3`) and its window null. Never throws.
 */
export function dates(
  text: string,
  sentences: readonly Sentence[],
  language: string,
  anchor: DateWindow | null,
): readonly Timex[] {
  const resolve = resolver(anchor);
  return found(text, sentences, language).flatMap(({ sentence, words, han, times }) =>
    times.map(({ start, end, meaning }) =>
      resolve(meaning, {
        start: sentence.start + start,
        end: sentence.start + end,
        text: words.slice(start, end),
        sentence: sentence.n,
        opens: start <= 4,
        tense: meaning.resolve === undefined ? 'unknown' : tenseAround(words, start, end, han),
      }),
    ),
  );
}

interface Line {
  readonly sentence: Sentence;
  readonly words: string;
  readonly han: boolean;
  readonly times: Found[];
}

/** Expressions by sentence, by the writing it is in: a Chinese page may quote English, and the other way round. */
function found(text: string, sentences: readonly Sentence[], language: string): readonly Line[] {
  const lines = sentences.map((sentence): Line => {
    const words = text.slice(sentence.start, sentence.end);
    return { sentence, words, han: hasHan.test(words), times: [] };
  });
  const latin = lines.filter(({ han }) => !han);
  search(
    numeric,
    lines.filter(({ words }) => hasDigit.test(words)),
  );
  search(
    chinese,
    lines.filter(({ han }) => han),
  );
  if (language === 'en' || language === 'zh') {
    for (const { gate, rules } of english)
      search(
        rules,
        latin.filter(({ words }) => gate.test(words)),
      );
  } else search([...otherLanguage(language), ...bareYears], latin);
  return lines
    .filter(({ times }) => times.length > 0)
    .map((line) => ({ ...line, times: [...compose(line.words, longest(line.times))] }));
}

/** Rule by rule over all sentences, and not the other way round: a pattern is quickest while the machine has it at hand. */
function search(rules: readonly Rule[], lines: readonly Line[]): void {
  if (lines.length === 0) return;
  for (const { pattern, read } of rules) {
    for (const { words, times } of lines) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
        const meaning = read(match);
        if (meaning !== null && match[0].length > 0)
          times.push({ start: match.index, end: match.index + match[0].length, meaning });
      }
    }
  }
}

/** Of expressions that overlap the longest stays, of equally long ones the first found. */
function longest(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const taken = new Uint8Array(Math.max(...found.map((one) => one.end)));
  const byLength = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = byLength.filter(({ start, end }) => {
    // Longer ones are placed already, so that whatever overlaps this covers its first or its last unit.
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
