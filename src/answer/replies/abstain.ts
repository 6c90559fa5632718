import type { Context } from '../../model/context.ts';
import type { Action, Line, Reply } from '../../model/reply.ts';
import { button, cite, date, echo, excerpt, join, knowledge, reply, text } from '../../reply/parts.ts';
import type { Told } from '../evidence/answers.ts';
import { timesOf } from '../evidence/times.ts';
import type { Named } from '../question/named.ts';
import type { Understood } from '../question/understand.ts';
import { reference, termText } from './unmentioned.ts';

/** Further from an answer than this, a sentence is not near. */
const farthest = -3;

export interface Lack {
  /** People asked about whom no document mentions. */
  readonly absent: readonly Named[];
  readonly nearest: Told | null;
  /** What the nearest does not meet, in the words of who asked. */
  readonly unmet: readonly string[];
}

/** The documents do not say: what comes nearest in them, and what the knowledge base has, marked as such. */
export function abstain(context: Context, asked: Understood, { absent, nearest, unmet }: Lack): Reply {
  const near = nearest !== null && nearest.surety > farthest ? nearest : undefined;
  const lines: Line[] = absent.map(({ words }) => [text('They do not mention '), echo(words), text('.')]);
  const nearLines: readonly Line[] = near === undefined ? [] : [nearestLine(near, isWhole(asked, unmet) ? [] : unmet)];
  return reply({
    answered: false,
    unmet: [...new Set([...absent.map(({ words }) => words), ...unmet])],
    title: [text('The documents do not say: '), echo(asked.typed)],
    blocks: [{ kind: 'text', lines: [...lines, ...nearLines, ...referenceLines(context, asked)] }],
    actions: steps(asked, near),
  });
}

/** Nothing less than all of it is not met: that is said already. */
const isWhole = ({ typed }: Understood, unmet: readonly string[]): boolean =>
  unmet.length === 1 && typed.startsWith(unmet[0] ?? '');

function nearestLine({ candidate }: Told, lacking: readonly string[]): Line {
  const [when] = timesOf(candidate);
  const { source } = candidate;
  const day: Line = when === undefined ? [] : [...date(when, [source]), text(': ')];
  const without = join(
    lacking.map((words) => [text('“'), echo(words), text('”')]),
    ', ',
  );
  const nearest =
    without.length === 0 ? [text('Nearest: ')] : [text('Nearest, which does not meet '), ...without, text(': ')];
  return [...nearest, ...day, ...excerpt(source.quote, source, 280), text(' '), cite(source)];
}

/** Who holds the office that was asked for, or what roles the person has: reference, never what the documents say. */
function referenceLines(context: Context, asked: Understood): readonly Line[] {
  const today = context.now().toISOString().slice(0, 10);
  const { from, to } = asked.when ?? { from: today, to: today };
  const offices = context.knowledge.find(asked.question).filter((match) => match.kind === 'office');
  const holders = [...new Set(offices.flatMap((match) => match.ids))].slice(0, 3).flatMap((id): readonly Line[] => {
    const office = context.knowledge.office(id);
    const people = context.knowledge.holders(id, from, to);
    if (office === null || people.length === 0) return [];
    if (asked.sides.length > 0 && !asked.sides.includes(office.side)) return [];
    return [[knowledge(`${office.title}: ${people.map((person) => person.names.en[0]).join(', ')}`, id)]];
  });
  const named = asked.people.filter((person) => person.by === 'name' && person.ids.length === 1).slice(0, 2);
  const roles = named.flatMap((person): readonly Line[] => {
    const actor = context.knowledge.actor(person.ids[0] ?? '');
    const [latest] = actor === null ? [] : (roleThen(context, actor.id, asked) ?? reference(context, actor, 1));
    return actor === null || latest === undefined ? [] : [[knowledge(`${actor.name}: `, actor.id), ...latest]];
  });
  const all = join([...holders, ...roles], '; ');
  return all.length === 0 ? [] : [[text('For reference, not from the documents: '), ...all, text('.')]];
}

/** The role held at the time that is asked about, where one is and it is known. */
function roleThen(context: Context, person: string, { when }: Understood): readonly Line[] | null {
  const role = when === null ? undefined : context.knowledge.rolesOf(person, when.from, when.to)[0];
  if (role === undefined) return null;
  const term = termText(role.from, role.to);
  return [[knowledge(term === '' ? role.title : `${role.title}, ${term}`, person)]];
}

function steps(asked: Understood, near: Told | undefined): readonly Action[] {
  return [
    ...(near === undefined
      ? []
      : [
          button('The nearest in context', {
            command: 'sources',
            options: { document: near.candidate.document.name, at: String(near.candidate.source.start) },
          }),
        ]),
    button('Search for the words', { command: 'find', options: { query: asked.typed.slice(0, 90) } }),
  ];
}
