import type { Context } from '../model/context.ts';
import type { EventDetail, Reply } from '../model/reply.ts';
import { abstain } from './abstain.ts';
import { answerFrom } from './answer-reply.ts';
import { type Answers, answersIn } from './answers.ts';
import type { Candidate } from './candidates.ts';
import { type Focus, getFocus } from './focus.ts';
import { inFocus } from './follow-up.ts';
import { gatherCandidates } from './gather.ts';
import { meetingOf } from './meeting-of.ts';
import { type Part, partsOf } from './question-parts.ts';
import { routeOf } from './route.ts';
import { type Fit, fitOf, type Looking } from './segment-fit.ts';
import { segmentsOf } from './segments.ts';
import { weightsOf } from './term-weights.ts';
import { type Understood, understand } from './understand.ts';

/**
 * A question in plain words: a command where one answers it, else the fewest sentences of the documents that hold the
 * answer, else a reply that the documents do not say, with what comes nearest.
 */
export async function answer(context: Context, typed: string): Promise<Reply> {
  const focus = await getFocus(context.state, context.caller);
  const before = focus?.question == null ? null : await understand(context, focus.question);
  const asked = inFocus(await understand(context, typed), focus, before);
  const events = await meetingOf(context, asked, focus);
  const route = await routeOf(context, asked, events);
  if (route !== null) {
    const reply = await context.run(route);
    return { ...reply, invocation: reply.invocation ?? route };
  }
  return fromDocuments(context, { asked, before: asked.leansOn ? before : null, events, focus });
}

interface Talk {
  readonly asked: Understood;
  readonly before: Understood | null;
  readonly events: readonly EventDetail[];
  readonly focus: Focus | null;
}

async function fromDocuments(context: Context, { asked, before, events, focus }: Talk): Promise<Reply> {
  const talked = asked.leansOn && focus !== null ? focus.documents : [];
  const candidates = await gatherCandidates(context, asked, events, talked);
  const segments = [...Map.groupBy(candidates, (candidate) => candidate.document.id).values()].flatMap(segmentsOf);
  const looking: Looking = {
    asked,
    weights: weightsOf(context, asked, segments),
    accounts: events.length === 0 ? null : new Set(events.flatMap((event) => event.accounts)),
    before,
    now: context.now(),
  };
  const fits = segments.map((segment) => fitOf(context, segment, looking));
  const parts = partsOf(asked);
  const near = soundOf(
    context,
    fits.filter(({ segment }) => talked.includes(segment.document.id)),
    parts,
    looking,
  );
  const sound = near.length > 0 ? near : soundOf(context, fits, parts, looking);
  return sound.length === 0 ? abstain(context, asked, nearestOf(fits)) : answerFrom(context, asked, sound, events);
}

/** What the fitting segments answer, best first; those that answer nothing left out. */
function soundOf(context: Context, fits: readonly Fit[], parts: readonly Part[], looking: Looking): readonly Answers[] {
  return fits
    .filter((fit) => fit.fails === null)
    .map((fit) => answersIn(context, fit, parts, looking))
    .filter((answers) => answers.told.length > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** The sentence found by words in the segment that fits best. */
function nearestOf(fits: readonly Fit[]): { readonly fit: Fit; readonly candidate: Candidate } | null {
  const [best] = fits.toSorted((a, b) => b.score - a.score);
  const candidate = best?.segment.candidates
    .filter(({ sentence }) => sentence.kind === 'text')
    .toSorted((a, b) => b.found - a.found)[0];
  return best === undefined || candidate === undefined ? null : { fit: best, candidate };
}
