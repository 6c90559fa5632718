import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotated, clues, drawn, sentences } from './drawn.ts';
import { slowest } from './slowest.ts';

const filesOf = (folder: string): readonly string[] => readdirSync(join(import.meta.dirname, folder)).sort();
const textOf = (folder: string, name: string): string => readFileSync(join(import.meta.dirname, folder, name), 'utf8');
const ifMeant = 'if meant, `npm test -- --project pure test/golden -u`, and read the diff';

describe(`the whole annotation of a document (${ifMeant})`, () => {
  test.each(filesOf('documents'))(
    '%s',
    async (name) => {
      await expect(drawn(annotated(textOf('documents', name), name)!)).toMatchFileSnapshot(`annotations/${name}`);
    },
    slowest,
  );
});

function readingOf(text: string): readonly string[] {
  const found = annotated(text);
  return found === null ? ['nothing to read'] : [...sentences(found), ...clues(found.read)];
}

/** A line is a text of its own; "# …" is a remark or, as "# title: …", a line of the header of all that follow. */
describe(`what is read in single lines (${ifMeant})`, () => {
  test.each(filesOf('sentences'))(
    '%s',
    async (name) => {
      let header = '';
      const readings = textOf('sentences', name)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .flatMap((line) => {
          if (!line.startsWith('#')) return readingOf(`${header}\n${line.replaceAll(' ⏎ ', '\n\n')}\n`);
          if (/^# [a-z]+: /.test(line)) header = line.slice(2).split(' | ').join('\n').concat('\n');
          return [line];
        });
      await expect(`${readings.join('\n')}\n`).toMatchFileSnapshot(`readings/${name}`);
    },
    slowest,
  );
});
