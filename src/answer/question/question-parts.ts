import { type Asks, asksOf, countedNoun, single } from './question-words.ts';
import { type Speaker, speakerOf } from './speaker.ts';
import type { Understood } from './understand.ts';
import { termsOf } from './words.ts';

/** One thing that a question wants to know: "whom did he meet, anything signed?" has two. */
export interface Part {
  readonly words: string;
  readonly asks: readonly Asks[];
  readonly terms: readonly string[];
  readonly counted: readonly string[];
  readonly speaker: Speaker | null;
}

const seam =
  /\s*[,;?？，；/]+\s*|\s+[–—-]+\s+|\s+(?:and|n|&|\+)\s+(?=(?:who|whom|what|when|where|how|why|which|did|do|was|were|is|anything)\b)|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/giu;
const asksAnything =
  /\b(?:who|whom|whose|what|when|where|how|why|which|anything|reaction|result|outcome)\b|^\s*(?:did|do|does|was|were|is|are|has|have)\b|什么|谁|怎么|如何|多少|哪|几|吗|是否/iu;

/** The parts of a question, each with its own words; one where it asks one thing. */
export function partsOf(asked: Understood): readonly Part[] {
  const pieces = asked.question.split(seam).filter((piece) => piece.trim() !== '');
  const asking = pieces.filter((piece) => asksAnything.test(piece));
  const bare = (piece: string): boolean => /^\s*(?:how|when|where|why|who|what|which)\s*$/iu.test(piece);
  if (asking.length === 0 || asking.some(bare)) return [whole(asked)];
  const parts = asking.map((piece) => partOf(asked, piece));
  if (parts.length === 1 && (parts[0]?.terms.length ?? 0) === 0) return [whole(asked)];
  // "and on what date?" asks about what stands before it.
  return parts.some((part) => part.terms.length === 0 && part.asks.every((asks) => single.has(asks)))
    ? [whole(asked)]
    : parts;
}

/** Where the first of some terms stands; Chinese, which has no spaces, at the beginning of its run. */
const placeOf = (terms: readonly string[], piece: string): number =>
  [...piece.matchAll(/\S+/gu)].find(([word]) => termsOf(word).some((term) => terms.includes(term)))?.index ?? 0;

function whole(asked: Understood): Part {
  const { question, asks, terms, counted, speaker } = asked;
  return { words: question, asks, terms, counted, speaker };
}

function partOf(asked: Understood, piece: string): Part {
  const start = asked.question.indexOf(piece);
  const own = new Set(termsOf(piece));
  const counted = countedNoun(piece);
  const people = asked.people
    .filter((person) => person.start >= start && person.start < start + piece.length)
    .map((person) => ({ ...person, start: person.start - start }));
  const bodies = asked.bodies
    .filter((id) => (asked.wordsOfBody.get(id) ?? []).some((word) => own.has(word)))
    .map((id) => ({ ids: [id], start: placeOf(asked.wordsOfBody.get(id) ?? [], piece) }));
  const asks = asksOf(piece);
  const terms = asked.terms.filter((term) => own.has(term));
  return {
    words: piece,
    asks,
    terms,
    counted: counted === null ? [] : termsOf(counted),
    speaker: speakerOf(piece, people, bodies) ?? (asks.includes('said') ? asked.speaker : null),
  };
}
