import { expect, it } from 'vitest';
import { ask, baseOf } from '../answer/base.ts';
import { document, on } from '../answer/world.ts';

/** One meeting with its lists, and events around it: a speech without a name, drills of others, a plan, two days. */
const gazette = document({
  name: 'gazette.txt',
  published: on('2031-04-03'),
  about: { title: 'Talks end', publisher: 'Gazette' },
  sentences: [
    'China and NATO held their twelfth harbour talks in Múnich on 2 April 2031.',
    'China listed the open strait and trade in salt; NATO listed the open strait, a fishing truce and the trade of salt.',
    'China and Norway held drills in the fjord on 1 April 2031.',
    'Earlier that month he called the plan a map of storms.',
    'Mark Rutte will visit Oslo from 5 to 7 May 2031.',
  ],
  accounts: [
    {
      in: 0,
      title: 'held their twelfth harbour talks in Múnich',
      who: ['china', 'nato'],
      date: on('2031-04-02'),
      place: 'Múnich',
      format: 'in person',
      series: 'staff-talks',
      round: 12,
      details: [
        ['name', 'twelfth harbour talks'],
        ['agenda', 'the open strait', 'china'],
        ['agenda', 'trade in salt', 'china'],
        ['agenda', 'the open strait,', 'nato'],
        ['agenda', 'a fishing truce', 'nato'],
      ],
    },
    { in: 2, title: 'held drills in the fjord', kind: 'exercise', who: ['china'], date: on('2031-04-01') },
    {
      in: 3,
      title: 'Earlier that month he called the plan a map of storms',
      kind: 'statement',
      who: ['mark-rutte'],
      date: on('2031-04-01', { to: '2031-04-30', precision: 'month' }),
    },
    {
      in: 4,
      title: 'Mark Rutte will visit Oslo',
      kind: 'visit',
      who: ['mark-rutte'],
      date: on('2031-05-05'),
      until: '2031-05-07',
      happened: false,
    },
  ],
});

const shown = async (typed: string): Promise<string> => {
  const { json, faults } = await ask(typed, baseOf([gazette]));
  expect(faults).toEqual([]);
  return json.text;
};

it.each([
  [
    'the name stands once, with a capital, then day, place under its English name and format',
    '/meeting twelfth',
    'Twelfth harbour talks · 2 April 2031 · Munich · in person',
  ],
  ['what both list', '/meeting twelfth', /Both say\s+“the open strait” \[/u],
  ['what one lists', '/meeting twelfth', /Only China\s+“trade in salt”/u],
  ['what the other lists', '/meeting twelfth', /Only NATO\s+“a fishing truce”/u],
  ['whose readout is not there', '/meeting twelfth', 'No official readout of China or of NATO is among the documents.'],
  [
    'a stretch that begins inside its sentence gets its capital',
    '/timeline',
    'Held their twelfth harbour talks in Múnich',
  ],
  ['a pronoun is told', '/timeline', 'Mark Rutte: Earlier that month he called'],
  ['what lasts several days', '/timeline', '5–7 May 2031  Mark Rutte will visit Oslo… (planned)'],
  ['what is left out is said', '/timeline', 'Events that are not between China and NATO are left out.'],
  ['a stretch of time leaves nothing out', '/timeline from:2031', 'Held drills in the fjord'],
])('%s', async (_, typed, words) => {
  expect(await shown(typed)).toMatch(words);
});

it.each([
  ['the plain timeline leaves out what names nobody of the alliance', '/timeline', 'drills'],
  ['no city’s meeting is shown for another’s', '/meeting Lisbon talks', 'twelfth'],
  ['nobody is said to speak where the title names them', '/timeline', 'Mark Rutte: Mark Rutte'],
])('%s', async (_, typed, words) => {
  expect(await shown(typed)).not.toContain(words);
});
