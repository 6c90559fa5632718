import { createHash } from 'node:crypto';
import { simplified } from '../language/fold.ts';
import type { ActorRef } from '../model/actor.ts';
import type { Draft, Extraction } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** The draft as the stages read it: text and fields in simplified characters, at the same offsets; the same draft where it has no others. */
export function folded(draft: Draft): Draft {
  const text = simplified(draft.text);
  const fields = Object.entries(draft.fields).map(
    ([key, field]) => [key, { ...field, value: simplified(field.value) }] as const,
  );
  const same = text === draft.text && fields.every(([key, { value }]) => value === draft.fields[key]!.value);
  return same ? draft : { ...draft, text, fields: Object.fromEntries(fields) };
}

/**
 * What was found in the folded text, with its words as the document writes them: a quotation is never altered. Every
 * word is looked for in the span of what holds it, then in the span around that; names of the knowledge stay its own.
 */
export function verbatim(found: Extraction, read: Draft, draft: Draft): Extraction {
  if (read === draft) return found;
  const source = { read: read.text, text: draft.text, known: knownWords(read, draft, found) };
  const whole = { start: 0, end: draft.text.length };
  const voice = {
    ...found.facts.voice,
    id: voiceId(draft.text),
    name: asWritten(source, found.facts.voice.name, [whole]),
  };
  const actors = new Map<string, ActorRef>([[found.facts.voice.id, voice]]);
  const restore = restorer(source, actors);
  const facts = {
    ...restore(found.facts, []),
    title: found.facts.title && asWritten(source, found.facts.title, [whole]),
  };
  return {
    ...restore({ ...found, facts: null }, []),
    facts,
    statements: found.statements.map((statement) => ({
      ...restore(statement, []),
      contentText: statement.content.map(({ start, end }) => draft.text.slice(start, end)).join(' '),
    })),
  };
}

/** The id of a document as a speaker. */
export function voiceId(text: string): string {
  return `document:${createHash('sha256').update(text).digest('hex')}`;
}

interface Source {
  /** The text as it was read, and as it is written. */
  readonly read: string;
  readonly text: string;
  /** Words that stand in no span of what repeats them: fields, and times in the reasons of a date. */
  readonly known: ReadonlyMap<string, string>;
}

function knownWords(read: Draft, draft: Draft, { dates }: Extraction): ReadonlyMap<string, string> {
  const times = dates.map(({ text, start, end }) => [text, draft.text.slice(start, end)] as const);
  const fields = Object.entries(read.fields).map(
    ([key, { value }]) => [value.trim(), draft.fields[key]!.value.trim()] as const,
  );
  return new Map([...times, ...fields]);
}

const hanRun = /[\p{Script=Han}·]+/gu;

function asWritten({ read, text, known }: Source, words: string, spans: readonly Span[]): string {
  hanRun.lastIndex = 0;
  if (!hanRun.test(words)) return words;
  const find = (part: string): string | undefined => {
    for (const { start, end } of spans) {
      const at = read.slice(start, end).indexOf(part);
      if (at >= 0) return text.slice(start + at, start + at + part.length);
    }
    return known.get(part);
  };
  return find(words) ?? words.replace(hanRun, (run) => find(run) ?? run);
}

function restorer(source: Source, actors: Map<string, ActorRef>) {
  const actorOf = (actor: ActorRef, spans: readonly Span[]): ActorRef => {
    const known = actors.get(actor.id);
    if (known || !actor.id.startsWith('~')) return known ?? actor;
    const named = { ...actor, name: asWritten(source, actor.name, spans) };
    actors.set(actor.id, named);
    return named;
  };
  const restore = <T>(value: T, spans: readonly Span[]): T => {
    if (typeof value === 'string') return asWritten(source, value, spans) as T;
    if (Array.isArray(value)) return value.map((each) => restore(each, spans)) as T;
    if (typeof value !== 'object' || value === null) return value;
    if (isActor(value)) return actorOf(value, spans) as T;
    const inner = [...spansOf(value), ...spans];
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restore(each, inner)])) as T;
  };
  return restore;
}

const isActor = (value: object): value is ActorRef => 'id' in value && 'name' in value && 'side' in value;

/** The spans that a found thing's words stand in: its own, then its sentence. */
function spansOf(value: object): readonly Span[] {
  const { evidence, span } = value as { readonly evidence?: Span; readonly span?: Span | null };
  return [value, span, evidence].filter(
    (each): each is Span => !!each && typeof (each as Partial<Span>).start === 'number',
  );
}
