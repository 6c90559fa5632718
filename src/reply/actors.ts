import { editDistance } from '../language/edit-distance.ts';
import { fold } from '../language/letters.ts';
import type { ActorId, ActorRef } from '../model/actor.ts';
import type { Completion, Context } from '../model/context.ts';
import type { Inline, Reply, Source } from '../model/reply.ts';
import { button, echo, knowledge, reply, text, value, words } from './parts.ts';

type Known = Pick<Context, 'knowledge' | 'reader'>;

export type ActorFound =
  | { readonly kind: 'found'; readonly actor: ActorRef; readonly others: readonly ActorRef[] }
  | { readonly kind: 'near'; readonly choices: readonly ActorRef[] };

const sure = 0.9;
const likely = 0.55;
/** Words that stand before names and are no part of them. */
const titles = new RegExp(
  `^(?:(?:${[
    'the|a|an|mr|mrs|ms|dr|sir|lord|vice|deputy|assistant|senior|rear|former|chinese|nato|us|foreign|defen[cs]e|prime|of',
    'major|lieutenant|lt|general|gen|colonel|col|admiral|commodore|ambassador|minister|president|premier|chancellor',
    'secretary|state|councilor|spokes(?:man|woman|person)',
  ].join('|')})\\.?\\s+)+`,
  'iu',
);

/** Whom a user means by a name: an actor of the documents or of the knowledge base, or the nearest to it. */
export async function findActor(known: Known, typed: string, persons = false): Promise<ActorFound> {
  const bare = typed.replace(titles, '').trim();
  const near: ActorRef[] = [];
  for (const name of new Set([typed.trim(), bare === '' ? typed.trim() : bare])) {
    const ranked = await rank(known, name, persons);
    const best = ranked[0];
    if (best !== undefined && best.score >= sure) {
      const others = ranked
        .slice(1)
        .filter((each) => each.score >= sure)
        .map((each) => each.actor);
      return { kind: 'found', actor: best.actor, others };
    }
    near.push(...ranked.map((each) => each.actor));
  }
  return { kind: 'near', choices: distinct(near).slice(0, 4) };
}

interface Ranked {
  readonly actor: ActorRef;
  readonly score: number;
}

/** Those that documents name before those that only the knowledge base has, where a name fits both. */
async function rank(known: Known, name: string, persons: boolean): Promise<readonly Ranked[]> {
  const suggested = known.knowledge.suggest(name, 8);
  const named = await known.reader.actors(name, 8);
  const inDocuments = new Set(named.map((actor) => actor.id));
  const scores = new Map<ActorId, Ranked>();
  for (const actor of named) scores.set(actor.id, { actor, score: likeness(name, actor.name) });
  for (const { actor, score } of suggested) {
    const before = scores.get(actor.id)?.score ?? 0;
    // Two or three letters begin too many names to mean one that they are not a word of.
    const vague =
      name.trim().length < 4 && likeness(name, actor.name) < 0.9 && score < 0.97 && !/\p{Script=Han}/u.test(name);
    scores.set(actor.id, { actor, score: Math.max(before, vague ? likely : score) });
  }
  const bonus = (each: Ranked): number =>
    (inDocuments.has(each.actor.id) ? 0.04 : 0) + (persons === (each.actor.kind === 'person') ? 0.02 : 0);
  return [...scores.values()]
    .filter((each) => each.score >= likely)
    .sort((a, b) => b.score + bonus(b) - (a.score + bonus(a)) || a.actor.name.length - b.actor.name.length);
}

const wordsIn = (name: string): string =>
  fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** 1 for the same name, 0.92 for a whole word of it, less by the letters that differ. */
function likeness(typed: string, name: string): number {
  const a = wordsIn(typed);
  const b = wordsIn(name);
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const whole = new Set(b.split(' '));
  const parts = a.split(' ');
  if (parts.every((part) => whole.has(part)))
    return parts.length > 1 || parts[0] === b.split(' ').at(-1) || parts[0] === b.split(' ')[0] ? 0.92 : 0.9;
  const far = Math.min(editDistance(a, b), ...[...whole].map((word) => editDistance(a, word) + 0.5));
  return Math.max(0, 1 - far / Math.max(4, Math.min(a.length, b.length))) * 0.89;
}

const distinct = (actors: readonly ActorRef[]): readonly ActorRef[] => [
  ...new Map(actors.map((actor) => [actor.id, actor])).values(),
];

/** The reply where no actor is meant clearly. */
export function noSuchActor(typed: string, choices: readonly ActorRef[], command: string, option: string): Reply {
  const ask = choices.flatMap((actor, at): Inline[] => [
    text(at === 0 ? ' Did you mean ' : ' or '),
    knowledge(actor.name, actor.id),
  ]);
  return reply({
    answered: false,
    title: [text('No one of that name: '), echo(typed)],
    lead:
      ask.length > 0
        ? [text('The documents name nobody like that.'), ...ask, text('?')]
        : [text('The documents name nobody like that.')],
    actions: choices.map((actor) => button(actor.name, { command, options: { [option]: actor.name } })),
  });
}

/** An actor's name with what it rests on: the words of a source, else the knowledge base. */
export function actorName(actor: ActorRef, sources: readonly Source[]): Inline {
  const verbatim = sources.find((source) => source.quote.includes(actor.name));
  if (verbatim !== undefined) return words(actor.name, verbatim);
  if (!actor.id.startsWith('~')) return knowledge(actor.name, actor.id);
  return sources.length > 0 ? value(actor.name, sources.slice(0, 1), 'normalised') : echo(actor.name);
}

/** Completions for an option that takes an actor: those that documents name first. */
export async function completeActor(known: Known, typed: string, persons: boolean): Promise<readonly Completion[]> {
  const named = await known.reader.actors(typed, 25);
  const more =
    typed.trim() === ''
      ? []
      : known.knowledge
          .suggest(typed, 10)
          .filter((each) => each.score >= likely)
          .map((each) => each.actor);
  return distinct([...named, ...more])
    .filter((actor) => actor.kind === 'person' || !persons)
    .slice(0, 25)
    .map((actor) => ({ label: actor.name.slice(0, 100), value: actor.name.slice(0, 100) }));
}
