import type { KnownBlock } from '@slack/types';
import type { Bot } from '../../../model/bot.ts';
import { type Subscription, subscriptionSpace } from '../../../model/briefing.ts';
import type { Caller } from '../../../model/context.ts';
import { parsePlace } from '../caller.ts';
import { noticeMessage } from '../render/message.ts';
import { smallPrint } from '../render/notes.ts';
import { answer } from './present.ts';

const mostChannels = 5;
const command = 'briefing';

/**
 * The scheduled briefings of the workspace, channel by channel, as the command lists them in each. Empty for those who
 * may not manage them: what is scheduled in a closed channel is not everybody's to know.
 */
export async function briefingBlocks(bot: Bot, caller: Caller): Promise<readonly KnownBlock[]> {
  if (!caller.manager || !bot.commands.some((each) => each.name === command)) return [];
  const held = await bot.state.list<Subscription>(subscriptionSpace, '');
  const here = held.filter(
    ({ value }) => value.platform === 'slack' && (value.workspace ?? caller.workspace) === caller.workspace,
  );
  const channels = [...new Set(here.map(({ value }) => value.channel))];
  if (channels.length === 0) {
    return noticeMessage('No briefings are scheduled. Type /briefing in a channel to begin one.').blocks;
  }
  const listed = channels.slice(0, mostChannels).map(async (channel) => {
    const invocation = { command, options: { action: 'list' } };
    const asked = { caller: { ...caller, channel }, invocation };
    const { blocks } = await answer(bot, asked, { private: true, surface: 'view' });
    return [
      smallPrint(`Scheduled in <#${parsePlace(channel).id}>`),
      ...blocks.filter((block) => block.type !== 'actions'),
    ];
  });
  const left = channels.length - mostChannels;
  const more = left > 0 ? [smallPrint(`and in ${left} more channels: /briefing there lists them`)] : [];
  return [...(await Promise.all(listed)).flat(), ...more];
}
