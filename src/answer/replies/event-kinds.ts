import { type EventKind, eventKinds } from '../../model/event.ts';
import type { Reply } from '../../model/reply.ts';
import { button, echo, knowledge, reply, text } from '../../reply/parts.ts';

/** Kinds of events as people name them: who looks for meetings means calls as well. */
const called: Readonly<Record<string, readonly EventKind[]>> = {
  meetings: ['meeting', 'call'],
  calls: ['call'],
  visits: ['visit'],
  summits: ['summit'],
  exercises: ['exercise'],
  speeches: ['speech'],
  statements: ['statement'],
  decisions: ['decision'],
  incidents: ['incident'],
};
export const kindNames: readonly string[] = Object.keys(called);

export interface KindFound {
  readonly name: string;
  readonly kinds: readonly EventKind[];
}

/** The kinds that a word means, in the singular or the plural; null where it names none. */
export function findKind(typed: string): KindFound | null {
  const wanted = typed.trim().toLowerCase();
  const name = kindNames.find((each) => each === wanted || singular(each) === wanted);
  return name === undefined ? null : { name, kinds: called[name] ?? [] };
}

const singular = (name: string): string =>
  eventKinds.find((kind) => called[name]?.length === 1 && called[name][0] === kind) ?? name.replace(/s$/u, '');

export function noSuchKind(typed: string, command: string): Reply {
  return reply({
    answered: false,
    title: [text('No kind of event is called '), echo(typed)],
    lead: [text('Try '), knowledge(kindNames.join(', '), 'help'), text('.')],
    actions: ['meetings', 'statements'].map((kind) => button(`Only ${kind}`, { command, options: { kind } })),
  });
}
