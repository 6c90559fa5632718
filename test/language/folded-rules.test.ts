import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { simplified } from '../../src/language/fold.ts';

const root = join(import.meta.dirname, '..', '..');
const rooms = ['src', 'commands', 'briefings'];
/** What is not read but written, or reads what nobody has folded: the knowledge's names, the table of the folding itself, encodings. */
const besides = ['src/knowledge/data', 'src/language/bridge.json', 'src/language/fold.ts', 'src/read/decode.ts'];

const files = rooms
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
  .filter((path) => /\.(?:ts|json)$/.test(path) && !besides.some((one) => path.startsWith(one)));

test('no rule waits for traditional characters: all rooms read folded text', () => {
  const waiting = files.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && simplified(line) !== line)
      .map((line) => `${path}: ${line.trim().slice(0, 120)}`),
  );
  expect(waiting).toEqual([]);
});
