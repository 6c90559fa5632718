import { alike } from './synonyms.ts';
import { termsOf } from './words.ts';

const numberWords =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands million millions billion billions'.split(
    ' ',
  );
const isNumber = (word: string): boolean =>
  (/\d/u.test(word) && !/\d(?:st|nd|rd|th)\b/iu.test(word)) ||
  numberWords.includes(word.toLowerCase().replace(/[^a-z]/gu, ''));
/** Words from a number to what it counts: "2,000 short-, medium- and long-range missiles"; and from the noun to a number. */
const reachForward = 6;
const reachBack = 3;
/** Where one of these stands between, the number counts something else. */
const barriers = new Set('no not but who that which while when whose where including from with among'.split(' '));

/** Nouns for whoever is counted: what befell them tells which sentence counts them. */
const anybody = new Set(termsOf('people person persons men women lives 人 人员'));

/** Whether a sentence gives a number of what is counted; of anything where the question names nothing. */
export function numberBeside(sentence: string, counted: readonly string[], terms: readonly string[] = []): boolean {
  const counter = counted.at(-1);
  if (counter === undefined) return /\d/u.test(sentence);
  const others = terms.filter((term) => !counted.includes(term));
  const same = new Set(
    (anybody.has(counter) && others.length > 0 ? others : [counter]).flatMap((term) => [...alike(term)]),
  );
  if (/\p{Script=Han}/u.test(sentence)) return hanNumberBeside(sentence, same);
  const words = sentence.split(/[\s—–-]+/u);
  const numbers = words.flatMap((word, at) => (isNumber(word) && !isYear(word) ? [at] : []));
  const nouns = words.flatMap((word, at) => (termsOf(word).some((term) => same.has(term)) ? [at] : []));
  return nouns.some((noun) => numbers.some((number) => counts(words, number, noun)));
}

function counts(words: readonly string[], number: number, noun: number): boolean {
  if (number === noun || noun - number > reachForward || number - noun > reachBack) return false;
  const between = words.slice(Math.min(number, noun) + 1, Math.max(number, noun));
  return !between.some((word) => barriers.has(word.toLowerCase()) || /[;:.]$/u.test(word));
}

const isYear = (word: string): boolean => /^\D*(?:19|20)\d{2}\D*$/u.test(word);

function hanNumberBeside(sentence: string, same: ReadonlySet<string>): boolean {
  const numbers = [
    ...sentence.matchAll(/(?:\d[\d.]*|[一二三四五六七八九十百千]+)[多余]?[万亿]?[多余]?\p{Script=Han}{0,6}/gu),
  ];
  return numbers.some(([stretch]) => termsOf(stretch).some((term) => same.has(term)));
}
