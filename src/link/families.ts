import { simplified } from '../language/fold.ts';

/**
 * Verbs that tell the same turn of affairs. Decisions are one event only where they are of one family: what began in a
 * year and what was suspended in it have the same actors and the same date.
 */
const families: readonly (readonly [string, RegExp])[] = [
  ['resume', /\b(?:resum\w+|restart\w*|restor\w+)\b|恢复|重启/giu],
  [
    'stop',
    /\b(?:interrupt\w*|suspend\w*|suspension|halt\w*|paus\w+|cancel\w*|shelv\w+|postpon\w+|broke off)\b|中断|暂停|取消|推迟/giu,
  ],
  [
    'begin',
    /\b(?:beg[aiu]n\w*|initiat\w+|start\w*|launch\w*|establish\w*|found(?:ed|ing)|creat\w+|opened)\b|开始|启动|成立|建立|设立|建交/giu,
  ],
  ['end', /\b(?:end(?:ed|s)|conclud\w+|closed)\b|结束/giu],
  [
    'adopt',
    /\b(?:adopt\w*|publish\w*|releas\w+|issu(?:ed|es)|sign(?:ed|s)|approv\w+|endors\w+|ratif\w+)\b|通过|发布|公布|签署|批准/giu,
  ],
  ['join', /\b(?:join\w*|accession|acced\w+)\b|加入/giu],
  ['leave', /\b(?:withdr\w+|left)\b|退出|撤出|撤军/giu],
  ['punish', /\b(?:sanction\w*|impos\w+)\b|制裁/giu],
  ['bomb', /\b(?:bomb\w*|air ?strikes?|hit|struck)\b|轰炸|空袭|炸/giu],
  ['down', /\b(?:shot down|downed|shootdown)\b|击落/giu],
  ['attack', /\b(?:attack\w*|fired|invad\w+|invasion|killed)\b|袭击|入侵/giu],
  ['collide', /\bcolli\w+\b|相撞/giu],
];

/**
 * The family of the turn that some words tell, by the verb at their end or at their start: an account's span reaches
 * from its trigger to its date. Null where that is of none.
 */
export function familyOf(words: string): string | null {
  const read = simplified(words);
  return families.find(([, pattern]) => reaches(read, pattern))?.[0] ?? null;
}

function reaches(words: string, pattern: RegExp): boolean {
  const matches = [...words.matchAll(pattern)];
  return matches.some((match) => match.index === 0 || match.index + match[0].length === words.length);
}
