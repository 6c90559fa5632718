import { fold, isSpaceless } from '../language/letters.ts';
import { verbOf } from './irregular-verbs.ts';

/** Function words that nearly every sentence holds: they find nothing and make postings long. */
const ignored = new Set(
  `a an and are as at be been but by did do does for from had has have he her his how i in into is it its me my of on or
  our said she so than that the their them then there these they this those to was we were what when where which who whom
  why will with would you your`.split(/\s+/),
);

/** Scripts without spaces run for themselves: "8次对话" is a number and a word. */
const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const runs = new RegExp(`[${spaceless}]+|(?:(?![${spaceless}])[\\p{L}\\p{N}])+`, 'gu');
const longestWord = 64;

/**
 * The words by which a text is found, in its order, repeats kept; the same for a stored sentence and for a query.
 * Every term is ASCII letters and digits, so that both engines' tokenisers take it as it is: Latin words are folded and
 * lightly stemmed, Chinese and other scripts without spaces become overlapping pairs of characters, and all but Latin
 * words are spelt by their code points. Empty where the text holds function words and signs only.
 */
export function searchTerms(text: string): readonly string[] {
  const folded = fold(text).replace(/'s\b/g, '').replaceAll("'", '');
  const terms: string[] = [];
  for (const [run] of folded.matchAll(runs)) {
    if (isSpaceless(run.charCodeAt(0))) terms.push(...pairs(run));
    else if (!ignored.has(run)) terms.push(spell(run.slice(0, longestWord)));
  }
  return terms;
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return [hexadecimal(run)];
  return characters.slice(1).map((character, index) => hexadecimal(`${characters[index]}${character}`));
}

function spell(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? stem(verbOf.get(word) ?? word) : hexadecimal(word);
}

function hexadecimal(text: string): string {
  return `x${[...text].map((character) => character.codePointAt(0)!.toString(16)).join('x')}`;
}

const vowel = /[aeiouy]/;

/** Plurals, -ed, -ing and a final -e go, irregular verbs are brought to their plain form: enough to find "talk" by "talks", too little to join "general" and "generous". */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = singularOf(word);
  const bare = singular.replace(/(ing|ed)$/, '');
  const cut = bare !== singular && bare.length >= 3 && vowel.test(bare);
  const kept = cut ? bare.replace(/([^aeiouls])\1$/, '$1') : singular;
  return kept.length > 3 ? kept.replace(/e$/, '') : kept;
}

function singularOf(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return word.replace(/(x|ch|sh|ss)es$/, '$1').replace(/([^s])s$/, '$1');
}
