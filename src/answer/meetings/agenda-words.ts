import { simplified } from '../../language/fold.ts';

/** Words of Chinese lists of subjects and the English words that such lists have for them. */
const english: readonly (readonly [string, string])[] = [
  ['国际', 'international'],
  ['地区', 'regional'],
  ['形势', 'situation'],
  ['局势', 'situation'],
  ['防务', 'defense'],
  ['国防', 'defense'],
  ['交流', 'exchange'],
  ['合作', 'cooperation'],
  ['关系', 'relation'],
  ['对话', 'dialogue'],
  ['海上', 'maritime'],
  ['海洋', 'maritime'],
  ['安全', 'security'],
  ['网络', 'cyber'],
  ['反恐', 'terrorism'],
  ['海盗', 'piracy'],
  ['维和', 'peacekeeping'],
  ['气候', 'climate'],
  ['人权', 'rights'],
  ['军控', 'arms control'],
  ['核', 'nuclear'],
  ['共同', 'common'],
  ['关心', 'concern'],
  ['关切', 'concern'],
  ['危机', 'crisis'],
  ['沟通', 'communication'],
];
/** Words that every list has, and other spellings and words for one thing. */
const idle = new Set('the and other issue matter question current this their with emphasis'.split(' '));
const same: Readonly<Record<string, string>> = {
  defence: 'defense',
  mutual: 'common',
  landscape: 'situation',
  environment: 'situation',
  challenge: 'concern',
};

/** What an item of a list speaks of, as English words wherever the two languages have words for it. */
export function subjectWords(item: string): ReadonlySet<string> {
  const plain = simplified(item);
  const translated = english.filter(([han]) => plain.includes(han)).flatMap(([, words]) => words.split(' '));
  const words = (plain.toLowerCase().match(/\p{Script=Latin}{4,}/gu) ?? []).map(stem).filter((word) => !idle.has(word));
  const pairs =
    translated.length > 0 ? [] : [...plain.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((found) => found[1] ?? '');
  return new Set([...words, ...translated, ...pairs]);
}

function stem(word: string): string {
  const bare = word.replace(/ies$/u, 'y').replace(/(?<!s)s$/u, '');
  return same[bare] ?? bare;
}
