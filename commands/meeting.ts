import { z } from 'zod';
import { eventTitle, sourcesOfEvent } from '../src/answer/event-lines.ts';
import { meetingReply } from '../src/answer/meeting-reply.ts';
import { completeMeeting, findMeetings, type Match } from '../src/answer/meetings.ts';
import { button, cite, date, echo, reply, text } from '../src/answer/parts.ts';
import type { Reply } from '../src/model/reply.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  name: 'meeting',
  summary: 'One meeting: who, where, what was agreed, and the accounts side by side',
  options: z.object({ which: z.string().min(1) }),
  help: {
    which: {
      description: 'Its round, date, place or people: eighth dialogue, Munich 2020, Wang Yi Stoltenberg 2021',
      complete: completeMeeting,
    },
  },
  examples: ['/meeting eighth dialogue', '/meeting Wang Yi Stoltenberg September 2021', '/meeting Munich 2020'],
  managersOnly: false,

  async run(context, given) {
    const matches = await findMeetings(context, given.which);
    const best = matches[0];
    if (best === undefined) return nothing(given.which);
    const rivals = matches.filter((match) => match.score >= best.score - 0.25);
    return rivals.length > 3
      ? choice(given.which, rivals)
      : withOthers(meetingReply(context.knowledge, best.event), matches.slice(1, 4));
  },
});

function withOthers(shown: Reply, others: readonly Match[]): Reply {
  const more = others.map(({ event }) => ({
    label: event.title.slice(0, 70),
    invocation: { command: 'meeting', options: { which: event.id } },
  }));
  return more.length === 0
    ? shown
    : { ...shown, actions: [...shown.actions, { kind: 'menu', label: 'Other meetings that fit', choices: more }] };
}

function choice(typed: string, matches: readonly Match[]): Reply {
  const events = matches.slice(0, 10).map((match) => match.event);
  return reply({
    title: [text('Several meetings fit '), echo(typed)],
    blocks: [
      {
        kind: 'list',
        pageSize: 10,
        items: events.map((event) => ({
          mark: date(event.date, sourcesOfEvent(event)),
          body: [...eventTitle(event), text(' '), cite(...sourcesOfEvent(event).slice(0, 3))],
          under: [],
          side: null,
        })),
      },
    ],
    actions: [
      {
        kind: 'menu',
        label: 'Open one',
        choices: events.map((event) => ({
          label: event.title.slice(0, 70),
          invocation: { command: 'meeting', options: { which: event.id } },
        })),
      },
    ],
    data: { events },
  });
}

function nothing(typed: string): Reply {
  return reply({
    answered: false,
    title: [text('No meeting among the documents fits '), echo(typed)],
    lead: [text('Name its round, its month, its place or who was there; the timeline lists all of them.')],
    actions: [
      button('Timeline', { command: 'timeline', options: {} }),
      button('Search for the words', { command: 'find', options: { query: typed } }),
    ],
  });
}
