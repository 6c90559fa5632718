import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFetch } from '../../src/fetch/fetch.ts';
import { openHosts } from '../../src/fetch/hosts.ts';
import type { AddressRule } from '../../src/fetch/public-address.ts';
import { publicOnly } from '../../src/fetch/public-address.ts';
import type { FetchLimits } from '../../src/fetch/request.ts';

/** A web server on 127.0.0.1 whose pages are played by functions. */
export interface PlayedHost {
  readonly port: number;
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  readonly pages: Map<string, RequestListener>;
  /** An address of it under a made-up name. */
  at(path: string, name?: string): string;
  close(): Promise<void>;
}

export async function playHost(): Promise<PlayedHost> {
  const pages = new Map<string, RequestListener>();
  const asked: PlayedHost['asked'] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const page = pages.get(`${request.headers.host?.split(':')[0]}${request.url}`) ?? pages.get(request.url ?? '');
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    pages,
    at: (path, name = 'good.example') => `http://${name}:${port}${path}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export const send =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** The played host may be reached under its made-up names, nothing else that is private. */
const playedRule: AddressRule = (address) => (address === '127.0.0.1' ? null : publicOnly(address));

/** A fetch for tests: names ending in `.example` lead to the played host, time passes by waiting only. */
export function playedFetch(given: { limits?: Partial<FetchLimits>; rule?: AddressRule; pauseMs?: number } = {}) {
  const clock = { nowMs: 1_700_000_000_000, waited: [] as number[] };
  const pace = {
    nowMs: () => clock.nowMs,
    wait: async (ms: number) => {
      clock.waited.push(ms);
      clock.nowMs += ms;
    },
  };
  const resolve = async (name: string) => {
    if (name === 'inside.example') return [{ address: '127.0.0.2', family: 4 }];
    if (name === 'rebinding.example')
      return [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.7', family: 4 },
      ];
    if (!name.endsWith('.example')) throw new Error('no such name');
    return [{ address: '127.0.0.1', family: 4 }];
  };
  const fetch = openFetch({
    hosts: openHosts(pace, given.pauseMs ?? 0),
    nowMs: pace.nowMs,
    resolve,
    rule: given.rule ?? playedRule,
    limits: { maxBytes: 100_000, totalMs: 500, idleMs: 150, maxRedirects: 3, ...given.limits },
  });
  return { fetch, clock };
}
