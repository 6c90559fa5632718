import type { Side } from '../../model/actor.ts';
import type { Detail } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { formatWords } from './place.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';

/** Ways in which one kind of detail is told; the group `it` is what is kept. */
const patterns: readonly (readonly [Detail['kind'], RegExp])[] = [
  ['chair', /\bco-?chaired by (?<it>[^;.]+?)(?=, (?:delved|focus|and focus|discuss|which|with)|[.;]|$)/iu],
  ['chair', /(?<it>[^.;]{8,260}?) (?:co-?)?chaired (?:it|the (?:meeting|talks|dialogue)) (?:together|jointly)/iu],
  [
    'chair',
    /(?:presidida|copresidida|coprésidée|présidée) (?:em conjunto |conjointement )?(?:pelo|pela|por|par) (?<it>[^.;]+)/iu,
  ],
  ['chair', /(?<it>[\p{Script=Han}·、和与與同及\s]{6,60})共同主持/u],
  [
    'request',
    /\b(?<it>at (?:the (?:latter|former)|his|her|its|their|[\p{Lu}][\p{L}.]*(?: [\p{Lu}][\p{L}.]*)?)(?:[’']s?)? (?:own )?(?:request|invitation))\b/iu,
  ],
  ['request', /\b(?<it>at the (?:request|invitation) of [^,.;]+)/iu],
  ['request', /(?<it>a petición de [^,.;]+|à la demande de [^,.;]+|a pedido de [^,.;]+)/iu],
  [
    'request',
    /(?<it>应[^，。；]{1,24}(?:请求|邀请|要求|约见)|應[^，。；]{1,24}(?:請求|邀請|要求|約見)|[^，。；,]{2,16}主[动動][约約]見?见?[^，。；,]{2,20})/u,
  ],
  [
    'name',
    /\b(?:called|named|dubbed|codenamed|code-named|(?:name|named) as)\s+[“"‘]?(?<it>\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|\d{4}))+)/u,
  ],
  [
    'agreed',
    /\b(?:the two sides|both sides|both|the sides|the two|china and nato|nato and china)\s+(?<it>(?:have |had )?(?:agree[ds]?|acknowledged?|reaffirmed|confirmed|wanted|see value|decided|committed)\b[^.]*)/iu,
  ],
  [
    'agreed',
    /(?<it>双方(?:一致)?(?:同意|愿意|认为|商定|达成)[^。；]*|雙方(?:一致)?(?:同意|願意|認為|商定|達成)[^。；]*)/u,
  ],
];
/** Without one of these words there is no such detail, and the costlier patterns need not be tried. */
const hints: Partial<Readonly<Record<Detail['kind'], RegExp>>> = {
  chair: /chair|presidi|présid|主持/iu,
  request: /request|invitation|petici|demande|pedido|请求|邀请|要求|约见|請求|邀請|約見/iu,
  agreed: /\b(?:sides|both|two|nato)\b|双方|雙方/iu,
};
/** What begins a list of subjects. */
const agenda =
  /(?:\bexchanged (?:in-depth |candid )?views on|\bdelved into|\bfocus(?:ing|ed|es) on|\btopics covered[^:]{0,40}(?:included|were)?:|\bsubjects:|\bdiscuss(?:ed|ing)|\bdiscussions? (?:on|of|covered)|\blisted|\blist put|\bon the agenda(?: were)?:?|\btalks? (?:on|covered)|\bissues (?:discussed|raised) (?:included|were)|就|讨论了|討論了|谈到了?|談到了?|表达了?对|表達了?對)\s*(?<list>[^.。]*)/giu;
const listEnd =
  /\s(?:reflects?|underscores?|highlights?|shows?|signals?|marks?|was|were|is|has|took|remain\w*)\b|的(?:关切|关注|担忧|關切|關注|擔憂)|[”"」]|\bChina and NATO said\b|,? (?:China|NATO|the ministry)[^,;]{0,30} said\b|深入交换意见|交换(?:了)?意见|交換(?:了)?意見|进行|進行/u;

/**
 * The verbatim details that one sentence gives about a meeting. `by` is the side whose list or words they are, where the
 * sentence tells (a quotation, "the ministry listed"); else the side for which the whole document speaks.
 */
export function detailsIn(scene: Scene, reading: Reading): readonly Detail[] {
  const evidence = evidenceOf(reading.text, scene.sentence);
  const make = (kind: Detail['kind'], span: Span, by: Side): Detail => ({
    kind,
    by,
    evidence,
    start: scene.sentence.start + span.start,
    end: scene.sentence.start + span.end,
    text: scene.words.slice(span.start, span.end),
  });
  const told = patterns.flatMap(([kind, pattern]) => {
    const match = (hints[kind]?.test(scene.words) ?? true) ? pattern.exec(scene.words) : null;
    return match
      ? [make(kind, trimmed(scene.words, groupSpan(match, 'it')), kind === 'agreed' ? reading.facts.side : null)]
      : [];
  });
  const format = formatWords(scene.words);
  return [...told, ...agendaOf(scene, reading, make), ...(format ? [make('format', format, null)] : [])];
}

function agendaOf(
  scene: Scene,
  reading: Reading,
  make: (kind: 'agenda', span: Span, by: Side) => Detail,
): readonly Detail[] {
  const out: Detail[] = [];
  for (const match of scene.words.matchAll(agenda)) {
    const list = groupSpan(match, 'list');
    const stop = listEnd.exec(scene.words.slice(list.start, list.end));
    const end = stop ? list.start + stop.index : list.end;
    const by = sideOf(scene, scene.sentence.start + match.index, reading);
    const begin = list.start > match.index ? list.start : match.index;
    out.push(...items(scene.words, { start: begin, end }).map((span) => make('agenda', span, by)));
    if (out.length >= 24) break;
  }
  return out;
}

/** The items of a list: apart by semicolons where there are any, else by commas; "A and B" alone is one item. */
function items(words: string, list: Span): readonly Span[] {
  const body = words.slice(list.start, list.end);
  const apart = /[;；]/.test(body) ? /[;；]/g : /[,，、]/g;
  const cuts = [...body.matchAll(apart)].map((match) => match.index);
  const spans = [0, ...cuts.map((at) => at + 1)].map((from, index) => ({
    start: list.start + from,
    end: list.start + (cuts[index] ?? body.length),
  }));
  return spans
    .map((span) => trimmed(words, span))
    .filter((span) => span.end - span.start >= 2 && span.end - span.start <= 300);
}

/** Whose words: the speaker of the statement around them, the owner just before them ("NATO's list put"), or the document's side. */
function sideOf(scene: Scene, at: number, reading: Reading): Side {
  const statement = scene.statements.find((one) => one.content.some((span) => span.start <= at && at < span.end));
  if (statement?.speaker?.side) return statement.speaker.side;
  const clause = Math.max(
    scene.sentence.start,
    scene.sentence.start + scene.words.lastIndexOf(';', at - scene.sentence.start),
  );
  const owner = scene.mentions.findLast(
    (mention) => mention.start >= clause && mention.end <= at && at - mention.end < 60,
  );
  const alone = scene.mentions
    .filter((mention) => mention.start >= clause && mention.end <= at)
    .every((mention) => mention.actor.side === owner?.actor.side);
  return (owner && alone ? owner.actor.side : null) ?? reading.facts.side;
}

function groupSpan(match: RegExpMatchArray, group: string): Span {
  const text = match.groups![group]!;
  const start =
    match.index! +
    match[0].indexOf(text, Math.max(0, match[0].length - text.length - (group === 'list' ? 0 : match[0].length)));
  return { start, end: start + text.length };
}

function trimmed(words: string, span: Span): Span {
  const text = words.slice(span.start, span.end);
  const head = /^[\s,;:，、；：“"]*(?:(?:and|with emphasis on|including|such as|also)\s+)*/iu.exec(text)![0].length;
  const tail = /[\s,;:，、；：.。”"]*$/u.exec(text.slice(head))![0].length;
  return { start: span.start + head, end: span.end - tail };
}
