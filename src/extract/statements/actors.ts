import type { ActorRef, Mention } from '../../model/actor.ts';
import type { DocumentFacts } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** What is needed to tell who speaks. Mentions are in the order of the text. */
export interface Cast {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly facts: DocumentFacts;
}

export interface Speaker {
  readonly actor: ActorRef | null;
  readonly role: string | null;
}

const documentNoun =
  /\b(?:declaration|report|communiqu[eé]|statement|paragraph|para|article|text|comment|commentary|editorial|page|concept|document|strategy|letter|readout|communication|study|survey|poll|paper|spot|ad|video)\b(?: \d+)?|报告|報告|声明|聲明|宣言|公报|公報|文章|文件|评论|評論|社评|概念/iu;
const both = /^(?:both|the two) (?:sides|parties|countries)\b|^(?:they both|both)$|^(?:双方|雙方|两国|兩國|中欧双方)/iu;
const ownVoice = /^(?:it|the (?:article|page|text|comment|commentary|document))$|^(?:本文|文章)$/iu;

/** Mentions that overlap a span, in order. */
export function mentionsIn(mentions: readonly Mention[], span: Span): readonly Mention[] {
  let lo = 0;
  let hi = mentions.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (mentions[mid]!.end <= span.start) lo = mid + 1;
    else hi = mid;
  }
  const out: Mention[] = [];
  for (let k = lo; k < mentions.length && mentions[k]!.start < span.end; k++) out.push(mentions[k]!);
  return out;
}

/** Who the words of a source name. Null actor where they name nobody who can be known. */
export function speakerOf(cast: Cast, source: Span): Speaker {
  const words = cast.text.slice(source.start, source.end).trim();
  const inside = mentionsIn(cast.mentions, source);
  if (both.test(words)) return { actor: parties(cast, source), role: null };
  const joint = jointOf(words, inside);
  if (joint !== null) return { actor: joint, role: null };
  const person = inside.find((m) => m.actor.kind === 'person');
  if (person !== undefined) return { actor: person.actor, role: person.role?.title ?? null };
  const document = documentNoun.exec(words);
  if (document !== null && document.index < 60) return { actor: documentActor(cast, words, inside), role: null };
  const relative = /^(?:who|which|that)$/iu.test(words) ? antecedent(cast, source) : null;
  if (relative !== null) return relative;
  const first = inside[0];
  if (first !== undefined) return { actor: first.actor, role: first.role?.title ?? null };
  return { actor: unnamed(words), role: null };
}

/** "China and NATO said": both named, nothing else. */
function jointOf(words: string, inside: readonly Mention[]): ActorRef | null {
  const sides = inside.filter((m) => m.actor.kind !== 'person');
  const [a, b] = sides;
  if (a === undefined || b === undefined || a.actor.id === b.actor.id) return null;
  if (!/^(?:both )?\S.{0,40} and \S.{0,40}$/iu.test(words) || !/ and |和|与/u.test(words)) return null;
  return words.length <= a.text.length + b.text.length + 12 ? pair(a.actor, b.actor) : null;
}

const pair = (a: ActorRef, b: ActorRef): ActorRef => ({
  id: `~${fold(`${a.name} and ${b.name}`)}`,
  name: `${a.name} and ${b.name}`,
  kind: 'organization',
  side: null,
});

/** The two sides that a document names most, in the order in which it names them. */
function parties({ mentions }: Cast, source: Span): ActorRef | null {
  const seen = new Map<string, { readonly actor: ActorRef; count: number }>();
  for (const { actor, start } of mentions) {
    if (actor.kind === 'person' || actor.kind === 'document' || actor.side === null || start > source.end) continue;
    const known = seen.get(actor.side);
    if (known === undefined) seen.set(actor.side, { actor, count: 1 });
    else known.count += 1;
  }
  const sides = [...seen.values()];
  const most = [...sides].sort((a, b) => b.count - a.count).slice(0, 2);
  const [a, b] = sides.filter((s) => most.includes(s));
  return a === undefined || b === undefined ? null : pair(a.actor, b.actor);
}

/** A document as a speaker: "the Brussels communiqué". */
function documentActor({ facts }: Cast, words: string, inside: readonly Mention[]): ActorRef {
  if (ownVoice.test(words)) return facts.voice;
  const name = words.replace(/^(?:the|a|an|this|that|its|their) /iu, '').replace(/,.*$/u, '');
  const short = name.length > 80 ? name.slice(0, 80) : name;
  const bare = !/\p{Lu}|\p{Script=Han}|\d/u.test(short);
  if (bare && facts.voice.kind === 'document' && facts.kind === 'communique') return facts.voice;
  return { id: `~${fold(short)}`, name: short, kind: 'document', side: inside[0]?.actor.side ?? facts.side };
}

/** Whom "who" and "which" stand for: the mention, or the document, right before. */
function antecedent(cast: Cast, source: Span): Speaker | null {
  const before = cast.text.slice(Math.max(0, source.start - 90), source.start);
  const noun =
    /(?:^|[.;:]|\b(?:answered|rejected|rejects|on|of|about|against) )(?:the )?([^.;:]*)$/iu.exec(before)?.[1] ?? before;
  const document = documentNoun.exec(noun);
  const near = mentionsIn(cast.mentions, { start: source.start - 60, end: source.start });
  const last = near.at(-1);
  if (document !== null) return { actor: documentActor(cast, noun.replace(/[,\s]+$/u, ''), near), role: null };
  return last === undefined ? null : { actor: last.actor, role: last.role?.title ?? null };
}

/** A capitalised name that no mention covers: an actor known from this document only. */
function unnamed(words: string): ActorRef | null {
  const name = /\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]+|of|the|de|von|van))*(?<!of|the)/u.exec(
    words.replace(
      /^(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|Some|Many|Others?|His|Her|Its|Their|Our|My)\b\s*/u,
      '',
    ),
  )?.[0];
  if (name === undefined || name.length < 3) return null;
  return { id: `~${fold(name)}`, name, kind: 'person', side: null };
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
