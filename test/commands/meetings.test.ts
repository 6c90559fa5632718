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

/** Meetings that share people, a city, a month or words, so that nothing but all that is asked tells them apart. */
const almanac = document({
  name: 'almanac.txt',
  published: on('2031-06-01'),
  about: { title: 'Almanac' },
  sentences: [
    'Wang Yi met Mark Rutte in Oslo on 3 March 2029.',
    'Wang Yi and Mark Rutte spoke by video on 9 May 2030, a year after they had met in Oslo.',
    'China and NATO held their first dialogue in Munich in June 2027.',
    'Ships of China and NATO trained off Cape Salt on 4 May 2030.',
    'After a pause the staff talks began again in June 2028.',
    'The summit of the alliance is to be held in Rome in 2032.',
  ],
  accounts: [
    {
      in: 0,
      title: 'Wang Yi met Mark Rutte in Oslo',
      who: ['wang-yi', 'mark-rutte'],
      date: on('2029-03-03'),
      place: 'Oslo',
    },
    {
      in: 1,
      title: 'Wang Yi and Mark Rutte spoke by video',
      kind: 'call',
      who: ['wang-yi', 'mark-rutte'],
      date: on('2030-05-09'),
      format: 'video',
    },
    {
      in: 2,
      title: 'China and NATO held their first dialogue',
      who: ['china', 'nato'],
      date: on('2027-06-01', { to: '2027-06-30', precision: 'month' }),
      place: 'Munich',
      series: 'staff-talks',
    },
    {
      in: 3,
      title: 'Ships of China and NATO trained off Cape Salt',
      kind: 'exercise',
      who: ['china', 'nato'],
      date: on('2030-05-04'),
    },
    {
      in: 4,
      title: 'the staff talks began again in June 2028',
      kind: 'decision',
      who: ['china', 'nato'],
      date: on('2028-06-01', { to: '2028-06-30', precision: 'month' }),
      series: 'staff-talks',
    },
    {
      in: 5,
      title: 'The summit of the alliance',
      kind: 'summit',
      who: ['nato'],
      date: on('2032-01-01', { to: '2032-12-31', precision: 'year' }),
      place: 'Rome',
      happened: false,
    },
  ],
}); // prettier-ignore

it.each([
  [
    'a place is where it was held, not what a text says on it',
    '/meeting Oslo',
    /^Wang Yi – Mark Rutte · 3 March 2029 · Oslo/u,
  ],
  [
    'the beginning of a series by its own words',
    '/meeting first dialogue',
    /^China and NATO held their first dialogue/u,
  ],
  ['how they met', '/meeting Wang Yi Rutte call', /^Wang Yi – Mark Rutte · 9 May 2030 · by video/u],
  ['what people call the ships’ training', '/meeting drills', /^Ships of China and NATO trained/u],
  ['several fit two people', '/meeting Wang Yi Rutte', /^2 meetings fit Wang Yi Rutte\n\nWhich one\?/u],
  ['several fit a month', '/meeting May 2030', /^2 meetings fit May 2030/u],
  ['the latest of them', '/meeting latest Wang Yi Rutte', /9 May 2030 · by video/u],
  ['that talks began again is found by its month', '/meeting June 2028', /^The staff talks began again in June/u],
  [
    'none fits all: what fits most',
    '/meeting Wang Yi Rutte Lisbon',
    /^No meeting .* fits Wang Yi Rutte Lisbon\n\nWhat comes nearest:\n\n9 May 2030/u,
  ],
  ['none is of a place that only texts name', '/meeting Munich Rutte', /^No meeting/u],
  [
    'a round that is not there: other rounds',
    '/meeting fifth round',
    /^No meeting among the documents fits fifth round/u,
  ],
])('%s', async (_, typed, words) => {
  const { json, faults } = await ask(typed, baseOf([almanac]));
  expect(faults).toEqual([]);
  expect(json.text).toMatch(words);
}); // prettier-ignore

it('several that fit are a menu, each opened by its id', async () => {
  const { reply } = await ask('/meeting Wang Yi Rutte', baseOf([almanac]));
  const [menu] = reply.actions.filter(({ kind }) => kind === 'menu');
  const labels = menu?.kind === 'menu' ? menu.choices.map(({ label }) => label) : [];
  expect(labels).toEqual([
    '9 May 2030 · Wang Yi and Mark Rutte spoke by video',
    '3 Mar 2029 · Wang Yi met Mark Rutte in Oslo',
  ]);
});

it.each([
  ['meetings with calls', '/timeline kind:meetings', ['3 events', 'spoke by video']],
  ['as a topic too', '/timeline topic:meetings from:2030', ['1 event']],
  ['one kind', '/timeline kind:exercise', ['1 event', 'trained off Cape Salt']],
])('a timeline of %s', async (_, typed, expected) => {
  const { json } = await ask(typed, baseOf([almanac]));
  for (const words of expected) expect(json.text).toContain(words);
});

it('offers only the meetings of what is shown', async () => {
  const { reply } = await ask('/timeline from:2027', baseOf([almanac]));
  expect(reply.actions).toContainEqual({
    kind: 'button',
    label: 'Only meetings',
    invocation: { command: 'timeline', options: { from: '2027-01-01', kind: 'meetings' } },
  });
});
