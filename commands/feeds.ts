import { z } from 'zod';
import { changedReply, feedList, refusedReply, trialReply, turnedAwayList } from '../src/answer/replies/feed-lines.ts';
import { outcomeReply } from '../src/answer/replies/outcome-reply.ts';
import { noCollection, ownCollection } from '../src/answer/replies/own-collection.ts';
import { reportList, reportsFor } from '../src/answer/replies/reports.ts';
import type { Completion, Context } from '../src/model/context.ts';
import type { Feeds } from '../src/model/feeds.ts';
import type { Reply } from '../src/model/reply.ts';
import type { Collection } from '../src/model/store.ts';
import { knowledge, reply, text } from '../src/reply/parts.ts';
import { defineCommand } from './command.ts';

const actions = ['list', 'add', 'pause', 'resume', 'remove', 'test', 'reports', 'rejected', 'admit'] as const;
const done = { pause: 'is paused', resume: 'is read again', remove: 'is no longer read' } as const;

export default defineCommand({
  name: 'feeds',
  summary: 'What is read by itself: feeds, what was turned away, what was reported as wrong',
  options: z.object({
    action: z.enum(actions).optional(),
    feed: z.string().max(2_000).optional(),
    name: z.string().max(80).optional(),
  }),
  help: {
    action: { description: 'What to do; without it, the list' },
    feed: {
      description: 'An address, or a feed of the list; for admit, one that was turned away',
      complete: async (context, typed) => completions(context, typed),
    },
    name: { description: 'What to call a feed that is added' },
  },
  examples: ['/feeds', '/feeds action:add feed:https://example.org/rss.xml', '/feeds action:rejected'],
  managersOnly: true,

  async run(context, { action = 'list', feed, name }) {
    if (action === 'reports') return reportList(await reportsFor(context.state, context.caller));
    const own = ownCollection(context.caller);
    if (own === null) return noCollection('feeds');
    const { feeds } = context;
    if (feeds === undefined) return off();
    if (action === 'list') return feedList(await feeds.list(own));
    if (action === 'rejected') return turnedAwayList(await feeds.rejected(own));
    if (feed === undefined) return unnamed(action);
    if (action === 'test') return trialReply(feed, await feeds.test(own, feed));
    if (action === 'admit') return admit(context, feeds, own, feed);
    if (action === 'add') {
      const by = context.caller.user;
      const added = await feeds.add(own, { address: feed, by, ...(name === undefined ? {} : { name }) });
      return added.kind === 'done' ? changedReply(added.feed, 'is read from now on') : refusedReply(feed, added.why);
    }
    const changed = await feeds[action](own, feed);
    return changed.kind === 'done' ? changedReply(changed.feed, done[action]) : refusedReply(feed, changed.why);
  },
});

async function admit(context: Context, feeds: Feeds, own: Collection, id: string): Promise<Reply> {
  const outcome = await feeds.letIn(own, id);
  if (outcome === null) return refusedReply(id, 'nothing of that name was turned away');
  return outcomeReply(context.reader, id, outcome);
}

async function completions({ feeds, caller }: Context, typed: string): Promise<readonly Completion[]> {
  const own = ownCollection(caller);
  if (own === null || feeds === undefined) return [];
  const wanted = typed.trim().toLowerCase();
  const listed = (await feeds.list(own)).map(({ id, name }) => ({ label: name.slice(0, 100), value: id }));
  const refused = (await feeds.rejected(own)).map(({ id, title, address }) => ({
    label: `turned away: ${title ?? address}`.slice(0, 100),
    value: id,
  }));
  return [...listed, ...refused].filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 25);
}

function unnamed(action: string): Reply {
  return reply({
    answered: false,
    title: [text('Which one?')],
    lead: [text('Name it: '), knowledge(`/feeds action:${action} feed:…`, 'help')],
  });
}

function off(): Reply {
  return reply({
    answered: false,
    title: [text('No feeds are read here')],
    lead: [text('They are switched off in the settings of this bot.')],
  });
}
