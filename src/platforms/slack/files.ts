import type { Bot } from '../../model/bot.ts';
import type { Caller } from '../../model/context.ts';
import { shorten, tidy } from '../shared/tidy.ts';
import { noticeMessage, type SlackMessage } from './message.ts';
import { answer } from './present.ts';

/** A file that somebody hands over in a direct message, as Slack tells of it. */
export interface HandedFile {
  readonly id?: string;
  readonly name?: string | null;
  readonly size?: number;
  readonly mimetype?: string;
  readonly url_private_download?: string;
}

/** Fetches a file's bytes with the bot's token; fails where it cannot be had, in words for people. */
export type Download = (file: HandedFile, token: string) => Promise<Uint8Array>;

// Larger files are no documents, and the store has a smaller limit of its own.
const mostBytes = 25 * 1_048_576;

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

/** Downloads from Slack alone, so that the token goes nowhere else. `api` is the Web API's address. */
export function downloadFrom(api: string | undefined): Download {
  return async ({ url_private_download: url, mimetype }, token) => {
    if (!url || !URL.canParse(url) || !isSlack(new URL(url), api)) throw new Error('Slack did not say where it is');
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(30_000) });
    // Without the right to read files Slack answers with its page for signing in.
    const page = /text\/html/.test(response.headers.get('content-type') ?? '') && !/html/.test(mimetype ?? '');
    if (!response.ok || page) throw new Error('I may not read files here; the app needs the scope files:read');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > mostBytes) throw new Error('it is larger than 25 MB');
    return bytes;
  };
}

function isSlack({ protocol, hostname, origin }: URL, api: string | undefined): boolean {
  const ours = protocol === 'https:' && /(?:^|\.)slack(?:-files)?\.com$/.test(hostname);
  return ours || (api !== undefined && origin === new URL(api).origin);
}
