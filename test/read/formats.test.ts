import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type FormatRow, formatFetched, formatNamed, formats } from '../../src/read/formats.ts';
import { read } from '../../src/read/index.ts';
import { pageName } from '../../src/sources/page-name.ts';
import { makeDocx, makePdf } from './made-files.ts';

const rows: readonly FormatRow[] = formats;
const limits = { maxBytes: 1_048_576 };
const bytes = (text: string) => new TextEncoder().encode(text);
const sentence = 'The ministers met in Oslo on Friday and agreed to meet again.';

/** One good file of every format: a row without one is half added. */
const samples: Readonly<Record<string, Uint8Array>> = {
  txt: bytes(sentence),
  md: bytes(`# After the talks\n\n${sentence}`),
  html: bytes(`<!doctype html><html><head><title>Talks</title></head><body><p>${sentence}</p></body></html>`),
  pdf: makePdf([[sentence]]),
  docx: makeDocx([sentence]),
};

describe.each(rows.map((row) => [row.format, row] as const))('%s', (format, row) => {
  const sample = samples[format]!;

  test('has a sample here, and no more samples than formats', () => {
    expect(sample, `test/read/formats.test.ts: samples.${format}`).toBeDefined();
    expect(Object.keys(samples)).toHaveLength(rows.length);
  });

  test.each(row.endings)('is read under .%s, in capitals as well', async (ending) => {
    expect(formatNamed(`talks.${ending}`)).toBe(row);
    const result = await read(sample, `talks.${ending.toUpperCase()}`, limits);
    if (result.kind === 'rejected') throw new Error(result.why);
    expect(result.draft.format).toBe(format);
    const told = result.draft.blocks.map(({ start, end }) => result.draft.text.slice(start, end));
    expect(told.join(' ')).toContain(sentence);
  });

  test.each(row.mediaTypes)('is known as %s, whatever the address', (type) => {
    expect(formatFetched(sample, type, 'https://example.org/talks')).toBe(row);
  });

  test('is known by its address where the host says nothing', () => {
    expect(formatFetched(sample, '', `https://example.org/talks.${row.endings[0]}`)).toBe(row);
  });

  test('is begun as the row says, and no other sample is', () => {
    if (row.begins === null) return;
    const begun = Object.entries(samples).filter(([, each]) => row.begins!.test(Buffer.from(each).toString('latin1')));
    expect(begun.map(([name]) => name)).toEqual([format]);
  });

  test('names a page so that it is read as the same again', () => {
    expect(formatNamed(pageName('https://example.org/talks', row))).toBe(row);
    const bearing = `https://example.org/talks.${row.endings.at(-1)}`;
    expect(pageName(bearing, row)).toBe(`example.org/talks.${row.endings.at(-1)}`);
  });
});

describe('no format', () => {
  test('shares an ending or a media type with another', () => {
    for (const list of [rows.flatMap((row) => row.endings), rows.flatMap((row) => row.mediaTypes)]) {
      expect(list).toEqual([...new Set(list)]);
      expect(list).toEqual(list.map((one) => one.toLowerCase()));
    }
  });

  test.each(['talks.rtf', 'talks.odt', 'talks', 'talks.txt.zip', 'talks.text-1'])(
    'is guessed for %s, though it holds plain text',
    async (name) => {
      const result = await read(bytes(sentence), name, limits);
      expect(result.kind === 'rejected' && result.why).toMatch(/^files ending in ".*" are not read; save it as txt, /);
    },
  );

  test.each([
    ['a picture', '\x89PNG\r\n', 'image/png', 'https://example.org/talks.png'],
    ['an archive that nothing calls a Word file', 'PK\x03\x04', 'application/zip', 'https://example.org/talks.zip'],
    ['an archive that is called plain text', 'PK\x03\x04', 'text/plain', 'https://example.org/talks.txt'],
    ['what no host or address names', 'The ministers met.', '', 'https://example.org/talks'],
  ])('is found for %s', (_, head, type, address) => {
    expect(formatFetched(Buffer.from(head, 'latin1'), type, address)).toBeNull();
  });

  test('but the page that it is, is found for markup from a host that says nothing', () => {
    expect(formatFetched(bytes('<p>Talks</p>'), '', 'https://example.org/talks')?.format).toBe('html');
    expect(formatFetched(bytes('<p>Talks</p>'), 'image/svg+xml', 'https://example.org/talks')).toBeNull();
  });
});

describe('people are told of every format', () => {
  const documents = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8');
  test.each(rows.map(({ format }) => format))('%s', (format) => {
    expect(documents('README.md')).toMatch(new RegExp(`reads files.*\`\\.${format}\``));
    expect(documents('docs/setup-discord.md')).toMatch(new RegExp(`takes a file \\(.*\\b${format}\\b.*\\)`));
    const add = commands.find(({ name }) => name === 'add')!;
    expect(JSON.stringify(add.help)).toContain(format);
  });
});
