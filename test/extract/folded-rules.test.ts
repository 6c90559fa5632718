import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { simplified } from '../../src/language/fold.ts';

const root = join(import.meta.dirname, '..', '..', 'src', 'extract');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|json)$/.test(name));

test('no rule of a stage waits for traditional characters: all stages read the folded text', () => {
  const waiting = files.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && simplified(line) !== line)
      .map((line) => `${name}: ${line.trim().slice(0, 120)}`),
  );
  expect(waiting).toEqual([]);
});
