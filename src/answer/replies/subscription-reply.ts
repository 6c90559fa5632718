import type { Delivery, Subscription } from '../../model/briefing.ts';
import type { Context } from '../../model/context.ts';
import type { Action, Item, Line, Reply } from '../../model/reply.ts';
import { button, count, echo, join, knowledge, reply, text } from '../../reply/parts.ts';
import { instantText, timetableWords } from './timetable-words.ts';

const shownTimes = 3;

/** One subscription after something was done to it: when it comes next in words, what it is about, and what to do next. */
export function subscriptionReply(context: Context, subscription: Subscription, done: Line): Reply {
  return reply({
    title: [...done, ...titleOf(subscription)],
    blocks: [{ kind: 'fields', rows: rowsOf(context, subscription) }],
    actions: actionsFor(subscription),
  });
}

const titleOf = ({ id, cron, timezone }: Subscription): Line => [
  text('briefing '),
  echo(id),
  text(', '),
  echo(`${timetableWords(cron)}, ${timezone}`),
];

function rowsOf(context: Context, subscription: Subscription) {
  const { topics, actors, commands, whenEmpty, quiet, paused } = subscription;
  const next = nextLines(context, subscription);
  return [
    { label: 'Next', lines: paused === null ? next : [[text('paused: '), echo(paused.why)]] },
    { label: 'About', lines: [about(context, topics, actors)] },
    ...(commands.length > 0 ? [{ label: 'With', lines: commands.map((each): Line => [echo(each)]) }] : []),
    {
      label: 'Nothing new',
      lines: [[text(whenEmpty === 'say' ? 'it says so' : 'it stays silent, with a sign of life once a week')]],
    },
    ...(quiet === null ? [] : [{ label: 'Quiet', lines: [[echo(`${quiet.from} – ${quiet.to}`)]] }]),
  ];
}

/** The next three posts; what falls into the quiet hours waits for their end. */
function nextLines({ briefings, now }: Context, subscription: Subscription): readonly Line[] {
  const { timezone, quiet } = subscription;
  return briefings.nextDueTimes(subscription, now(), shownTimes).map((instant): Line => {
    const shown = instantText(instant, timezone);
    const time = shown.slice(-5);
    const waits =
      quiet !== null &&
      (quiet.from > quiet.to ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to);
    return waits ? [echo(shown), text(', after the quiet hours at '), echo(quiet.to)] : [echo(shown)];
  });
}

function about({ knowledge: names }: Context, topics: readonly string[], actors: readonly string[]): Line {
  if (topics.length === 0 && actors.length === 0) return [text('everything new')];
  const parts: readonly Line[] = [
    ...topics.map((id): Line => [knowledge(names.topics.find((topic) => topic.id === id)?.title ?? id, id)]),
    ...actors.map((id): Line => {
      const actor = names.actor(id);
      return actor === null ? [echo(id.replace(/^~/u, ''))] : [knowledge(actor.name, id)];
    }),
  ];
  return join(parts, ', ');
}

function actionsFor({ id, paused }: Subscription): readonly Action[] {
  const act = (action: string) => ({ command: 'briefing', options: { action, id } });
  return [
    button('Preview', act('preview')),
    paused === null ? button('Pause', act('pause')) : button('Resume', act('resume')),
    button('Remove', act('remove')),
    button('All of this channel', { command: 'briefing', options: { action: 'list' } }),
  ];
}

/** The subscriptions of a channel with their latest deliveries and who changed them last. */
export async function listReply(context: Context, subscriptions: readonly Subscription[]): Promise<Reply> {
  const items = await Promise.all(subscriptions.map((each) => itemOf(context, each)));
  return reply({
    title: [
      count(subscriptions.length),
      text(subscriptions.length === 1 ? ' briefing in this channel' : ' briefings in this channel'),
    ],
    blocks: [{ kind: 'list', pageSize: 4, items }],
    actions: subscriptions.length === 1 ? actionsFor(subscriptions[0]!).slice(0, -1) : [],
  });
}

async function itemOf(context: Context, subscription: Subscription): Promise<Item> {
  const { topics, actors, paused, timezone, changes } = subscription;
  const deliveries = await context.briefings.deliveries(subscription, 3);
  const next = nextLines(context, subscription)[0];
  const last = changes.at(-1);
  return {
    mark: [echo(subscription.id)],
    body: [echo(`${timetableWords(subscription.cron)}, ${timezone}`), text(' · '), ...about(context, topics, actors)],
    under: [
      paused === null
        ? next === undefined
          ? [text('never')]
          : [text('next: '), ...next]
        : [text('paused: '), echo(paused.why)],
      ...deliveries.map((each) => deliveryLine(each, timezone)),
      ...(last === undefined
        ? []
        : [[echo(last.what), text(' by '), echo(last.by), text(', '), echo(instantText(new Date(last.at), timezone))]]),
    ],
    side: null,
  };
}

const stages: Readonly<Record<Delivery['state'], string>> = {
  claimed: 'being made, or waiting to be tried again',
  sending: 'being posted',
  posted: 'posted',
  empty: 'nothing was new',
  folded: 'missed; its news went into the next',
  uncertain: 'may or may not have been posted',
  failed: 'not posted',
};

function deliveryLine({ due, state, attempts }: Delivery, timezone: string): Line {
  const last = attempts.at(-1);
  const tries: Line = attempts.length > 1 ? [text(', '), count(attempts.length), text(' attempts')] : [];
  const why: Line =
    state === 'posted' || last === undefined || last.detail === '' ? [] : [text(': '), echo(last.detail)];
  return [echo(instantText(new Date(due), timezone)), text(` ${stages[state]}`), ...tries, ...why];
}
