import { describe, expect, test } from 'vitest';
import { exchange } from '../../src/exchange.ts';
import type { StoredDocument } from '../../src/model/document.ts';
import { plain } from '../../src/reply/plain.ts';
import { baseOf, caller } from '../answer/base.ts';
import { document, knowledge, on, type Told } from '../answer/world.ts';

const speaker = knowledge.phrases[0]!.side === 'china' ? 'wang-yi' : 'mark-rutte';

/** The same speaker about the same country on the days given, one document each, in words without a set phrase. */
const said = (
  day: string,
  polarity: -2 | -1 | 0 | 1 | 2,
  words = `the fishing boats matter on ${day}`,
  about: Partial<Told> = {},
): StoredDocument =>
  document({
    name: `said-${day}.txt`,
    published: on(day),
    sentences: [`The minister said ${words}.`],
    statements: [{ in: 0, by: speaker, about: 'norway', content: words, polarity, mode: 'direct' }],
    about: { publisher: 'Harbour Gazette' },
    ...about,
  });

async function brief(documents: readonly StoredDocument[], text = '/brief since:2031-06-01') {
  const base = baseOf(documents);
  const reply = await exchange(base, { caller, text });
  expect(base.faults).toEqual([]);
  return plain(reply).text;
}

describe('what changed', () => {
  const [warm, warmer] = [said('2031-01-10', 2), said('2031-02-10', 1)];
  const hearsay = (kind: 'commentary' | 'readout', side: string | null = null): Partial<Told> => ({
    about: { publisher: 'Harbour Review', kind, side },
  });
  const indirect = { in: 0, by: speaker, about: 'norway', content: 'they matter', polarity: -2 } as const;
  test.each([
    ['a strong word against what was said before', [warm, warmer, said('2031-06-10', -2)], true],
    ['two mild ones against it', [warm, warmer, said('2031-06-10', -1), said('2031-06-11', -1)], true],
    ['a single mild one', [warm, warmer, said('2031-06-10', -1)], false],
    ['one of either kind', [warm, warmer, said('2031-06-10', -2), said('2031-06-11', 2)], false],
    ['a neutral one', [warm, warmer, said('2031-06-10', 0)], false],
    ['one that goes on as before', [warm, warmer, said('2031-06-10', 2)], false],
    ['one against what was mixed before', [warm, said('2031-03-10', -2), said('2031-06-10', -2)], false],
    [
      'one against what was said long ago',
      [said('2021-01-10', 2), said('2021-02-10', 2), said('2031-06-10', -2)],
      false,
    ],
    [
      'one against what a commentary makes of them',
      [said('2031-02-10', 2, 'they matter', hearsay('commentary')), said('2031-06-10', -2)],
      false,
    ],
    [
      'one against what the other side’s text makes of them',
      [said('2031-02-10', 2, 'they matter', hearsay('readout', 'norway')), said('2031-06-10', -2)],
      false,
    ],
    [
      'words of which only a report tells',
      [warm, warmer, said('2031-06-10', -2, 'they matter', { statements: [indirect] })],
      false,
    ],
  ])('%s', async (_what, documents, turned) => {
    expect((await brief(documents)).includes('turned')).toBe(turned);
  });

  const phrase = knowledge.phrases[0]!.names.en[0]!;
  const before = Array.from({ length: 12 }, (_, i) => said(`2030-0${1 + (i % 9)}-1${i % 8}`, 0));
  const used = said('2031-06-10', 0, `the ${phrase} stays`);
  const ministry = { publisher: 'Ministry of Foreign Affairs, PRC', side: 'china' };
  test.each([
    ['a set phrase for the first time', [...before, used], true],
    ['one that was used before', [...before, said('2030-11-11', 0, `the ${phrase} is there`), used], false],
    ['one of which too little was heard before', [said('2030-11-12', 0), used], false],
    ['words that are no set phrase', [...before, said('2031-06-10', 0)], false],
    [
      'a text of an organ of which nothing was heard before',
      [...before, said('2031-06-10', 0, `the ${phrase} stays`, { about: ministry })],
      false,
    ],
  ])('%s', async (_what, documents, isNew) => {
    expect((await brief(documents)).includes(`“${phrase}” is new in these documents`)).toBe(isNew);
  });
});

describe('what a text leaves out', () => {
  const phrase = knowledge.phrases[0]!.names.en[0]!;
  const readout = (day: string, publisher: string | null, words: string, kind: 'readout' | 'communique' = 'readout') =>
    document({
      name: `readout-${day}.txt`,
      published: on(day),
      sentences: ['China and NATO met in Oslo.', `China said ${words}.`],
      about: { publisher, kind, side: 'china' },
      accounts: [
        { in: 0, title: 'China and NATO met in Oslo', who: ['china', 'nato'], date: on(day), series: 'staff-talks' },
      ],
      statements: [{ in: 1, by: 'china', about: 'nato', content: words }],
    });
  const last = readout('2030-06-02', 'Harbour Ministry', `the ${phrase} stays`);

  test.each([
    ['that the last of the same organ held', readout('2031-06-02', 'Harbour Ministry', 'the boats matter'), true],
    ['that another organ said', readout('2031-06-02', 'Harbour Embassy', 'the boats matter'), false],
    ['that stood in a text of another kind', readout('2031-06-02', 'Harbour Ministry', 'boats', 'communique'), false],
    ['that nobody known said', readout('2031-06-02', null, 'the boats matter'), false],
    ['that it holds as well', readout('2031-06-02', 'Harbour Ministry', `the ${phrase} goes on`), false],
  ])('a set phrase %s', async (_what, now, isGone) => {
    expect((await brief([last, now])).includes(`no longer says “${phrase}”`)).toBe(isGone);
  });
});

describe('by publication', () => {
  const told = (name: string, day: string, about: Partial<Told> = {}): StoredDocument =>
    document({
      name,
      published: on(day),
      sentences: ['Wang Yi met Mark Rutte in Oslo on 2 June 2031.'],
      accounts: [
        {
          in: 0,
          title: 'Wang Yi met Mark Rutte in Oslo',
          who: ['wang-yi', 'mark-rutte'],
          date: on('2031-06-02'),
          series: 'talks',
          round: 3,
        },
      ],
      about: { publisher: name },
      ...about,
    });
  const [first, second] = [told('First Post', '2031-06-03'), told('Second Post', '2031-06-12')];

  test('a meeting that an earlier document told is no further news', async () => {
    expect(await brief([first, second], '/brief since:2031-06-10')).toMatch(/More on\s+2 Jun 2031/);
    expect(await brief([first, second], '/brief since:2031-06-01')).toContain('2 June 2031: Wang Yi met Mark Rutte');
  });

  test('nothing of that time says so', async () => {
    expect(await brief([first], '/brief since:2031-06-14')).toContain('Nothing new since 14 Jun 2031');
  });
});
