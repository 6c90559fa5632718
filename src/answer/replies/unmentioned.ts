import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { Line, Reply } from '../../model/reply.ts';
import { dateText } from '../../reply/date-text.ts';
import { button, join, knowledge, reply, text } from '../../reply/parts.ts';

/** For somebody whom only the knowledge base has: that the documents do not name them, and what is known for reference. */
export function unmentioned(context: Pick<Context, 'knowledge'>, actor: ActorRef): Reply {
  const terms = reference(context, actor);
  return reply({
    answered: false,
    title: [text('The documents do not mention '), knowledge(actor.name, actor.id)],
    lead: terms.length > 0 ? [text('For reference, not from the documents: '), ...join(terms, '; '), text('.')] : [],
    actions: [button('Search for the name', { command: 'find', options: { query: actor.name } })],
  });
}

/** Roles with their terms, from the knowledge base: offices before other roles, newest first. */
export function reference(context: Pick<Context, 'knowledge'>, actor: ActorRef, limit = 4): readonly Line[] {
  const roles = context.knowledge.person(actor.id)?.roles ?? [];
  return roles
    .toSorted(
      (a, b) =>
        Number(b.office !== undefined) - Number(a.office !== undefined) || (b.from ?? '').localeCompare(a.from ?? ''),
    )
    .slice(0, limit)
    .map((role): Line => {
      const organization = context.knowledge.actor(role.organization)?.name ?? '';
      const term = termText(role.from, role.to);
      return [
        knowledge(
          [role.title, role.title.includes(organization) ? '' : organization, term]
            .filter((part) => part !== '')
            .join(', '),
          actor.id,
        ),
      ];
    });
}

/** "1 Oct 2014 – 1 Oct 2024", as precise as it is known. */
export function termText(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return `until ${shown(to ?? '')}`;
  return to === undefined ? `since ${shown(from)}` : `${shown(from)} – ${shown(to)}`;
}

function shown(about: string): string {
  const [year = '', month = '01', day = '01'] = about.split('-');
  const precision = about.length === 4 ? 'year' : about.length === 7 ? 'month' : 'day';
  const from = `${year}-${month}-${day}`;
  return dateText({ from, to: from, precision, basis: 'stated', because: [] });
}
