import type { Context } from '../model/context.ts';
import type { EventDetail, Invocation } from '../model/reply.ts';
import type { Understood } from './understand.ts';

/** The command that answers a question as it stands; null where sentences have to be looked for. */
export async function routeOf(
  context: Pick<Context, 'knowledge'>,
  asked: Understood,
  events: readonly EventDetail[],
): Promise<Invocation | null> {
  const { question } = asked;
  const person = asked.people[0];
  if (/^\s*(?:help|hello|hi|hey|what can (?:you|i) (?:do|ask)|你好|帮助)\b[\s!?.]*$/iu.test(question))
    return { command: 'help', options: {} };
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
  const ofTime = asked.when !== null || asked.people.length > 0 || asked.terms.length === 0;
  if (
    /\btimeline\b|\bchronolog|时间线/iu.test(question) ||
    (ofTime && /\bwhat happened\b|发生了什么/iu.test(question))
  ) {
    const when: Record<string, string> = asked.when === null ? {} : { from: asked.when.from, to: asked.when.to };
    return {
      command: 'timeline',
      options: { ...(person === undefined ? {} : { actor: nameOf(context, person.ids) ?? person.words }), ...when },
    };
  }
  return null;
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
