import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotated, drawn } from './drawn.ts';

const texts = readFileSync(join(import.meta.dirname, 'heads.txt'), 'utf8').split(/^---\n/mu);

/** What a text is, whose, and of which day, by its head: the first two lines of its annotation. */
test('the heads of texts (if meant, `npm test -- --project pure test/golden -u`, and read the diff)', async () => {
  const lines = texts.flatMap((text) => {
    const found = annotated(text);
    const head = found === null ? ['nothing to read'] : drawn(found).split('\n').slice(0, 2);
    return [text.trim().split('\n').slice(0, 2).join(' | '), ...head.map((line) => `    ${line}`)];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('readings/heads.txt');
});
