import { partsOfDay, seasonCode, weekdayNumber } from '../../language/calendar.ts';
import { addDays, shifted, weekday, yearOf } from './calendar.ts';
import { openValue } from './english-relative.ts';
import { ordinal, season, unitOf, weekdayName } from './english-words.ts';
import { from, type Meaning, type Rule } from './rule.ts';

const unit = `(?<u>day|week|month|year|quarter|decade|${Object.keys(partsOfDay).join('|')})`;

/** What is counted from the last date that the text has named: "the following day", "that spring", "the same year". */
export const englishNarrative: readonly Rule[] = [
  {
    pattern: /\bthe (?:following|next|ensuing|subsequent) (?<u>day|week|month|quarter|year|decade)\b/giu,
    read: (m) => step(m.groups!.u!, 1),
  },
  {
    pattern: /\bthe (?:previous|preceding|prior) (?<u>day|week|month|quarter|year|decade)\b/giu,
    read: (m) => step(m.groups!.u!, -1),
  },
  {
    pattern:
      /\b[Tt]he (?<u>day|week|month|year) (?:before|earlier)\b(?! (?:the|a|his|its|their|yesterday|they|it|he|she|we|[A-Z]))/gu,
    read: (m) => step(m.groups!.u!, -1),
  },
  {
    pattern:
      /\b[Tt]he (?<u>day|week|month|year) (?:after|later)\b(?! (?:the|a|his|its|their|tomorrow|they|it|he|she|we|[A-Z]))/gu,
    read: (m) => step(m.groups!.u!, 1),
  },
  {
    pattern: new RegExp(`\\b(?:(?:later|earlier|early|late) )?(?:on )?(?:the same|that same|that) ${unit}\\b`, 'giu'),
    read: (m) => same(m.groups!.u!.toLowerCase()),
  },
  {
    pattern: new RegExp(`\\b(?:[Tt]hat|[Tt]he same) (?<s>${season})\\b`, 'gu'),
    read: (m) =>
      from(
        'narrative',
        `XXXX-${seasonCode(m.groups!.s!)}`,
        (now) => `${yearOf(now.reached)}-${seasonCode(m.groups!.s!)}`,
      ),
  },
  {
    pattern: new RegExp(`\\b[Tt]he (?<w>following|next|previous|preceding) (?<d>${weekdayName})`, 'gu'),
    read: (m) => weekdayBeside(weekdayNumber(m.groups!.d!), /following|next/.test(m.groups!.w!)),
  },
  {
    pattern: /\b(?:the )?year[- ](?:earlier|ago)(?: (?:quarter|period|nine months|six months|level))?\b/giu,
    read: () => yearEarlier(),
  },
  {
    pattern: new RegExp(`\\b(?:the )?year[- ](?:earlier|ago) ${ordinal} quarter\\b`, 'giu'),
    read: () => yearEarlier(),
  },
  {
    pattern: /\bthe (?:latest |most recent |current )?quarter\b(?! of\b)/giu,
    read: () => from('anchor', 'XXXX-QX', (now) => now.quarter ?? shifted(now.today, 'Q', 0)),
  },
];

function step(word: string, n: number): Meaning {
  const unit = unitOf(word);
  return from('narrative', openValue(unit), (now) => shifted(now.reached, unit, n));
}

function same(word: string): Meaning {
  const part = partsOfDay[word];
  if (part !== undefined) return from('narrative', `XXXX-XX-XX${part}`, (now) => now.reached + part, 'TIME');
  return step(word, 0);
}

function weekdayBeside(wanted: number, ahead: boolean): Meaning {
  return from('narrative', `XXXX-WXX-${wanted}`, (now) => {
    const back = (weekday(now.reached) - wanted + 7) % 7;
    return addDays(now.reached, ahead ? 7 - back : back === 0 ? -7 : -back);
  });
}

function yearEarlier(): Meaning {
  return from('narrative', 'XXXX', (now) =>
    now.quarter === null
      ? shifted(now.reached, 'Y', -1)
      : `${Number(now.quarter.slice(0, 4)) - 1}${now.quarter.slice(4)}`,
  );
}
