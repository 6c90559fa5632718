import { z } from 'zod';
import { meetingReply } from '../src/answer/meetings/meeting-reply.ts';
import { completeMeeting, findMeetings, meetingChoices } from '../src/answer/meetings/meetings.ts';
import { citedOf, eventDate, eventTitle } from '../src/answer/replies/event-lines.ts';
import type { Action, Block, EventDetail, Reply } from '../src/model/reply.ts';
import { rivals } from '../src/reply/differences.ts';
import { button, cite, count, echo, reply, text } from '../src/reply/parts.ts';
import { as, asHelp, defineCommand } from './command.ts';

const mostShown = 10;

export default defineCommand({
  name: 'meeting',
  summary: 'One meeting: who, where, what was agreed, and the accounts side by side',
  options: z.object({ which: z.string().min(1), as }),
  help: {
    which: {
      description: 'Its round, date, place or people: eighth dialogue, Munich 2020, Wang Yi Stoltenberg 2021',
      complete: completeMeeting,
    },
    as: asHelp,
  },
  examples: ['/meeting eighth dialogue', '/meeting Wang Yi Stoltenberg September 2021', '/meeting Munich 2020'],
  managersOnly: false,

  async run(context, { which }) {
    const { fitting, nearest } = await findMeetings(context, which);
    const [only] = fitting;
    if (only === undefined) return nothing(which, nearest);
    if (fitting.length > 1) return choice(which, fitting);
    return meetingReply(context.knowledge, only, await rivals(context.reader, [only]));
  },
});

const listOf = (events: readonly EventDetail[]): Block => ({
  kind: 'list',
  pageSize: mostShown,
  items: events.map((event) => ({
    mark: eventDate(event),
    body: [...eventTitle(event), text(' '), cite(...citedOf(event))],
    under: [],
    side: null,
  })),
});

const menuOf = (label: string, events: readonly EventDetail[]): Action => ({
  kind: 'menu',
  label,
  choices: meetingChoices(events),
});

function choice(typed: string, fitting: readonly EventDetail[]): Reply {
  const events = fitting.slice(0, mostShown);
  return reply({
    title: [count(fitting.length), text(' meetings fit '), echo(typed)],
    lead: [text(fitting.length > mostShown ? 'Which one? The likeliest:' : 'Which one?')],
    blocks: [listOf(events)],
    actions: [menuOf('Open one', events)],
    data: { events },
  });
}

function nothing(typed: string, nearest: readonly EventDetail[]): Reply {
  const none = nearest.length === 0;
  return reply({
    answered: false,
    title: [text('No meeting among the documents fits '), echo(typed)],
    lead: [text(none ? 'Name its round, its month, its place or who was there.' : 'What comes nearest:')],
    blocks: none ? [] : [listOf(nearest)],
    actions: [
      ...(none ? [] : [menuOf('Open one', nearest)]),
      button('All meetings', { command: 'timeline', options: { kind: 'meetings' } }),
      button('Search for the words', { command: 'find', options: { query: typed } }),
    ],
  });
}
