import { weekdayWord } from '../../language/chinese-calendar.ts';
import { wordsOfRows } from '../../language/rows.ts';
import names from '../../language/zh/names.json' with { type: 'json' };

/** Characters that transliterations are made of. */
const transliterating = names.transliterating.join('');
const surnames = names.surnames.join('');

/** What may follow a name: a mark, the end, or a word that no name goes on with. */
const afterName = new RegExp(`^(?:$|[^\\p{Script=Han}·]|${wordsOfRows(names.afterNames).join('|')})`, 'u');
const transliterated = new RegExp(`^[${transliterating}]{2,9}`, 'u');
const chinese = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}`, 'u');

/** What a two-character name breaks off at, though it could be read as a third character. */
const strongStop =
  /^(?:大校|少将|中将|上将|准将|上校|通电话|通话|称|说|同|与|和|将|就|在|对|日|时|曾|向|及|等|的|是|表示|指出|访|带|已|也|率|会|于|应|作|因|以|从|到|或)/;
/** Words that begin like a surname. */
const notName = new RegExp(
  `^(?:周(?:${weekdayWord}|[末边年])|时[任常间候代隔而至刻事下]|曾[说表在经对向就多与同]|方面|于是|和|向|任[何命期]|安[全排]|高[级度层]|关[于系注]|明[确天年]|施[压加]|支|包括|应|单[方独边]|常[驻务]|项目|解[决释放]|连[续日]|席|党|全|成|白宫|万人|路透|尚未|古巴|管|宁|强|毕|边|查|佟|景)`,
  'u',
);

/** The length of the unknown person's name that `rest` begins with, 0 where none can be told. */
export const hanNameLength = (rest: string): number => {
  const foreign = transliterated.exec(rest)?.[0].length ?? 0;
  for (let length = foreign; length >= 3; length--)
    if (afterName.test(rest.slice(length)) && rest[length - 1] !== '·') return length;
  const own = notName.test(rest) ? 0 : (chinese.exec(rest)?.[0].length ?? 0);
  if (own >= 2 && strongStop.test(rest.slice(2))) return 2;
  for (let length = own; length >= 2; length--) if (afterName.test(rest.slice(length))) return length;
  return foreign >= 2 && afterName.test(rest.slice(2)) ? 2 : 0;
};

const endsInName = new RegExp(
  `(?:^|[^\\p{Script=Han}]|同|与|和|向|由|对|请|任命|接替|邀请|祝贺)([${surnames}]\\p{Script=Han}{1,2})$`,
  'u',
);

/** The unknown person's name that `before` ends in, as in 黄英贤外长; empty where none can be told. */
export const hanNameBefore = (before: string): string => endsInName.exec(before)?.[1] ?? '';

const transliteratedEnd = new RegExp(`[${transliterating}]{2,9}$`, 'u');

/** The transliterated name that `before` ends in, as in 分析员科夫曼（Name）; empty where there is none. */
export const spelledBefore = (before: string): string => transliteratedEnd.exec(before)?.[0].replace(/^·+/u, '') ?? '';
