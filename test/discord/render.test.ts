import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedIds } from '../../src/platforms/discord/card.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { newKey } from '../../src/platforms/shared/sheet.ts';
import { tidy, visible } from '../../src/platforms/shared/tidy.ts';
import { anyReply } from '../platforms/arbitrary.ts';
import { blockLines } from '../platforms/replies.ts';
import { componentsOf, messageErrors, schemas } from './valid.ts';

const key = newKey();

/** What a person reads of a reply's own words, all pages in a row, without markup, marks and white space. */
function read(pages: readonly { readonly components: readonly unknown[] }[]): string {
  const texts = pages
    .flatMap((page) => componentsOf(page.components))
    .filter((each) => each.type === 10 && each.id !== addedIds.title && each.id !== addedIds.foot);
  return texts.map((each) => String(each.content)).join('\n');
}

// Notes stand at the end of the first page, in the midst of what goes on.
const noteLine = /^-# \*\*Note\*\* .*$/gmu;
const bare = (text: string) => tidy(text).replace(/[\s*`“”‘’\\]/g, '');

describe('any reply in Discord', () => {
  it('renders to bodies that Discord takes', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { pages, sources } = renderDiscord(reply, key, 'Ref 0123456789012345678901');
        for (const page of [...pages, ...sources]) expect(messageErrors({ ...page }, schemas.message)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('says on its pages together all that the reply says, in its order', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const all = read(renderDiscord(reply, key).pages);
        const said = bare(all.replace(noteLine, ''));
        let at = 0;
        for (const inline of [reply.title, reply.lead, ...reply.blocks.flatMap(blockLines)].flat()) {
          if (inline.kind === 'cite' || !visible(inline.text)) continue;
          at = said.indexOf(bare(inline.text), at);
          if (at < 0) expect.fail(`nowhere: ${JSON.stringify(inline.text.slice(0, 200))}`);
        }
        for (const inline of reply.notes.flat()) {
          if (inline.kind !== 'cite' && visible(inline.text))
            expect(bare(all).replaceAll('-#Note', '')).toContain(bare(inline.text));
        }
      }),
      { numRuns: 100 },
    );
  });
});
