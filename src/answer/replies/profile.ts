import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { EventKind } from '../../model/event.ts';
import type { Block, EventDetail, Line, PersonProfile, Reply, Source, StatementDetail } from '../../model/reply.ts';
import type { ActorMentions } from '../../model/store.ts';
import { actorName } from '../../reply/actors.ts';
import { numbered } from '../../reply/cite.ts';
import { button, cite, count, join, knowledge, reply, text } from '../../reply/parts.ts';
import { citedOf, eventDate, eventTitle, sourcesOfEvent } from './event-lines.ts';
import { roleLine, statedRoles } from './person-roles.ts';
import { statementItem } from './statement-lines.ts';
import { reference } from './unmentioned.ts';

type Role = PersonProfile['roles'][number];
const mostRoles = 15;
const shownRoles = 5;
const shownMeetings = 4;

/** A person: who, on whose side, roles as documents give them and as the knowledge base has them, meetings, latest words. */
export async function profile(context: Context, mentions: ActorMentions, others: readonly ActorRef[]): Promise<Reply> {
  const { actor } = mentions;
  const [events, statements] = await Promise.all([
    context.reader.events({ actors: [actor.id] }),
    context.reader.statements({ speakers: [actor.id] }),
  ]);
  const present = events.filter(
    ({ kind, participants }) => !withoutPresence.has(kind) && participants.some((one) => one.actor.id === actor.id),
  );
  const met = once(present.filter(({ happened }) => happened));
  const planned = once(present.filter(({ happened }) => !happened));
  const stated = statedRoles(mentions);
  const known = knownRoles(context, actor);
  const named = await namedIn(context, mentions, stated, met, statements);
  const person: PersonProfile = {
    actor,
    aliases: aliasesOf(context, mentions),
    roles: [...stated, ...known].slice(0, mostRoles),
    meetings: met.map((event) => ({ id: event.id, title: event.title, date: event.date })),
    statements: statements.length,
  };
  return reply({
    title: titleOf(context, actor, named),
    lead: stated.length === 0 ? leadWithout(named) : [],
    blocks: [...roleBlock(context, actor, stated), ...meetingBlock(met, planned), ...wordsBlock(context, statements)],
    notes: statements.length === 0 ? [[text('No statement of their own among the documents.')]] : [],
    actions: [
      ...(statements.length > 0
        ? [button('All statements', { command: 'stance', options: { actor: actor.name } })]
        : []),
      ...(met.length > 0 ? [button('Timeline', { command: 'timeline', options: { actor: actor.name } })] : []),
      ...others
        .filter((each) => each.id !== actor.id && each.kind === 'person')
        .slice(0, 3)
        .map((each) => button(`Or ${each.name}`, { command: 'who', options: { name: each.name } })),
    ],
    data: { person, ...(met.length === 1 ? { events: met } : {}) },
  });
}

function titleOf(context: Context, actor: ActorRef, named: readonly Source[]): Line {
  const side = actor.side === null ? null : context.knowledge.actor(actor.side);
  const chinese = context.knowledge.person(actor.id)?.names.zh[0];
  return [
    actorName(actor, named),
    ...(chinese === undefined || chinese === actor.name ? [] : [text(' · '), knowledge(chinese, actor.id)]),
    ...(side === null ? [] : [text(' · '), knowledge(side.name, side.id)]),
  ];
}

function knownRoles(context: Context, actor: ActorRef): readonly Role[] {
  const roles = context.knowledge.person(actor.id)?.roles ?? [];
  return roles.map((role) => ({
    title: role.title,
    organization: context.knowledge.actor(role.organization)?.name ?? null,
    from: role.from ?? null,
    to: role.to ?? null,
    basis: 'knowledge',
    from_sources: [],
  }));
}

function roleBlock(context: Context, actor: ActorRef, stated: readonly Role[]): readonly Block[] {
  const shown = stated.slice(0, shownRoles).map(roleLine);
  const rest: readonly Line[] =
    stated.length > shownRoles ? [[text('and '), count(stated.length - shownRoles), text(' earlier')]] : [];
  const known = reference(context, actor);
  return [
    {
      kind: 'fields',
      rows: [
        ...(shown.length > 0 ? [{ label: 'Roles', lines: [...shown, ...rest] }] : []),
        ...(known.length > 0
          ? [{ label: 'Reference', lines: [[...join(known, '; '), text(' (knowledge base, not the documents)')]] }]
          : []),
      ],
    },
  ];
}

/** What somebody takes part in by words alone, or not at all. */
const withoutPresence: ReadonlySet<EventKind> = new Set<EventKind>(['statement', 'speech', 'decision', 'incident']);

/** Meetings of the same people on the same days are one, in whatever accounts. */
function once(events: readonly EventDetail[]): readonly EventDetail[] {
  const fullest = events.toSorted((a, b) => b.tellings.length - a.tellings.length);
  const keyOf = ({ id, date: window, participants }: EventDetail): string => {
    const people = participants.filter(({ actor }) => actor.kind === 'person').map(({ actor }) => actor.id);
    return window === null || people.length < 2 ? id : `${window.from} ${window.to} ${people.toSorted().join(' ')}`;
  };
  const kept = new Set(new Map(fullest.toReversed().map((event) => [keyOf(event), event.id])).values());
  return events.filter(({ id }) => kept.has(id));
}

function meetingBlock(met: readonly EventDetail[], planned: readonly EventDetail[]): readonly Block[] {
  const row = (label: string, events: readonly EventDetail[]) => {
    const latest = events.slice(-shownMeetings).toReversed();
    const left = events.length - latest.length;
    const rest: readonly Line[] = left > 0 ? [[text('and '), count(left), text(' earlier')]] : [];
    return events.length === 0 ? [] : [{ label, lines: [...latest.map(meetingLine), ...rest] }];
  };
  const rows = [...row('Took part', met), ...row('Planned', planned)];
  return rows.length === 0 ? [] : [{ kind: 'fields', rows }];
}

function meetingLine(event: EventDetail): Line {
  return [...eventDate(event), text('  '), ...eventTitle(event, 130), text(' '), cite(...citedOf(event))];
}

function wordsBlock(context: Context, statements: readonly StatementDetail[]): readonly Block[] {
  if (statements.length === 0) return [];
  const latest = statements.slice(-3).toReversed();
  return [
    {
      kind: 'heading',
      line: [
        text('Said lately ('),
        count(statements.length),
        text(statements.length === 1 ? ' statement)' : ' statements)'),
      ],
    },
    { kind: 'list', pageSize: 3, items: latest.map((statement) => statementItem(statement, context.knowledge, false)) },
  ];
}

const leadWithout = (named: readonly Source[]): Line =>
  named.length === 0
    ? []
    : [text('The documents give no role; the name stands in '), cite(...named.slice(0, 2)), text('.')];

function aliasesOf(context: Context, mentions: ActorMentions): readonly string[] {
  const entry = context.knowledge.person(mentions.actor.id);
  const known = entry === null ? [] : [...entry.names.en, ...entry.names.zh];
  const surfaces = mentions.surfaces.map((surface) => surface.text);
  return [...new Set([...known, ...surfaces])].filter((name) => name !== mentions.actor.name).slice(0, 12);
}

/** Sentences that name the person, so that a profile is never without a source. */
async function namedIn(
  context: Context,
  mentions: ActorMentions,
  stated: readonly Role[],
  met: readonly EventDetail[],
  statements: readonly StatementDetail[],
): Promise<readonly Source[]> {
  const near = [
    ...stated.flatMap((role) => role.from_sources),
    ...met.flatMap(sourcesOfEvent),
    ...statements.map((each) => each.from_source),
  ];
  const surfaces = [mentions.actor.name, ...mentions.surfaces.map((surface) => surface.text)];
  const holding = near.filter((source) => surfaces.some((name) => source.quote.includes(name)));
  if (holding.length > 0) return numbered(holding);
  const found: Source[] = [];
  for (const document of mentions.documents.slice(0, 2)) {
    const sentences = await context.reader.sentences(document);
    found.push(...sentences.filter((source) => surfaces.some((name) => source.quote.includes(name))).slice(0, 2));
  }
  return found;
}
