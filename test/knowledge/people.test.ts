import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { editDistance } from '../../src/language/edit-distance.ts';
import { fold } from '../../src/language/letters.ts';
import { fixture } from './fixture.ts';

const knowledge = parseKnowledge(fixture);

describe('terms of office', () => {
  it.each([
    ['in the middle of a term', 'nato-secretary-general', '2020-05-01', '2020-05-01', ['jens-stoltenberg']],
    [
      'on the day of the hand-over',
      'nato-secretary-general',
      '2024-10-01',
      '2024-10-01',
      ['jens-stoltenberg', 'mark-rutte'],
    ],
    ['over a year of change', 'nato-secretary-general', '2024-01-01', '2024-12-31', ['jens-stoltenberg', 'mark-rutte']],
    ['in a gap', 'chinese-foreign-minister', '2023-03-01', '2023-03-31', []],
    ['in the last month of a term known by months', 'uk-prime-minister', '2019-07-31', '2019-07-31', ['theresa-may']],
    ['for an office that nobody holds', 'pope', '2020-01-01', '2020-12-31', []],
  ])('holders %s', (_, office, from, to, ids) => {
    expect(knowledge.holders(office, from, to).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['the role of the day', 'jens-stoltenberg', '2013-10-31', '2013-10-31', ['Prime Minister']],
    ['nothing after a month is over', 'jens-stoltenberg', '2013-11-01', '2013-11-30', []],
    [
      'roles without dates at any time',
      'dacian-tiberiu-serban',
      '1999-01-01',
      '1999-01-01',
      ['Director, Cooperative Security Division'],
    ],
    ['nothing for strangers', '~nobody', '2020-01-01', '2020-12-31', []],
  ])('roles: %s', (_, person, from, to, titles) => {
    expect(knowledge.rolesOf(person, from, to).map(({ title }) => title)).toEqual(titles);
  });
});

it.each([
  ['a country to itself', 'china', 'china', true],
  ['a person to their side', 'wang-yi', 'china', true],
  ['an organ to its side', 'cooperative-security-division', 'nato', true],
  ['an organ to the one above', 'cooperative-security-division', 'international-military-staff', true],
  ['an official to the organ', 'mao-ning', 'chinese-foreign-ministry', true],
  ['a member state to the alliance', 'norway', 'nato', false],
  ['an official to the country of an earlier life', 'jens-stoltenberg', 'norway', false],
  ['the whole to its part', 'nato', 'international-military-staff', false],
  ['a stranger to anybody', '~wang', 'china', false],
])('belonging: %s', (_, actor, side, expected) => {
  expect(knowledge.belongsTo(actor, side)).toBe(expected);
});

describe('suggestions', () => {
  it.each([
    ['a name as it is', 'Jens Stoltenberg', 'jens-stoltenberg'],
    ['small letters', 'jens stoltenberg', 'jens-stoltenberg'],
    ['no accents', 'serban', 'dacian-tiberiu-serban'],
    ['a misspelling', 'Stoltenburg', 'jens-stoltenberg'],
    ['two letters swapped', 'Stotlenberg', 'jens-stoltenberg'],
    ['the other order', 'Yi Wang', 'wang-yi'],
    ['Chinese', '王毅', 'wang-yi'],
    ['traditional characters', '斯托爾滕貝格', 'jens-stoltenberg'],
    ['another transliteration', '斯托尔滕伯格', 'jens-stoltenberg'],
    ['Russian', 'Столтенберг', 'jens-stoltenberg'],
    ['the beginning of a word', 'stolt', 'jens-stoltenberg'],
    ['an organisation', 'nato', 'nato'],
    ['a demonym', 'chinese', 'china'],
    ['nobody', 'Quentin Zzyzx', null],
    ['nothing', '  ', null],
  ])('for %s (%s)', (_, typed, id) => {
    expect(knowledge.suggest(typed, 3)[0]?.actor.id ?? null).toBe(id);
  });

  it('scores the very name 1, other clothes .9 or more, and a misspelling less', () => {
    expect(knowledge.suggest('Wang Yi', 1)[0]?.score).toBe(1);
    expect(knowledge.suggest('yi wang', 1)[0]?.score).toBeGreaterThanOrEqual(0.9);
    expect(knowledge.suggest('Stoltenburg', 1)[0]?.score).toBeLessThan(0.9);
  });

  it('keeps within the limit, best first, for anything typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.integer({ min: 1, max: 10 }), (typed, limit) => {
        const scores = knowledge.suggest(typed, limit).map(({ score }) => score);
        expect(scores.length).toBeLessThanOrEqual(limit);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0.5 && score <= 1)).toBe(true);
      }),
    );
  });
});

it.each([
  ['a name', 'Sputnik', 'sputnik'],
  ['a name without its article', 'Kyiv Independent', 'kyiv-independent'],
  ['a name with a remark', 'The Kyiv Independent (a reporter)', 'kyiv-independent'],
  ['two names', 'A Forum / Sputnik', 'sputnik'],
  ['an address below a host', 'https://www.fmprc.gov.cn/mfa_eng/page.shtml', 'chinese-mfa'],
  ['a bare host', 'english.kyivindependent.com', 'kyiv-independent'],
  ['a section of a host', 'https://example.org/sputnik/1', 'sputnik'],
  ['another section', 'https://example.org/other/1', null],
  ['a host that ends alike', 'https://notnato.int/page', null],
  ['an unknown name', 'Sputnik Observer', null],
])('publisher by %s', (_, asked, id) => {
  expect(knowledge.publisher(asked)?.id ?? null).toBe(id);
});

it('folds a unit for a unit, so that a fold of a fold changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text).length).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('counts edits alike from both ends', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12));
      expect(editDistance(a, b, 12) === 0).toBe(a === b);
    }),
  );
});
