import type { Hosts } from './hosts.ts';
import { type AddressRule, publicOnly } from './public-address.ts';
import { FetchFailure, type FetchLimits, type Hop, type Resolve, requestOnce, systemResolve } from './request.ts';

/** What the sender told of a copy, to be asked with the next time. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | {
      readonly kind: 'page';
      /** Where it was found after redirects. */
      readonly url: string;
      readonly bytes: Uint8Array;
      /** Of the header, in lower case and without parameters; empty where there is none. */
      readonly contentType: string;
      readonly charset: string | null;
      readonly validators: Validators;
    }
  | { readonly kind: 'not modified' }
  /** `why` is a clause for people. `retryAfterMs`: the host named a time. `lasting`: trying again will not help. */
  | { readonly kind: 'failed'; readonly why: string; readonly retryAfterMs: number | null; readonly lasting: boolean };

/** Fetches a page. Never throws. */
export type Fetch = (address: string, known?: Validators) => Promise<Fetched>;

export interface FetchOptions {
  readonly hosts: Hosts;
  readonly nowMs: () => number;
  readonly rule?: AddressRule;
  readonly resolve?: Resolve;
  readonly limits?: Partial<FetchLimits>;
  readonly signal?: AbortSignal;
}

const defaults: FetchLimits = { maxBytes: 20 * 1_048_576, totalMs: 60_000, idleMs: 15_000, maxRedirects: 5 };
const longestRetryMs = 24 * 3_600_000;
const agent = 'Attache/0.1 (+https://example.invalid/attache; reads feeds)';

export function openFetch(options: FetchOptions): Fetch {
  const { hosts, nowMs, rule = publicOnly, resolve = systemResolve } = options;
  const limits = { ...defaults, ...options.limits };

  const hop = (url: URL, headers: Readonly<Record<string, string>>): Promise<Hop> =>
    hosts.inTurn(url.host, () => {
      const closedMs = hosts.closedForMs(url.host);
      if (closedMs > 0) throw new Closed(url.host, closedMs);
      return requestOnce(url, { rule, resolve, limits, headers, signal: options.signal });
    });

  return async (address, known) => {
    try {
      let url = parseAddress(address);
      for (let redirects = 0; ; redirects++) {
        const answer = await hop(url, headersFor(redirects === 0 ? known : undefined));
        const next = redirectOf(answer, url);
        if (!next) return judged(answer, url, options);
        if (redirects === limits.maxRedirects) throw new FetchFailure('it redirects too often', true);
        url = next;
      }
    } catch (error) {
      if (error instanceof Closed) return failed(error.message, error.forMs);
      if (error instanceof FetchFailure) return failed(error.message, null, error.lasting);
      return failed(`it cannot be fetched: ${(error as Error).message}`);
    }
  };

  function judged(answer: Hop, url: URL, { hosts }: FetchOptions): Fetched {
    const { status } = answer;
    if (status === 304) return { kind: 'not modified' };
    if (status >= 200 && status < 300) return page(answer, url);
    const retryAfterMs = retryAfter(answer.headers['retry-after'], nowMs());
    if (status === 429 || status === 503) hosts.close(url.host, retryAfterMs ?? 60_000);
    return failed(statusInWords(status), retryAfterMs, status === 404 || status === 410);
  }
}

/** The host has asked to be left alone for a while. */
class Closed extends Error {
  readonly forMs: number;
  constructor(host: string, forMs: number) {
    super(`${host} has asked to be left alone for ${Math.ceil(forMs / 1_000)} s`);
    this.forMs = forMs;
  }
}

const failed = (why: string, retryAfterMs: number | null = null, lasting = false): Fetched => ({
  kind: 'failed',
  why,
  retryAfterMs,
  lasting,
});

/** An address of the web without a password in it. Throws `FetchFailure`. */
function parseAddress(address: string, base?: URL): URL {
  const url = URL.parse(address.trim(), base);
  if (!url) throw new FetchFailure('it is no address', true);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchFailure(`only http and https are fetched, not ${url.protocol}`, true);
  }
  if (url.username || url.password) throw new FetchFailure('an address with a password in it is not fetched', true);
  url.hash = '';
  return url;
}

function redirectOf({ status, headers }: Hop, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  if (!headers.location) throw new FetchFailure('it redirects to nowhere');
  return parseAddress(headers.location, from);
}

function headersFor(known: Validators | undefined): Record<string, string> {
  return {
    'user-agent': agent,
    accept: 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,*/*;q=0.5',
    'accept-language': 'en, zh;q=0.9, *;q=0.5',
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

function page({ headers, body }: Hop, url: URL): Fetched {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = /charset\s*=\s*["']?([\w:.-]+)/.exec(parameters.join(';'))?.[1] ?? null;
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
  return { kind: 'page', url: url.href, bytes: body, contentType: type.trim(), charset, validators };
}

/** Seconds or a date; null where the header names neither. */
function retryAfter(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - nowMs;
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), longestRetryMs);
}

const statuses: Readonly<Record<number, string>> = {
  401: 'it asks for a password (401)',
  403: 'the host does not let it be read (403)',
  404: 'there is nothing at this address (404)',
  410: 'it has been removed (410)',
  429: 'the host is asked too often (429)',
  503: 'the host is overloaded (503)',
};

function statusInWords(status: number): string {
  return statuses[status] ?? (status >= 500 ? `the host has a fault (${status})` : `the host answers ${status}`);
}
