import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patientFetch } from '../../src/platforms/slack/patient-fetch.ts';
import { escapeControl, escapeMrkdwn, plainInMrkdwn, plainWords } from '../../src/platforms/slack/render/escape.ts';

describe('what people write', () => {
  it.each([
    { text: '<@U0BOT> who is Yao?', says: 'who is Yao?' },
    { text: 'who is <@U0ANNA|anna>?', says: 'who is @anna?' },
    { text: 'and <@U0ANNA>?', says: 'and @U0ANNA?' },
    { text: 'see <https://example.org/a|the page> now', says: 'see the page now' },
    { text: 'see <https://example.org/a?b&amp;c>', says: 'see https://example.org/a?b&c' },
    { text: 'R&amp;D &lt;b&gt;', says: 'R&D <b>' },
    { text: '<#C1|general> <!here> <!subteam^S1|@team>', says: '#general @team' },
    { text: 'a &lt;@U0BOT&gt; b', says: 'a <@U0BOT> b' },
    { text: '5 < 6', says: '5 < 6' },
  ])('"$text" says "$says"', ({ text, says }) => {
    expect(plainWords(text, 'U0BOT')).toBe(says);
  });
});

describe('what documents hold', () => {
  it('never makes a mention, a link or a channel', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        for (const safe of [escapeControl(words), escapeMrkdwn(words)]) expect(safe).not.toMatch(/[<>]/);
        expect(escapeMrkdwn(words)).not.toMatch(/[*_~`]/);
      }),
    );
  });

  it.each(['*bold*', 'snake_case', '~gone~', '`code`', ':flag-cn:', '> said', '1. first', '• point'])(
    '"%s" is not left to mrkdwn',
    (words) => {
      expect(plainInMrkdwn(words)).toBe(false);
    },
  );

  it.each(['at 10:30 and 11:45', 'China–NATO', '3 < 4 & 5', '“阿富汗”', '13.4 percent'])('"%s" is', (words) => {
    expect(plainInMrkdwn(words)).toBe(true);
  });
});

describe('patience', () => {
  const answers = (...of: readonly (Response | Error)[]) => {
    const left = [...of];
    return async () => {
      const next = left.shift();
      if (!next) throw new Error('called too often');
      if (next instanceof Error) throw next;
      return next;
    };
  };
  const pause = (seconds: number) => new Response('', { status: 429, headers: { 'retry-after': String(seconds) } });
  const refused = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
  });
  const broken = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }),
  });
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);

  it('waits as long as Slack asks, and where nobody was reached', async () => {
    waits.length = 0;
    const response = await patientFetch(
      answers(pause(3), refused, new Response('ok')) as typeof fetch,
      wait,
    )('http://x');
    expect([response.status, waits]).toEqual([200, [3_000, 1_000]]);
  });

  it.each([
    { what: 'a pause of an hour', answer: pause(3_600) },
    { what: 'an error of Slack', answer: new Response('', { status: 503 }) },
  ])('does not sit out $what', async ({ answer }) => {
    expect(await patientFetch(answers(answer) as typeof fetch, wait)('http://x')).toBe(answer);
  });

  it('sends nothing twice that may have arrived', async () => {
    await expect(patientFetch(answers(broken) as typeof fetch, wait)('http://x')).rejects.toBe(broken);
  });
});
