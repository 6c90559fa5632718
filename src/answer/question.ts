import type { Context } from '../model/context.ts';
import type { EventDetail, Reply } from '../model/reply.ts';
import { abstain } from './abstain.ts';
import { answerFrom } from './answer-reply.ts';
import type { Candidate } from './candidates.ts';
import { type Focus, getFocus } from './focus.ts';
import { inFocus } from './follow-up.ts';
import { gatherCandidates } from './gather.ts';
import { judge } from './judge.ts';
import { meetingOf } from './meeting-of.ts';
import { routeOf } from './route.ts';
import { alike } from './synonyms.ts';
import { type Understood, understand } from './understand.ts';

/**
 * A question in plain words: a command where one answers it, else the fewest sentences of the documents that hold the
 * answer, else a reply that the documents do not say, with what comes nearest.
 */
export async function answer(context: Context, typed: string): Promise<Reply> {
  const focus = await getFocus(context.state, context.caller);
  const asked = inFocus(
    await understand(context, typed),
    focus,
    focus?.question == null ? null : await understand(context, focus.question),
  );
  const events = await meetingOf(context, asked, focus);
  const route = await routeOf(context, asked, events);
  if (route !== null) {
    const reply = await context.run(route);
    return { ...reply, invocation: reply.invocation ?? route };
  }
  return fromDocuments(context, asked, events, focus);
}

async function fromDocuments(
  context: Context,
  asked: Understood,
  events: readonly EventDetail[],
  focus: Focus | null,
): Promise<Reply> {
  const lean = events.length === 0 && asked.leansOn && focus !== null ? focus.documents : [];
  const candidates = await gatherCandidates(context, asked, events, lean);
  const weighing = {
    asked,
    weights: weightsOf(context, asked, candidates),
    accounts: events.length === 0 ? null : accountsOf(events),
    events,
    now: context.now(),
  };
  const judged = candidates
    .map((candidate) => judge(context, candidate, weighing))
    .toSorted((a, b) => b.score - a.score);
  const sound = judged.filter((each) => each.fails === null);
  return sound.length === 0 ? abstain(context, asked, judged) : answerFrom(context, asked, sound, events);
}

const accountsOf = (events: readonly EventDetail[]): ReadonlySet<string> =>
  new Set(events.flatMap((event) => event.accounts));

/** A word, or a country, that few sentences hold tells more than one that many do. */
function weightsOf(context: Context, asked: Understood, candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const all = Math.max(1, candidates.length);
  const weight = (holding: number): number =>
    holding === 0 ? 0.8 : Math.min(1, Math.max(0.25, Math.log(all / holding) / Math.log(all + 1) + 0.2));
  const terms = asked.terms.map((term): [string, number] => {
    const same = alike(term);
    return [term, weight(candidates.filter((candidate) => [...same].some((each) => candidate.terms.has(each))).length)];
  });
  const bodies = asked.bodies.map((body): [string, number] => {
    const holding = candidates.filter((candidate) =>
      candidate.actors.some((actor) => actor.id === body || context.knowledge.belongsTo(actor.id, body)),
    );
    return [body, weight(holding.length)];
  });
  return new Map([...terms, ...bodies]);
}
