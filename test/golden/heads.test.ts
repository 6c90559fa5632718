import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotated, drawn } from './drawn.ts';
import { slowest } from './slowest.ts';

const textsOf = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8').split(/^---\n/mu);

/** What a text is, whose, and of which day, by its head: the first two lines of its annotation. */
test(
  'the heads of texts (if meant, `npm test -- --project pure test/golden -u`, and read the diff)',
  async () => {
    const lines = textsOf('heads.txt').flatMap((text) => {
      const found = annotated(text);
      const head = found === null ? ['nothing to read'] : drawn(found).split('\n').slice(0, 2);
      return [text.trim().split('\n').slice(0, 2).join(' | '), ...head.map((line) => `    ${line}`)];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('readings/heads.txt');
  },
  slowest,
);

test(
  'short texts of every kind (if meant, `npm test -- --project pure test/golden -u`, and read the diff)',
  async () => {
    const drawings = textsOf('texts.txt').map((text) => drawn(annotated(text)!));
    await expect(drawings.join('\n---\n\n')).toMatchFileSnapshot('readings/texts.txt');
  },
  slowest,
);
