import { monthWords, weekdayWords } from '../../language/calendar.ts';
import { honours, institutionNouns, isTitleWord } from '../roles.ts';
import { isForeignTitleWord } from './foreign-title.ts';
import type { Passage } from './passage.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that stand written great without being part of a person's name: function words, months, things, verbs of headlines. */
/** May is a name as well. */
const times = [...monthWords.filter((word) => word !== 'May'), ...weekdayWords].map((word) => word.toLowerCase());
const notNames = set(
  'the a an in on at of for to from by with as but and or nor so yet if when while since after before although though because until unless during under over into onto against between among about through per via he she it they we i you his her its their our my your this that these those there here who what which where why how not no all both each every some any many most more other another such only also even still just then now today yesterday tomorrow earlier later last next first second third one two three four five had were should meanwhile however moreover furthermore therefore thus instead despite according asked speaking read photo image file related watch listen subscribe share comment comments advertisement q a date title url source updated published by ' +
    'assembly summit meeting meetings conference council talks treaty strait sea ocean gulf river street road avenue hotel house hall palace airport hospital times post news agency independent daily weekly journal review press media tribune herald guardian reuters bloomberg republic kingdom states nations nation bank court war wars peace world north south east west northern southern eastern western central pacific atlantic indo asia europe africa america league islands island dynamics electric motors day week month year communique communiqué declaration statement report concept strategy strategic agreement accord act law bill plan initiative programme program project operation exercise mission dialogue forum workshop partnership cooperation relations affairs office bureau powers power front people people’s peoples democratic socialist communist ' +
    'says said meets met calls visits holds urges warns vows slams hails tells talks attends arrives leaves addresses delivers hosts welcomes rejects accuses denies condemns ' +
    `hague ii ${times.join(' ')}`,
);
/** A word that stands written great without being part of a person's name. */
export const isNoName = (lower: string): boolean => notNames.has(lower);
const particles = set('de van von der den ter ten la le el al bin ibn di da dos du del bint');

const isNameWord = (passage: Passage, i: number): boolean => {
  const word = passage.words[i];
  if (!word?.word || !word.capital || honours.has(word.lower)) return false;
  // The pronoun stands before a verb; before another name "He" is a family's.
  if (word.lower === 'he') return word.text === 'He' && isNameWord(passage, i + 1);
  if (notNames.has(word.lower)) return false;
  const cover = passage.cover[i];
  if (cover && !(cover.kind === 'person' && cover.form === 'family')) return false;
  return (
    !isTitleWord(word.lower) &&
    !isForeignTitleWord(word.lower) &&
    !institutionNouns.has(word.lower) &&
    /^[\p{L}\p{M}.'’‑‐-]+$/u.test(word.text)
  );
};

/** The word after the last of a name that could begin at word `i`; `i` itself where none can. At most four words. */
export const nameRunEnd = (passage: Passage, i: number): number => {
  let at = i;
  while (at - i < 4) {
    const next = at > i ? pastParticles(passage, at) : at;
    if (!isNameWord(passage, next)) return isNameWord(passage, at) ? at + 1 : at;
    at = next + 1;
  }
  return at;
};

const isParticle = (passage: Passage, i: number): boolean => particles.has(passage.words[i]?.lower ?? '');

/** Past "da" or "van der"; a name has two of them at most. */
const pastParticles = (passage: Passage, i: number): number =>
  isParticle(passage, i) ? (isParticle(passage, i + 1) ? i + 2 : i + 1) : i;

/** "Da Cunha", "Van der Berg": a family name that its particle opens. */
export const isParticled = (name: string): boolean => particles.has(name.slice(0, name.indexOf(' ')).toLowerCase());

/** Surnames that are common words of English as well; alone they need a title or a full name beside them. */
export const commonSurnames = set(
  'may will brown rice bush hill day long young white black green king power powers burns moon park best price cook fox wood stone list gates mark marks major bishop sun song fan pan min lie an so do he ma you bai hun cash hope grant chase jung carter hunter miller baker le la van hai can',
);

/** Chinese and Korean surnames in Latin letters, so that "Zhou Xuming" is of the family Zhou. */
export const surnamesFirst = set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lü lu ding ren yao shen zhong cui tan fan wang fu geng hua mao lou qin qiao qian qi dai xia yin hou shao long wan lei hao kong bai kang shi meng qiu dong jia guan shan gu rong ji bi an chi mei sha sheng tong xiong xue yan zhan zhuang zou zuo kim park lee choi yoon moon cho kang jeong chung shin',
);

/** The family name of a name of several words: the first for Chinese and Korean names, else the last. */
export const familyOf = (words: readonly string[]): string =>
  words.length === 2 && surnamesFirst.has(words[0]!.toLowerCase()) ? words[0]! : words.at(-1)!;
