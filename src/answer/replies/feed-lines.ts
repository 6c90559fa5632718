import type { FeedStatus, FeedTrial, TurnedAway } from '../../model/feeds.ts';
import type { Action, Inline, Item, Line, Reply } from '../../model/reply.ts';
import { button, count, echo, knowledge, reply, text } from '../../reply/parts.ts';

/** What the program knows of its own work: addresses, instants, reasons. No claim about the world. */
const own = (words: string): Inline => knowledge(words, 'feeds');

/** An instant to the minute. */
const instant = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

export function feedItem(feed: FeedStatus): Item {
  const seen: Line =
    feed.lastGood === null ? [text('never read yet')] : [text('last read '), own(instant(feed.lastGood))];
  const trouble: Line = feed.lastError === null ? [] : [text('last error: '), own(feed.lastError)];
  const marks = [
    ...(feed.collection === 'shared' ? ['shared'] : []),
    ...(feed.verified || feed.lastGood !== null ? [] : ['not yet tried']),
  ];
  return {
    mark: [text(feed.paused ? 'paused' : feed.lastError === null ? 'on' : 'trouble')],
    body: [own(feed.name), ...marks.map((mark) => text(` · ${mark}`))],
    under: [
      [own(feed.address)],
      [...seen, text(' · '), count(feed.documents), text(' in · '), count(feed.turnedAway), text(' turned away')],
      trouble,
    ].filter((line) => line.length > 0),
    side: null,
  };
}

export function feedList(feeds: readonly FeedStatus[]): Reply {
  const addOne: Line = [text('Add one with '), own('/feeds action:add feed:https://…'), text('.')];
  return reply({
    answered: feeds.length > 0,
    title:
      feeds.length === 0
        ? [text('No feed is read')]
        : [count(feeds.length), text(feeds.length === 1 ? ' feed' : ' feeds')],
    blocks: feeds.length === 0 ? [] : [{ kind: 'list', pageSize: 8, items: feeds.map(feedItem) }],
    notes: [addOne],
    actions: [
      button('Turned away', { command: 'feeds', options: { action: 'rejected' } }),
      button('Error reports', { command: 'feeds', options: { action: 'reports' } }),
    ],
  });
}

export function turnedAwayList(refused: readonly TurnedAway[]): Reply {
  const choices = refused.slice(0, 25).map(({ id, title, address }) => ({
    label: (title ?? address).slice(0, 70),
    invocation: { command: 'feeds', options: { action: 'admit', feed: id } },
  }));
  const menu: readonly Action[] = choices.length === 0 ? [] : [{ kind: 'menu', label: 'Let one in', choices }];
  return reply({
    answered: refused.length > 0,
    title:
      refused.length === 0
        ? [text('Nothing was turned away')]
        : [count(refused.length), text(' turned away, newest first')],
    blocks: refused.length === 0 ? [] : [{ kind: 'list', pageSize: 8, items: refused.map(turnedAwayItem) }],
    notes: [[text('Only documents of which both parties are subjects enter by themselves.')]],
    actions: menu,
  });
}

function turnedAwayItem({ id, title, address, feed, why, at }: TurnedAway): Item {
  return {
    mark: [own(id)],
    body: [own(title ?? address)],
    under: [[own(why)], [own(`${feed} · ${instant(at)}`)]],
    side: null,
  };
}

export function trialReply(asked: string, trial: FeedTrial): Reply {
  if (trial.kind === 'fails') return refusedReply(asked, trial.why);
  const items = trial.sample.map(
    ({ title, enters, why }): Item => ({
      mark: [text(enters ? 'enters' : 'stays out')],
      body: [own(title)],
      under: [[own(why)]],
      side: null,
    }),
  );
  return reply({
    title: [own(trial.title ?? asked), text(' works: '), count(trial.entries), text(' entries')],
    blocks: items.length === 0 ? [] : [{ kind: 'list', pageSize: 5, items }],
    actions: [button('Add it', { command: 'feeds', options: { action: 'add', feed: asked } })],
  });
}

export function changedReply(feed: FeedStatus, done: string): Reply {
  return reply({
    title: [own(feed.name), text(` ${done}`)],
    lead: [own(feed.address)],
    actions: [button('All feeds', { command: 'feeds', options: { action: 'list' } })],
  });
}

export function refusedReply(asked: string, why: string): Reply {
  return reply({
    answered: false,
    title: [text('That did not work: '), echo(asked)],
    lead: [own(why)],
    actions: [button('All feeds', { command: 'feeds', options: { action: 'list' } })],
  });
}
