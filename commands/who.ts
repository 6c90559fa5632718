import { z } from 'zod';
import { profile } from '../src/answer/replies/profile.ts';
import { unmentioned } from '../src/answer/replies/unmentioned.ts';
import type { ActorRef } from '../src/model/actor.ts';
import type { Reply } from '../src/model/reply.ts';
import { completeActor, findActor, noSuchActor } from '../src/reply/actors.ts';
import { button, knowledge, reply, text } from '../src/reply/parts.ts';
import { as, asHelp, defineCommand } from './command.ts';

export default defineCommand({
  name: 'who',
  summary: 'A person: roles with terms, meetings, and what they said lately',
  options: z.object({ name: z.string().min(1), as }),
  help: {
    name: {
      description: 'A name in English or Chinese; a family name will do',
      complete: (context, typed) => completeActor(context, typed, true),
    },
    as: asHelp,
  },
  examples: ['/who Wang Yi', '/who Stoltenberg', '/who 赵立坚'],
  managersOnly: false,

  async run(context, given) {
    const found = await findActor(context, given.name, true);
    if (found.kind === 'near')
      return noSuchActor(
        given.name,
        found.choices.filter((actor) => actor.kind === 'person'),
        'who',
        'name',
      );
    const person = [found.actor, ...found.others].find((actor) => actor.kind === 'person');
    if (person === undefined) return notAPerson(found.actor);
    const mentions = await context.reader.actor(person.id);
    return mentions === null ? unmentioned(context, person) : profile(context, mentions, found.others);
  },
});

function notAPerson(actor: ActorRef): Reply {
  return reply({
    answered: false,
    title: [
      knowledge(actor.name, actor.id),
      text(actor.kind === 'country' ? ' is a country, not a person' : ' is no person'),
    ],
    lead: [text('Its events and what was said for it can be asked for.')],
    actions: [
      button('Its timeline', { command: 'timeline', options: { actor: actor.name } }),
      button('Its statements', { command: 'stance', options: { actor: actor.name } }),
    ],
  });
}
