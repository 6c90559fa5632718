import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { ask } from '../answer/base.ts';
import { documents } from '../answer/talks.ts';
import { knowledge } from '../answer/world.ts';

const asked = [
  '/timeline',
  '/timeline actor:NATO from:2030',
  '/timeline topic:arms control',
  '/who Wang Yi',
  '/who Dahl',
  '/who 毛宁',
  '/stance Rutte',
  '/stance China about:NATO',
  '/meeting eleventh',
  '/meeting Wang Rutte 2029',
  '/brief',
  '/brief since:2029',
  '/find fishing',
  '/sources',
  '/sources talks.txt',
  '/sources document:call.txt at:150',
  '/help',
  '/help who',
];

describe('what is shown', () => {
  test.each([
    ['/timeline', ['27 Sep 2029  Wang Yi spoke by video link', '2 Apr 2031   Eleventh']],
    ['/timeline order:newest', ['events, newest first\n\n2 Apr 2031']],
    ['/timeline actor:NATO from:2030', ['· 1 event']],
    ['/who Dahl', ['director of the Harbour Division', 'No statement of their own']],
    ['/who Wang Yi', ['王毅', 'Foreign Minister', 'knowledge base, not the documents']],
    ['/stance Rutte', ['critical in 1, friendly in 1', 'as reported by China']],
    ['/stance China', ['gloss: is hostile to NATO', 'unsigned commentary']],
    [
      '/meeting eleventh',
      ['Oslo · in person', 'Before it', 'No official readout of China or of NATO is among the documents'],
    ],
    [
      '/meeting Wang Rutte 2029',
      [
        '“at the request of the latter”',
        'keep the hotline open',
        'No official readout of NATO is among the documents.',
      ],
    ],
    ['/brief', ['Nothing is newer']],
    ['/brief since:2029', ['3 sources']],
    ['/sources document:call.txt at:150', ['▸  Wang Yi said that China is ready', 'To copy']],
  ])('%s', async (typed, expected) => {
    const { json } = await ask(typed);
    for (const words of expected) expect(json.text).toContain(words);
    expect(json.answered).toBe(true);
  });

  test.each([
    ['/who Stoltenberg', 'The documents do not mention Jens Stoltenberg'],
    ['/stance Stoltenberg', 'The documents do not mention Jens Stoltenberg'],
    ['/stance Dahl', 'No statement of Lene Dahl'],
    ['/who NATO', 'is no person'],
    ['/who China', 'is a country'],
    ['/timeline from:1901 to:1902', 'No events'],
    ['/meeting summit in Lisbon', 'No meeting among the documents fits'],
    ['/brief since:2031-06-01', 'Nothing new since'],
    ['/find zeppelin', 'No sentence holds'],
  ])('%s says that the documents do not tell', async (typed, expected) => {
    const { json } = await ask(typed);
    expect(json.text).toContain(expected);
    expect(json.answered).toBe(false);
  });
});

describe('every reply', () => {
  const texts = new Map(documents.map((each) => [each.name, each.text]));

  test.each(asked)('%s: every number and name has a basis, every quotation is true', async (typed) => {
    const { json, faults } = await ask(typed);
    expect(faults).toEqual([]);
    for (const { document, start, end, quote } of json.citations)
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
    const names = knowledge.people.flatMap((person) => person.names.en);
    const spots = [...json.text.matchAll(new RegExp(`(?<!\\[\\d*)\\d+(?!\\d*\\])|${names.join('|')}`, 'g'))];
    for (const spot of spots) {
      const covered = json.claims.some(
        (claim) => claim.start <= spot.index && spot.index + spot[0].length <= claim.end,
      );
      expect([spot[0], json.text.slice(Math.max(0, spot.index - 30), spot.index + 20), covered]).toEqual([
        spot[0],
        expect.anything(),
        true,
      ]);
    }
  });
});

describe('every footnote', () => {
  test.each(asked)('%s: has a mark that leads to it', async (typed) => {
    const { json } = await ask(typed);
    const body = json.text.replaceAll(/^\[\d+\] .*$/gmu, '');
    const without = [...json.text.matchAll(/^\[(\d+)\] /gmu)].filter(([, n]) => !body.includes(`[${n}]`));
    expect(without.map(([line]) => line)).toEqual([]);
  });
});

describe('every command', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '/%s declares what all platforms can show',
    (name, command) => {
      expect(name).toMatch(/^[a-z]{2,32}$/);
      expect(command.summary.length).toBeLessThanOrEqual(100);
      expect(Object.keys(command.help).toSorted()).toEqual(Object.keys(command.options.shape).toSorted());
      for (const help of Object.values(command.help)) expect(help.description.length).toBeLessThanOrEqual(100);
      expect(() => z.toJSONSchema(command.options, { io: 'input' })).not.toThrow();
    },
  );
});

describe('no fact stands in code', () => {
  const folders = ['src/answer', 'commands'].map((folder) => join(import.meta.dirname, '..', '..', folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );

  test.each(files)('%s', (file) => {
    for (const [, literal] of readFileSync(file, 'utf8').matchAll(/\btext\(\s*(?:'([^']*)'|`([^`]*)`)/g)) {
      if (literal === undefined) continue;
      expect(literal).not.toMatch(/\p{N}/u);
      expect(
        knowledge.find(literal).filter((match) => ['person', 'organization', 'office', 'series'].includes(match.kind)),
      ).toEqual([]);
    }
  });
});
