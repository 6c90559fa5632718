import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { Caller, Command } from '../../../model/context.ts';
import type { Invocation } from '../../../model/reply.ts';
import { homeView, noticeMessage } from '../render/message.ts';
import { guarded } from './guard.ts';
import { briefingBlocks } from './home-briefings.ts';
import { answer, type SlackContext } from './present.ts';

// A home tab takes a hundred blocks, an answer's page at most fifty; the first have most to say.
const blocksOfEach = [50, 20, 28] as const;

/** The home tab: what is new, the scheduled briefings, and help. Made anew whenever somebody opens it. */
export function listenToHome(app: App, slack: SlackContext): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    const { user } = event;
    const publish = (blocks: readonly KnownBlock[]) => client.views.publish({ user_id: user, view: homeView(blocks) });
    await guarded(
      slack.log,
      { home: user },
      async () => {
        const spot = { team: context.teamId ?? null, user, channel: null, thread: null };
        await publish(await homeBlocks(slack, await slack.callers.of(spot, client)));
      },
      (sorry) => publish(sorry.blocks),
    );
  });
}

async function homeBlocks({ bot }: SlackContext, caller: Caller): Promise<readonly KnownBlock[]> {
  const answered = async (invocation: Invocation | null) =>
    invocation ? (await answer(bot, { caller, invocation }, { private: true, surface: 'view' })).blocks : [];
  const parts = await Promise.all([
    answered(invocationOf(bot.commands, caller, 'brief', {})),
    briefingBlocks(bot, caller),
    answered(invocationOf(bot.commands, caller, 'help', {})),
  ]);
  const filled = parts.map((blocks, i) => within(blocks, blocksOfEach[i] ?? 20)).filter((blocks) => blocks.length > 0);
  return filled.flatMap((blocks, i) => distinct(i > 0 ? [{ type: 'divider' as const }, ...blocks] : blocks, i));
}

/** Null where there is no such command for this person, or where it would not take the options. */
function invocationOf(
  commands: readonly Command[],
  caller: Caller,
  name: string,
  options: Readonly<Record<string, string>>,
): Invocation | null {
  const command = commands.find((each) => each.name === name);
  if (!command || (command.managersOnly && !caller.manager)) return null;
  if (!z.object(command.options.shape).safeParse(options).success) return null;
  return { command: name, options };
}

/** What does not fit says so, and its buttons stay. */
function within(blocks: readonly KnownBlock[], limit: number): readonly KnownBlock[] {
  if (blocks.length <= limit) return blocks;
  const controls = blocks.filter((block) => block.type === 'actions');
  const more = noticeMessage('There is more: ask for it with the command.').blocks;
  return [...blocks.slice(0, limit - controls.length - more.length), ...more, ...controls].slice(0, limit);
}

/** Identifiers of blocks are told apart, because several answers stand on one page. */
function distinct(blocks: readonly KnownBlock[], part: number): readonly KnownBlock[] {
  return blocks.map((block, i) => (block.block_id ? { ...block, block_id: `${block.block_id}-${part}-${i}` } : block));
}
