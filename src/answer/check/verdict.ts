import type { Context } from '../../model/context.ts';
import type { Candidate } from '../evidence/candidates.ts';
import { lookFor } from '../evidence/look.ts';
import { type Fit, isOtherRound } from '../evidence/segment-fit.ts';
import { heldNear, isHeld } from '../evidence/term-weights.ts';
import { meetingOf } from '../question/meeting-of.ts';
import { ordinalIn } from '../question/ordinals.ts';
import { termsOf } from '../question/words.ts';
import { type Asserted, assertedIn } from './asserted.ts';
import { type Unlike, unlikeIn } from './differences.ts';

/** What the documents make of one clause of a claim. */
export interface Verdict {
  readonly clause: string;
  readonly verdict: 'supported' | 'differs' | 'not found';
  /** The sentence that it is held against; the nearest where nothing is found, null where nothing is near. */
  readonly candidate: Candidate | null;
  readonly unlike: readonly Unlike[];
}

/** Of the clause's own words so many must stand in the sentence itself that supports it, that differs in a part, that comes near. */
const leastOwn = 0.6;
const leastToDiffer = 0.8;
const leastNear = 0.5;
/** Fewer words of its own than this, and one difference is all that may be: else it tells of another thing. */
const wordsForTwo = 3;
/** Words that stand beside the sentence only count for less. */
const ofNear = 0.6;

export async function verdictOn(context: Context, clause: string): Promise<Verdict> {
  const asserted = await assertedIn(context, clause);
  const { asked } = asserted;
  const events = await meetingOf(context, asked, null);
  const { fits } = await lookFor(context, asked, events, []);
  const judged = fits
    .filter(({ segment, inEvent }) => !isOtherRound(segment, asked, inEvent))
    .flatMap((fit) => fit.segment.candidates.map((candidate) => judge(context, asserted, candidate, fit)));
  const best = judged.toSorted((a, b) => rank(b) - rank(a))[0];
  if (best === undefined || best.held < leastNear) return { clause, verdict: 'not found', candidate: null, unlike: [] };
  const { candidate, unlike } = best;
  return { clause, verdict: best.verdict, candidate, unlike };
}

interface Judged extends Omit<Verdict, 'clause'> {
  readonly candidate: Candidate;
  /** The share of the clause's own words that the sentence has, 0 to 1. */
  readonly held: number;
}

const worth = { supported: 4, differs: 2, 'not found': 0 } as const;
const rank = ({ verdict, held, unlike }: Judged): number => worth[verdict] + held - unlike.length * 0.2;

function judge(context: Context, asserted: Asserted, candidate: Candidate, fit: Fit): Judged {
  if (!isTold(candidate)) return { verdict: 'not found', candidate, unlike: [], held: 0 };
  const unlike = unlikeIn(context, asserted, { candidate, fit });
  const opposed = new Set(unlike.flatMap(({ kind, typed }) => (kind === 'opposite' ? termsOf(typed) : [])));
  const core = speakableIn(candidate, asserted).filter((term) => !opposed.has(term));
  const own = core.filter((term) => heldNear(candidate, asserted.asked, term) > 0).length;
  const beside = core.filter((term) => isHeld(candidate, asserted.asked, term)).length - own;
  const share = core.length === 0 ? 1 : own / core.length;
  const held = core.length === 0 ? 1 : share + (ofNear * beside) / core.length;
  const isWhole = own + beside === core.length && share >= leastOwn && isAbout(asserted, core, candidate);
  return { verdict: isWhole ? verdictBy(unlike, { share, words: core.length }) : 'not found', candidate, unlike, held };
}

function verdictBy(
  unlike: readonly Unlike[],
  { share, words }: { readonly share: number; readonly words: number },
): Verdict['verdict'] {
  if (unlike.length === 0) return 'supported';
  const few = unlike.length <= (words >= wordsForTwo ? 2 : 1);
  const isKnown = unlike.every(({ told, kind }) => told !== null && kind !== 'wish');
  return few && isKnown && share >= leastToDiffer ? 'differs' : 'not found';
}

/**
 * Without a word of its own a clause is about its people or its round of talks, and the sentence must be the one that
 * tells of these; else it is about nothing that can be held.
 */
function isAbout({ asked }: Asserted, core: readonly string[], candidate: Candidate): boolean {
  if (core.length > 0) return true;
  const { accounts, sentence, source } = candidate;
  const tells = accounts.some(({ evidence }) => evidence.sentence === sentence.n);
  return asked.round === null ? asked.people.length > 0 && tells : tells || ordinalIn(source.quote) === asked.round;
}

const isHan = (words: string): boolean => /\p{Script=Han}/u.test(words);

/** Words that a sentence of the other language can have: those that the dictionary knows, where they are half of all. */
function speakableIn({ source }: Candidate, { asked, core, clause }: Asserted): readonly string[] {
  if (isHan(source.quote) === isHan(clause)) return core;
  const known = core.filter((term) => asked.bridge.has(term) || asked.topicsOfTerm.has(term));
  return known.length * 2 >= core.length ? known : core;
}

const isTold = ({ sentence, source }: Candidate): boolean =>
  sentence.kind === 'text' && !/[?？]["”」]?$/u.test(source.quote);
