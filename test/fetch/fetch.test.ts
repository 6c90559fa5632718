import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { privateAsWell, publicOnly } from '../../src/fetch/public-address.ts';
import { type PlayedHost, playedFetch, playHost, send } from './host.ts';

let host: PlayedHost;
beforeAll(async () => {
  host = await playHost();
});
afterAll(() => host.close());

const text = 'The talks were held in the morning.';

async function whatCame(path: string, page: RequestListener, given: Parameters<typeof playedFetch>[0] = {}) {
  host.pages.set(path, page);
  const { fetch } = playedFetch(given);
  const fetched = await fetch(host.at(path));
  return fetched.kind === 'page'
    ? new TextDecoder().decode(fetched.bytes)
    : fetched.kind === 'failed'
      ? fetched.why
      : fetched.kind;
}

describe('an address of the internet', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '239.255.255.250',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
    '64:ff9b::7f00:1',
    'fec0::1',
    'not an address',
  ])('%s is refused', (address) => {
    expect(publicOnly(address)).not.toBeNull();
  });
  test.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '100.63.0.1',
    '169.253.1.1',
    '223.255.255.1',
    '2606:4700::1111',
    '2a00:1450:4001::5',
  ])('%s is public', (address) => {
    expect(publicOnly(address)).toBeNull();
  });
  test('the switch for tests opens this machine and private networks, never metadata', () => {
    expect(['127.0.0.1', '10.0.0.1', '::1'].map(privateAsWell)).toEqual([null, null, null]);
    expect(privateAsWell('169.254.169.254')).toMatch(/metadata/);
  });
});

describe('what is not asked at all', () => {
  const { fetch } = playedFetch();
  test.each([
    ['file:///etc/passwd', /only http and https/],
    ['ftp://good.example/x', /only http and https/],
    ['javascript:alert(1)', /only http and https/],
    ['http://user:secret@good.example/', /password/],
    ['nonsense', /no address/],
    ['http://169.254.169.254/latest/meta-data/', /metadata/],
    ['http://[::1]/', /private, local/],
    ['http://[::ffff:127.0.0.1]/', /private, local/],
    ['http://0x7f.0.0.2/', /this machine/],
    ['http://2130706434/', /this machine/],
    ['http://017700000002/', /this machine/],
    ['http://unknown.invalid/', /is not known/],
  ])('%s', async (address, why) => {
    const fetched = await fetch(address);
    expect(fetched.kind === 'failed' && fetched.why).toMatch(why);
  });

  test.each([
    ['a name that leads to this machine', 'inside.example', /127\.0\.0\.2, which is this machine/],
    ['a name of which one address is private', 'rebinding.example', /10\.0\.0\.7, which is a private network/],
  ])('%s', async (_, name, why) => {
    const before = host.asked.length;
    const fetched = await fetch(host.at('/x', name));
    expect(fetched.kind === 'failed' && [fetched.why, fetched.lasting]).toEqual([expect.stringMatching(why), true]);
    expect(host.asked.length).toBe(before);
  });

  test('a name of this very machine, as the system resolves it', async () => {
    const { openFetch } = await import('../../src/fetch/fetch.ts');
    const { openHosts } = await import('../../src/fetch/hosts.ts');
    const hosts = openHosts({ nowMs: () => 0, wait: async () => undefined }, 0);
    const fetched = await openFetch({ hosts, nowMs: () => 0 })(`http://localhost:${host.port}/`);
    expect(fetched.kind === 'failed' && fetched.why).toMatch(/this machine|private, local/);
  });
});

describe('good hosts', () => {
  test.each([
    ['as it is', send(text), text],
    ['with gzip', send(gzipSync(text), { 'content-encoding': 'gzip' }), text],
    ['with brotli', send(brotliCompressSync(text), { 'content-encoding': 'br' }), text],
    ['with deflate', send(deflateSync(text), { 'content-encoding': 'deflate' }), text],
    ['elsewhere on the host', send('', { location: '/moved-here' }, 302), text],
  ])('send a page %s', async (name, page, expected) => {
    host.pages.set('/moved-here', send(text));
    expect(await whatCame(`/good/${name.replaceAll(' ', '-')}`, page)).toBe(expected);
  });

  test('are asked whether anything is new, and say 304', async () => {
    host.pages.set('/feed', (request, response) => {
      const known = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] !== undefined;
      response
        .writeHead(known ? 304 : 200, { etag: '"v1"', 'last-modified': 'Thu, 14 Mar 2024 08:00:00 GMT' })
        .end(known ? '' : text);
    });
    const { fetch } = playedFetch();
    const first = await fetch(host.at('/feed'));
    expect(first.kind).toBe('page');
    const again = await fetch(host.at('/feed'), first.kind === 'page' ? first.validators : undefined);
    expect(again.kind).toBe('not modified');
  });

  test('tell the type, the charset and where the page was found', async () => {
    host.pages.set('/old', send('', { location: '/new?a=1#part' }, 301));
    host.pages.set('/new?a=1', send(text, { 'content-type': 'Text/HTML; Charset="GB2312"' }));
    const fetched = await playedFetch().fetch(host.at('/old'));
    expect(fetched).toMatchObject({ url: host.at('/new?a=1'), contentType: 'text/html', charset: 'gb2312' });
  });

  test('are asked one thing at a time with a pause, while others are asked as well', async () => {
    const open: string[] = [];
    let most = 0;
    const page: RequestListener = (request, response) => {
      open.push(request.url!);
      most = Math.max(most, open.length);
      setImmediate(() => {
        open.pop();
        response.end(text);
      });
    };
    for (const path of ['/1', '/2', '/3']) host.pages.set(path, page);
    const { fetch, clock } = playedFetch({ pauseMs: 1_000 });
    await Promise.all(['/1', '/2', '/3'].map((path) => fetch(host.at(path))));
    expect(most).toBe(1);
    expect(clock.waited).toEqual([1_000, 1_000]);
  });
});

describe('bad hosts', () => {
  const endless: RequestListener = (_, response) => {
    const more = () => response.destroyed || response.write('x'.repeat(16_384), more);
    more();
  };
  const drip: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write('x'), 30);
    response.on('close', () => clearInterval(timer));
  };
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const redirect = (location: string) => send('', { location }, 302);
  test.each<[string, RequestListener, RegExp]>([
    ['has nothing there', send('', {}, 404), /nothing at this address \(404\)/],
    ['has a fault', send('', {}, 500), /has a fault \(500\)/],
    ['sends without end', endless, /larger than 0 MB/],
    [
      'announces too much',
      (_, response) => void response.writeHead(200, { 'content-length': '9999999' }).flushHeaders(),
      /larger than/,
    ],
    ['drips', drip, /longer than 0\.5 s/],
    ['says nothing', () => undefined, /nothing came for 0\.15 s/],
    [
      'stops in the middle',
      (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('x'),
      /nothing came for/,
    ],
    [
      'breaks off in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('x', () => response.destroy());
      },
      /broke off/,
    ],
    ['sends a gzip bomb', send(bomb, { 'content-encoding': 'gzip' }), /larger than/],
    ['sends broken gzip', send('not gzip', { 'content-encoding': 'gzip' }), /packed body is broken/],
    ['packs in an unknown way', send(text, { 'content-encoding': 'rot13' }), /not read here \(rot13\)/],
    [
      'redirects to the metadata of a provider',
      redirect('http://169.254.169.254/latest/'),
      /169\.254\.169\.254, which is a link-local/,
    ],
    ['redirects to a file', redirect('file:///etc/passwd'), /only http and https/],
    ['redirects to a name of this machine', redirect('http://inside.example/'), /127\.0\.0\.2, which is this machine/],
    ['redirects in a circle', redirect('/bad/redirects-in-a-circle'), /redirects too often/],
    ['redirects to nowhere', send('', {}, 302), /redirects to nowhere/],
  ])('one that %s', async (name, page, why) => {
    expect(await whatCame(`/bad/${name.replaceAll(' ', '-')}`, page)).toMatch(why);
  });

  test('one that takes no connection', async () => {
    const fetched = await playedFetch().fetch('http://good.example:9/');
    expect(fetched.kind === 'failed' && fetched.why).toMatch(/takes no connection/);
  });

  test.each([
    [429, '120', 120_000],
    [503, new Date(1_700_000_000_000 + 3_600_000).toUTCString(), 3_600_000],
    [429, undefined, null],
    [503, 'soon', null],
    [429, '99999999', 86_400_000],
  ])('one that answers %s with Retry-After %s is left alone as it asks', async (status, after, ms) => {
    const path = `/busy/${status}/${String(after).replaceAll(' ', '-')}`;
    host.pages.set(path, send('', after === undefined ? {} : { 'retry-after': after }, status));
    const { fetch, clock } = playedFetch();
    expect(await fetch(host.at(path))).toMatchObject({ kind: 'failed', retryAfterMs: ms, lasting: false });
    const before = host.asked.length;
    expect(await fetch(host.at('/moved-here'))).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/left alone/),
    });
    expect(host.asked.length).toBe(before);
    clock.nowMs += ms ?? 60_000;
    expect(await fetch(host.at('/moved-here'))).toMatchObject({ kind: 'page' });
  });
});
