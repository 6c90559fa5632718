import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/reply.ts';
import { addedIds } from '../../src/platforms/discord/card.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { newKey } from '../../src/platforms/shared/sheet.ts';
import { tidy, visible } from '../../src/platforms/shared/tidy.ts';
import { anyReply } from '../platforms/arbitrary.ts';
import {
  blockLines,
  brief,
  cite,
  count,
  item,
  known,
  quote,
  reply,
  source,
  text,
  value,
  window,
} from '../platforms/replies.ts';
import { labelsOf, textOf } from './people.ts';
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

describe('a reply in Discord', () => {
  const paper = brief('gazette.txt', {
    title: 'Envoys meet at the lake',
    url: 'https://gazette.example.org/envoys',
    publisher: 'The Gazette',
    published: window('2024-03-15'),
  });
  const [met, spoke] = [source(paper, 0, 'They met at the lake.'), source(paper, 3, 'They spoke of the weather.')];
  const shown = reply({
    title: [text('Two days, '), count('2'), text(' events')],
    blocks: [
      {
        kind: 'list',
        pageSize: 6,
        items: [
          item([value('13 Mar 2024', met)], [text('Talks at the lake '), cite(met)]),
          item([value('2025', spoke)], [quote(spoke), text(' '), cite(spoke)], [[text('as the press reports it')]]),
        ],
      },
      { kind: 'fields', rows: [{ label: 'Office', lines: [[known('Envoy, 2020 to 2024')]] }] },
    ],
    actions: [{ kind: 'button', label: 'Newest first', invocation: { command: 'timeline', options: {} } }],
    notes: [[text('No readout is among the documents.')]],
  });

  it('looks as it should', () => {
    const { pages, sources } = renderDiscord(shown, key);
    expect(pages.map(textOf)).toEqual([
      [
        '## Two days, 2 events',
        '`13 Mar 2024` Talks at the lake \\[1\\]',
        '`2025\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0` “They spoke of the weather.” \\[2\\]',
        '-# as the press reports it',
        '**Office**',
        '*Envoy, 2020 to 2024*',
        '-# **Note** No readout is among the documents.',
        '-# \\[1\\]\\[2\\] [Envoys meet at the lake](https://gazette.example.org/envoys) · The Gazette · 15 Mar 2024 · sentences 1, 4',
        '-# *In italics*: reference knowledge, not from the documents',
      ].join('\n'),
    ]);
    expect(sources.map(textOf)).toEqual([
      [
        '## Sources',
        '**[Envoys meet at the lake](https://gazette.example.org/envoys)**',
        '-# The Gazette · 15 Mar 2024',
        '`[1]` “They met at the lake.” (sentence 1)',
        '`[2]` “They spoke of the weather.” (sentence 4)',
      ].join('\n'),
    ]);
    expect(labelsOf(pages[0]!)).toEqual(['Sources', 'Newest first']);
  });

  it('of many short items and every control keeps to forty components a page', () => {
    const items = Array.from({ length: 60 }, (_, i) => item([count(String(i))], [text('a')]));
    const to = { command: 'who', options: { name: 'x' } };
    const actions = [
      ...Array.from({ length: 20 }, (_, i): Action => ({ kind: 'button', label: `To ${i}`, invocation: to })),
      ...Array.from(
        { length: 4 },
        (_, i): Action => ({ kind: 'menu', label: `Menu ${i}`, choices: [{ label: 'x', invocation: to }] }),
      ),
    ];
    const { pages } = renderDiscord(
      reply({ title: [text('Many')], blocks: [{ kind: 'list', pageSize: 60, items }], actions }),
      key,
    );
    for (const page of pages) expect(messageErrors({ ...page }, schemas.message)).toEqual([]);
    expect(pages.map(textOf).join('\n').match(/^`\d/gm)).toHaveLength(60);
    expect(textOf(pages[0]!)).toContain('Choices that have no room here: 11');
  });
});
