import type { ActorId } from '../../model/actor.ts';

/** Whose words are asked for: people by their ids, or a country or an organ with all who speak for it. */
export interface Speaker {
  readonly ids: readonly ActorId[];
  readonly kind: 'person' | 'body';
}

interface Placed {
  readonly ids: readonly ActorId[];
  readonly start: number;
}

const saying = [
  'says?|said|tell|told|states?|stated|call(?:ed)?|think|warn(?:ed)?|answer(?:ed)?|comment(?:ed)?|respond(?:ed)?',
  'repl(?:y|ied)|react(?:ed|ion)?|want(?:ed)?|ask(?:ed)?|press(?:ed)?|raised?|propos(?:ed?|als?)|position|stance',
  'view|attitude',
].join('|');
const hanSaying = '怎么|如何|有何|什么(?:态度|立场|看法|回应)|评价|看待|立场|态度|看法|说|表示|称|回应|提了|提出|表达';
const verb = new RegExp(`\\b(?:${saying})\\b|${hanSaying}`, 'giu');
const interrogative = /\b(?:what|how|which)\b|什么|怎么|如何|有何|吗/iu;
const clauseEnd = /[,，?？—;；]|\s-\s/u;

/**
 * The one who stands before the verb of saying in the clause that asks ("what did Wang tell Rutte"): a person, else the
 * first country or organ. Where nobody stands there ("Rutte in Japan, what did he say"), the first person named.
 */
export function speakerOf(
  question: string,
  people: readonly (Placed & { readonly words: string })[],
  bodies: readonly Placed[],
): Speaker | null {
  const { from, at } = askingClause(question);
  const before = <T extends Placed>(all: readonly T[]): readonly T[] =>
    all.filter(({ start }) => start >= from && start < at && !/[对向就]$/u.test(question.slice(0, start)));
  // Chinese puts its subject first, and whom it met between that and the verb.
  const placed = people
    .map((each) => ({ ...each, start: question.lastIndexOf(each.words, at) }))
    .toSorted((a, b) => a.start - b.start);
  const named = before(placed);
  const person = /\p{Script=Han}/u.test(question) ? named[0] : named.at(-1);
  const body = before(bodies)[0] ?? (people.length === 0 ? bodies.find(({ start }) => start < at) : undefined);
  const speaker = person ?? body ?? people[0];
  return speaker === undefined
    ? null
    : { ids: speaker.ids, kind: person === undefined && body !== undefined ? 'body' : 'person' };
}

/** Where the clause that asks what was said begins, and where its verb stands; the whole question where there is none. */
function askingClause(question: string): { readonly from: number; readonly at: number } {
  const verbs = [...question.matchAll(verb)].map(({ index }) => {
    const from = index - (question.slice(0, index).split(clauseEnd).at(-1) ?? '').length;
    const clause = question.slice(from).split(clauseEnd)[0] ?? '';
    return { from, at: index, asks: interrogative.test(clause) };
  });
  return verbs.find(({ asks }) => asks) ?? verbs[0] ?? { from: 0, at: 0 };
}
