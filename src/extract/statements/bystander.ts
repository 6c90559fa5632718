import type { Span } from '../../model/span.ts';

/** As much as is looked at on either side, in UTF-16 units. */
const beside = 40;

/** "Sends arms to Russia", 同俄罗斯: what stands there is another's counterpart, and no subject. */
const oblique =
  /\b(?:with|to|for|from|in|into|at|near|between|through|via|by|off|across|under|on|over)\s(?:(?:the|its|his|her|their)\s)?$|(?<![至关对由])于$|[在赴抵向同与和跟给从对把将]$/iu;

export const isOblique = (text: string, { start }: Pick<Span, 'start'>): boolean =>
  oblique.test(text.slice(Math.max(0, start - 14), start));

/** Words right before an actor that make it the place, the matter or the protected of what is said. */
const guarded: readonly RegExp[] = [
  /\b(?:visit(?:s|ed|ing)?|trip to|tour of|travel\w* to|arriv\w* in)\s(?:the\s)?$/iu,
  /\b(?:issue|question|matter|situation|crisis|war|conflict) (?:of|on|in|over|about)\s(?:the\s)?$/iu,
  /\b(?:coercion|bullying|invasion|bombing|occupation|harassment) (?:of|against)\s(?:the\s)?$/iu,
  /\b(?:pressure|attacks?|aggression|threats?|war|assault|sanctions) (?:on|against|to)\s(?:the\s)?$/iu,
  /\b(?:coerc\w*|threaten\w*|bull(?:y|ied|ying)|attack\w*|invad\w*|bomb(?:ed|ing)|smear\w*)\s(?:our |the |its )?$/iu,
  /\b(?:defend\w*|protect\w*|shield\w*|arm(?:s|ed|ing)|harass\w*|target(?:s|ed|ing)) (?:of )?(?:the )?$/iu,
  /\b(?:thank(?:s|ed|ing)?|thanks to)\s(?:the\s)?$/iu,
  /(?:访问|到访|出访|前往|赴|抵达|途经|借|借助|利用)$/u,
  /(?:干涉|侵略|入侵|威胁|胁迫|打压|轰炸|抹黑|攻击|欺负|恫吓|保卫|保护|危害|渗透)$/u,
  /(?:访问|到访|出访)[^，。；]{1,6}[、和与及]$/u,
  /(?:损害|破坏|冲击|欺压|践踏|背叛|忽悠|裹挟|绑架|排挤|孤立|围堵|逼迫|拉拢|挑拨|离间|蒙骗|欺骗|逼)(?:了|着|以|包括)?$/u,
  /\b(?:undermin\w*|weaken\w*|betray\w*|divid\w*|deceiv\w*|manipulat\w*|intimidat\w*|blackmail\w*|harm\w*|hurt\w*|pressur\w*|sacrific\w*|isolat\w*|lur\w*|pit\w* )\s(?:our |the |its |their )?$/iu,
];

/** Who is struck: 对南联盟进行轰炸. */
const struck =
  /^[^，。；]{0,6}(?:进行|实施|发动|施加|发起)[^，。；]{0,12}(?:轰炸|打击|空袭|攻击|侵略|制裁|施压|威胁|战争|封锁)/u;
const against = /[对向]$/u;

/** Words right after an actor that make it the matter: 乌克兰问题, 塞尔维亚内政. */
const matter =
  /^(?:问题|危机|事务|内政|局势|战争|战事|冲突|核问题|主权|人民|民众|境内|人道|领土|海域|半岛|海峡|(?:[’']s)? (?:people|sovereignty|territor\w+|crisis|issue|question|embassy)\b)/iu;

/** Whether an actor that is named is only the name of a matter: 乌克兰问题. */
export const isMatter = (text: string, { end }: Span): boolean => matter.test(text.slice(end, end + beside));

/** Whether an actor that is named is no target of what is said: the visited, the matter, the protected, the place. */
export function isBystander(text: string, mention: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(start, mention.start - beside), mention.start);
  const after = text.slice(mention.end, Math.min(end, mention.end + beside));
  if (against.test(before) && struck.test(after)) return true;
  return guarded.some((words) => words.test(before)) || matter.test(after);
}

/** “亚太版北约”, a "China threat": named within a term in quotation marks, which is spoken of and not its parts. */
export function isInTerm(text: string, { start, end }: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - termLength), start);
  const after = text.slice(end, Math.min(sentence.end, end + termLength));
  const opened = /[“「『"‘][^“”「」『』"’，。；,.;]*$/u.exec(before);
  const closed = /^[^“”「」『』"‘，。；,.;]*[”」』"’]/u.exec(after);
  if (opened === null || closed === null) return false;
  const inside = opened[0].length + closed[0].length - 2;
  const most = /\p{Script=Han}/u.test(text.slice(start, end)) ? 6 : 18;
  return inside > 0 && inside <= most;
}

/** As much as is looked at on either side for the marks of a term, in UTF-16 units. */
const termLength = 24;
