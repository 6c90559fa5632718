import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotated, drawn, sentences } from './drawn.ts';
import { slowest } from './slowest.ts';

const root = join(import.meta.dirname, '..', '..');
const ifMeant = 'if meant, `npm test -- --project pure test/golden -u`, and read the diff';
const languages = ['en', 'zh', 'other'];

/** Every example and near miss in the rows of a file. */
function examplesIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) =>
    (name === 'example' || name === 'nearMiss') && typeof each === 'string' ? [each] : examplesIn(each),
  );
}

/** A row's own test looks at what the row does; here stands all else that is read in its words. */
describe(`the examples and near misses of the language, read whole (${ifMeant})`, () => {
  const files = languages.flatMap((language) =>
    readdirSync(join(root, 'src', 'language', language)).map((name) => join(language, name)),
  );
  test.each(files.filter((name) => !name.includes('bridge')).sort())(
    '%s',
    async (name) => {
      const examples = examplesIn(JSON.parse(readFileSync(join(root, 'src', 'language', name), 'utf8')));
      const readings = examples.flatMap((text) => {
        const found = annotated(`title: A note\ndate: 2024-03-15\n\n${text} NATO and China met.\n`);
        return found === null ? [] : sentences(found).slice(0, -1);
      });
      if (readings.length === 0) return;
      const snapshot = `readings/rows-${name.replace('/', '-').replace('.json', '.txt')}`;
      await expect(`${readings.join('\n')}\n`).toMatchFileSnapshot(snapshot);
    },
    slowest,
  );
});

describe(`the starter collection (${ifMeant})`, () => {
  test(
    'as it is read',
    async () => {
      const folder = join(root, 'corpus');
      const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
      const drawings = names.sort().map((name) => {
        const found = annotated(readFileSync(join(folder, name), 'utf8'), name);
        return `=== ${name}\n${found === null ? 'nothing to read\n' : drawn(found)}`;
      });
      await expect(drawings.join('\n')).toMatchFileSnapshot('annotations/starter-collection.txt');
    },
    slowest,
  );
});
