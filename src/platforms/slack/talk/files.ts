import type { Bot } from '../../../model/bot.ts';
import type { Caller } from '../../../model/context.ts';
import { shorten, tidy } from '../../shared/tidy.ts';
import { noticeMessage, type SlackMessage } from '../render/message.ts';
import { type Download, type HandedFile, mostBytes } from './download.ts';
import { answer } from './present.ts';

/** Hands a file to the command that adds documents; says kindly why not where it cannot be read. */
export async function receiveFile(
  bot: Bot,
  { caller, file, token, download }: { caller: Caller; file: HandedFile; token: string; download: Download },
): Promise<SlackMessage> {
  const name = shorten(tidy(file.name ?? '').trim(), 200) || 'file';
  const sorry = (why: string) => noticeMessage(`Thank you for ${name}. It is not among the documents: ${why}.`);
  if (!bot.commands.some((command) => command.name === 'add')) return sorry('I take no files here');
  if ((file.size ?? 0) > mostBytes) return sorry('it is larger than 25 MB');
  let bytes: Uint8Array;
  try {
    bytes = await download(file, token);
  } catch (error) {
    return sorry(error instanceof Error ? error.message : String(error));
  }
  const invocation = { command: 'add', options: { file: name } };
  return answer(bot, { caller, invocation, attachments: [{ name, bytes }] }, { private: false, surface: 'message' });
}
