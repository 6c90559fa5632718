import { createHash } from 'node:crypto';
import { z } from 'zod';
import { completeId, completeLast, completeWhen, completeZone } from '../src/answer/replies/briefing-choices.ts';
import { type Terms, termsWith } from '../src/answer/replies/subscription-options.ts';
import { listReply, subscriptionReply } from '../src/answer/replies/subscription-reply.ts';
import { timetableWords } from '../src/answer/replies/timetable-words.ts';
import { completeTopic } from '../src/answer/typed/topics.ts';
import { cursorSpace, type Subscription, subscriptionSpace } from '../src/model/briefing.ts';
import type { Context } from '../src/model/context.ts';
import { chatPlatforms } from '../src/model/platform.ts';
import type { Reply } from '../src/model/reply.ts';
import { completeActor } from '../src/reply/actors.ts';
import { button, echo, knowledge, reply, text } from '../src/reply/parts.ts';
import { defineCommand } from './command.ts';

const actions = ['add', 'list', 'preview', 'pause', 'resume', 'remove', 'edit'] as const;
const options = z.object({
  action: z.enum(actions).optional(),
  when: z.string().optional(),
  at: z.string().optional(),
  timezone: z.string().optional(),
  topics: z.string().optional(),
  actors: z.string().optional(),
  commands: z.string().optional(),
  empty: z.enum(['silent', 'say']).optional(),
  quiet: z.string().optional(),
  id: z.string().optional(),
});
type Options = z.infer<typeof options>;
const mostInChannel = 20;

export default defineCommand({
  name: 'briefing',
  summary: 'Briefings posted to this channel on a schedule: add, list, preview, pause, resume, remove, edit',
  options,
  help: {
    action: { description: 'What to do; list where nothing is said' },
    when: {
      description: 'daily, weekdays, mondays, hourly, or a cron expression such as 0 8 * * 1-5',
      complete: async (_, typed) => completeWhen(typed),
    },
    at: { description: 'Time of day, such as 08:30' },
    timezone: {
      description: 'Where that time is meant, such as Europe/Brussels',
      complete: async (_, typed) => completeZone(typed),
    },
    topics: {
      description: 'Only these topics, separated by commas',
      complete: (context, typed) => completeLast(typed, (last) => completeTopic(context, last)),
    },
    actors: {
      description: 'Only what has to do with these, separated by commas; a country takes in its officials',
      complete: (context, typed) => completeLast(typed, (last) => completeActor(context, last, false)),
    },
    commands: { description: 'Commands whose replies come along: /stance actor:China; /timeline' },
    empty: { description: 'When nothing is new: say so, or stay silent (usual, with a weekly sign of life)' },
    quiet: { description: 'Hours without posts, such as 22:00-07:00, or none' },
    id: {
      description: 'Which briefing of this channel',
      complete: async (context) => completeId((await channelOf(context))?.briefings ?? []),
    },
  },
  examples: ['/briefing add when:weekdays at:08:00 timezone:Europe/Brussels', '/briefing list', '/briefing preview'],
  managersOnly: true,

  async run(context, given) {
    const here = await channelOf(context);
    if (here === null) return elsewhere();
    const { briefings } = here;
    const action = given.action ?? 'list';
    if (action === 'add') return add(context, here, given);
    const none = briefings.length === 0;
    if (action === 'list' && given.id === undefined) return none ? noneYet() : listReply(context, briefings);
    if (action === 'preview' && none) return preview(context, await draft(context, here, given));
    const alone = briefings.length === 1 && given.id === undefined;
    const one = alone ? briefings[0] : briefings.find(({ id }) => id === given.id);
    if (one === undefined) return none ? noneYet() : which(briefings, action, given.id);
    if (action === 'list') return subscriptionReply(context, one, []);
    if (action === 'preview') return preview(context, one);
    return change(context, one, action, given);
  },
});

/** The channel where it was asked, and its briefings, oldest first. */
interface Here extends Pick<Subscription, 'platform' | 'channel'> {
  readonly briefings: readonly Subscription[];
}

/** Null where nothing can be posted. */
async function channelOf({ state, caller }: Context): Promise<Here | null> {
  const platform = chatPlatforms.find((each) => each === caller.platform);
  const { channel } = caller;
  if (platform === undefined || channel === null) return null;
  const all = await state.list<Subscription>(subscriptionSpace, '');
  const briefings = all
    .map(({ value }) => value)
    .filter((each) => each.platform === platform && each.channel === channel)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return { platform, channel, briefings };
}

/** What holds where nothing is said: the zone of the channel's other briefings, else of whoever asks, else of the bot. */
const usual = ({ caller, timezone }: Context, { briefings }: Here): Terms => ({
  cron: '0 8 * * *',
  timezone: briefings[0]?.timezone ?? caller.timezone ?? timezone,
  topics: [],
  actors: [],
  commands: [],
  whenEmpty: 'silent',
  quiet: null,
});

async function draft(context: Context, here: Here, given: Options): Promise<Subscription | Reply> {
  const terms = await termsWith(context, usual(context, here), given);
  if (terms.kind === 'refused') return terms.reply;
  const { workspace, user } = context.caller;
  const { platform, channel } = here;
  const at = context.now().toISOString();
  const id = createHash('sha256')
    .update(JSON.stringify([platform, channel, at, terms.value]))
    .digest('hex');
  return {
    ...terms.value,
    id: id.slice(0, 6),
    platform,
    workspace,
    channel,
    paused: null,
    manager: user,
    createdAt: at,
    changes: [{ by: user, at, what: 'added' }],
  };
}

async function add(context: Context, here: Here, given: Options): Promise<Reply> {
  if (here.briefings.length >= mostInChannel)
    return sorry('There are too many briefings in this channel; remove one first.');
  const made = await draft(context, here, given);
  if ('title' in made) return made;
  const added = await context.state.claim(subscriptionSpace, made.id, made);
  return added
    ? subscriptionReply(context, made, [text('Added: ')])
    : sorry('That did not come through; please try again.');
}

/** Without a subscription it shows what one would have posted that had begun a week ago. */
async function preview(context: Context, of: Subscription | Reply): Promise<Reply> {
  if ('title' in of) return of;
  const isNew = of.createdAt === context.now().toISOString();
  const weekAgo = new Date(context.now().getTime() - 7 * 86_400_000).toISOString();
  const shown = await context.briefings.preview(isNew ? { ...of, createdAt: weekAgo } : of);
  return { ...shown, notes: [...shown.notes, [text('A preview: nothing was posted and nothing counts as told.')]] };
}

type Change = 'pause' | 'resume' | 'remove' | 'edit';

async function change(context: Context, one: Subscription, action: Change, given: Options): Promise<Reply> {
  const at = context.now().toISOString();
  const by = context.caller.user;
  const noted = (what: string) => [...one.changes.slice(-19), { by, at, what }];
  const save = async (to: Subscription, done: string): Promise<Reply> => {
    if (!(await context.state.swap(subscriptionSpace, one.id, one, to)))
      return sorry('Somebody else changed it at the same time; please look and try again.');
    return subscriptionReply(context, to, [text(done)]);
  };
  if (action === 'remove') {
    await context.state.remove(subscriptionSpace, one.id);
    return reply({ title: [text('Removed: briefing '), echo(one.id), text(', '), echo(timetableWords(one.cron))] });
  }
  if (action === 'pause') return save({ ...one, paused: { why: 'by hand', at }, changes: noted('paused') }, 'Paused: ');
  const terms = action === 'edit' ? await termsWith(context, one, given) : null;
  if (terms?.kind === 'refused') return terms.reply;
  // What fell due before this moment is not made up for.
  await context.state.put(cursorSpace, one.id, at);
  if (terms !== null) return save({ ...one, ...terms.value, changes: noted('edited') }, 'Changed: ');
  return save({ ...one, paused: null, manager: one.manager ?? by, changes: noted('resumed') }, 'Resumed: ');
}

const sorry = (words: string): Reply => reply({ answered: false, title: [text(words)] });

const elsewhere = (): Reply =>
  reply({
    answered: false,
    title: [text('Briefings are posted to channels: use this in the channel that should have one')],
    lead: [text('What is new now: '), knowledge('/brief', 'help')],
    actions: [button('What is new', { command: 'brief', options: {} })],
  });

const noneYet = (): Reply =>
  reply({
    answered: false,
    title: [text('No briefings in this channel yet')],
    lead: [text('Try '), knowledge('/briefing add when:weekdays at:08:00', 'help')],
    actions: [
      button('Every weekday morning', {
        command: 'briefing',
        options: { action: 'add', when: 'weekdays', at: '08:00' },
      }),
      button('Preview', { command: 'briefing', options: { action: 'preview' } }),
    ],
  });

const which = (here: readonly Subscription[], action: string, given: string | undefined): Reply =>
  reply({
    answered: false,
    title: given === undefined ? [text('Which briefing?')] : [text('No briefing here is called '), echo(given)],
    actions: here
      .slice(0, 5)
      .map(({ id, cron }) =>
        button(`${id} · ${timetableWords(cron)}`, { command: 'briefing', options: { action, id } }),
      ),
  });
