import { simplified } from '../../language/fold.ts';
import { touching } from '../../language/spans.ts';
import type { RoleMention } from '../../model/actor.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { glossOfTitle } from './chinese-gloss.ts';
import type { Passage, Reading } from './reading.ts';

/** Words that a Chinese title ends in, the longer before the shorter. */
const heads =
  '常务副国务卿|副国务卿|国务卿|国务委员兼外交部长|国务委员兼外长|国务委员兼防长|国务委员兼国防部长|国务委员|新闻发言人|副发言人|发言人|新闻秘书|副秘书长|助理秘书长|秘书长|助理国务卿|总书记|书记|外交大臣|国防大臣|财政大臣|大臣|外交部部长|外交部长|国防部部长|国防部长|副部长|部长助理|部长|副外长|外长|副防长|防长|高级代表|特别代表|常驻代表|代表|特使|总领事|大使|公使|参赞|副总统|总统|副总理|总理|首相|副首相|国家主席|副主席|主席|议长|参议员|众议员|议员|总司令|副司令|司令官|司令员|司令|参谋长|元帅|上将|中将|少将|准将|大校|上校|将军|副总干事|总干事|总裁|总督|副主任|主任|副司长|司长|副局长|局长|副院长|院长|校长|副会长|会长|理事长|总监|负责人|领导人|领袖|国王|女王|首席|顾问|教授|研究员|学者|专家|作者|助理';
/** Heads that are common words as well and need something before them to be a title. */
const weak =
  /^(?:代表|主任|负责人|领导人|顾问|教授|研究员|学者|专家|作者|首席|领袖|书记|院长|校长|会长|议员|主席|助理)$/;
/** What makes another word of a head: 代表团, 部长级, 主席国, 专家组. */
const longerWord =
  /^(?:团|级|们|国(?!务)|府|会(?!见|晤|谈)|处|组|室|馆|制|职|人(?!士)|办|任(?!命)|候选|声明|性|方|选举|夫人|峰|竞选|大选|辩论|期)/;

export interface HeadPlace {
  readonly start: number;
  readonly end: number;
  readonly weak: boolean;
}

/** Titles in a sentence in Chinese, by their last word. */
export const chineseHeads = ({ plain }: Reading, { sentence, han }: Passage): readonly HeadPlace[] => {
  if (!han) return [];
  const slice = plain.slice(sentence.start, sentence.end);
  return [...slice.matchAll(headPattern)]
    .map((m) => ({
      start: sentence.start + m.index,
      end: sentence.start + m.index + m[0].length,
      weak: weak.test(m[0]),
    }))
    .filter(({ end }) => !longerWord.test(plain.slice(end, end + 2)));
};
const headPattern = new RegExp(heads, 'gu');

/** Where a title's left part cannot reach: marks, digits, and words that link it to the rest of the sentence. */
const limit =
  /[^\p{Script=Han}]|会见|会晤|约见|访问|致电|欢迎|邀请|接替|任命|祝贺|陪同|对(?!外)|和(?!平)|同(?!盟)|将(?!军)|以及|告诉|表示|当天|日前|近日|介绍|发布|证实|能否|可否|是否|正如|致函|问(?!题)|有关|关于|通过|其他|还有|已经|新任|举行|宣布|称赞|感谢|赞赏|支持|批准|出任|担任|多个|一些|包括|时任|昨天|今天|上午|下午|(?<=[月日年])(?=\p{Script=Han})|[请的在与向由就于据给让后是为到应被把并但而称说了号名位都各该]/gu;

/** Short names of countries in titles (美国务卿, 俄外长) and the names that the knowledge has. */
export const shortCountries: Readonly<Record<string, string>> = {
  中: '中国',
  美: '美国',
  俄: '俄罗斯',
  英: '英国',
  法: '法国',
  德: '德国',
  日: '日本',
  韩: '韩国',
  澳: '澳大利亚',
  加: '加拿大',
  乌: '乌克兰',
  欧: '欧盟',
  朝: '朝鲜',
  意: '意大利',
  波: '波兰',
  印: '印度',
  缅: '缅甸',
  菲: '菲律宾',
  越: '越南',
  泰: '泰国',
  土: '土耳其',
  匈: '匈牙利',
  塞: '塞尔维亚',
  荷: '荷兰',
  希: '希腊',
}; // prettier-ignore

export interface ChineseRole extends RoleMention {
  readonly actorId: string | null;
  readonly offices: readonly string[];
}

/** The title that ends at a head, with what stands before it: 中国驻美使馆发言人 is a spokesperson of that embassy. */
export const chineseRole = (
  reading: Reading,
  passage: Passage,
  head: HeadPlace,
  from: number,
  holder: string | null = null,
): ChineseRole => {
  const { text, plain, knowledge } = reading;
  const floor = Math.max(from, passage.sentence.start, head.start - 24);
  const left = plain.slice(floor, head.start);
  const near = touching(passage.names, floor, head.end);
  let start = floor + lastLimit(left);
  for (const name of near) {
    // A name that straddles the limit belongs whole (同 of 同盟 and the like), a person before the title does not.
    if (name.kind === 'person' && name.end <= head.start && name.end > start) start = name.end;
    else if (name.kind !== 'person' && name.start < start && start < name.end && name.start >= floor)
      start = name.start;
  }
  const inside = near.filter((name) => name.kind !== 'person' && name.start >= start && name.end <= head.end);
  const owner = ownerAt(reading, inside, start, head);
  const office = touching(passage.offices, start, head.end).find(
    (match) => match.end === head.end && match.start >= start && fitsOwner(reading, match, owner.id),
  );
  const ids =
    office && (owner.id !== null || office.start === start)
      ? office.ids.filter((id) => belongs(reading, id, owner.id))
      : [];
  const held = holder ? officesOf(reading, holder) : [];
  const chosen =
    ids.find((id) => held.includes(id)) ??
    (owner.id === null ? held.find((id) => endsIn(reading, id, plain.slice(start, head.end))) : ids[0]);
  const known = chosen ? knowledge.office(chosen) : null;
  const body = known ? knowledge.organization(known.organization) : null;
  const school = known ? null : schoolOf(plain.slice(start, head.start));
  const titleStart = school ? start + school.length : owner.end;
  return {
    title: known?.title ?? glossed(text.slice(titleStart, head.end), plain.slice(titleStart, head.end)),
    organization: school ? text.slice(start, titleStart) : (body?.names.en[0] ?? owner.name),
    actorId: known?.organization ?? owner.id,
    offices: ids,
    start,
    end: head.end,
  };
};

/** A university or institute, which the title names before it; empty is none. */
const schoolOf = (prefix: string): string | null =>
  /^.*(?:大学|学院|研究院|研究所|智库|协会|集团|公司)/u.exec(prefix)?.[0] ?? null;

/** Offices that a person held on the anchor's days; without an anchor, ever. */
const officesOf = ({ knowledge, anchor }: Reading, person: string): readonly string[] => {
  const roles = anchor ? knowledge.rolesOf(person, anchor.from, anchor.to) : (knowledge.person(person)?.roles ?? []);
  return roles.flatMap(({ office }) => office ?? []);
};

/** 主席 after the name of a holder of 国家主席 means that office; 总理 does not mean 副总理. */
export const endsIn = ({ knowledge }: Reading, office: string, title: string): boolean =>
  (knowledge.office(office)?.names.zh ?? []).some((name) => {
    const whole = simplified(name);
    return whole.endsWith(title) && !/[副前原]$/.test(whole.slice(0, -title.length));
  });

const lastLimit = (left: string): number => {
  let end = 0;
  for (const match of left.matchAll(limit)) end = match.index + match[0].length;
  return end;
};

/** The title verbatim, with English before it where the whole of it is known. */
const glossed = (title: string, plain: string): string => {
  const english = glossOfTitle(plain);
  return english ? `${english} (${title})` : title;
};

interface HanOwner {
  readonly id: string | null;
  readonly name: string | null;
  readonly end: number;
}

/** The country or organ that the title begins with; the most specific of several that follow one another. */
const ownerAt = (reading: Reading, inside: readonly NameMatch[], start: number, head: HeadPlace): HanOwner => {
  let owner: HanOwner = { id: null, name: null, end: start };
  for (const match of inside) {
    if (match.start !== owner.end || match.ids.length !== 1) break;
    const actor = reading.knowledge.actor(match.ids[0]!);
    if (!actor || match.end > head.start) break;
    owner = { id: actor.id, name: actor.name, end: match.end };
  }
  if (owner.id !== null) return owner;
  const country = shortCountries[reading.plain[start] ?? ''];
  const match = country && start < head.start + 1 ? reading.knowledge.find(country)[0] : undefined;
  const actor = match ? reading.knowledge.actor(match.ids[0]!) : null;
  return actor ? { id: actor.id, name: actor.name, end: start + 1 } : owner;
};

const belongs = ({ knowledge }: Reading, office: string, owner: string | null): boolean => {
  const entry = knowledge.office(office);
  return (
    owner === null ||
    (entry !== null &&
      (entry.side === owner ||
        knowledge.belongsTo(entry.organization, owner) ||
        knowledge.belongsTo(owner, entry.organization)))
  );
};
const fitsOwner = (reading: Reading, match: NameMatch, owner: string | null): boolean =>
  match.ids.some((id) => belongs(reading, id, owner));
