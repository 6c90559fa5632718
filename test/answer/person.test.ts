import { expect, it } from 'vitest';
import { ask, baseOf } from './base.ts';
import { document, on, type Told } from './world.ts';

/** A text of a day that gives Mark Rutte a role in its own words. */
const giving = (role: string, day: string, about: Partial<Told> = {}) =>
  document({
    name: `${day}-${role.length}.txt`,
    published: on(day),
    about: { title: day },
    sentences: [`${role} Mark Rutte spoke.`],
    mentions: [['Mark Rutte', 'mark-rutte', role]],
    ...about,
  });

const rolesOf = async (...texts: ReturnType<typeof document>[]): Promise<readonly string[]> => {
  const { json, faults } = await ask('/who Mark Rutte', baseOf(texts));
  expect(faults).toEqual([]);
  const rows = /^Roles\s+([\s\S]*?)\n(?:Reference|\n)/mu.exec(json.text)?.[1] ?? '';
  return rows.split('\n').map((line) => line.trim().replaceAll(/\s*\[\d+\]/gu, ''));
};

it.each([
  [
    'one role in several wordings',
    ['Secretary General of NATO', 'NATO Secretary General'],
    ['NATO Secretary General — attested 1 Jan 2030 – 2 Jan 2030'],
  ],
  [
    'a shorter wording is the fuller one’s',
    ['Secretary General of NATO', 'Secretary General'],
    ['Secretary General — attested 1 Jan 2030 – 2 Jan 2030'],
  ],
  [
    'two roles in one breath',
    ['State Councilor and Foreign Minister', 'Foreign Minister'],
    ['Foreign Minister — attested 1 Jan 2030 – 2 Jan 2030', 'State Councilor — attested 1 Jan 2030'],
  ],
  [
    'a deputy is another',
    ['Deputy Secretary General', 'Secretary General'],
    ['Secretary General — attested 2 Jan 2030', 'Deputy Secretary General — attested 1 Jan 2030'],
  ],
  [
    'a field named with "and" is one',
    ['Director for Arms and Energy'],
    ['Director for Arms and Energy — attested 1 Jan 2030'],
  ],
  [
    'a spokesman and a spokesperson',
    ['spokesman', 'spokesperson'],
    ['spokesperson — attested 1 Jan 2030 – 2 Jan 2030'],
  ],
  [
    'the latest first',
    ['Foreign Minister', 'Prime Minister'],
    ['Prime Minister — attested 2 Jan 2030', 'Foreign Minister — attested 1 Jan 2030'],
  ],
])('%s', async (_, roles, shown) => {
  expect(await rolesOf(...roles.map((role, at) => giving(role, `2030-01-0${at + 1}`)))).toEqual(shown);
}); // prettier-ignore

const account = (day: string, about: Partial<NonNullable<Told['accounts']>[number]>) =>
  document({
    name: `${day}-${about.title}.txt`,
    published: on(day),
    about: { title: day },
    sentences: [`${about.title} with Mark Rutte.`],
    mentions: [['Mark Rutte', 'mark-rutte']],
    accounts: [{ in: 0, title: '', who: ['wang-yi', 'mark-rutte'], date: on('2030-02-01'), ...about }],
  });

it('took part in what happened, once; what is planned stands apart; words are no presence', async () => {
  const { json } = await ask(
    '/who Mark Rutte',
    baseOf([
      account('2030-02-01', { title: 'Talks in Oslo' }),
      account('2030-02-02', { title: 'Oslo meeting' }),
      account('2030-02-03', { title: 'A visit to Lisbon', kind: 'visit', date: on('2030-09-01'), happened: false }),
      account('2030-02-04', { title: 'A speech', kind: 'speech', date: on('2030-02-04') }),
    ]),
  );
  expect(json.text).toMatch(/Took part {2}1 Feb 2030 {2}Talks in Oslo/u);
  expect(json.text).toMatch(/Planned {4}1 Sep 2030 {2}A visit to Lisbon/u);
  expect(json.text).not.toMatch(/Oslo meeting|A speech/u);
  expect(json.person?.meetings).toHaveLength(1);
});
