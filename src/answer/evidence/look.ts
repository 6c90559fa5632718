import type { Context } from '../../model/context.ts';
import type { DocumentId } from '../../model/document.ts';
import type { EventDetail } from '../../model/reply.ts';
import type { Understood } from '../question/understand.ts';
import { gatherCandidates } from './gather.ts';
import { type Fit, fitOf, type Looking } from './segment-fit.ts';
import { segmentsOf } from './segments.ts';
import { weightsOf } from './term-weights.ts';

/** The stretches of the documents that a question is held against, and what it is held against them with. */
export interface Looked {
  readonly looking: Looking;
  readonly fits: readonly Fit[];
}

/** `talked`: documents that the conversation is about, where the question leans on it. */
export async function lookFor(
  context: Context,
  asked: Understood,
  events: readonly EventDetail[],
  talked: readonly DocumentId[],
): Promise<Looked> {
  const candidates = await gatherCandidates(context, asked, events, talked);
  const segments = [...Map.groupBy(candidates, (candidate) => candidate.document.id).values()].flatMap(segmentsOf);
  const looking: Looking = {
    asked,
    weights: weightsOf(context, asked, segments),
    accounts: events.length === 0 ? null : new Set(events.flatMap((event) => event.accounts)),
    talked,
    now: context.now(),
  };
  return { looking, fits: segments.map((segment) => fitOf(segment, looking)) };
}
