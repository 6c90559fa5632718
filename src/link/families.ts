/**
 * Verbs that tell the same turn of affairs. Decisions are one event only where they are of one family: what began in a
 * year and what was suspended in it have the same actors and the same date.
 */
const families: readonly (readonly [string, RegExp])[] = [
  ['resume', /\b(?:resum\w+|restart\w*|restor\w+)\b|恢复|恢復|重启|重啟/iu],
  [
    'stop',
    /\b(?:interrupt\w*|suspend\w*|suspension|halt\w*|paus\w+|cancel\w*|shelv\w+|postpon\w+|broke off)\b|中断|中斷|暂停|暫停|取消|推迟|推遲/iu,
  ],
  [
    'begin',
    /\b(?:beg[aiu]n\w*|initiat\w+|start\w*|launch\w*|establish\w*|found(?:ed|ing)|creat\w+|opened)\b|开始|開始|启动|啟動|成立|建立|设立|設立|建交/iu,
  ],
  ['end', /\b(?:end(?:ed|s)|conclud\w+|closed)\b|结束|結束/iu],
  [
    'adopt',
    /\b(?:adopt\w*|publish\w*|releas\w+|issu(?:ed|es)|sign(?:ed|s)|approv\w+|endors\w+|ratif\w+)\b|通过|通過|发布|發佈|公布|签署|簽署|批准/iu,
  ],
  ['join', /\b(?:join\w*|accession|acced\w+)\b|加入/iu],
  ['leave', /\b(?:withdr\w+|left)\b|退出|撤出|撤军|撤軍/iu],
  ['punish', /\b(?:sanction\w*|impos\w+)\b|制裁/iu],
  ['bomb', /\b(?:bomb\w*|air ?strikes?|hit|struck)\b|轰炸|轟炸|空袭|空襲|炸/iu],
  ['down', /\b(?:shot down|downed|shootdown)\b|击落|擊落/iu],
  ['attack', /\b(?:attack\w*|fired|invad\w+|invasion|killed)\b|袭击|襲擊|入侵/iu],
  ['collide', /\bcolli\w+\b|相撞/iu],
];

/** The family of the turn that a title tells; null where its words are of none. */
export function familyOf(title: string): string | null {
  return families.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}
