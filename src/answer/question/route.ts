import type { Context } from '../../model/context.ts';
import type { EventDetail, Invocation } from '../../model/reply.ts';
import type { Understood } from './understand.ts';

/** The command that answers a question as it stands; null where sentences have to be looked for. */
export async function routeOf(
  context: Pick<Context, 'knowledge'>,
  asked: Understood,
  events: readonly EventDetail[],
): Promise<Invocation | null> {
  const { question } = asked;
  const person = asked.people[0];
  if (
    /^\s*(?:what(?:'s| is) new|any news|brief(?:ing)?(?: me)?|latest)\b/iu.test(question) &&
    asked.people.length === 0
  )
    return { command: 'brief', options: {} };
  if (
    /^\s*(?:who(?:'s| is| was)\s|谁是)|是谁[?？]?\s*$/iu.test(question) &&
    asked.people.length === 1 &&
    person?.by === 'name' &&
    asked.terms.length <= 1
  ) {
    return { command: 'who', options: { name: nameOf(context, person.ids) ?? person.words } };
  }
  if (asked.people.length === 1 && person?.by === 'name' && asksOfRole.test(question)) {
    return { command: 'who', options: { name: nameOf(context, person.ids) ?? person.words } };
  }
  if (asked.asks.includes('tell')) return tellOf(context, asked, events);
  const [meeting] = events;
  if (meeting !== undefined && asksToCompare.test(question))
    return { command: 'meeting', options: { which: meeting.id } };
  if (meeting !== undefined && (asked.round !== null || asked.series.length > 0) && asksWhatHappened.test(question))
    return { command: 'meeting', options: { which: mostTold(events)?.id ?? meeting.id } };
  if (asksForMeetings.test(question))
    return { command: 'timeline', options: { kind: 'meetings', ...timeAndActor(context, asked) } };
  // A place, or two parties, that are named must be met by what is told: the whole timeline meets neither.
  const isBound = asked.places.length > 0 || /\bbetween\b|之间/iu.test(question);
  const ofTime = asked.when !== null || asked.people.length > 0 || asked.terms.length === 0;
  if (
    /\btimeline\b|\bchronolog|时间线/iu.test(question) ||
    (ofTime && !isBound && /\bwhat happened\b|发生了什么/iu.test(question))
  ) {
    return { command: 'timeline', options: timeAndActor(context, asked) };
  }
  return null;
}

const asksToCompare = /\bdiffer(?:ence|ences|s|ed)?\b|\bcompare\b|\bside by side\b|\bboth readouts\b|不同|区别|对比/iu;
const asksWhatHappened = /^\s*what (?:happened|was (?:it|this) about)\b|发生了什么/iu;
const asksForMeetings =
  /\b(?:list|all|every)\b.{0,20}\b(?:meetings?|talks|calls)\b|\bhow (?:often|many times)\b.{0,40}\b(?:meet|met|talk|spoken?)\b|(?:所有|历次|几次)[^。？]{0,8}(?:会晤|会谈|见面|会面)/iu;

function timeAndActor(context: Pick<Context, 'knowledge'>, { people, when }: Understood): Record<string, string> {
  const person = people[0];
  return {
    ...(person === undefined ? {} : { actor: nameOf(context, person.ids) ?? person.words }),
    ...(when === null ? {} : { from: when.from, to: when.to }),
  };
}

const asksOfRole = /\b(?:role|job|rank|post|title|biography|background)\b|职务|职位|背景/iu;

function tellOf(
  context: Pick<Context, 'knowledge'>,
  asked: Understood,
  events: readonly EventDetail[],
): Invocation | null {
  const person = asked.people[0];
  const event = asked.round === null ? events.at(-1) : mostTold(events);
  const ofMeeting = asked.people.length !== 1 || asked.when !== null || asked.round !== null;
  if (event !== undefined && ofMeeting) return { command: 'meeting', options: { which: event.id } };
  if (person !== undefined && asked.people.length === 1 && asked.terms.length === 0)
    return { command: 'who', options: { name: nameOf(context, person.ids) ?? person.words } };
  return null;
}

const mostTold = (events: readonly EventDetail[]): EventDetail | undefined =>
  events.toSorted((a, b) => b.tellings.length - a.tellings.length)[0];

const nameOf = (context: Pick<Context, 'knowledge'>, ids: readonly string[]): string | null =>
  context.knowledge.actor(ids[0] ?? '')?.name ?? null;
