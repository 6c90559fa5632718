import nationalities from '../../language/en/nationalities.json' with { type: 'json' };
import { fold } from '../../language/letters.ts';
import { touching } from '../../language/spans.ts';
import type { ActorRef, Mention } from '../../model/actor.ts';
import type { DocumentFacts } from '../../model/document.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Sentence, Span } from '../../model/span.ts';
import { isTitleWord, titleHeads } from '../roles.ts';
import { isChineseHead } from './chinese/heads.ts';
import { documentActor, documentNoun, farthestIssue, issuerBefore, speaksForIssuer } from './documents.ts';
import { isOfTheField } from './field.ts';
import { isOwnVoice, issuerOf } from './issuer.ts';
import { areSeveral, leadersBefore } from './leaders.ts';
import { jointOf, parties } from './parties.ts';
import { quotesOf } from './quotes.ts';
import { bodyToldOf, ownSpokesperson } from './spokesperson.ts';

/** Who a document speaks of, and how to tell who a source is. Sources are to be asked for in the order of the text. */
export interface Cast {
  readonly ofTheField: boolean;
  /** What is read stands in another's report. */
  readonly relaying?: boolean;
  speaker(source: Span): Speaker;
}

export interface Speaker {
  readonly actor: ActorRef | null;
  readonly role: string | null;
}

export interface CastInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly facts: DocumentFacts;
}

const nobody: Speaker = { actor: null, role: null };
const both = /^(?:both|the two) (?:sides|parties|countries)\b|^(?:they both|both)$|^(?:双方|两国)/iu;
const pronoun = /^(?:(?<person>he|she|his|her|他|她)|(?<body>it|they|its|their|它|其))$/iu;
/** "The Dutchman", for the last who was named. */
const compatriot = new RegExp(`^[Tt]he (?:\\p{Lu}\\p{L}+(?:man|woman)|${nationalities.people.join('|')})$`, 'u');
const agents = [
  'spokes\\w+|speaker|officials?|representatives?|leaders?|delegation|head|ministers?|ministry|ambassador|envoy',
  'mission|embassy|consulate|government|side|party|military|army|forces|secretary|general|chief|director|chair\\w*',
  'president|members?|mouthpiece|senators?|diplomats?|allies|state|media|authorities|analysts?|experts?|scholars?',
  'lawmakers?|navy|council|commission|ministries|counterparts?|foreign|defen[cs]e|claims?|statements?|[a-z]+ists',
].join('|');
/** Nouns for those who speak for the body that is named after them: "a spokesperson of the mission". */
const agent = new RegExp(`(?:${agents})$`, 'iu');
const office =
  /\b(?<noun>embassy|mission|ministry|consulate|delegation|department|office)\b|(?<han>使馆|代表团|使团)/iu;

/** "the Madrid declaration of …" at the end of a clause. */
const textNamed =
  /\b(?:the|an?|its|their|this) (?<noun>(?:(?!(?:the|an?|its|their|this) )[^\s,]+ ){0,3}?(?:declaration|report|communiqu[eé]|statement|concept|document|text|strategy|paper)\b.*)$/iu;

/** Mentions that overlap a span, in order. */
export function mentionsIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return touching(mentions, start, end);
}

export function castOf(input: CastInput): Cast {
  let person: Speaker = nobody;
  /** Where somebody without a name last spoke: "a spokesman for the embassy". */
  let nameless = -1;
  let body: Speaker = nobody;
  /** Several who spoke as one, and whether nobody has spoken since. */
  let group: Speaker = nobody;
  let isGroupLast = false;
  const speaker = (source: Span): Speaker => {
    const words = input.text.slice(source.start, source.end).trim();
    const m = pronoun.exec(words);
    const again = m?.groups?.person !== undefined || sameHuman.test(words);
    if (again && takesUp(input, source, nameless)) {
      nameless = source.start;
      return person;
    }
    const they = /^they$/iu.test(words);
    if (areSeveral(words) || (they && isGroupLast)) {
      const actor = they ? null : leadersBefore(input, source, words);
      if (actor !== null) group = { actor, role: null };
      isGroupLast = true;
      return group;
    }
    const named = they && bothBefore(input, source) ? parted(input, source) : resolved(input, source, words);
    const found = compatriot.test(words)
      ? earlier(input, source)
      : named.actor !== null || m === null
        ? named
        : m.groups!.person === undefined
          ? body
          : person.actor === null
            ? earlier(input, source)
            : person;
    if (/^(?:who|which|that)$/iu.test(words)) return found;
    if (found.actor !== null) isGroupLast = false;
    if (found.actor?.kind === 'person') {
      person = found;
      nameless = -1;
    } else if (human.test(words) || ownSpokesperson.test(words)) {
      person = found;
      nameless = source.start;
    }
    if (found.actor !== null && found.actor.kind !== 'person') body = found;
    return found;
  };
  return { ofTheField: isOfTheField(input.mentions), speaker };
}

const humans = 'spokes(?:man|woman|person)|official|officer|diplomat|source|envoy|adviser|aide|analyst|lawmaker';
/** One human being without a name: "A spokesman for the embassy", "a senior official", 一名官员. */
const human = new RegExp(
  `^(?:an?|one|the|another)\\s(?:[\\p{L}-]+\\s){0,3}?(?:${humans})\\b|^(?:一名|一位|该)\\p{Script=Han}{0,12}(?:发言人|官员|外交官|人士|消息人士)$`,
  'iu',
);
/** "The official" after "an official". */
const sameHuman =
  /^(?:the|this|that) (?:spokes(?:man|woman|person)|official|officer|diplomat|source|envoy|adviser|aide|analyst|lawmaker)$/iu;
/** How far back such a subject is taken up by a pronoun, in UTF-16 units. */
const nearestSubject = 500;

/** Whether "he" at a place is somebody without a name: the last to speak, with nobody named as a subject since. */
function takesUp({ text, mentions }: CastInput, source: Span, nameless: number): boolean {
  if (nameless < 0 || source.start - nameless > nearestSubject || nameless >= source.start) return false;
  const between = mentionsIn(mentions, { start: nameless, end: source.start });
  const leads = ({ actor, start }: Mention): boolean =>
    actor.kind === 'person' && /(?:^|[.!?。！？”"]\s*|\n)$/u.test(text.slice(Math.max(0, start - 3), start));
  return !between.some(leads);
}

/** Whether "they" takes up "the two sides" of the sentence before. */
const bothBefore = ({ text }: CastInput, { start }: Span): boolean =>
  /(?:^|[.\n])\s*(?:both|the two) (?:sides|parties|countries)\b[^.\n]*\.\s*$/iu.test(
    text.slice(Math.max(0, start - 300), start),
  );

const parted = ({ mentions }: CastInput, source: Span): Speaker => ({ actor: parties(mentions, source), role: null });

/** The last person named before a place, outside what is quoted there: whom a quotation names has not spoken it. */
function earlier({ mentions, text }: CastInput, source: Span): Speaker {
  const span = { start: Math.max(0, source.start - 700), end: source.start };
  const quotes = quotesOf(text, span);
  const before = mentionsIn(mentions, span).filter(
    (m) => m.actor.kind === 'person' && !quotes.some((quote) => quote.start <= m.start && m.end <= quote.end),
  );
  const last = before.at(-1);
  return last === undefined ? nobody : { actor: last.actor, role: last.role?.title ?? null };
}

function resolved(input: CastInput, source: Span, words: string): Speaker {
  const inside = mentionsIn(input.mentions, source);
  if (both.test(words)) return parted(input, source);
  if (isOwnVoice(input.text, source)) return { actor: issuerOf(input), role: null };
  const joint = jointOf(words, inside);
  if (joint !== null) return { actor: joint, role: null };
  const heads = inside.filter((m) => isHead(input.text, source, m));
  const person = heads.find((m) => m.actor.kind === 'person');
  if (person !== undefined) return { actor: person.actor, role: person.role?.title ?? null };
  if (/^(?:who|which|that)$/iu.test(words)) return antecedent(input, source);
  if (documentNoun.test(words.slice(0, 70))) {
    const actor = documentActor(input.facts, words, inside);
    const before = mentionsIn(input.mentions, { start: Math.max(0, source.start - farthestIssue), end: source.start });
    const issuer = issuerBefore(input.text, before, source.start);
    if (issuer !== null && speaksForIssuer(input.facts, words)) return { actor: issuer, role: null };
    return { actor: { ...actor, side: actor.side ?? issuer?.side ?? null }, role: null };
  }
  if (/^\p{Script=Han}$/u.test(words)) return { actor: initialled(input, source, words), role: null };
  const first = heads[0];
  if (first !== undefined && former.test(words)) return formerOf(input, source, first.actor);
  if (first !== undefined) return { actor: first.actor, role: first.role?.title ?? null };
  if (ownSpokesperson.test(words)) return { actor: bodyToldOf(input, source), role: null };
  return { actor: officeOf(input, words) ?? unnamed(words, inside), role: null };
}

/** 斯说: the last person before whose name begins so. */
const initialled = ({ mentions, text }: CastInput, source: Span, initial: string): ActorRef | null =>
  mentionsIn(mentions, { start: 0, end: source.start }).findLast(
    ({ actor, start, how }) => actor.kind === 'person' && how === 'name' && text[start] === initial,
  )?.actor ?? null;

/** "The EU's former top diplomat" speaks for nobody but himself: the last of that body who was named, if anyone. */
const former = /\b(?:former|ex)\b|^前|的前/iu;

function formerOf({ mentions, knowledge }: CastInput, source: Span, body: ActorRef): Speaker {
  const before = mentionsIn(mentions, { start: Math.max(0, source.start - nearestSubject), end: source.start });
  const last = before
    .filter(({ actor }) => actor.kind === 'person')
    .findLast(
      ({ actor }) =>
        actor.side === body.id ||
        knowledge.person(actor.id)?.roles.some(({ organization }) => knowledge.belongsTo(organization, body.id)),
    );
  return last === undefined ? nobody : { actor: last.actor, role: null };
}

/**
 * A mention is the head of a source unless it hangs on something else: "the dialogue in Beijing", "China's ambitions".
 * Those who speak for a body carry its name: "a spokesperson of the mission", "NATO's mission". A person at the very end
 * is the subject after an adverbial: "in Davos Rutte".
 */
function isHead(text: string, source: Span, mention: Mention): boolean {
  const before = text.slice(source.start, Math.max(source.start, mention.start));
  const after = text.slice(Math.min(source.end, mention.end), source.end).replace(/[\s,]+$/u, '');
  if (/^\p{Script=Han}/u.test(after)) return isChineseHead(mention.actor.kind, after, before);
  if (mention.actor.kind === 'person' && after === '') return true;
  const hangs = /^(?<head>.*?)\s(?:of|in|for|from|with|by|at|to|on|between|against|about)\s/iu.exec(before);
  if (hangs !== null && !agent.test(hangs.groups!.head!.trim())) return false;
  const owned = /^(?:['’]s?\s|\s(?=[a-z]))(?<noun>.+)$/u.exec(after);
  if (owned === null || mention.how === 'pronoun') return true;
  const noun = owned.groups!.noun!.replace(/\s(?:of|in|for|from|with|by|at|to|on|who)\s.*$|,.*$/u, '');
  return agent.test(noun) || /^(?:and|or|who|of|in|at|on|from|for|under|with)\b/u.test(owned.groups!.noun!);
}

/** Whom "who" and "which" stand for: the document or the mention right before, in the same sentence. */
function antecedent(input: CastInput, source: Span): Speaker {
  const before = input.text.slice(Math.max(0, source.start - 120), source.start);
  const clause = before
    .slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ') + 1) + 1)
    .replace(/[,\s]+$/u, '');
  const near = mentionsIn(input.mentions, { start: source.start - clause.length, end: source.start });
  const noun = textNamed.exec(clause);
  const named = near.filter(({ start }) => start >= source.start - clause.length + (noun?.index ?? 0));
  if (noun !== null) return { actor: documentActor(input.facts, noun.groups!.noun!, named), role: null };
  const last = near.at(-1);
  return last === undefined ? nobody : { actor: last.actor, role: last.role?.title ?? null };
}

/** "The embassy", "the mission": the body of that kind named before, else the publisher of the document. */
function officeOf({ mentions, knowledge, facts }: CastInput, words: string): ActorRef | null {
  const m = office.exec(words);
  if (m === null) return null;
  const noun = (m.groups!.noun ?? m.groups!.han!).toLowerCase();
  const known = mentions.find(
    (one) =>
      one.actor.kind !== 'person' &&
      (one.actor.name.toLowerCase().includes(noun) || one.text.toLowerCase().includes(noun)),
  );
  if (known !== undefined) return known.actor;
  const publisher = facts.publisher;
  if (publisher === null || !publisher.toLowerCase().includes(noun)) return null;
  return (
    knownBody(knowledge, publisher, noun) ?? {
      id: `~${fold(publisher)}`,
      name: publisher,
      kind: 'organization',
      side: facts.side,
    }
  );
}

/** The body of the knowledge base of which all telling words stand in a publisher's name, whatever their order. */
function knownBody(knowledge: Knowledge, publisher: string, noun: string): ActorRef | null {
  const given = new Set(fold(publisher).split(' '));
  const fits = (name: string): boolean => {
    const words = fold(name)
      .split(' ')
      .filter((word) => !/^(?:of|the|to|in|for)$/u.test(word));
    return words.includes(noun) && words.every((word) => given.has(word)) && words.length >= 3;
  };
  const body = knowledge.organizations.find(({ names }) => names.en.some(fits));
  return body === undefined ? null : knowledge.actor(body.id);
}

/** A capitalised name that no mention covers: an actor known from this document only. */
function unnamed(words: string, inside: readonly Mention[]): ActorRef | null {
  if (inside.length > 0) return null;
  const name = nameIn(
    words.replace(
      /^(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|Some|Many|Others?|Most|Few|Both|What|Who|His|Her|Its|Their|Our|My)\b\s*/u,
      '',
    ),
  );
  if (name === null || name.length < 3) return null;
  return { id: `~${fold(name)}`, name, kind: 'person', side: null };
}

const capitalised = /\p{Lu}[\p{L}.'’-]+(?: (?:of|the|de|von|van))*(?: \p{Lu}[\p{L}.'’-]+)+/gu;

/** The first capitalised name; of "Minister for Trade and Transport Ann Lee" what is left without the words of the title. */
function nameIn(words: string): string | null {
  const runs = words.split(',')[0]!.match(capitalised) ?? [];
  const [first] = runs;
  if (first === undefined) return null;
  const tokens = (run: string): readonly string[] => run.split(' ');
  if (!tokens(words).some((word) => titleHeads.has(word.toLowerCase()) && /^\p{Lu}/u.test(word))) return first;
  const last = tokens(runs.at(-1)!);
  const from = last.findLastIndex((word) => isTitleWord(word.toLowerCase())) + 1;
  const name = last.slice(/ (?:for|of) /u.test(words) ? Math.max(from, last.length - 2) : from);
  return name.length < 2 ? null : name.join(' ');
}
