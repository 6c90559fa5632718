import type { ActorRef } from '../model/actor.ts';
import type { Context } from '../model/context.ts';
import type { Block, EventDetail, Line, PersonProfile, Reply, Source, StatementDetail } from '../model/reply.ts';
import type { ActorMentions } from '../model/store.ts';
import { actorName } from './actors.ts';
import { numbered } from './cite.ts';
import { eventTitle, sourcesOfEvent } from './event-lines.ts';
import { button, cite, count, date, join, knowledge, reply, text, value, words } from './parts.ts';
import { statementItem } from './statement-lines.ts';
import { reference } from './unmentioned.ts';

type Role = PersonProfile['roles'][number];
const mostRoles = 15;
const shownRoles = 5;

/** A person: who, on whose side, roles as documents give them and as the knowledge base has them, meetings, latest words. */
export async function profile(context: Context, mentions: ActorMentions, others: readonly ActorRef[]): Promise<Reply> {
  const { actor } = mentions;
  const [events, statements] = await Promise.all([
    context.reader.events({ actors: [actor.id] }),
    context.reader.statements({ speakers: [actor.id] }),
  ]);
  const met = events.filter(
    (event) =>
      event.kind !== 'statement' && event.participants.some((participant) => participant.actor.id === actor.id),
  );
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
    blocks: [...roleBlock(context, actor, stated), ...meetingBlock(met), ...wordsBlock(context, statements)],
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

/** The same role once, however often and in whatever letters documents give it; the fullest first. */
function statedRoles(mentions: ActorMentions): readonly Role[] {
  const roles = new Map<string, { title: string; organization: string | null; sources: Source[] }>();
  for (const { role, source } of mentions.roles) {
    const key = `${role.title} ${role.organization ?? ''}`
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .replaceAll(/\b(?:of|for|the)\b/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    const before = roles.get(key);
    if (before === undefined) roles.set(key, { title: role.title, organization: role.organization, sources: [source] });
    else before.sources.push(source);
  }
  return [...roles.values()]
    .toSorted((a, b) => b.sources.length - a.sources.length || b.title.length - a.title.length)
    .map(({ title, organization, sources }) => ({
      title,
      organization,
      from: null,
      to: null,
      basis: 'stated',
      from_sources: sources.slice(0, 3),
    }));
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
  const shown = stated.slice(0, shownRoles).map((role): Line => {
    const source = role.from_sources[0];
    return source === undefined
      ? []
      : [...roleWords(role, source), ...attested(source), text(' '), cite(...role.from_sources)];
  });
  const rest: readonly Line[] =
    stated.length > shownRoles ? [[text('and '), count(stated.length - shownRoles), text(' other wordings')]] : [];
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

function roleWords(role: Role, source: Source): Line {
  const { title, organization } = role;
  const own = source.quote.includes(title) ? words(title, source) : value(title, [source], 'normalised');
  if (organization === null || title.includes(organization)) return [own];
  const of = source.quote.includes(organization)
    ? words(organization, source)
    : value(organization, [source], 'normalised');
  return [own, text(', '), of];
}

/** The day of the document that gives the role: a role is attested then, and no more is known from it. */
function attested(source: Source): Line {
  return source.document.published === null
    ? []
    : [text(' — in a text of '), ...date(source.document.published, [source])];
}

function meetingBlock(met: readonly EventDetail[]): readonly Block[] {
  if (met.length === 0) return [];
  const latest = met.slice(-4).toReversed();
  const lines = latest.map((event): Line => {
    const sources = sourcesOfEvent(event);
    return [
      ...date(event.date, sources),
      text('  '),
      ...eventTitle(event, 130),
      text(' '),
      cite(...sources.slice(0, 3)),
    ];
  });
  const rest: readonly Line[] =
    met.length > latest.length ? [[text('and '), count(met.length - latest.length), text(' earlier')]] : [];
  return [{ kind: 'fields', rows: [{ label: 'Took part', lines: [...lines, ...rest] }] }];
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
