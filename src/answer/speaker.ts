import type { ActorId } from '../model/actor.ts';

/** Whose words are asked for: people by their ids, or a country or an organ with all who speak for it. */
export interface Speaker {
  readonly ids: readonly ActorId[];
  readonly kind: 'person' | 'body';
}

interface Placed {
  readonly ids: readonly ActorId[];
  readonly start: number;
}

const verb =
  /\b(?:says?|said|tell|told|states?|stated|call(?:ed)?|think|warn(?:ed)?|answer(?:ed)?|comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|react(?:ed|ion)?|want(?:ed)?|press(?:ed)?|raised?|propos(?:ed?|als?)|position|stance|view|attitude)\b|怎么说|评价|看待|怎么看|立场|态度|看法|说|表示|称|回应|提了|提出|表达/iu;

/**
 * The one who stands before the verb of saying ("what did Wang tell Rutte"), the first where a pronoun or another clause
 * stands between, the only one there is. A country or an organ speaks where no person is named.
 */
export function speakerOf(
  question: string,
  people: readonly (Placed & { readonly words: string })[],
  bodies: readonly Placed[],
): Speaker | null {
  const at = verb.exec(question)?.index ?? null;
  const [first] = people;
  if (first === undefined) return body(bodies, at);
  // Chinese puts its subject first, and whom it met between that and the verb.
  if (people.length === 1 || at === null || /\p{Script=Han}/u.test(question)) return { ids: first.ids, kind: 'person' };
  const clause = Math.max(...[',', '，', '?', '—', ';'].map((sign) => question.lastIndexOf(sign, at)));
  const before = people
    .map((person) => ({ person, start: question.lastIndexOf(person.words, at) }))
    .filter(({ start }) => start > clause && start >= 0)
    .toSorted((a, b) => b.start - a.start);
  return { ids: (before[0]?.person ?? first).ids, kind: 'person' };
}

function body(bodies: readonly Placed[], at: number | null): Speaker | null {
  const before = at === null ? undefined : bodies.filter((each) => each.start < at)[0];
  return before === undefined ? null : { ids: before.ids, kind: 'body' };
}
