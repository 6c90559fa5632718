import type { Bot, Log, Request } from '../../../model/bot.ts';
import type { Caller } from '../../../model/context.ts';
import type { Reply } from '../../../model/reply.ts';
import { keepSheet, newKey, type Sheet } from '../../shared/sheet.ts';
import type { Callers } from '../caller.ts';
import type { Surface } from '../render/layout.ts';
import type { SlackMessage } from '../render/message.ts';
import { pickerFor } from '../render/picker.ts';
import { renderSlack } from '../render/render.ts';
import type { Download } from './download.ts';
import { inSlack } from './localise.ts';

/** What every part of the adapter works with. */
export interface SlackContext {
  readonly bot: Bot;
  readonly log: Log;
  readonly callers: Callers;
  readonly download: Download;
}

export interface Presented {
  readonly owner: Caller['user'] | null;
  readonly private: boolean;
  readonly surface: Surface;
  readonly footer?: string;
}

/** Renders a reply, keeps what its buttons need, and gives its pages. A private message can be shared in the channel. */
export async function present(bot: Bot, reply: Reply, to: Presented): Promise<readonly SlackMessage[]> {
  const key = newKey();
  const rendered = renderSlack(inSlack(reply, bot.commands), {
    key,
    surface: to.surface,
    share: to.private && reply.answered && to.surface === 'message',
    picker: await pickerFor(bot, reply),
    ...(to.footer ? { footer: to.footer } : {}),
  });
  const sheet: Sheet<SlackMessage> = {
    owner: to.owner,
    private: to.private,
    invocation: reply.invocation,
    ...rendered,
  };
  await keepSheet(bot.state, key, sheet);
  return rendered.pages;
}

/** Asks the bot and gives the first page of what it says. */
export async function answer(bot: Bot, request: Request, to: Omit<Presented, 'owner'>): Promise<SlackMessage> {
  const reply = await bot.exchange(request);
  const [page] = await present(bot, reply, { ...to, owner: request.caller.user });
  return page!;
}
