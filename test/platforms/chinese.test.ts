import { describe, expect, test } from 'vitest';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderSlack } from '../../src/platforms/slack/render/render.ts';
import { ask } from '../answer/base.ts';

/** English that a renderer adds of its own; names of documents and quotations keep their language. */
const own =
  /\bsentences? \d|undated|\bPage \d|In italics|press Sources|"(?:Sources|Next|Previous|In context|Share in channel)"|Note/u;

describe('a reply in Chinese on the chat platforms', () => {
  test.each([['/timeline 王毅'], ['王毅是谁？'], ['核实：第十一轮对话在里加举行。'], ['/meeting 第十一轮']])(
    '%s',
    async (typed) => {
      const { reply } = await ask(typed);
      const discord = JSON.stringify(renderDiscord(reply, 'k'.repeat(22)));
      const slack = JSON.stringify(renderSlack(reply, { key: 'k'.repeat(22), surface: 'message', share: true }));
      for (const shown of [discord, slack]) {
        expect(shown).not.toMatch(own);
        expect(shown).toMatch(/第 \d+ 句/u);
      }
    },
  );

  test('one in English has them in English', async () => {
    const { reply } = await ask('/meeting eleventh');
    expect(JSON.stringify(renderDiscord(reply, 'k'.repeat(22)))).toMatch(/sentences? \d/u);
  });
});
