import { anyMonth } from '../../language/calendar.ts';
import { hanCounts } from '../../language/chinese-calendar.ts';
import { tens, units } from '../../language/english-numbers.ts';
import { alike } from '../question/synonyms.ts';
import type { Understood } from '../question/understand.ts';
import { termsOf } from '../question/words.ts';
import type { Candidate } from './candidates.ts';

const numberWords =
  `${units.slice(2).join(' ')} ${tens.join(' ')} dozen dozens hundred hundreds thousand thousands million millions billion billions`.split(
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

/** Whether a sentence gives a number that is no day, year or round: "nine nations", "$5 million", 7至10%. */
export function holdsNumber(sentence: string): boolean {
  if (/\p{Script=Han}/u.test(sentence)) return hanFigure.test(sentence);
  return sentence
    .split(/[\s—–-]+/u)
    .some(
      (word, at, words) =>
        isNumber(word) && !isYear(word) && !monthName.test(words[at - 1] ?? '') && !monthName.test(words[at + 1] ?? ''),
    );
}
const monthName = new RegExp(`^(?:${anyMonth})\\b`, 'u');
const hanFigure = new RegExp(
  `\\d[\\d,.]*(?![\\d,.]|[年月日号时点分届周岁])|[${hanCounts}百千万亿]+[个名艘架枚吨人位项国条座辆次万亿倍成]`,
  'u',
);

const isYear = (word: string): boolean => /^\D*(?:19|20)\d{2}\D*$/u.test(word);

const measures = '枚个名艘架吨人位项条';
/** A number that is no date, its measure word, and whether the thing counted is left out: "2030年超过1000枚。" */
const hanNumber = new RegExp(
  `(?:\\d[\\d,.]*|[${hanCounts}十百千]+(?=[多余几万亿${measures}]))[多余几]?[万亿千百]*[多余]?(?![\\d年月日号时点次届轮])([${measures}])?(?<bare>[,，。;；、]|$)?`,
  'gu',
);
const hanReach = 10;
const hanReachBack = 30;

/** Chinese counts before the noun, or after it. */
function hanNumberBeside(sentence: string, same: ReadonlySet<string>): boolean {
  const counts = (stretch: string): boolean => termsOf(stretch).some((term) => same.has(term));
  return [...sentence.matchAll(hanNumber)].some((found) => {
    const end = found.index + found[0].length;
    const back = found[1] !== undefined && found.groups?.bare !== undefined ? hanReachBack : hanReach;
    return (
      counts(sentence.slice(found.index, end + hanReach)) ||
      counts(sentence.slice(Math.max(0, found.index - back), found.index))
    );
  });
}

/** A number of one country is not another's: whoever "has" or "does" it is named, where the sentence names any. */
export function countsTheirs(candidate: Candidate, { bodies, wordsOfBody }: Understood, words: string): boolean {
  const owner = termsOf((whoseNumber.exec(words) ?? []).slice(1).join(' '));
  const theirs = bodies.filter((body) => wordsOfBody.get(body)?.some((term) => owner.includes(term)));
  const named = candidate.actors.filter((actor) => actor.kind === 'country' || actor.kind === 'organization');
  return theirs.length === 0 || named.length === 0 || named.some((actor) => theirs.includes(actor.id));
}
const whoseNumber =
  /\bhow (?:many|much)\b[^,;?]*?\b(?:does|do|did|has|have|will|can) (?:the )?(\p{L}+)|(\p{Script=Han}{2,6}?)(?:会|将)?(?:拥)?有(?:了|过)?多少/iu;
