import { fold } from '../knowledge/fold.ts';

const stopWords = new Set(
  'a an the of and or to in on at by for from with as is are was were be been being it its this that these those he she his her him they them their we our you your i my me not no but if than then so such into over about after before between during also which who whom whose what when where why how has have had do does did will would can could may might shall should there here all any each other more most some very just up out off'.split(
    ' ',
  ),
);
const word = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:'[\p{L}--\p{Script=Han}]+)?/gv;
const allHan = /^\p{Script=Han}+$/u;

/**
 * The words of a text as the index holds them and as a query asks for them: small letters without accents, plain stems,
 * British spelling made American, no function words; Chinese as pairs of characters, traditional made simplified.
 */
export function searchTerms(text: string): readonly string[] {
  return (fold(text).match(word) ?? []).flatMap((found) => (allHan.test(found) ? pairs(found) : latin(found)));
}

function latin(found: string): readonly string[] {
  const plain = found.replace(/'.*$/u, '');
  return plain === '' || stopWords.has(plain) ? [] : [stem(plain)];
}

function pairs(found: string): readonly string[] {
  const characters = [...found];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** Plural, -ing, -ed and -er endings off, so that "visits", "visited" and "visiting" are one word. */
export function stem(small: string): string {
  if (small.length < 4 || /\d/u.test(small) || !/^[a-z]+$/u.test(small)) return small;
  const american = small
    .replace(/^(def|off)ence/u, '$1ense')
    .replace(/isation$/u, 'ization')
    .replace(/(?<=[a-z]{3})is(e[ds]?|ing)$/u, 'iz$1')
    .replace(/our$/u, 'or');
  const single = american
    .replace(/(ss|sh|ch|x)es$/u, '$1')
    .replace(/ies$/u, 'y')
    .replace(/([^su])s$/u, '$1');
  const bare = single.replace(/(?<=[a-z]*[aeiouy][a-z]*)(?:ing|ed|ment|or|er|ion|ive|ly)$/u, '');
  const short = bare.length >= 3 ? bare : single;
  return short
    .replace(/([bdfgmnprt])\1$/u, '$1')
    .replace(/[ey]$/u, '')
    .replace(/i$/u, '');
}
