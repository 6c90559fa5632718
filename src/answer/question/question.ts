import type { Context } from '../../model/context.ts';
import type { EventDetail, Reply } from '../../model/reply.ts';
import { checked } from '../check/check-reply.ts';
import { claimOf, withoutCheck } from '../check/claim.ts';
import { compare } from '../compare/compare-reply.ts';
import { comparedIn } from '../compare/compared.ts';
import { chosenOf, toldIn } from '../evidence/answers.ts';
import { explain } from '../evidence/explain.ts';
import { lookFor } from '../evidence/look.ts';
import { holdsNoSuch } from '../evidence/ruled-out.ts';
import { unmetBy } from '../evidence/unmet.ts';
import { abstain } from '../replies/abstain.ts';
import { answerFrom } from '../replies/answer-reply.ts';
import { exported, replyTo } from '../talk/acts.ts';
import { actOf, exportOf } from '../typed/acts.ts';
import { type Focus, getFocus } from './focus.ts';
import { inFocus } from './follow-up.ts';
import { meetingOf } from './meeting-of.ts';
import type { Named } from './named.ts';
import { partsOf } from './question-parts.ts';
import { routeOf } from './route.ts';
import { type Understood, understand } from './understand.ts';

/**
 * A question in plain words: a command where one answers it, else the fewest sentences of the documents that hold the
 * answer, else a reply that the documents do not say, with what comes nearest.
 */
export async function answer(context: Context, given: string): Promise<Reply> {
  const typed = withoutCheck(given);
  const focus = await getFocus(context.state, context.caller);
  const act = actOf(typed);
  if (act !== null) return replyTo(context, act, focus);
  const file = exportOf(typed);
  if (file !== null) return exported(context, file, focus);
  const claim = claimOf(given);
  if (claim !== null) return checked(context, claim);
  const before = focus?.question == null ? null : await understand(context, focus.question);
  const asked = inFocus(await understand(context, typed), focus, before);
  const compared = comparedIn(context, asked);
  if (compared !== null) return compare(context, asked, compared);
  const events = await meetingOf(context, asked, focus);
  const route = await routeOf(context, asked, events);
  if (route !== null) {
    const reply = await context.run(route);
    return { ...reply, invocation: reply.invocation ?? route };
  }
  return fromDocuments(context, { asked, events, focus });
}

interface Talk {
  readonly asked: Understood;
  readonly events: readonly EventDetail[];
  readonly focus: Focus | null;
}

async function fromDocuments(context: Context, { asked, events, focus }: Talk): Promise<Reply> {
  const absent = await unmentioned(context, asked);
  if (absent.length > 0 || isOpen(asked, events))
    return abstain(context, asked, { absent, nearest: null, unmet: absent.length > 0 ? [] : [asked.typed] });
  const talked = asked.leansOn && focus !== null ? focus.documents : [];
  const { looking, fits } = await lookFor(context, asked, events, talked);
  const parts = partsOf(asked);
  const told = toldIn(context, fits, parts, looking);
  const chosen = chosenOf(told);
  // Of what does not answer, sooner what holds the kind of thing that is asked for.
  const nearest = told.find(({ ruledOut }) => ruledOut !== holdsNoSuch) ?? told[0] ?? null;
  const reply =
    chosen.length === 0
      ? abstain(context, asked, {
          absent,
          nearest,
          unmet: nearest === null ? [asked.typed] : unmetBy(context, nearest, looking),
        })
      : answerFrom(context, asked, { chosen, parts, events });
  return { ...reply, data: { ...reply.data, explained: explain(told, chosen) } };
}

/** People asked about whom no document mentions. */
async function unmentioned(context: Context, { people }: Understood): Promise<readonly Named[]> {
  // A family name that several people share may be of one whom only the documents know.
  const named = people.filter((person) => person.by === 'name' && person.ids.length === 1);
  const known = await Promise.all(
    named.map(async ({ ids }) => (await Promise.all(ids.map((id) => context.reader.actor(id)))).some(isThere)),
  );
  return named.filter((_, at) => !known[at]);
}

const isThere = (mentions: unknown): boolean => mentions !== null;

const isOrder = /^\s*(?:please\s+)?(?:ignore|disregard|forget|pretend|repeat|act as|from now on)\b/iu;

/** It orders something, or names nothing that could be looked for, and the conversation does not say either. */
const isOpen = (asked: Understood, events: readonly EventDetail[]): boolean =>
  isOrder.test(asked.question) || isBare(asked, events);

const isBare = (asked: Understood, events: readonly EventDetail[]): boolean =>
  asked.terms.length + asked.bodies.length + asked.people.length + asked.topics.length === 0 &&
  asked.round === null &&
  events.length === 0 &&
  !asked.leansOn;
