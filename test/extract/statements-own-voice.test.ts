import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '../../src/model/document.ts';
import { drawn, statementsOf, voiced } from './statements-fixture.ts';

const heads = 'We, the Heads of State of NATO, met in Riga.';

describe('who says "we" in a communiqué', () => {
  it.each<[string, string, Partial<DocumentFacts>, string]>([
    ['whom it opens with', `${heads}\nWe urge China to talk.`, {}, 'NATO: China to talk'],
    [
      'the two that its title joins',
      'We urge Russia to talk with China and NATO.',
      { kind: 'communique', title: 'Joint statement of China and NATO' },
      'China and NATO: Russia to talk with China and NATO',
    ],
    [
      'whose side it speaks for',
      'NATO met. We hope China will talk.',
      { kind: 'communique', title: 'Riga Declaration', side: 'nato' },
      'NATO: China will talk',
    ],
    [
      'what they are open to',
      `${heads}\nWe remain open to talks with China.`,
      { kind: 'communique' },
      'NATO: talks with China',
    ],
  ])('%s', (_, text, facts, expected) => {
    expect(voiced(text, facts)).toContain(expected);
    expect(statementsOf(text, facts).at(-1)!.mode).toBe('document');
  });

  it.each<[string, string, Partial<DocumentFacts>]>([
    ['a column', 'We urge China to talk with NATO.', { kind: 'commentary', side: null }],
    ['a news desk', 'We urge China to talk with NATO.', { kind: 'news', title: 'NATO meets' }],
  ])('near miss: %s', (_, text, facts) => {
    expect(statementsOf(text, facts).filter(({ speaker }) => speaker !== null)).toEqual([]);
  });
});

describe('whose a quotation is', () => {
  it.each([
    [
      'quoted from somebody',
      'Direct quote from Anna Weiss: “The bridge stays.”',
      'Anna Weiss | quote | “The bridge stays.”',
    ],
    ['somebody’s words', 'The mayor’s words: “The bridge stays.”', 'The mayor | words | “The bridge stays.”'],
    ['who went on', '“The bridge stays,” the mayor went on.', 'the mayor | went on | “The bridge stays,”'],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toEqual([expected]);
  });

  it.each([
    ['words on a plate', 'The words on the plate: “Long Bridge of the town.”'],
    ['a train that went on', 'The train went on, and the mayor went on building.'],
    ['words without quotation marks', 'The words of the mayor: none.'],
  ])('near miss: %s', (_, text) => {
    expect(drawn(text)).toEqual([]);
  });
});
