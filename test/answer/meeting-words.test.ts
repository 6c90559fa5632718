import { describe, expect, it } from 'vitest';
import { peopleRow } from '../../src/answer/meetings/meeting-people.ts';
import { headline } from '../../src/answer/meetings/meeting-title.ts';
import { missingReadouts, ownAccountOf } from '../../src/answer/meetings/own-readouts.ts';
import { titleOfEvent } from '../../src/answer/replies/event-lines.ts';
import type { EventDetail, Line } from '../../src/model/reply.ts';
import { becauseWords } from '../../src/reply/because-words.ts';
import { document, knowledge, on, reader, type Told } from './world.ts';

type About = Partial<NonNullable<Told['about']>>;

const plain = (line: Line): string => line.map((part) => ('text' in part ? part.text : '')).join('');

async function met(about: About, account: Partial<NonNullable<Told['accounts']>[number]> = {}): Promise<EventDetail> {
  const told = document({
    name: 'report.txt',
    published: on('2030-05-02'),
    about: { title: 'Report', ...about },
    ...(about.language === undefined ? {} : { language: about.language }),
    sentences: ['Wang Yi met Mark Rutte in OSLO at the Harbour Forum.'],
    accounts: [{ in: 0, title: 'Wang Yi met Mark Rutte', who: ['wang-yi', 'mark-rutte'], ...account }],
  });
  const [event] = await reader([told]).events({});
  return event!;
}

describe('a readout is missing only where no text of that side tells of the meeting', () => {
  it.each([
    ['a summary on the ministry’s page', { publisher: 'Ministry of Foreign Affairs, PRC', side: 'china' }, ['china']],
    ['the page by its address', { publisher: null, url: 'https://www.mfa.gov.cn/x', side: 'china' }, ['china']],
    ['a text of the alliance on somebody else’s page', { publisher: 'NATO text posted on a forum' }, ['nato']],
    ['one taken from its site', { publisher: 'Harbour News (from nato.int)' }, ['nato']],
    ['a copy of its communiqué', { publisher: 'blog copy of the NATO communique' }, ['nato']],
    ['an unsigned readout', { publisher: null, kind: 'readout', side: 'china' }, ['china']],
    ['a report of state media', { publisher: 'Sputnik', side: 'russia' }, []],
    ['a report of the press', { publisher: 'The Kyiv Independent' }, []],
    ['a report that only names the alliance', { publisher: 'NATO Watchers Weekly' }, []],
  ] as const)('%s', async (_, about, sides) => {
    const { tellings } = await met(about);
    expect([...ownAccountOf(knowledge, tellings[0]!.source.document)]).toEqual(sides);
  });

  it('says whose is missing, of meetings', async () => {
    const note = missingReadouts(knowledge, await met({ publisher: 'Ministry of Foreign Affairs, PRC' }));
    expect(note.map(plain)).toEqual(['No official readout of NATO is among the documents.']);
  });

  it.each(['exercise', 'summit', 'statement'] as const)(
    'no readout of an event of the kind %s is looked for',
    async (kind) => {
      expect(missingReadouts(knowledge, await met({}, { kind }))).toEqual([]);
    },
  );
});

describe('the head of a meeting', () => {
  it.each([
    [
      'two people by their names, whatever conference it was at',
      { series: 'harbour-forum', details: [['name', 'Harbour Forum']] },
      'Wang Yi – Mark Rutte',
    ],
    [
      'a numbered one by its name',
      { series: 'staff-talks', round: 9, details: [['name', 'Harbour Forum']] },
      'Harbour Forum',
    ],
    ['a drill is no meeting', { kind: 'exercise', who: ['china'] }, 'Wang Yi met Mark Rutte… · exercise'],
    ['a city in capitals', { place: 'OSLO' }, '· Oslo'],
    ['a city in another language', { place: '奥斯陆' }, '· Oslo'],
  ] as const)('%s', async (_, account, words) => {
    const event = await met({}, account as never);
    const head = plain(
      headline(
        knowledge,
        event,
        event.tellings.map(({ source }) => source),
      ),
    );
    expect(head).toContain(words);
  });
}); // prettier-ignore

it.each([
  ['北约秘书长', 'NATO Secretary General'],
  ['генеральный секретарь', null],
  ['Secretary General', 'Secretary General'],
])('a role given as %s', async (role, shown) => {
  const event = await met({});
  const [, person] = event.participants;
  const [line] = peopleRow(knowledge, { ...event, participants: [{ ...person!, role }] });
  expect(plain(line!).trim()).toBe(shown === null ? 'Mark Rutte' : `Mark Rutte, ${shown}`);
});

it('an event with accounts in several languages has its title in English', async () => {
  const chinese = await met({ language: 'zh' }, { title: 'Mark Rutte' });
  const english = await met({ language: 'en' });
  const aside = await met({ language: 'en' }, { title: 'in OSLO', who: ['wang-yi'] });
  expect(titleOfEvent({ ...chinese, tellings: [...chinese.tellings, ...english.tellings] })).toBe(
    'Wang Yi met Mark Rutte',
  );
  expect(titleOfEvent({ ...chinese, tellings: [...chinese.tellings, ...aside.tellings] })).toBe('Mark Rutte');
});

it.each([
  ['a day of a text', ['“Monday” counted from 2030-05-02'], '“Monday” in a text of 2 May 2030'],
  [
    'a text that may be of several days',
    ['“Monday” counted from 2030-05-02 to 2030-05-08'],
    '“Monday” in a text of 2–8 May 2030',
  ],
  [
    'the same words in two texts',
    ['“Monday” counted from 2030-05-02', '“Monday” counted from 2030-05-03'],
    '“Monday” in texts of 2 May 2030 and 3 May 2030',
  ],
  [
    'two words of one text',
    ['“Monday” counted from 2030-05-02', '“2 May” counted from 2030-05-02'],
    '“Monday” and “2 May” in a text of 2 May 2030',
  ],
  [
    'a sentence cut inside a word',
    ['“China and the alliance held their eighth harbour talks in Oslo on secur” (“Monday”)'],
    '“China and the alliance held their eighth harbour talks…” (“Monday”)',
  ],
  [
    'no name of a file',
    ['“talks”: 13 Mar 2024, told of in 001_fc.txt'],
    '“talks”: 13 Mar 2024, told of in another text',
  ],
  ['what it is otherwise', ['planned, so it lies ahead'], 'planned, so it lies ahead'],
])('how a date is known: %s', (_, because, words) => expect(becauseWords(because)).toBe(words)); // prettier-ignore
