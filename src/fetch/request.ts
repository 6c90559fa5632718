import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { AddressRule } from './public-address.ts';

export interface FetchLimits {
  /** Bytes of a body, as sent and as unpacked. */
  readonly maxBytes: number;
  /** For one request from the first byte asked to the last one read. */
  readonly totalMs: number;
  /** How long nothing may come. */
  readonly idleMs: number;
  readonly maxRedirects: number;
}

/** Finds the addresses of a name; `dns.lookup` but in tests. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface Hop {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** A request that came to nothing. `message` is a clause for people; `lasting`: trying again will not help. */
export class FetchFailure extends Error {
  readonly lasting: boolean;
  constructor(message: string, lasting = false) {
    super(message);
    this.name = 'FetchFailure';
    this.lasting = lasting;
  }
}

export interface HopOptions {
  readonly rule: AddressRule;
  readonly resolve: Resolve;
  readonly limits: FetchLimits;
  readonly headers: Readonly<Record<string, string>>;
  /** Breaks off what is under way. */
  readonly signal?: AbortSignal | undefined;
}

export const systemResolve: Resolve = (host) =>
  new Promise((done, fail) =>
    systemLookup(host, { all: true, verbatim: true }, (error, found) => (error ? fail(error) : done(found))),
  );

/** One request, no redirect followed. The connection goes to the very address that was checked. Throws `FetchFailure`. */
export async function requestOnce(url: URL, options: HopOptions): Promise<Hop> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await allowedAddresses(host, options);
  const { limits } = options;
  return new Promise((done, reject) => {
    const fail = (error: unknown) => {
      clearTimeout(timer);
      request.destroy();
      reject(inWords(error));
    };
    const timer = setTimeout(
      () => fail(new FetchFailure(`it took longer than ${limits.totalMs / 1_000} s`)),
      limits.totalMs,
    );
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      // A connection of its own: one that was opened for another name was checked for that name.
      agent: false,
      lookup: answeringWith(addresses),
      headers: { ...options.headers, 'accept-encoding': 'gzip, deflate, br' },
      timeout: limits.idleMs,
      ...(options.signal && { signal: options.signal }),
    });
    request.on('timeout', () => fail(new FetchFailure(`nothing came for ${limits.idleMs / 1_000} s`)));
    request.on('error', fail);
    request.on('response', (response) => {
      readBody(response, limits).then((body) => {
        clearTimeout(timer);
        request.destroy();
        done({ status: response.statusCode ?? 0, headers: headersOf(response), body });
      }, fail);
    });
    request.end();
  });
}

async function allowedAddresses(host: string, { rule, resolve }: HopOptions): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await resolve(host).catch(() => []);
  if (found.length === 0) throw new FetchFailure(`the name ${host} is not known`);
  for (const { address } of found) {
    const why = rule(address);
    if (why) throw new FetchFailure(`${host} leads to ${address}, which is ${why}`, true);
  }
  return found;
}

/** Node asks for one address or for all of them, as it likes. */
function answeringWith(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    if (options.all) callback(null, [...addresses]);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
}

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function readBody(response: IncomingMessage, { maxBytes }: FetchLimits): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = unpackers[encoding]?.();
  return new Promise((done, reject) => {
    const tooLarge = () => reject(new FetchFailure(`it is larger than ${Math.round(maxBytes / 1_048_576)} MB`, true));
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) return tooLarge();
    if (encoding !== '' && encoding !== 'identity' && !unpack) {
      return reject(new FetchFailure(`it is packed in a way that is not read here (${encoding.slice(0, 20)})`));
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    const from: Readable = unpack ? response.pipe(unpack) : response;
    from.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > maxBytes) {
        tooLarge();
        response.destroy();
        unpack?.destroy();
      } else chunks.push(chunk);
    });
    from.on('end', () => done(Buffer.concat(chunks)));
    from.on('error', (error) => reject(unpack ? new FetchFailure('its packed body is broken') : error));
    response.on('aborted', () => reject(new FetchFailure('the host broke off in the middle')));
    response.on('error', reject);
  });
}

function headersOf(response: IncomingMessage): Hop['headers'] {
  const entries = Object.entries(response.headers);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
}

const reasons: Readonly<Record<string, string>> = {
  ABORT_ERR: 'it was broken off',
  ECONNREFUSED: 'the host takes no connection',
  ECONNRESET: 'the host broke off',
  EPIPE: 'the host broke off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'the host does not answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own',
  HPE_HEADER_OVERFLOW: 'its header is too long',
};

function inWords(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new FetchFailure(reasons[code] ?? `it cannot be fetched: ${message.slice(0, 120)}`);
}
