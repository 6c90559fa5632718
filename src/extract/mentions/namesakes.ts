import trades from '../../language/en/trades.json' with { type: 'json' };
import { indexFrom } from '../../language/spans.ts';
import type { Span } from '../../model/span.ts';
import { isTitleWord } from '../roles.ts';
import { isNoName } from './name-run.ts';
import type { Passage } from './passage.ts';

const bystanders: ReadonlySet<string> = new Set(trades.flatMap(({ words }) => words));
/** What stands between "a" and the trade: an age, a few adjectives; not "a former student", who may be anything today. */
const between = /^(?:\d+-year-old|young|local|retired|chinese|british|american|\p{L}+ian|\p{L}+ese)$/u;

/**
 * Whether an apposition or what stands before the name of words `from` up to `to` says that it is a namesake: "Wang Yi,
 * a student from Boston", "a 34-year-old baker named Wang Yi", "student Wang Yi". Nobody of the knowledge has such a trade.
 */
export function isNamesake(passage: Passage, from: number, to: number): boolean {
  const { words } = passage;
  if (words[to]?.text === ',' && isTrade(passage, to + 1, 4)) return true;
  const before = words[from - 1]?.lower ?? '';
  if (bystanders.has(before)) return true;
  return /^(?:named|called)$/.test(before) && bystanders.has(words[from - 2]?.lower ?? '');
}

/** "a student", "a 34-year-old baker": an article, and a trade among the next words. */
function isTrade({ words }: Passage, at: number, most: number): boolean {
  if (!/^an?$/.test(words[at]?.lower ?? '')) return false;
  for (let i = at + 1; i <= at + most; i++) {
    const word = words[i]?.lower ?? '';
    if (bystanders.has(word)) return !/^(?:in|of)$/.test(words[i + 1]?.lower ?? '');
    if (!between.test(word)) return false;
  }
  return false;
}

/** Family names that are those of a capital or a country as well. */
const alsoFamilies: ReadonlySet<string> = new Set(
  'washington london paris jordan chad israel france holland ireland'.split(' '),
);
const leadsIn =
  /^(?:unlike|like|unless|within|without|beyond|amid|amidst|whether|than|once|inside|outside|near|across|both|neither|either|visit|greater|downtown|central)$|(?:ing|ed|ly)$/;

/** "Denzel Washington", "Michael Jordan": the name of a place after a given name is a family name. */
export function isFamilyOfGiven({ words, headline }: Pick<Passage, 'words' | 'headline'>, name: Span, written: string) {
  if (headline || !alsoFamilies.has(written.toLowerCase())) return false;
  const given = words[indexFrom(words, name.start) - 1];
  if (given === undefined || !/^\p{Lu}\p{Ll}{2,}$/u.test(given.text)) return false;
  return !leadsIn.test(given.lower) && !isTitleWord(given.lower) && !isNoName(given.lower);
}
