import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Poster } from '../../src/model/poster.ts';
import { posterClient } from '../../src/platforms/slack/client.ts';
import { slackPoster } from '../../src/platforms/slack/post.ts';
import { brief, item, quote, reply, source, text } from '../platforms/replies.ts';
import { type FakeSlack, fakeSlack, tokens } from './fake.ts';
import { office } from './office.ts';
import { labelsOf, readBlocks } from './reading.ts';
import type { Json } from './valid.ts';

const log = { info() {}, warn() {}, error() {} };
const channel = 'C000000001';
const gazette = brief('gazette.txt');
const briefing = reply({
  title: [text('New since Friday')],
  blocks: [
    {
      kind: 'list',
      pageSize: 4,
      items: Array.from({ length: 9 }, (_, i) => item([], [quote(source(gazette, i, `Point ${i}.`))])),
    },
  ],
});
let fake: FakeSlack;
let poster: Poster;

const posted = () => fake.calls.filter((call) => call.method === 'chat.postMessage');

beforeEach(async () => {
  fake = await fakeSlack();
  poster = slackPoster(async () => posterClient(tokens.bot, fake.apiUrl), office().bot, log);
});

afterEach(async () => {
  await fake.close();
  expect(fake.errors).toEqual([]);
});

it('a briefing is posted with its delivery, and its further pages behind a button', async () => {
  const outcome = await poster.post(channel, briefing, { id: 'sub-1/2026-11-22' });
  const { messages } = await fake.call('conversations.history', { channel });
  const [message] = messages as readonly Json[];
  expect(outcome).toEqual({ kind: 'posted', message: message?.ts });
  expect(readBlocks(message?.blocks as Json[])).toContain('Page 1 of 3');
  expect(labelsOf(message?.blocks as Json[])).toContain('Next');
  expect(labelsOf(message?.blocks as Json[])).not.toContain('Share in channel');
  expect(message?.metadata).toMatchObject({ event_payload: { delivery: 'sub-1/2026-11-22' } });
});

it.each(['channel_not_found', 'is_archived', 'not_in_channel', 'token_revoked'])(
  '%s is a channel that is gone',
  async (error) => {
    fake.fail({ method: /chat\.postMessage/, status: 200, body: { ok: false, error }, times: 1 });
    expect(await poster.post(channel, briefing, { id: 'a' })).toMatchObject({ kind: 'gone' });
  },
);

it.each([
  {
    what: 'a pause that Slack asks for',
    fault: { status: 429, retryAfter: 7 },
    outcome: { kind: 'retry', afterMs: 7_000 },
  },
  {
    what: 'an error before anything was done',
    fault: { status: 200, body: { ok: false, error: 'service_unavailable' } },
    outcome: { kind: 'retry' },
  },
  {
    what: 'an error in the midst of it',
    fault: { status: 200, body: { ok: false, error: 'internal_error' } },
    outcome: { kind: 'uncertain' },
  },
  { what: 'a server in trouble', fault: { status: 502 }, outcome: { kind: 'uncertain' } },
  { what: 'a line that breaks', fault: { status: 0 }, outcome: { kind: 'uncertain' } },
])('$what ends in $outcome.kind, and nothing is sent twice', async ({ fault, outcome }) => {
  fake.fail({ method: /chat\.postMessage/, ...fault, times: 9 });
  expect(await poster.post(channel, briefing, { id: 'a' })).toMatchObject(outcome);
  expect(posted()).toHaveLength(1);
});

it('words go out alone where Slack refuses the blocks', async () => {
  fake.fail({ method: /chat\.postMessage/, status: 200, body: { ok: false, error: 'invalid_blocks' }, times: 1 });
  expect(await poster.post(channel, briefing, { id: 'a' })).toMatchObject({ kind: 'posted' });
  expect(posted().at(-1)?.body.blocks).toBeUndefined();
  expect(String(posted().at(-1)?.body.text)).toContain('Point 0');
});

it('a person is told in a direct message, and one who cannot be told is no error', async () => {
  await poster.tell('U000000001', 'The briefing is paused: *the channel* is <!channel>.');
  expect(String(posted()[0]?.body.text)).not.toContain('<!');
  await expect(poster.tell('U0NOBODY', 'x')).resolves.toBeUndefined();
});
