import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/model/reply.ts';
import { newKey } from '../../src/platforms/shared/sheet.ts';
import { tidy, visible } from '../../src/platforms/shared/tidy.ts';
import { modalView } from '../../src/platforms/slack/render/message.ts';
import { renderSlack } from '../../src/platforms/slack/render/render.ts';
import { anyReply } from '../platforms/arbitrary.ts';
import { blockLines } from '../platforms/replies.ts';
import { ownBlocks, readBlocks } from './reading.ts';
import { messageErrors, viewErrors } from './valid.ts';

const key = newKey();
const inMessage = { key, surface: 'message', share: true } as const;
const inView = { key, surface: 'view', share: false } as const;

const bare = (text: string) => tidy(text).replace(/[\s“”‘’]/g, '');
const noteLine = /^Note: .*$/gmu;

/** What of a reply's own words cannot be found, read in its order; null where all is said. */
function missing(reply: Reply, blocks: readonly unknown[]): string | null {
  const all = readBlocks(ownBlocks(blocks));
  const said = bare(all.replace(noteLine, ''));
  let at = 0;
  for (const inline of [reply.title, reply.lead, ...reply.blocks.flatMap(blockLines)].flat()) {
    if (inline.kind === 'cite' || !visible(inline.text)) continue;
    at = said.indexOf(bare(inline.text), at);
    if (at < 0) return inline.text;
  }
  const everything = bare(all).replaceAll('Note:', '');
  return reply.notes
    .flat()
    .find((each) => each.kind !== 'cite' && visible(each.text) && !everything.includes(bare(each.text)))
    ? 'a note'
    : null;
}

describe('any reply in Slack', () => {
  it('renders to messages that Slack takes', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { pages, sources } = renderSlack(reply, { ...inMessage, footer: 'Ref 0123' });
        for (const page of [...pages, ...sources]) expect(messageErrors(page)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('renders to windows that Slack takes', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const page of renderSlack(reply, inView).pages) {
          expect(viewErrors(JSON.parse(JSON.stringify(modalView('Attaché', page))))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says on its pages together all that the reply says, in its order', () => {
    fc.assert(
      fc.property(anyReply, fc.constantFrom(inMessage, inView), (reply, where) => {
        expect(
          missing(
            reply,
            renderSlack(reply, where).pages.flatMap((page) => page.blocks),
          ),
        ).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
