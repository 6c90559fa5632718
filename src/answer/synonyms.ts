import { termsOf } from './words.ts';

/** Words that say the same of meetings and statements, in the terms of diplomacy's reporting; language, not facts. */
const groups: readonly string[] = [
  'meet met meeting talked talk spoke speak saw see received receive encounter 会见 会晤 会谈 见面 举行',
  'discuss discussed discussion topic topics subject subjects agenda exchanged raised cover covered focused table 讨论 议题 讨论了',
  'say said told tell stated state called call warned warn wrote remark remarks comment comments answer answered responded rejected reject 表示 指出 强调',
  'press pressed urge urged call called asked concern concerns voiced raised',
  'chair chaired co-chaired cochaired presided preside led lead headed 主持',
  'lead led ran run headed represented represent delegation team commanded commanding commander',
  'ask asked request requested invitation invited proposed proposal propose suggested suggest sought seek want wanted',
  'visit visited visits visitor went travelled traveled trip arrived delegation 访问',
  'train trained training drill drills exercise exercises manoeuvres maneuvers 演习',
  'pirate pirates piracy anti-piracy counter-piracy 海盗',
  'sea naval navy maritime 海上',
  'agree agreed agreement consensus willing 同意 共识',
  'begin began begun start started launched initiated initiate first broached 开始',
  'end ended stop stopped interrupted halted suspended 中断',
  'resume resumed restart restarted 恢复',
  'leave left withdraw withdrew withdrawal withdrawn pullout gone 撤军 撤离 撤出 撤军',
  'explosive explosives bombs bomb dropped drop tonnes tons 炸药 炸弹 投下',
  'join joined accession acceded entered entry member membership 加入',
  'oppose opposed opposes opposition against objected rejects 反对',
  'worry worried concern concerned concerns fear 关切 担忧 关注',
  'spend spent spending expenditure budget',
  'increase increased growth grow rise rising build-up buildup expand expansion',
  'deputy vice 副',
  'boss chief head leader secretary',
  'missile missiles launcher launchers',
  'nuclear warhead warheads arsenal 核弹头',
  'fight fought attack attacked bombing bombed struck strike 轰炸',
  'open opened opening establish established set 设立 开设',
  'office bureau 办事处 联络处',
  'journalist journalists reporter reporters 记者',
  'die died dead death deaths killed casualties 遇难 丧生 死亡 伤亡',
  'injure injured injury injuries wounded hurt 受伤 伤亡',
  'return returned returns rejoin rejoined 重返 回归 返回',
  'sign signed signing 签署 签订',
  'follow followed shadow shadowed tail tailed escort escorted 跟踪 护航',
  'supply supplies supplied logistics 补给 供应',
  'route routes corridor passage 走廊 通道',
  'shield defence defense 防御',
  'proposal propose proposed suggest suggested 提议 建议',
  'army military armed 军队 军事 两军',
  'ship ships warship warships vessel vessels frigate destroyer squadron flotilla 军舰 舰艇 舰船',
  'aircraft plane planes jets 飞机 军机',
  'weapon weapons arms 武器',
  'soldier soldiers troops forces 部队 军队 士兵',
  'summit summits 峰会',
  'ambassador ambassadors envoy 大使',
  'embassy embassies 使馆',
  'threat threats threaten threatens 威胁',
  'challenge challenges 挑战',
  'cooperation cooperate cooperating 合作',
  'adversary adversaries enemy enemies rival rivals opponent 对手 敌人',
  'apology apologise apologised apologize apologised sorry regret regretted 道歉 遗憾',
  'responsibility responsible blame 责任',
  'sanction sanctions 制裁',
  'expand expansion enlargement eastward 扩张 东扩 东进',
  'smear smears distort distorts slander 抹黑 歪曲',
];

let table: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function synonyms(): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, ReadonlySet<string>>();
  for (const group of groups) {
    const terms = new Set(termsOf(group));
    for (const term of terms) index.set(term, new Set([...(index.get(term) ?? []), ...terms]));
  }
  return index;
}

/** The terms that count as a term, itself among them. */
export function alike(term: string): ReadonlySet<string> {
  table ??= synonyms();
  return table.get(term) ?? new Set([term]);
}

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bface[- ]to[- ]face\b/giu, 'in person'],
  [/\bn\.?y\.?c?\b/giu, 'New York'],
  [/\b(?:virtual|online|video ?link|video ?conference|video ?call|vtc|zoom)\b/giu, 'video'],
  [/\bfms\b/giu, 'foreign ministers'],
  [/\bfm\b/giu, 'foreign minister'],
  [/\b(?:sec(?:retary)?[- ]gen(?:eral)?|sg)\b/giu, 'secretary general'],
  [/\bmfa\b/giu, 'foreign ministry'],
  [/\bmnd\b/giu, 'defence ministry'],
  [/\babt\b/giu, 'about'],
  [/\bw\/\s*/giu, 'with '],
  // "愿不愿意" asks for "愿意".
  [/(\p{Script=Han})[不没](?=\1)/gu, ''],
  [/\bnato ?pa\b/giu, 'NATO Parliamentary Assembly'],
];

/** Short forms of chat written out. */
export const spelledOut = (question: string): string =>
  phrases.reduce((words, [pattern, whole]) => words.replaceAll(pattern, whole), question);
