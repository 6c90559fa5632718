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
export const mostBytes = 25 * 1_048_576;

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
