import type { Attachment as Handed } from 'discord.js';
import type { Attachment } from '../../model/context.ts';
import { AttacheError } from '../../model/error.ts';
import { shorten, tidy } from '../shared/tidy.ts';
import { escapeMarkdown } from './markdown.ts';

/** Fetches a file that came with a command. Throws `AttacheError` with a clause for people where it cannot be had. */
export type Download = (file: Pick<Handed, 'name' | 'size' | 'url'>) => Promise<Attachment>;

export interface Downloading {
  readonly download: Download;
}

// Larger files are no documents.
const mostBytes = 5 * 1_048_576;
const tooLarge = 'it is larger than 5 MB';
const limitMs = 10_000;

/** Downloads from Discord alone, whatever a command says. `api`: another place where Discord stands, as in tests. */
export function downloadFrom(api: string | null): Download {
  return async ({ name, size, url }) => {
    if (!URL.canParse(url) || !isDiscord(new URL(url), api)) throw failure('Discord did not say where it is');
    if (size > mostBytes) throw failure(tooLarge);
    return { name: fileName(name), bytes: await fetched(url) };
  };
}

/** The files that came along, or in words, in Discord's markup, why one of them cannot be had. */
export async function received(files: readonly Handed[], download: Download): Promise<readonly Attachment[] | string> {
  const had: Attachment[] = [];
  for (const file of files) {
    try {
      had.push(await download(file));
    } catch (error) {
      if (!(error instanceof AttacheError)) throw error;
      return `${escapeMarkdown(fileName(file.name))} is not among the documents: ${error.message}.`;
    }
  }
  return had;
}

/** How a file is called in a reply and in the command's option. */
export function fileName(name: string): string {
  return shorten(tidy(name).trim(), 200) || 'file';
}

async function fetched(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(limitMs) });
    if (!response.ok || !response.body) throw failure('Discord no longer has it');
    return await bounded(response.body);
  } catch (cause) {
    if (cause instanceof AttacheError) throw cause;
    throw failure('Discord did not hand it over in time', cause);
  }
}

/** What Discord says of the size is not relied upon: reading ends at the bound. */
async function bounded(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > mostBytes) throw failure(tooLarge);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

// Where Discord keeps attachments: https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
function isDiscord({ protocol, hostname, origin }: URL, api: string | null): boolean {
  const own = protocol === 'https:' && /(?:^|\.)(?:discordapp\.com|discordapp\.net|discord\.com)$/.test(hostname);
  return own || (api !== null && hostname === '127.0.0.1' && origin === new URL(api).origin);
}

function failure(why: string, cause?: unknown): AttacheError {
  return new AttacheError('discord-file', why, { cause });
}
