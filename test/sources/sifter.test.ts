import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesOf } from '../../src/command-line/knowledge-files.ts';
import { type OpenSifter, openSifter } from '../../src/sources/sifter.ts';
import { article, onTopic, shippedKnowledge } from './played-feeds.ts';

let sifter: OpenSifter;
beforeAll(async () => {
  sifter = openSifter(entriesOf(await shippedKnowledge()), { maxBytes: 1_000_000, timeoutMs: 20_000 });
}, 60_000);
afterAll(() => sifter.close());

const raw = (html: string) => ({
  address: 'https://paper.example/a',
  bytes: new TextEncoder().encode(html),
  contentType: 'text/html',
  charset: null,
  told: { title: null, date: '2024-03-14', author: null },
  name: null,
});

test('the worker gives a page, its fields and the verdict on it', async () => {
  const claims = '<link rel="canonical" href="https://www.nato.int/fake"><meta property="og:site_name" content="NATO">';
  const sifted = await sifter.sift(raw(article('Talks', onTopic, claims)));
  expect(sifted).toMatchObject({
    kind: 'page',
    onTopic: true,
    // Whose address it is decides who published it, whatever the page claims.
    page: {
      name: 'paper.example/a.html',
      title: 'Talks',
      fields: { url: 'https://paper.example/a', publisher: 'paper.example', date: '2024-03-14' },
    },
  });
});

test('what breaks the reader or takes too long is rejected, and the next page is read', async () => {
  const short = openSifter(entriesOf(await shippedKnowledge()), { maxBytes: 1_000_000, timeoutMs: 1 });
  expect(await short.sift(raw('<p>x</p>'))).toEqual({ kind: 'rejected', why: 'it took longer than 0.001 s to read' });
  expect(await short.parseFeed(new Uint8Array(), 'x', null)).toMatchObject({ kind: 'rejected' });
  await short.close();
  expect(await sifter.sift({ ...raw('x'), contentType: 'image/png' })).toMatchObject({ kind: 'rejected' });
  expect(await sifter.sift(raw(article('Talks', onTopic)))).toMatchObject({ kind: 'page' });
});
