import { fold } from '../../language/letters.ts';
import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';

/** "China and NATO said": both named, nothing else. Null where the words name anything more. */
export function jointOf(words: string, inside: readonly Mention[]): ActorRef | null {
  const [a, b] = inside.filter((m) => m.actor.kind !== 'person');
  if (a === undefined || b === undefined || a.actor.id === b.actor.id) return null;
  if (!/^.{0,5}\S.{0,50}(?: and |和|与).{1,50}$/iu.test(words)) return null;
  return words.length <= a.text.length + b.text.length + 12 ? pair(a.actor, b.actor) : null;
}

/** The two sides that a document names most, in the order in which it names them; null where it names fewer. */
export function parties(mentions: readonly Mention[], source: Span): ActorRef | null {
  const seen = new Map<string, { actor: ActorRef; count: number }>();
  for (const { actor, start } of mentions) {
    if (actor.kind === 'document' || actor.side === null || start > source.end) continue;
    const known = seen.get(actor.side);
    if (known === undefined) seen.set(actor.side, { actor, count: 1 });
    else {
      known.count += 1;
      if (actor.id === actor.side) known.actor = actor;
    }
  }
  const sides = [...seen.values()];
  const most = [...sides].sort((a, b) => b.count - a.count).slice(0, 2);
  const [a, b] = sides.filter((s) => most.includes(s));
  return a === undefined || b === undefined ? null : pair(a.actor, b.actor);
}

/** Two who speak as one. */
export const pair = (a: ActorRef, b: ActorRef): ActorRef => together([a, b]);

/** Several who speak as one: "A, B and C". */
export function together(all: readonly ActorRef[]): ActorRef {
  const names = all.map(({ name }) => name);
  const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return { id: `~${fold(name)}`, name, kind: 'organization', side: null };
}
