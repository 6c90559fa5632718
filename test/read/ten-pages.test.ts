import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';
import { tenPages } from './ten-pages.ts';

const tokens = (text: string) => text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

function common(a: readonly string[], b: readonly string[]): number {
  const left = Map.groupBy(b, (one) => one);
  return a.filter((one) => left.get(one)?.pop() !== undefined).length;
}

describe('a page gives what a person would copy from it', () => {
  test.each(tenPages)('in the manner of $manner', async ({ html, title, paragraphs, fields }) => {
    const result = await read(new TextEncoder().encode(html), 'page.html', { maxBytes: 1_000_000 });
    if (result.kind === 'rejected') throw new Error(result.why);
    const { draft } = result;
    const told = draft.blocks.map(({ start, end }) => draft.text.slice(start, end));
    const [found, wanted] = [tokens(told.join('\n')), tokens([title, ...paragraphs].join('\n'))];
    const both = common(found, wanted);
    expect({ recall: both / wanted.length, words: found.join(' ') }).toMatchObject({
      recall: expect.toSatisfy((share: number) => share >= 0.95),
    });
    expect({ precision: both / found.length, words: found.join(' ') }).toMatchObject({
      precision: expect.toSatisfy((share: number) => share >= 0.95),
    });
    expect(draft.fields.title?.value).toBe(title);
    for (const [key, value] of Object.entries(fields)) expect([key, draft.fields[key]?.value]).toEqual([key, value]);
  });
});
