import { describe, expect, test } from 'vitest';
import { circlesOf, codeOf, filesImportedBy, importsOf, longestLiteral, sources } from './imports.ts';

const packages = ['zod', 'opencc-js/dict/'];

/** What Slack calls people, places and commands. */
const slackNames = ['caller', 'names', 'manifest'].map((file) => `src/platforms/slack/${file}.ts`);

/** Room → what it may import, besides itself; the table of ARCHITECTURE.md. Packages are held only where a room is pure. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/language': ['src/model'],
  'src/knowledge': ['src/model', 'src/language'],
  'src/fetch': ['src/model'],
  'src/read': ['src/model', 'src/language', 'src/knowledge'],
  'src/extract': ['src/model', 'src/language', 'src/knowledge'],
  'src/link': ['src/model', 'src/language', 'src/knowledge'],
  'src/store': ['src/model', 'src/language'],
  'src/store/engine': ['src/model', 'src/store/database.ts', 'src/store/migrate.ts'],
  'src/ingest': ['src/model', 'src/knowledge', 'src/read', 'src/extract', 'src/link', 'src/store'],
  'src/sources': ['src/model', 'src/language', 'src/knowledge', 'src/fetch', 'src/read'],
  // The rows of formats load no reader: a reply may know their endings, and a command list them.
  'src/reply': ['src/model', 'src/language', 'src/knowledge', 'src/read/formats.ts'],
  'src/answer': ['src/model', 'src/language', 'src/knowledge', 'src/reply'],
  commands: ['src/model', 'src/knowledge', 'src/reply', 'src/answer', 'src/read/formats.ts'],
  briefings: ['src/model'],
  'src/exchange.ts': ['src/model', 'src/reply', 'src/answer', 'commands'],
  'src/platforms/shared': ['src/model', 'src/reply', 'src/exchange.ts'],
  'src/platforms/terminal': ['src/model', 'src/reply', 'src/exchange.ts', 'src/platforms/shared'],
  'src/platforms/discord': ['src/model', 'src/reply', 'src/platforms/shared'],
  'src/platforms/slack': ['src/model', 'src/reply', 'src/platforms/shared'],
  'src/platforms/slack/render': ['src/model', 'src/reply', 'src/platforms/shared'],
  'src/platforms/slack/talk': [
    'src/model',
    'src/reply',
    'src/platforms/shared',
    'src/platforms/slack/render',
    ...slackNames,
  ],
  'src/config.ts': [],
};

/** Rooms that do no input or output and know no clock. */
const pure = [
  'src/model',
  'src/language',
  'src/knowledge',
  'src/extract',
  'src/link',
  'src/reply',
  'src/answer',
  'commands',
];

const isIn = (path: string, room: string) => path === room || path.startsWith(`${room}/`);
const roomOf = (path: string) =>
  Object.keys(mayImport)
    .filter((room) => isIn(path, room))
    .sort((a, b) => b.length - a.length)[0];

describe('rooms import downwards only', () => {
  test.each(sources.filter(roomOf))('%s', (path) => {
    const room = roomOf(path)!;
    const allowed = [room, ...mayImport[room]!];
    const strangers = filesImportedBy(path).filter((target) => !allowed.some((each) => isIn(target, each)));
    expect(strangers).toEqual([]);
  });

  test.each(sources.filter((path) => pure.some((room) => path.startsWith(`${room}/`))))('%s is pure', (path) => {
    const code = codeOf(path);
    const outside = importsOf(path).filter(
      (name) => !name.startsWith('.') && !packages.some((one) => name.startsWith(one)) && name !== 'tinyld',
    );
    expect(outside.filter((name) => name !== 'node:crypto')).toEqual([]);
    expect(code).not.toMatch(/\bprocess\.\w|Date\.now\(\)|new Date\(\)|Math\.random\(|\bfetch\(/);
  });

  test.each(sources.filter((path) => path !== 'src/config.ts'))('%s does not read the environment', (path) => {
    expect(codeOf(path)).not.toMatch(/process\.env/);
  });

  test.each(sources.filter((path) => !path.startsWith('src/platforms/') && path !== 'src/main.ts'))(
    '%s names no chat platform library',
    (path) => {
      expect(importsOf(path).filter((name) => /^(discord\.js|@discordjs|@slack)/.test(name))).toEqual([]);
    },
  );
});

/** What is still too large, each with what will end it. A row that is no longer needed is taken out. */
const largeFolders: Readonly<Record<string, string>> = {
  'src/extract/statements': 'it is being given rooms',
  'src/extract/events': 'it is being given rooms',
  'src/answer/evidence/marks': 'one mark a file: it is to be given rooms',
};
const mostFiles = 25;

/** How many files of a room may still hold a line of an expression or a string that is too long; a number only falls. */
const longLines: Readonly<Record<string, readonly [number, string]>> = {
  'src/extract/events': [3, 'its words become rows of src/language'],
  'src/answer/check': [2, 'its words become rows of src/language'],
};
const longestLine = 200;

const graph = new Map(sources.map((path) => [path, filesImportedBy(path)]));
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

describe('nothing grows beyond what can be read', () => {
  test.each([...Map.groupBy(sources, folderOf)].filter(([, files]) => files.length > mostFiles))(
    '%s has rooms, or says why not yet',
    (folder) => {
      expect(largeFolders).toHaveProperty([folder]);
    },
  );

  test('no line of an expression or a string is too long, but where that is known', () => {
    const long = sources.filter((path) => longestLiteral(codeOf(path)) > longestLine);
    const top = (path: string) => Object.keys(longLines).find((room) => isIn(path, room)) ?? path;
    for (const [room, files] of Map.groupBy(long, top)) {
      const [most, why] = longLines[room] ?? [0, 'it is of no room that may'];
      expect(files.length, `${why}: ${files.join(', ')}`).toBeLessThanOrEqual(most);
    }
  });

  test.each([
    ["const a = 'abc';", 5],
    ['const a = /a[/]b/u;', 8],
    ['const half = a / b / c;', 0],
    ["// a comment of 'words'", 0],
    ['`one\n  three\n`', 5],
  ])('the length of the longest literal of %s is %i', (code, length) => {
    expect(longestLiteral(code)).toBe(length);
  });
});

describe('no files import one another in a circle, types included', () => {
  const circles = Map.groupBy(circlesOf(graph), ([first]) => first!.split('/').slice(0, 2).join('/'));
  test.each(['commands', 'briefings', 'src/platforms', ...Object.keys(mayImport)])('in %s', (room) => {
    expect(circles.get(room) ?? []).toEqual([]);
  });

  test('nor across rooms', () => {
    const rooms = new Set([...circlesOf(graph)].filter((circle) => new Set(circle.map(roomOf)).size > 1));
    expect([...rooms]).toEqual([]);
  });

  test('and a circle would be found', () => {
    const round = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesOf(round)).toEqual([['a', 'b', 'c']]);
  });
});
