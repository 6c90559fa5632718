import type { Context } from '../../model/context.ts';
import type { DocumentId } from '../../model/document.ts';
import type { EventDetail } from '../../model/reply.ts';
import type { Passage } from '../../model/store.ts';
import { alike } from '../question/synonyms.ts';
import type { Understood } from '../question/understand.ts';
import { isSound, termsOf } from '../question/words.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { expansions } from './retrieve.ts';

/** How texts speak of the meeting before. */
const wordsBefore = 'previous round last talks before earlier dialogue took place held 上次 上一轮';
const mostDocuments = 14;
const mostPassages = 60;
/** Actors that nearly every document names: their other names find everything and nothing. */
const mostCommon = 2;
/** Found by other names and words of the same sense only, a sentence is worth less. */
const worthOfExpansion = 0.7;
/** Ways to say a word in the other language that are looked for. */
const mostWays = 6;
/** By the other language's words alone: the best of them would drown among so many in the first. */
const worthOfOtherLanguage = 0.8;

/** Sentences of the documents that words, people and meetings of the question lead to. */
export async function gatherCandidates(
  context: Context,
  asked: Understood,
  events: readonly EventDetail[],
  documents: readonly DocumentId[],
): Promise<readonly Candidate[]> {
  const passages = await passagesFor(context, asked);
  const weights = new Map<DocumentId, number>();
  const raise = (id: DocumentId, by: number) => weights.set(id, (weights.get(id) ?? 0) + by);
  for (const { source, score } of passages)
    raise(source.document.id, weights.has(source.document.id) ? score * 0.1 : score);
  for (const event of events) for (const { source } of event.tellings) raise(source.document.id, 2);
  for (const id of documents) raise(id, 3);
  const ids = [...weights]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostDocuments)
    .map(([id]) => id);
  const found = new Map(passages.map(({ source, score }) => [`${source.document.id}:${source.start}`, score]));
  const sounds = [...asked.bridge.values()].some((ways) => ways.some((way) => way.some(isSound)));
  const stored = await Promise.all(ids.map((id) => context.reader.document(id)));
  return stored
    .filter((document) => document !== null)
    .flatMap((document) => candidatesOf(context, document, { found, sounds }));
}

/** By the words as typed, and by other names and words of the same sense; scores from 0 to 1. */
async function passagesFor(context: Context, asked: Understood): Promise<readonly Passage[]> {
  const names = asked.people.map((person) => person.words).join(' ');
  const typed = new Set([
    ...asked.wording,
    ...(asked.before ? termsOf(wordsBefore) : []),
    ...termsOf(names),
    ...namesOfBodies(context, asked),
  ]);
  const common = new Set((await context.reader.actors('', mostCommon)).map((actor) => actor.id));
  const others = [
    ...asked.terms.flatMap((term) => [...alike(term)]),
    ...expansions(context.knowledge, asked.question, common),
  ];
  const across = asked.terms.flatMap((term) =>
    (asked.bridge.get(term) ?? [])
      .slice(0, mostWays)
      .flat()
      .filter((each) => !isSound(each)),
  );
  const foreign = [...others.filter((term) => isForeign(term) !== isForeign([...typed][0] ?? '')), ...across];
  const searches = await Promise.all([
    search(context, [...typed], 1),
    search(context, [...typed, ...others], worthOfExpansion),
    search(context, foreign, worthOfOtherLanguage),
  ]);
  const best = new Map<string, Passage>();
  for (const passage of searches.flat()) {
    const key = `${passage.source.document.id}:${passage.source.start}`;
    if ((best.get(key)?.score ?? 0) < passage.score) best.set(key, passage);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

/** Chinese is spelt by its code points in the index. */
const isForeign = (term: string): boolean => /^x[0-9a-f]{4}/u.test(term);

async function search(context: Context, terms: readonly string[], worth: number): Promise<readonly Passage[]> {
  const distinct = [...new Set(terms)];
  const passages = distinct.length === 0 ? [] : await context.reader.passages(distinct, { limit: mostPassages });
  const best = passages[0]?.score ?? 1;
  return passages.map((passage) => ({ ...passage, score: (passage.score / best) * worth }));
}

/** Countries and organs by their usual name. */
function namesOfBodies(context: Pick<Context, 'knowledge'>, asked: Understood): readonly string[] {
  return termsOf(asked.bodies.map((id) => context.knowledge.actor(id)?.name ?? '').join(' '));
}
