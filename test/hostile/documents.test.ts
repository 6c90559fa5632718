import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { filesOf, load } from '../../src/ingest/files.ts';
import type { Extraction } from '../../src/model/document.ts';
import { read } from '../../src/read/index.ts';
import { knowledge } from '../extract/reading.ts';
import { growing } from './texts.ts';

const limits = { maxBytes: 5 * 1_048_576 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Every quotation and every part is what the text holds there. */
function inexact(text: string, found: Extraction): readonly unknown[] {
  const quoted = [
    ...found.dates.map(({ start, end, text: quote }) => ({ start, end, quote })),
    ...found.mentions.map(({ start, end, text: quote }) => ({ start, end, quote })),
    ...found.accounts.map(({ evidence }) => evidence),
    ...found.statements.map(({ evidence }) => evidence),
    ...found.statements.map(({ content, contentText }) => ({
      start: content[0]!.start,
      end: content[0]!.end,
      quote: content.length === 1 ? contentText : text.slice(content[0]!.start, content[0]!.end),
    })),
  ];
  const inside = found.sentences.every(({ start, end }) => 0 <= start && start < end && end <= text.length);
  return [
    ...quoted.filter(({ start, end, quote }) => text.slice(start, end) !== quote),
    ...(inside ? [] : ['sentence']),
  ];
}

describe('whatever a text holds, it is read whole and exactly', () => {
  const signed = 'Wang Yi met Mark Rutte in Oslo on 4 March 2024, and both of them said that the talks would go on.';
  test.each([
    ['emoji before and between', `😀😀 ${signed} 🇳🇴 “We 😀 agree,” Wang Yi said.`],
    ['lone surrogates', `\ud800 ${signed} \udc00`],
    ['NULs', `\0${signed}`],
    ['directional overrides around a name', `\u202e${signed}\u202c`],
    ['zero-width characters', `\u200b${signed}\u200d`],
    ['carriage returns', `${signed}\r\n\r\n${signed}\r`],
    ['a thousand nested quotation marks', `${'“'.repeat(1000)}${signed}${'”'.repeat(1000)}`],
  ])('%s', async (_, text) => {
    const result = await read(bytesOf(text), 'test.txt', limits);
    if (result.kind === 'rejected') throw new Error(result.why);
    const found = extract(result.draft, knowledge, null);
    expect(inexact(result.draft.text, found)).toEqual([]);
    expect(found.dates.map(({ value }) => value)).toContain('2024-03-04');
    expect(found.mentions.map(({ actor }) => actor.name)).toEqual(expect.arrayContaining(['Wang Yi', 'Mark Rutte']));
  });

  // What begins like a header and is none is text: its keys are what its language shows by.
  test.each([
    [
      'a header of ten thousand keys',
      `${Array.from({ length: 10_000 }, (_, n) => `key${n}: value`).join('\n')}\n\n${signed}`,
    ],
    ['a front matter that never ends', `---\n${'a: b\n'.repeat(2_000)}${signed}`],
  ])('%s', async (_, text) => {
    const result = await read(bytesOf(text), 'test.txt', limits);
    if (result.kind === 'rejected') throw new Error(result.why);
    const found = extract(result.draft, knowledge, null);
    expect(inexact(result.draft.text, found)).toEqual([]);
    expect(result.draft.text).toBe(text);
    expect(found.mentions.map(({ actor }) => actor.name)).toEqual(expect.arrayContaining(['Wang Yi', 'Mark Rutte']));
  });

  test.each(Object.entries(growing))('%s', async (_, text) => {
    const result = await read(bytesOf(text(6_000)), 'test.txt', limits);
    if (result.kind === 'rejected') return expect(result.why).toBe('there is no text in it to read');
    expect(inexact(result.draft.text, extract(result.draft, knowledge, null))).toEqual([]);
  });
});

describe('a page that is hostile is read or refused, never thrown', () => {
  const article = '<p>Wang Yi met Mark Rutte on 4 March 2024.</p>';
  test.each([
    ['nested divisions', `${'<div>'.repeat(1_500)}${article}${'</div>'.repeat(1_500)}`],
    ['tags never closed', `${article}${'<p><b>'.repeat(300)}`],
    ['a script', `${article}<script>${'alert(1);'.repeat(5_000)}</script>`],
    ['a picture in the page', `${article}<img src="data:image/png;base64,${'QUJD'.repeat(50_000)}">`],
    ['a thousand metas', `<head>${'<meta name="a" content="b">'.repeat(1_000)}</head><body>${article}</body>`],
    ['a comment never closed', `${article}<!--${'<!--'.repeat(1_000)}`],
  ])('%s', async (_, page) => {
    const result = await read(bytesOf(`<html><body>${page}</body></html>`), 'page.html', limits);
    expect(result.kind === 'draft' && result.draft.text).toContain('Wang Yi met Mark Rutte');
    expect(result.kind === 'draft' && result.draft.text).not.toMatch(/alert|base64/);
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attache-hostile-'));
    await writeFile(join(folder, 'a good one.txt'), 'Wang Yi met Mark Rutte.');
    await writeFile(join(folder, 'line\nbreak 😀\u001b[31m.txt'), 'Wang Yi spoke.');
    await symlink('loop', join(folder, 'loop'));
    await symlink('.', join(folder, 'round'));
    await mkdir(join(folder, 'below'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a folder is listed to its end', async () => {
    const names = (await filesOf([folder])).map(({ name }) => name);
    expect(names).toEqual(['a good one.txt', 'line\nbreak 😀\u001b[31m.txt', 'loop', 'round']);
  });

  test.each([
    ['a link to itself', 'loop', 'it is a link that leads to itself'],
    ['a link to a folder', 'round', 'it is a folder'],
    ['a pipe that nobody writes to', 'pipe', 'it is no ordinary file'],
    ['a file that vanished', 'gone.txt', 'there is no such file or folder'],
  ])('%s is refused with a reason', async (_, name, why) => {
    expect(await load(join(folder, name), 100)).toEqual({ kind: 'rejected', why });
  });

  test.each([
    ['nothing', [], 'the file is empty'],
    ['white space', [32, 10, 9, 10], 'there is no text in it to read'],
    ['a binary', Array.from({ length: 3_000 }, (_, n) => (n * 7919) % 256), 'it is a binary file, not text'],
  ])('%s is refused with a reason', async (_, bytes, why) => {
    expect(await read(Uint8Array.from(bytes), 'file.txt', limits)).toEqual({ kind: 'rejected', why });
  });
});
