import type { Sentence, Span } from '../../model/span.ts';
import { namedAttributions } from './chinese-named.ts';
import cues from './cues-zh.json' with { type: 'json' };
import type { Found } from './found.ts';

const either = (list: string): string =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** A reporting verb with the adverbs before it. */
interface Verb extends Span {
  readonly base: string;
  readonly stance: boolean;
}

interface Patterns {
  readonly verb: RegExp;
  readonly lead: RegExp;
  readonly place: RegExp;
  readonly attitude: ReadonlySet<string>;
}

let made: Patterns | null = null;

function patterns(): Patterns {
  made ??= {
    attitude: new Set(cues.attitude.split(' ')),
    verb: new RegExp(
      `(?:${either(cues.adverbs)})*(?:(?<stance>${either(cues.stance)})|(?<speech>${either(cues.speech)}))`,
      'gu',
    ),
    lead: new RegExp(
      `^(?:(?:${either(cues.time)}|据报道|据悉|據報道|但|而|并|並|不过|不過|然而|因此|此外|其中|同时|\\d{1,4}[年月日]|(?:周|星期)[一二三四五六日天]|[，、\\s])+)`,
      'u',
    ),
    place: new RegExp(
      `(?:在|于|於|就|对|對|向|同|与|與|接受)[^，。]*$|(?:${either(cues.time)}).*$|\\d{1,2}[月日].*$|(?:周|星期)[一二三四五六日].*$|(?:${either(cues.adverbs)})+$`,
      'u',
    ),
  };
  return made;
}

const breaks = /[，,。；;：:！!？?、\n]/u;
/** Words that follow a verb which only looks like one: 称为, 说明, 表示的, 要求的. */
const notAfter = /^(?:为|為|明|法|服|的|者|呼|号|號|道|到|过|著|着|话|話|事|辞|辭|词|詞|客|理|情|姓名|名字|身份)/u;
/** Verbs that name a topic, unless a mark opens what is said: "提到，…". */
const topical = /^(?:提到|谈到|談到)$/u;
const notBefore =
  /(?:(?:是否|能否|可否|会否|會否|有无|不愿|不願|不便)[^，。]*|学|學|胡|虽|雖|按|难|難|不好|或者|换句话|換句話|比如|例如|所|来|據|据|名|职|職|俗|简|簡|可以|小|传|傳|听|聽|应|是|的|如果|没有人|不能|这种|這種|一种|有关|该|各项|此|无端|無端|横加|进行|進行|遭到|受到)$/u;

/**
 * The attributions of one Chinese sentence. A clause without a subject of its own goes on with the last speaker; what is
 * said runs to the next report of the sentence.
 */
export function chineseAttributions(text: string, sentence: Sentence, from = sentence.start): readonly Found[] {
  const named = namedAttributions(text, { start: from, end: sentence.end });
  const verbs = outermost(text, verbsOf(text, { start: from, end: sentence.end }), from);
  const out: Found[] = [];
  let last: Span | null = null;
  for (const [n, verb] of verbs.entries()) {
    const end = verbs[n + 1]?.start ?? sentence.end;
    const source: Span | null = subjectOf(text, verb, from) ?? last;
    const limit = verbs[n + 1] === undefined ? end : clauseStart(text, verbs[n + 1]!, from);
    const opening = clauseStart(text, verb, from);
    const content = withObject(text, opening, verb, contentOf(text, verb.end, Math.max(limit, verb.end)));
    if (source === null || content === null) continue;
    last = source;
    out.push({
      source,
      cue: { start: verb.start, end: verb.end },
      content: [content],
      addressee: null,
      kind: verb.stance ? 'stance' : 'speech',
      base: verb.base,
      direct: /[“「]/u.test(text[content.start]!),
    });
  }
  return [...named, ...out];
}

/** Without what is told in a speech: in "甲说，乙支持丙" the support is part of what 甲 says; "而" ends the speech. */
function outermost(text: string, verbs: readonly Verb[], from: number): readonly Verb[] {
  let speaking = false;
  return verbs.filter((verb) => {
    const start = clauseStart(text, verb, from);
    const attitude = verb.stance || patterns().attitude.has(verb.base);
    const own = attitude && phrase(text, start, verb.start) !== null && text[start] !== '而';
    if (speaking && own) return false;
    speaking = !attitude;
    return true;
  });
}

/** Reporting verbs outside quotation marks, each the first of its clause. */
function verbsOf(text: string, span: Span): readonly Verb[] {
  const words = text
    .slice(span.start, span.end)
    .replace(/[“「『][^”」』]*[”」』]/gu, (quote) => '“'.padEnd(quote.length, '～'));
  const out: Verb[] = [];
  let clause = -2;
  for (const m of words.matchAll(patterns().verb)) {
    const start = span.start + m.index;
    const base = m.groups!.speech ?? m.groups!.stance!;
    const end = start + m[0].length;
    const after = words.slice(m.index + m[0].length, m.index + m[0].length + 2);
    const opening = lastBreak(words, m.index);
    if (opening === clause) continue;
    if (notAfter.test(after) || notBefore.test(words.slice(opening + 1, m.index)) || after === '') continue;
    const bare = words.slice(opening + 1, m.index) === '' && m[0] === base;
    if (bare && /^[说說指]$/u.test(base) && !/^[，,：:“「]/u.test(after)) continue;
    if (words.slice(opening + 1, m.index).length > 40 || (topical.test(base) && !/^[，,：:]/u.test(after))) continue;
    clause = opening;
    out.push({ start, end, base, stance: m.groups!.stance !== undefined });
  }
  return out;
}

function lastBreak(words: string, at: number): number {
  for (let k = at - 1; k >= 0 && k > at - 60; k--) if (breaks.test(words[k]!)) return k;
  return at > 60 ? at - 60 : -1;
}

function clauseStart(text: string, verb: Verb, from: number): number {
  let k = verb.start;
  while (k > from && !breaks.test(text[k - 1]!)) k--;
  return k;
}

/** The noun phrase at the head of the verb's clause, or of the clause before it where that is only an adverbial. */
function subjectOf(text: string, verb: Verb, from: number): Span | null {
  const own = phrase(text, clauseStart(text, verb, from), verb.start);
  if (own !== null) return own;
  const end = clauseStart(text, verb, from) - 1;
  // "还称": what was said goes on, whoever the clause before is about.
  if (end <= from || verb.end - verb.start > verb.base.length) return null;
  let start = end;
  while (start > from && !/[，,。；;：:！!？?\n]/u.test(text[start - 1]!)) start--;
  return verb.base === '称' || verb.base === '稱' ? phrase(text, start, end, true) : null;
}

function phrase(text: string, start: number, end: number, clause = false): Span | null {
  const words = text.slice(start, end);
  const lead = patterns().lead.exec(words)?.[0].length ?? 0;
  const body = words.slice(lead);
  const cut = clause ? body.search(/将|將|发布|發布|发表|發表|会见|會見|接受/u) : -1;
  const kept = (cut > 0 ? body.slice(0, cut) : body).replace(patterns().place, '');
  if (kept.length < 1 || kept.length > 40) return null;
  return { start: start + lead, end: start + lead + kept.length };
}

/** 对某事表示关切: what the concern is about stands before the verb. */
const attitude =
  /^\p{Script=Han}{0,4}(?:关切|關切|担忧|擔憂|忧虑|憂慮|遗憾|遺憾|欢迎|歡迎|赞赏|讚賞|不满|不滿|反对|反對|支持|感谢|感謝|谴责|譴責|抗议|抗議|愤慨|憤慨|理解|关注|關注)$/u;

function withObject(text: string, from: number, verb: Span, content: Span | null): Span | null {
  if (content === null || content.end - content.start > 8 || !attitude.test(text.slice(content.start, content.end)))
    return content;
  const at = text.slice(from, verb.start).search(/[对對就](?!此|方|外)/u);
  return at < 0 ? content : { start: from + at, end: content.end };
}

/** What is set against a claim is no part of it: "claims A, while doing B". */
const contrast = /[，,](?=同时却|同時卻|却|卻|一面|另一面|另一方面)/u;

/** "说得直白：": how it was said. */
const manner = /^得[^，。：:]{1,8}[：:，,]/u;
const longestManner = 12;

function contentOf(text: string, from: number, limit: number): Span | null {
  const against = text.slice(from, limit).search(contrast);
  const to = against > 0 ? from + against : limit;
  let start = from;
  start += manner.exec(text.slice(start, Math.min(to, start + longestManner)))?.[0].length ?? 0;
  while (start < to && /[，,：:、了\s]/u.test(text[start]!)) start++;
  let end = to;
  while (end > start && /[，,。；;！!？?、\s]/u.test(text[end - 1]!)) end--;
  return end - start < 2 ? null : { start, end };
}
