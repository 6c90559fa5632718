import type { Bot, Request } from '../../model/bot.ts';
import type { Caller } from '../../model/context.ts';
import type { Reply } from '../../model/reply.ts';
import { keepSheet, newKey, type Sheet } from '../shared/sheet.ts';
import type { Outcome } from './acknowledge.ts';
import type { DiscordMessage } from './message.ts';
import { renderDiscord } from './render.ts';

/** Renders a reply, keeps what its buttons need, and gives its first page. */
export async function present(
  bot: Bot,
  reply: Reply,
  to: { readonly owner: Caller['user'] | null; readonly private: boolean; readonly footer?: string },
): Promise<DiscordMessage> {
  const key = newKey();
  const rendered = renderDiscord(reply, key, to.footer ?? null);
  const sheet: Sheet<DiscordMessage> = {
    owner: to.owner,
    private: to.private,
    invocation: reply.invocation,
    ...rendered,
  };
  const pressable = rendered.pages.length > 1 || rendered.actions.length > 0 || rendered.sources.length > 0;
  if (pressable) await keepSheet(bot.state, key, sheet);
  return rendered.pages[0]!;
}

/** Asks the bot and renders what it says. A failure, which names no command, is nobody else's to see. */
export async function outcome(bot: Bot, request: Request, wanted: 'public' | 'private'): Promise<Outcome> {
  const reply = await bot.exchange(request);
  const as = reply.invocation === null ? 'private' : wanted;
  return { message: await present(bot, reply, { owner: request.caller.user, private: as === 'private' }), as };
}
