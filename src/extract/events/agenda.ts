import { anyOf } from '../../language/any-of.ts';
import type { Side } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';
import type { Reading, Scene } from './reading.ts';

/** A subject that a sentence lists, in offsets of the sentence, with whose list it is. */
export interface Listed extends Span {
  readonly by: Side;
}

/** What begins a list of subjects. */
const cue = anyOf('giu', [
  String.raw`\bexchanged (?:in-depth |candid )?views on`,
  String.raw`\bdelved into`,
  String.raw`\bfocus(?:ing|ed|es) on`,
  String.raw`\btopics covered[^:.;]{0,40}(?:included|were)?:`,
  String.raw`\bsubjects:`,
  String.raw`\bdiscuss(?:ed|ing)`,
  String.raw`\bdiscussions? (?:on|of|covered)`,
  String.raw`\blisted`,
  String.raw`\blist (?:put|named|had)`,
  String.raw`\bon the agenda(?: were)?:?`,
  String.raw`\btalks? (?:on|covered)`,
  String.raw`\bwork(?:ing)? with (?:the )?\p{L}+ on`,
  String.raw`\b(?:voiced|expressed|shared) (?:\p{Ll}+ )?(?:concerns?|worry|worries) (?:about|over)`,
  String.raw`\b(?:had )?raised(?= (?:the )?\p{L}[^.;]{0,60} and )`,
  String.raw`\bissues (?:discussed|raised) (?:included|were)`,
  '就',
  '讨论了',
  '谈到了?',
  '表达了?对',
]);
const listEnd = anyOf('u', [
  '[.。]',
  String.raw`\s(?:reflects?|underscores?|highlights?|shows?|signals?|marks?|was|were|is|has|took|remain\w*)\b`,
  '的(?:关切|关注|担忧)',
  '[”"」]',
  String.raw`\bChina and NATO said\b`,
  String.raw`,? (?:China|NATO|the ministry)[^,;]{0,30} said\b`,
  String.raw`,? and (?:both sides|the two|they|he|she)\b`,
  '深入交换意见',
  '交换(?:了)?意见',
  '交换(?:了)?意见',
  '进行',
  String.raw`(?<=\p{Script=Han}[^.;]*)[，,](?=\p{Script=Han})(?!以及|及|和|与|并就)`,
]);
const most = 24;

/** The subjects that a sentence lists; after a semicolon a clause with a list of its own is another list. */
export function listed(scene: Scene, reading: Reading): readonly Listed[] {
  const cues = [...scene.words.matchAll(cue)];
  const found: Listed[] = [];
  let end = 0;
  for (const [index, match] of cues.entries()) {
    const start = match.index + match[0].length;
    if (match.index < end || found.length >= most) continue;
    const next = cues.slice(index + 1).find((other) => /[;；]/u.test(scene.words.slice(start, other.index)));
    const clause = next ? breakBefore(scene.words, start, next.index) : scene.words.length;
    const stop = listEnd.exec(scene.words.slice(start, clause));
    end = stop ? start + stop.index : clause;
    const by = sideOf(scene, scene.sentence.start + match.index, reading);
    found.push(...items(scene.words, { start, end }).map((span) => ({ ...span, by })));
  }
  return found;
}

function breakBefore(words: string, start: number, at: number): number {
  return start + Math.max(...[';', '；'].map((mark) => words.slice(start, at).lastIndexOf(mark)));
}

/** The items of a list: apart by semicolons where there are any, else by commas; of "B and C" each that stands alone. */
function items(words: string, list: Span): readonly Span[] {
  const body = words.slice(list.start, list.end);
  const apart = /[;；]/.test(body) ? /[;；]/g : /[,，、]/g;
  const cuts = [...body.matchAll(apart)].map((match) => match.index);
  return [0, ...cuts.map((at) => at + 1)]
    .map((from, index) => ({ start: list.start + from, end: list.start + (cuts[index] ?? body.length) }))
    .flatMap((span) => joined(words, span))
    .map((span) => trimmed(words, span))
    .filter((span) => span.end - span.start >= 2 && span.end - span.start <= 300)
    .filter((span) => !noSubject.test(words.slice(span.start, span.end)));
}

/** A pronoun, or a clause of its own, is no subject. */
const noSubject = /^(?:it|them|this|that|these|those)$|\b(?:might|would|will|could|said|says)\b/iu;

/** An adjective waits for its noun: "the international and regional situation" is one subject. */
const adjective = /(?:^|\s)\p{Ll}[\p{L}-]*(?:al|ic|ary|ous|ive|time|ern|an|able)$/u;

/** A country or a place alone, not what is its: "Iraq and arms control", but "Russian and Chinese ships". */
const named = /^(?:the )?\p{Lu}\p{L}*(?<!ese|an|ish)$/u;

/** "Trade and the strait" are two; "maritime and energy security", 国际和地区形势 are one. */
function joined(words: string, span: Span): readonly Span[] {
  const text = words.slice(span.start, span.end);
  for (const match of text.matchAll(/\s(?:and|as well as)\s|以及|[和与及]/gu)) {
    const [before, after] = [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
    const two = /\s/.test(match[0])
      ? !adjective.test(before) &&
        (/^(?:the |a |an |its |their |other |\p{Lu})/u.test(after) || named.test(before) || several(before, after))
      : match[0] === '以及' || (before.length >= 4 && after.length >= 4);
    if (!two || before === '' || /\bbetween\b(?! (?:the )?(?:two|both)\b)[^,;]*$/u.test(before)) continue;
    const cut = span.start + match.index;
    return [{ start: span.start, end: cut }, ...joined(words, { start: cut + match[0].length, end: span.end })];
  }
  return [span];
}

function several(before: string, after: string): boolean {
  return /\s/.test(before) && /\s/.test(after);
}

/** Whose words: the owner of the list in its clause ("NATO's list put"), the speaker of the statement around it, or the document's side. */
function sideOf(scene: Scene, at: number, reading: Reading): Side {
  const mark = Math.max(...[';', '；'].map((sign) => scene.words.lastIndexOf(sign, at - scene.sentence.start)));
  const clause = scene.sentence.start + Math.max(0, mark);
  const inClause = scene.mentions.filter((mention) => mention.start >= clause && mention.end <= at);
  const owner = inClause.findLast((mention) => at - mention.end < 60);
  const alone = inClause.every((mention) => mention.actor.side === owner?.actor.side);
  const owned = owner && alone ? owner.actor.side : null;
  if (mark > 0 && owned) return owned;
  const statement = scene.statements.find((one) => one.content.some((span) => span.start <= at && at < span.end));
  return statement?.speaker?.side ?? owned ?? reading.facts.side;
}

/** Without the marks and connectives around it: "then maritime security", "the invasion first". */
export function trimmed(words: string, span: Span): Span {
  const text = words.slice(span.start, span.end);
  const head = /^[\s,;:，、；：“"]*(?:(?:and|then|with emphasis on|including|such as|also)\s+)*/iu.exec(text)![0]
    .length;
  const tail =
    /(?:\s+(?:first|last|foremost|(?:at|during) the (?:talks|meeting|dialogue|call)))?[\s,;:，、；：.。”"]*$/u.exec(
      text.slice(head),
    )![0].length;
  return { start: span.start + head, end: span.end - tail };
}
