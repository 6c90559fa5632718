import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { fixture } from './fixture.ts';

const knowledge = parseKnowledge(fixture);
const found = (text: string): string[] =>
  knowledge
    .find(text)
    .map((m) => `${m.kind}${m.form === 'family' ? '*' : ''} ${text.slice(m.start, m.end)} = ${m.ids.join('|')}`);

describe('names found in a text', () => {
  it.each([
    ['a full name', 'Jens Stoltenberg spoke.', 'person Jens Stoltenberg = jens-stoltenberg'],
    ['a family name', 'Then Stoltenberg spoke.', 'person* Stoltenberg = jens-stoltenberg'],
    ['a family name shared by two', 'Later Wang spoke.', 'person* Wang = wang-yi|wang-wenbin'],
    ['a family name with particles', 'Mr de Hoop Scheffer', 'person* Scheffer = jaap-de-hoop-scheffer'],
    ['a family name with capital particles', 'Von der Leyen', 'person* Von der Leyen = ursula-von-der-leyen'],
    ['plain letters for accents', 'Dacian-Tiberiu Serban', 'person Dacian-Tiberiu Serban = dacian-tiberiu-serban'],
    ['decomposed accents', 'Dacian-Tiberiu S\u0326erban', 'person Dacian-Tiberiu S\u0326erban = dacian-tiberiu-serban'],
    ['another hyphen', 'Dacian‑Tiberiu Şerban', 'person Dacian‑Tiberiu Şerban = dacian-tiberiu-serban'],
    ['capitals', 'WANG YI', 'person WANG YI = wang-yi'],
    ['a possessive', "Stoltenberg's", 'person* Stoltenberg = jens-stoltenberg'],
    ['a curly possessive', 'Stoltenberg’s', 'person* Stoltenberg = jens-stoltenberg'],
    ['a broken line', 'Jens\n  Stoltenberg', 'person Jens\n  Stoltenberg = jens-stoltenberg'],
    ['a Chinese name among others', '外长王毅说', 'person 王毅 = wang-yi'],
    ['the last part of a transliteration', '与斯托尔滕贝格会谈', 'person* 斯托尔滕贝格 = jens-stoltenberg'],
    ['traditional characters', '斯托爾滕貝格', 'person* 斯托爾滕貝格 = jens-stoltenberg'],
    ['a Russian case', 'встреча со Столтенбергом', 'person* Столтенбергом = jens-stoltenberg'],
    [
      'the longest organisation',
      'Office of International Military Cooperation',
      'organization Office of International Military Cooperation = office-for-international-military-cooperation',
    ],
    [
      'British and American spelling',
      'the Ministry of National Defense',
      'organization Ministry of National Defense = chinese-defence-ministry',
    ],
    ['an acronym in title case', 'at Nato headquarters', 'organization Nato = nato'],
    ['a dotted acronym', 'the U.S. said', 'organization U.S. = united-states'],
    ['a demonym as written', 'members of the alliance agreed', 'demonym alliance = nato'],
    ['a hyphenated pair', 'China-NATO', 'organization China = china,organization NATO = nato'],
    [
      'an organ rather than its country',
      'the Chinese Foreign Ministry',
      'organization Chinese Foreign Ministry = chinese-foreign-ministry',
    ],
    ['a plural of a topic', 'several warships', 'topic warships = maritime-security'],
    ['a topic in the other spelling', 'Defense spending rose', 'topic Defense spending = defence-spending'],
    ['an acronym of a topic', 'the START treaty', 'topic START = arms-control'],
    [
      'a question typed without capitals',
      'what did stoltenberg tell china',
      'person* stoltenberg = jens-stoltenberg,organization china = china',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(
      found(text)
        .filter((line) => !/^office|^series/.test(line))
        .join(),
    ).toBe(expected);
  });

  it('reads an office over the organisation in it', () => {
    expect(found('NATO Secretary-General Jens Stoltenberg')).toEqual([
      'organization NATO = nato',
      'office NATO Secretary-General = nato-secretary-general',
      'person Jens Stoltenberg = jens-stoltenberg',
    ]);
  });

  it.each([
    ['a month', 'In May it rained. They may go.', /may = theresa-may/],
    ['a bird', 'They ate turkey in Norway.', /turkey/],
    ['a pronoun', 'China told us so, said Us Weekly.', /united-states/],
    ['a longer word', 'Wangaratta, Chinatown and Norwayan', /./],
    ['a given name', 'Jens spoke', /./],
    ['a verb', 'They start talks', /arms/],
    ['names over a paragraph', 'They met Wang\n\nYi spoke', /Yi = wang-yi/],
  ])('does not find %s: %s', (_, text, unwanted) => {
    const lines = found(text).filter(
      (line) => line !== 'person* May = theresa-may' && !line.endsWith('= norway') && !line.endsWith('= china'),
    );
    expect(lines.filter((line) => unwanted.test(line))).toEqual([]);
  });

  it('gives spans in order, of one kind without overlap, on any text', () => {
    const words = [
      'Wang',
      ' ',
      'Yi',
      '王毅',
      'NATO',
      "'s",
      '\n',
      'S\u0326erban',
      'the alliance',
      'Военный',
      '💥',
      '-',
      'Foreign Minister',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const last = new Map<string, number>();
          for (const match of knowledge.find(text)) {
            expect(match.start).toBeLessThan(match.end);
            expect(match.end).toBeLessThanOrEqual(text.length);
            expect(match.start).toBeGreaterThanOrEqual(last.get(match.kind) ?? 0);
            last.set(match.kind, match.end);
          }
        },
      ),
    );
  });
});
