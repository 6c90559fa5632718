import type { RespondFn } from '@slack/bolt';
import type { Caller } from '../../../model/context.ts';
import { keepSheet, type Sheet } from '../../shared/sheet.ts';
import { parsePlace } from '../caller.ts';
import type { SlackMessage } from '../render/message.ts';
import { smallPrint } from '../render/notes.ts';
import { withoutShare } from '../render/share.ts';
import type { SlackContext } from './present.ts';
import { respondWith } from './send.ts';

export interface Sharing {
  readonly key: string;
  readonly page: number;
  readonly sheet: Sheet<SlackMessage>;
  readonly caller: Caller;
  readonly thread: string | null;
}

/** Shows a private answer to the channel, signed by who shares it, and takes the private copy away. */
export async function shareIn(respond: RespondFn, { bot, log }: SlackContext, sharing: Sharing): Promise<void> {
  const { key, page, sheet, caller, thread } = sharing;
  const message = sheet.pages[page];
  if (!message) return;
  // From now on everybody may turn its pages.
  await keepSheet(bot.state, key, { ...sheet, private: false });
  const signed = smallPrint(`Shared by <@${parsePlace(caller.user).id}>`);
  const open = withoutShare(message);
  await respondWith(respond, { ...open, blocks: [...open.blocks, signed] }, { as: 'public', thread }, log);
  await respond({ delete_original: true });
}
