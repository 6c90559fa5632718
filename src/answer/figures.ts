import { alike } from './synonyms.ts';
import { termsOf } from './words.ts';

const numberWords =
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions'.split(
    ' ',
  );
const isNumber = (word: string): boolean =>
  (/\d/u.test(word) && !/\d(?:st|nd|rd|th)\b/iu.test(word)) || numberWords.includes(word.toLowerCase());
/** Words between a number and what it counts: "1,500 nuclear warheads", "22,000 tonnes of bombs". */
const reach = 4;

/** Whether a sentence gives a number of what is counted; of anything where the question names nothing. */
export function numberBeside(sentence: string, counted: readonly string[]): boolean {
  const noun = counted.at(-1);
  if (noun === undefined) return /\d/u.test(sentence);
  if (/\p{Script=Han}/u.test(sentence)) return hanNumberBeside(sentence, alike(noun));
  const words = sentence.split(/[\s—–-]+/u);
  const numbers = words.flatMap((word, at) => (isNumber(word) && !isYear(word) ? [at] : []));
  const nouns = words.flatMap((word, at) => (termsOf(word).includes(noun) ? [at] : []));
  return nouns.some((at) => numbers.some((number) => Math.abs(at - number) <= reach && number !== at));
}

const isYear = (word: string): boolean => /^\D*(?:19|20)\d{2}\D*$/u.test(word);

function hanNumberBeside(sentence: string, same: ReadonlySet<string>): boolean {
  const numbers = [
    ...sentence.matchAll(/(?:\d[\d.]*|[一二三四五六七八九十百千]+)[多余]?[万亿]?[多余]?\p{Script=Han}{0,6}/gu),
  ];
  return numbers.some(([stretch]) => termsOf(stretch).some((term) => same.has(term)));
}
