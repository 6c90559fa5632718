import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { newKey } from '../../src/platforms/shared/sheet.ts';
import { renderSlack } from '../../src/platforms/slack/render/render.ts';
import { ask } from '../answer/base.ts';

/** What somebody may type so that the answer, which says it back, calls others, dresses itself up or links away. */
const hostile =
  '@everyone @here <@123456789012345678> <!channel> <script>alert</script> [x](https://example.org) **b**';

const asked = [
  hostile,
  `/ask ${hostile}`,
  `/find ${hostile}`,
  `/who ${hostile}`,
  `/meeting ${hostile}`,
  `/stance ${hostile}`,
  `/timeline topic:"${hostile}"`,
  `/timeline kind:"${hostile}"`,
  `/timeline from:"${hostile}"`,
  `/sources ${hostile}`,
  `/${hostile.replace(/^@/u, '')}`,
];

/** Every string of a message with the key and the object that it stands in. */
function strings(body: unknown, key = '', within: object = {}): readonly (readonly [string, string, object])[] {
  if (typeof body === 'string') return [[body, key, within]];
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([name, each]) =>
    strings(each, Array.isArray(body) ? key : name, Array.isArray(body) ? within : body),
  );
}

describe.each(asked)('the denial of %s', (typed) => {
  it('is plain words in Discord', async () => {
    const { reply } = await ask(typed);
    const { pages } = renderDiscord(reply, newKey());
    expect(JSON.stringify(pages)).toContain('everyone');
    for (const page of pages) {
      expect(page.allowed_mentions).toEqual({ parse: [] });
      for (const [shown] of strings(page).filter(([, key]) => key === 'content'))
        expect(shown).not.toMatch(/(?<!\\)(?:@(?:everyone|here)|<[@!#s]|\*\*b|\[x\])/u);
    }
  });

  it('is plain words in Slack', async () => {
    const { reply } = await ask(typed);
    const { pages } = renderSlack(reply, { key: newKey(), surface: 'message', share: true });
    expect(JSON.stringify(pages)).toContain('everyone');
    for (const [shown, key, within] of strings(pages)) {
      const isMarkup = 'type' in within && within.type === 'mrkdwn';
      const isFallback = key === 'text' && !('type' in within);
      if (isMarkup || isFallback) expect(shown).not.toMatch(/<(?:[@!#]|script|https?:\/\/example\.org)/u);
    }
  });
});
