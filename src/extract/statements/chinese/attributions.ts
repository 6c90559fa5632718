import { weekdayWord, weekWord } from '../../../language/chinese-calendar.ts';
import type { Sentence, Span } from '../../../model/span.ts';
import type { Found } from '../found.ts';
import { chineseLexicon, isInsideWord, isNeverSaid, type Row } from './lexicon.ts';
import { headedAttribution, namedAttributions } from './named.ts';

/** A reporting verb with the adverbs before it. */
interface Verb extends Span {
  readonly row: Row;
}

interface Patterns {
  readonly lead: RegExp;
  readonly place: RegExp;
}

let made: Patterns | null = null;

/** What stands before a subject, and what stands between it and its verb. */
function patterns(): Patterns {
  const { time, adverbs } = chineseLexicon();
  made ??= {
    lead: new RegExp(
      `^(?:(?:${time}|据报道|据悉|但|而|并|不过|然而|因此|此外|其中|同时|另据|又据|据|\\d{1,4}[年月日]|${weekWord}${weekdayWord}|[，、\\s])+)`,
      'u',
    ),
    place: new RegExp(
      `(?:在|于|就|对|向|同|与|接受|通过|透过|针对|围绕)[^，。]*$|(?:${time}).*$|\\d{1,2}[月日].*$|${weekWord}${weekdayWord}.*$|(?:${adverbs})+$`,
      'u',
    ),
  };
  return made;
}

const breaks = /[，,。；;：:！!？?、\n]/u;
/** Words that follow a verb which only looks like one: 称为, 说明, 表示的, 要求的. */
const notAfter =
  /^(?:为|明|法|服|的|者|呼|号|道|到|过|着|话|事|辞|词|客|理|情|姓名|名字|身份|票|派系|派人士|党人|率(?!先|领|团)|声浪)/u;
/** Words before it that take the verb away: "as is said", "what is called", nouns made of it. */
const notBefore =
  /(?:(?:能否|可否|会否|有无|不愿|不便)[^，。]*|[（(]|上述|[作做]出|投|学|胡|虽|按|难|不好|或者|换句话|比如|例如|所|来|据|名|职|俗|简|可以|小|传|听|应|是|的|一种|这种|有关|该|各项|此|无端|横加|进行|遭到|受到|被)$/u;

/**
 * The attributions of one Chinese sentence. A clause without a subject of its own goes on with the last speaker; what is
 * said runs to the next report of the sentence.
 */
export function chineseAttributions(text: string, sentence: Sentence, begin = sentence.start): readonly Found[] {
  const head = begin === sentence.start ? headedAttribution(text, { start: begin, end: sentence.end }) : null;
  const from = head?.content[0]?.start ?? begin;
  const named = namedAttributions(text, { start: from, end: sentence.end });
  const verbs = outermost(text, verbsOf(text, { start: from, end: sentence.end }), from, head !== null);
  const out: Found[] = [];
  let last: Span | null = null;
  for (const [n, verb] of verbs.entries()) {
    const next = verbs[n + 1];
    const end = next?.start ?? sentence.end;
    const source: Span | null = subjectOf(text, verb, from) ?? last ?? subjectBefore(text, verb, from);
    const limit = next === undefined ? end : clauseStart(text, next, from);
    const opening = clauseStart(text, verb, from);
    const content = withObject(text, opening, verb, contentOf(text, verb, Math.max(limit, verb.end)));
    if (source === null || content === null) continue;
    last = source;
    out.push({
      source,
      cue: { start: verb.start, end: verb.end },
      content: [content],
      addressee: null,
      kind: verb.row.kind,
      base: verb.row.word,
      direct: /[“「]/u.test(text[content.start]!),
    });
  }
  return [...(head === null ? [] : [head]), ...named, ...out];
}

/**
 * Without what is told in a speech: in "甲说，乙支持丙" the support is part of what 甲 says, and so is a wish that goes on
 * without a subject of its own: "甲说，希望乙…"; "而" ends the speech.
 */
function outermost(text: string, verbs: readonly Verb[], from: number, isSpeech: boolean): readonly Verb[] {
  let speaking = isSpeech;
  return verbs.filter((verb) => {
    const start = clauseStart(text, verb, from);
    const attitude = verb.row.kind === 'stance' || verb.row.attitude === true;
    if (speaking && attitude && text[start] !== '而') return false;
    speaking = !attitude;
    return true;
  });
}

/** Reporting verbs outside quotation marks, each the first of its clause. */
function verbsOf(text: string, span: Span): readonly Verb[] {
  const words = text
    .slice(span.start, span.end)
    .replace(/[“「『][^”」』]*[”」』]/gu, (quote) => '“'.padEnd(quote.length, '～'));
  const { rows, verb } = chineseLexicon();
  const out: Verb[] = [];
  let clause = -2;
  for (const m of words.matchAll(verb)) {
    const row = rows.get(m.groups!.word!)!;
    const at = m.index + m[0].length - row.word.length;
    const after = words.slice(at + row.word.length, at + row.word.length + 2);
    const opening = lastBreak(words, m.index);
    const before = words.slice(opening + 1, m.index);
    if (
      opening === clause ||
      before.replace(/[（(][^）)]*[）)]/gu, '').length > 44 ||
      !isReport({ words, at, row, before, after, marked: m[0] })
    )
      continue;
    clause = opening;
    // What was never said is part of what is told around it: "甲称，乙必须表示…".
    if (isNeverSaid(before, row.word)) continue;
    out.push({ start: span.start + m.index, end: span.start + at + row.word.length, row });
  }
  return out;
}

interface Place {
  readonly words: string;
  readonly at: number;
  readonly row: Row;
  /** The clause up to the verb and its adverbs, and two characters after it. */
  readonly before: string;
  readonly after: string;
  /** The verb with its adverbs. */
  readonly marked: string;
}

function isReport({ words, at, row, before, after, marked }: Place): boolean {
  if (after === '' || notAfter.test(after) || notBefore.test(before)) return false;
  // 就谴责…的议案: what a motion is about; 讲了七分钟: how long somebody spoke.
  if (row.kind === 'stance' && /[就对]$/u.test(before)) return false;
  if (row.word.length === 1 && (isInsideWord(words, at) || /^了[^，,：:]/u.test(after))) return false;
  const opensClause = before === '' && marked === row.word;
  if (opensClause && row.word.length === 1 && !/^[，,：:“「]/u.test(after)) return false;
  return row.topical !== true || /^[，,：:]/u.test(after);
}

function lastBreak(words: string, at: number): number {
  for (let k = at - 1; k >= 0 && k > at - 90; k--) if (breaks.test(words[k]!)) return k;
  return at > 90 ? at - 90 : -1;
}

function clauseStart(text: string, verb: Verb, from: number): number {
  let k = verb.start;
  while (k > from && !breaks.test(text[k - 1]!)) k--;
  return k;
}

/** The noun phrase at the head of the verb's clause. */
const subjectOf = (text: string, verb: Verb, from: number): Span | null =>
  phrase(text, clauseStart(text, verb, from), verb.start);

/**
 * Where the verb's clause has no subject: that of the clauses before it, back to the first whose words may be one. "还称"
 * goes on with what was said, whoever the clause before is about.
 */
function subjectBefore(text: string, verb: Verb, from: number): Span | null {
  if (verb.end - verb.start > verb.row.word.length) return null;
  let best: Span | null = null;
  for (let end = clauseStart(text, verb, from) - 1; end > from; ) {
    let start = end;
    while (start > from && !breaks.test(text[start - 1]!)) start--;
    best = phrase(text, start, end, true) ?? best;
    end = start - 1;
  }
  return best;
}

/** A verb ends the subject of a clause before: 王毅会见…. */
const cutsSubject =
  /将|发布|发表|会见|接受|出席|主持|抵达|访问|应询|答|回应|撰文|表态|举行|会晤|在|于|就|对|向|同|与|针对|\d/u;

/** A name that is spelled out in brackets ends the subject: 研究员某某（Name）对报纸说. */
const spelledName = /^[^（(]{2,60}[（(]\p{Lu}[^）)]{2,40}[）)]/u;
/** "因为拒绝…": a reason is told, and nobody's stand. */
const because = /因为|由于|因$/u;

function phrase(text: string, start: number, end: number, clause = false): Span | null {
  const words = text.slice(start, end);
  const lead = patterns().lead.exec(words)?.[0].length ?? 0;
  const body = words.slice(lead);
  const cut = clause ? body.search(cutsSubject) : -1;
  const spelt = spelledName.exec(body)?.[0];
  const kept = spelt ?? (cut > 0 ? body.slice(0, cut) : body).replace(patterns().place, '');
  if (because.test(kept)) return null;
  if (
    kept.length < 1 ||
    (spelt === undefined && kept.length > (clause ? 24 : 40)) ||
    (clause && cut < 0 && kept === body)
  )
    return null;
  return { start: start + lead, end: start + lead + kept.length };
}

/** 对某事表示关切: what the concern is about stands before the verb. */
const attitude = /^\p{Script=Han}{0,4}(?:关切|担忧|忧虑|遗憾|欢迎|赞赏|不满|反对|支持|感谢|谴责|抗议|愤慨|理解|关注)$/u;

function withObject(text: string, from: number, verb: Span, content: Span | null): Span | null {
  if (content === null || content.end - content.start > 8 || !attitude.test(text.slice(content.start, content.end)))
    return content;
  const at = text.slice(from, verb.start).search(/[对就](?!此|方|外)/u);
  return at < 0 ? content : { start: from + at, end: content.end };
}

/** What is set against a claim is no part of it: "claims A, while doing B". */
const contrast = /[，,](?=同时却|却|一面|另一面|另一方面)/u;
/** What whoever tells a claim that he does not believe sets against it. */
const rebuttal = /[，,；;](?=实际上|事实上|其实|实则|结果|但|然而|却|而|同时|可是|殊不知)/u;

/** "说得直白：": how it was said. */
const manner = /^得[^，。：:]{1,8}[：:，,]/u;
const longestManner = 12;

function contentOf(text: string, verb: Verb, limit: number): Span | null {
  const from = verb.end;
  const against = text.slice(from, limit).search(verb.row.doubt === true ? rebuttal : contrast);
  const apart = verb.row.kind === 'stance' ? text.slice(from, limit).search(/[；;]/u) : -1;
  const to = Math.min(against > 0 ? from + against : limit, apart > 0 ? from + apart : limit);
  let start = from;
  start += manner.exec(text.slice(start, Math.min(to, start + longestManner)))?.[0].length ?? 0;
  while (start < to && /[，,：:、了\s]/u.test(text[start]!)) start++;
  let end = to;
  while (end > start && /[，,。；;！!？?、\s]/u.test(text[end - 1]!)) end--;
  return end - start < 2 ? null : { start, end };
}
