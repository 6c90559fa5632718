import type { ActorId } from '../../model/actor.ts';
import type { DateWindow } from '../../model/date.ts';
import type { StoredDocument } from '../../model/document.ts';
import type { Account } from '../../model/event.ts';
import { termsOf } from '../question/words.ts';
import type { Candidate } from './candidates.ts';

/**
 * The stretch of a document that a question is held against: a short document as a whole, one question of a press
 * conference with its answer, a few paragraphs of a long article.
 */
export interface Segment {
  readonly document: StoredDocument;
  readonly candidates: readonly Candidate[];
  /** Sentences in which somebody asks: what follows them is the answer. */
  readonly asking: ReadonlySet<number>;
  readonly terms: ReadonlySet<string>;
  readonly actors: ReadonlySet<ActorId>;
  readonly topics: ReadonlySet<string>;
  readonly dates: readonly DateWindow[];
  readonly accounts: readonly Account[];
}

const shortDocument = 2400;
const windowSize = 1400;
const windowStep = 700;

/** Who asks: "Q:", "记者：", "路透社记者：". */
const questionTurn = /^\s*(?:Q(?:uestion)?|问|[^：:\n]{0,18}(?:记者|[社报台网]|Reporter|Journalist))\s*[:：]/u;
const otherTurn = /^\s*(?:[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3}|\p{Script=Han}{1,6})\s*[:：]/u;

/** The sentences of one document in its segments, in their order. */
export function segmentsOf(candidates: readonly Candidate[]): readonly Segment[] {
  const first = candidates[0];
  if (first === undefined) return [];
  const turns = turnsOf(candidates);
  if (turns.some((turn) => turn.asks)) return exchangesOf(candidates, turns);
  const length = (candidates.at(-1)?.source.end ?? 0) - first.source.start;
  return length <= shortDocument ? [segment(candidates, [])] : windowsOf(candidates);
}

interface Turn {
  readonly asks: boolean;
  readonly opens: boolean;
}

/** For each sentence, whether it opens a turn and whether the turn is a question. */
function turnsOf(candidates: readonly Candidate[]): readonly Turn[] {
  if (candidates[0]?.document.kind !== 'transcript') return candidates.map(() => ({ asks: false, opens: false }));
  let asks = false;
  return candidates.map(({ source }) => {
    const asked = questionTurn.test(source.quote);
    const opens = asked || otherTurn.test(source.quote);
    if (opens) asks = asked;
    return { asks, opens };
  });
}

/** What stands before the first question belongs to none; its title and opening name who answers. */
function exchangesOf(candidates: readonly Candidate[], turns: readonly Turn[]): readonly Segment[] {
  const starts = turns.flatMap((turn, at) => (turn.opens && turn.asks && !turns[at - 1]?.asks ? [at] : []));
  const opening = candidates.slice(0, starts[0] ?? 0);
  const rest = starts.map((start, n) => {
    const end = starts[n + 1] ?? candidates.length;
    const asking = candidates.slice(start, end).filter((_, at) => turns[start + at]?.asks);
    return segment(candidates.slice(start, end), asking, opening);
  });
  return opening.length === 0 ? rest : [segment(opening, []), ...rest];
}

function windowsOf(candidates: readonly Candidate[]): readonly Segment[] {
  const windows: Segment[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, candidate] of candidates.entries()) {
    const opens = candidates[at - 1]?.sentence.paragraph !== candidate.sentence.paragraph;
    const from = candidate.source.start;
    if (!(opens && from - last >= windowStep) && from - last < windowSize) continue;
    last = from;
    windows.push(
      segment(
        candidates.slice(at).filter(({ source }) => source.end - from <= windowSize || source.start === from),
        [],
      ),
    );
  }
  return windows;
}

function segment(
  candidates: readonly Candidate[],
  asking: readonly Candidate[],
  opening: readonly Candidate[] = [],
): Segment {
  const { document } = candidates[0] as Candidate;
  const named = asking.flatMap((candidate) => [...candidate.terms]);
  const all = [...opening, ...candidates];
  const accounts = candidates.flatMap((candidate) => candidate.accounts);
  const people = accounts.flatMap((account) => account.participants.map((participant) => participant.actor.id));
  return {
    document,
    candidates: candidates.map((each) => ({ ...each, near: new Set([...each.near, ...named]) })),
    asking: new Set(asking.map((candidate) => candidate.sentence.n)),
    terms: new Set([...termsOf(document.title ?? ''), ...candidates.flatMap((candidate) => [...candidate.terms])]),
    actors: new Set([...all.flatMap((candidate) => candidate.actors.map((actor) => actor.id)), ...people]),
    topics: new Set(candidates.flatMap((candidate) => [...candidate.topics])),
    dates: candidates.flatMap((candidate) => candidate.dates),
    accounts,
  };
}
