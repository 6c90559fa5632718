import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';
import { makeDocx, makePdf, makeZip } from './made-files.ts';

const limits = { maxBytes: 5 * 1_048_576 };

async function paragraphsOf(bytes: Uint8Array, name: string) {
  const result = await read(bytes, name, limits);
  if (result.kind === 'rejected') throw new Error(result.why);
  const { draft } = result;
  return { fields: draft.fields, told: draft.blocks.map(({ start, end }) => draft.text.slice(start, end)) };
}

const refusal = async (bytes: Uint8Array, name: string) => {
  const result = await read(bytes, name, limits);
  return result.kind === 'rejected' ? result.why : 'accepted';
};

const head = { text: 'Staff College Papers', size: 8 };
const page = (n: number, ...lines: Parameters<typeof makePdf>[0][number]) => [
  head,
  ...lines,
  { text: `${n}`, size: 8, gap: 40, at: 300 },
];
const first = 'The two delegations met in Brussels on 14 March 2024 and spoke for nine';
const second = 'hours about the safety of ships that pass the gulf by night. They left with-';

describe('a PDF', () => {
  test('gives its paragraphs without running heads, page numbers and the hyphens of its lines', async () => {
    const bytes = makePdf(
      [
        page(
          1,
          { text: 'After the talks', size: 18, gap: 30 },
          { text: first, gap: 30 },
          second,
          'out a paper.',
          { text: 'A second round is to follow in the autumn, as was said in the hall before', gap: 26 },
          'the delegations parted and the lights went out over the table at last and',
        ),
        page(2, { text: 'nobody wrote it down.', gap: 30 }, { text: 'The line for ships is open.', gap: 26 }),
        page(3, { text: 'It has not rung yet.', gap: 30 }),
      ],
      { Title: 'After the talks', Author: 'A. Writer', CreationDate: 'D:20250101000000Z' },
    );
    const { told, fields } = await paragraphsOf(bytes, 'paper.pdf');
    expect(told).toEqual([
      'After the talks',
      'The two delegations met in Brussels on 14 March 2024 and spoke for nine hours about the safety of ships that pass the gulf by night. They left without a paper.',
      'A second round is to follow in the autumn, as was said in the hall before the delegations parted and the lights went out over the table at last and nobody wrote it down.',
      'The line for ships is open.',
      'It has not rung yet.',
    ]);
    expect(fields).toEqual({
      title: { value: 'After the talks', span: null },
      author: { value: 'A. Writer', span: null },
    });
  });

  test.each([
    [
      'that is cut off in the middle',
      makePdf([['The talks were held.']]).slice(0, 200),
      /cannot be read as pdf|no text/,
    ],
    ['that only says it is one', Buffer.from('%PDF-1.7 and nothing more'), /cannot be read as pdf/],
    ['without a word in it', makePdf([[]]), /no text in it/],
    ['of too many pages', makePdf(Array.from({ length: 301 }, () => ['x'])), /301 pages; the limit is 300/],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await refusal(bytes, 'a.pdf')).toMatch(why);
  });
});

describe('a Word file', () => {
  test('gives its paragraphs, title and author', async () => {
    const { told, fields } = await paragraphsOf(
      makeDocx(['The talks were held in Brussels.', 'They lasted nine hours &amp; more.']),
      'a.docx',
    );
    expect(told).toEqual(['The talks were held in Brussels.', 'They lasted nine hours & more.']);
    expect(fields).toEqual({
      title: { value: 'Staff talks & after', span: null },
      author: { value: 'A. Writer', span: null },
    });
  });

  const bomb = 'x'.repeat(61 * 1_048_576);
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>';
  test.each([
    ['that unpacks to more than anybody writes', makeDocx(['x'], { 'word/media.xml': bomb }), /larger than 60 MB/],
    ['that lies about what it unpacks to', makeZip({ 'word/document.xml': bomb }, 10), /larger than 60 MB/],
    ['that declares entities', makeDocx(['x'], { 'word/styles.xml': entities }), /entities of its own/],
    ['that is another archive', makeZip({ 'readme.txt': 'x' }), /cannot be read as docx/],
    ['that is no archive', Buffer.from('PK, or so it says'), /cannot be read as docx/],
    ['whose directory points beyond its end', makeDocx(['x']).slice(100), /cannot be read as docx/],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await refusal(bytes, 'a.docx')).toMatch(why);
  });
});

describe('a page that means harm', () => {
  const article =
    '<article><p>The two delegations met in Oslo on Friday and spoke about the sea lanes of the north for hours.</p></article>';
  test.each([
    ['nests a hundred thousand elements', `${'<div>'.repeat(100_000)}${article}`],
    ['holds a hundred thousand broken tags', `${'<p <b '.repeat(100_000)}${article}`],
    ['is full of entities', `${article}<p>${'&amp;amp;&lt;&#8203;&#0;&#xD800;'.repeat(50_000)}</p>`],
    [
      'declares entities',
      `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body>${article}&b;</body></html>`,
    ],
    ['repeats an attribute without end', `<html ${'a="1" '.repeat(100_000)}><body>${article}</body></html>`],
    ['has broken linked data', `<script type="application/ld+json">{"@type": ["${article}</script>${article}`],
  ])('one that %s ends in a draft or a reason, and soon', async (_, html) => {
    const started = performance.now();
    const result = await read(Buffer.from(html), 'a.html', limits);
    if (result.kind === 'draft') expect(result.draft.text).toBe(result.draft.text.toWellFormed().replaceAll('\0', '?'));
    else expect(result.why).not.toBe('');
    expect(performance.now() - started).toBeLessThan(8_000);
  });

  test('its scripts, styles and hidden parts are not read', async () => {
    const html = `<html><body><script>secret()</script><style>.secret{}</style><div hidden>secret</div><template>secret</template><noscript>secret</noscript>${article}</body></html>`;
    expect((await paragraphsOf(Buffer.from(html), 'a.html')).told.join()).not.toMatch(/secret/);
  });
});
