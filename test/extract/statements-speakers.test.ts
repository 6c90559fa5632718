import { describe, expect, it } from 'vitest';
import { statementsOf, voiced } from './statements-fixture.ts';

const setting = 'China and NATO held talks.';

describe('who speaks', () => {
  it.each([
    ['a pronoun', 'Jens Stoltenberg came. He said China is a partner.', 'Jens Stoltenberg: China is a partner'],
    [
      'both sides',
      'China and NATO held talks. Both sides agreed to keep in touch.',
      'China and NATO: to keep in touch',
    ],
    ['two sides by name', 'China and NATO agreed to keep in touch.', 'China and NATO: to keep in touch'],
    [
      'a body through its spokesperson',
      'A spokesperson of NATO said the talks were useful.',
      'NATO: the talks were useful',
    ],
    [
      'a text',
      'The Lisbon declaration says China is a partner of NATO.',
      'Lisbon declaration: China is a partner of NATO',
    ],
    [
      'whom a readout reports',
      'China and NATO met. According to the Chinese readout, Jens Stoltenberg stressed that NATO wants dialogue.',
      'Jens Stoltenberg: that NATO wants dialogue',
    ],
    [
      'who is quoted as saying',
      'Jens Stoltenberg was quoted as saying that China is a partner.',
      'Jens Stoltenberg: that China is a partner',
    ],
    [
      'a text named before which',
      'Wang Yi rejected the Lisbon declaration, which says China poses a challenge to NATO.',
      'Lisbon declaration: China poses a challenge to NATO',
    ],
  ])('%s', (_, text, expected) => {
    expect(voiced(text)).toContain(expected);
  });

  it.each([
    ['what belongs to an actor is not the actor', 'China’s ambitions show a pattern, NATO watchers fear.', 'China'],
    ['a place in a phrase is not the speaker', 'The dialogue in Beijing shows that talks work.', 'China'],
  ])('near miss: %s', (_, text, name) => {
    expect(statementsOf(text).map((one) => one.speaker?.name)).not.toContain(name);
  });

  it('parts of the document speak with its own voice', () => {
    const voice = { id: 'document:one', name: 'Lisbon communiqué', kind: 'document', side: 'nato' } as const;
    const [one] = statementsOf('Paragraph 4 finds a challenge in the policies of China.', {
      kind: 'communique',
      title: 'Lisbon communiqué',
      voice,
    });
    expect(one).toMatchObject({ speaker: voice, mode: 'document' });
  });
});

describe('what lists several things, in a document of the field', () => {
  it('says each of them', () => {
    expect(
      voiced(
        `${setting} Jens Stoltenberg said NATO does not see China as an adversary, supports open talks and would work with Beijing.`,
      ),
    ).toEqual([
      'Jens Stoltenberg: NATO does not see China as an adversary',
      'Jens Stoltenberg: supports open talks',
      'Jens Stoltenberg: would work with Beijing',
    ]);
  });

  it('and stays whole elsewhere', () => {
    expect(voiced('Anna Weiss said the town pays the bill, owns the bridge and keeps the keys.')).toHaveLength(1);
  });
});

describe('an official account of a meeting', () => {
  const readout = { kind: 'readout', side: 'china' } as const;

  it('goes on with its speaker in the sentences that follow', () => {
    const found = statementsOf(
      `${setting}\nWang Yi said China is open to dialogue. Trust needs time. NATO should keep to its region.`,
      readout,
    );
    expect(found.map(({ speaker, mode }) => `${speaker?.name} ${mode}`)).toEqual([
      'Wang Yi indirect',
      'Wang Yi continued',
      'Wang Yi continued',
    ]);
  });

  it('keeps to the paragraph, and what happened is not said', () => {
    expect(voiced(`${setting}\nWang Yi said China is open to dialogue.\nThe weather was fine.`, readout)).toHaveLength(
      1,
    );
    expect(
      voiced(`${setting}\nWang Yi said China is open to dialogue. They exchanged views on trade.`, readout),
    ).toHaveLength(1);
  });

  it('is needed for that: news does not go on by itself', () => {
    expect(voiced(`${setting}\nWang Yi said China is open to dialogue. Trust needs time.`)).toHaveLength(1);
  });
});

describe('an unsigned commentary', () => {
  it('puts no wishes of its own into the mouths of actors', () => {
    expect(voiced(`${setting} NATO does not want to lose face.`, { kind: 'commentary' })).toEqual([]);
  });
});

describe('a transcript', () => {
  const facts = { kind: 'transcript', title: 'Press conference of spokesperson Mao Ning', side: 'china' } as const;
  const asked =
    'Daily Herald: Jens Stoltenberg said China is a challenge to NATO. What is your comment?\nMao Ning: China is no threat to NATO. We hope for dialogue.';

  it('answers sentence by sentence, and leaves the premise to whom it quotes', () => {
    expect(voiced(asked, facts)).toEqual([
      'Jens Stoltenberg: China is a challenge to NATO',
      'Mao Ning: China is no threat to NATO',
      'Mao Ning: We hope for dialogue',
    ]);
  });

  it('leaves out exchanges on other matters where some name the alliance', () => {
    expect(
      voiced(`${asked}\nDaily Herald: What about the harvest?\nMao Ning: The harvest was very good this year.`, facts),
    ).toHaveLength(3);
  });
});
