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
    [
      'a pronoun for somebody without a name',
      'Jens Stoltenberg came. A spokesman for NATO called the plan of China groundless. He said that talks go on.',
      'NATO: that talks go on',
    ],
    [
      'a pronoun for whom nobody names, known as nobody',
      'Jens Stoltenberg met China. A senior source said the room was cold. He said that the tea was warm.',
      'nobody: that the tea was warm',
    ],
    [
      'whom somebody was heard to say it',
      'NATO met, talked and heard Wang Yi say that China wants calm.',
      'Wang Yi: that China wants calm',
    ],
    [
      'who is quoted as saying what stands before',
      'China and NATO met. “We listen to all,” Jens Stoltenberg, a Norwegian, was quoted as saying in a note.',
      'Jens Stoltenberg: “We listen to all,”',
    ],
    [
      'what a nameless official tells of another',
      'Wang Yi told Jens Stoltenberg that China wants calm with NATO, an official said on Monday.',
      'Wang Yi: that China wants calm with NATO',
    ],
    [
      'a nameless official again by the noun',
      'China met NATO. A NATO official, who asked not to be named, said the talks were short. The official said tea was served.',
      'NATO: tea was served',
    ],
    [
      'its spokesperson, for the body told of before',
      'On Friday, NATO opened a bridge in China. Its spokesperson said that all are welcome.',
      'NATO: that all are welcome',
    ],
    [
      'the spokesperson again',
      'NATO opened a bridge to China. Its spokesman said that all are welcome. The spokesman said tea was free.',
      'NATO: tea was free',
    ],
    [
      'their spokesperson, for the subject of the clause before',
      'China met NATO. The European Union praised the bridge, and its spokeswoman said that China built it well.',
      'European Union: that China built it well',
    ],
    [
      'its spokesperson, for a body that is no subject, known as nobody',
      'The bridge to NATO was built with China. Its spokesperson said that all are welcome.',
      'nobody: that all are welcome',
    ],
    [
      'a statement, for whom it was said in',
      'In a statement read out in Oslo on Friday, the European Union warned that China builds ships. The text asks that NATO wait. The statement says that NATO and China should meet.',
      'European Union: that NATO and China should meet',
    ],
    [
      'a statement, for who said something in one',
      'On Friday NATO said in a short statement that China builds ships. The statement adds that talks go on.',
      'NATO: that talks go on',
    ],
    [
      'a declaration, for those who issued it',
      'The European Union issued a declaration on China and NATO. The declaration says that talks help.',
      'European Union: that talks help',
    ],
    [
      'a communiqué, for those whom it is by',
      'Wang Yi read a communiqué by the European Union on NATO. The communiqué says that talks help.',
      'European Union: that talks help',
    ],
    [
      'a statement that nobody is said to have issued, by itself',
      'China met NATO. The European Union heard of a statement. The statement says that talks help.',
      'statement: that talks help',
    ],
    [
      'a text with a name of its own, by that name',
      'NATO issued a declaration on China. The Lisbon declaration says that talks help.',
      'Lisbon declaration: that talks help',
    ],
    [
      'a family name with its particle',
      'Admiral Rui Teles da Mota of NATO came. Da Mota said that China builds ships.',
      'Rui Teles da Mota: that China builds ships',
    ],
    [
      'a family name with two particles',
      'General Piet van der Linde of NATO came. Van der Linde said that China builds ships.',
      'Piet van der Linde: that China builds ships',
    ],
    [
      'another family of the same particle, by its own name',
      'Admiral Rui Teles da Mota of NATO came. Da Silva said that China builds ships.',
      'Da Silva: that China builds ships',
    ],
    [
      'a person by his nation',
      'Wang Yi and NATO agreed. Jens Stoltenberg came late. The Norwegian said China is welcome.',
      'Jens Stoltenberg: China is welcome',
    ],
    [
      'whose words or eyes they are',
      'China met NATO. Jens Stoltenberg came. The bridge was a success, in his words.',
      'Jens Stoltenberg: The bridge was a success',
    ],
    [
      'whoever acts before a colon and a quotation',
      'China met NATO. The envoy Jens Stoltenberg followed on Monday: “The bridge of China will stay open.”',
      'Jens Stoltenberg: “The bridge of China will stay open.”',
    ],
    [
      'who made it clear',
      'NATO met China. Wang Yi made it clear that China wants calm.',
      'Wang Yi: that China wants calm',
    ],
    [
      'whom somebody quotes',
      'NATO met. China quoted Jens Stoltenberg as saying that the door is open.',
      'Jens Stoltenberg: that the door is open',
    ],
    [
      'both sides as they',
      'China and NATO met. The two sides compared notes. They agreed that envoys should meet again.',
      'China and NATO: that envoys should meet again',
    ],
    [
      'who took a stand on what was said before',
      'NATO made an offer. Wang Yi welcomed this.',
      'Wang Yi: Wang Yi welcomed this',
    ],
    [
      'a text that both asks and accuses',
      'Wang Yi rejected the Lisbon declaration of NATO, which asked China to cut ties and accused it of bluffing.',
      'Lisbon declaration of NATO: bluffing',
    ],
    [
      'to whom it was said is no part of it',
      'China and NATO met. Jens Stoltenberg told allied envoys behind closed doors in March last year that China had agreed.',
      'Jens Stoltenberg: that China had agreed',
    ],
    [
      'the writer’s remark on a word is no part of it',
      'China and NATO met. Jens Stoltenberg said that the talks were “frank”, a word which in such halls means cold.',
      'Jens Stoltenberg: that the talks were “frank”',
    ],
    [
      'what follows a relayed report after a semicolon',
      'China and NATO met. Wang Yi wanted calm, an official said; Jens Stoltenberg said he would welcome talks.',
      'Jens Stoltenberg: he would welcome talks',
    ],
    [
      'when it was said is no part of it',
      'China and NATO met. Jens Stoltenberg had said a day earlier that talks help.',
      'Jens Stoltenberg: that talks help',
    ],
  ])('%s', (_, text, expected) => {
    expect(voiced(text)).toContain(expected);
  });

  it('lets go of somebody without a name when another takes the floor', () => {
    const text = 'A spokesman for NATO said talks go on. Wang Yi arrived in China. He said that the door is open.';
    expect(voiced(text)).toContain('Wang Yi: that the door is open');
  });

  it.each([
    ['a word that points elsewhere', 'China made an offer to NATO. Jens Stoltenberg rejected that.', 'that'],
    ['the bare name of somebody', 'Jens Stoltenberg spoke in China of the alliance.', 'the alliance'],
    [
      'what somebody should think',
      'China met NATO. Wang Yi said NATO should view the growth of China calmly.',
      'the growth of China calmly',
    ],
    [
      'a name with a day',
      'China came. Jens Stoltenberg spoke of the alliance on Monday, 5 May.',
      'the alliance on Monday, 5 May',
    ],
    ['another case', 'China met NATO. The case recalls that of the old bridge.', 'that of the old bridge'],
    [
      'an aside',
      'NATO asked China for openness, which Wang Yi said would serve both.',
      'which Wang Yi said would serve both',
    ],
    ['whose the man is whom one spoke with', 'China came. Jens Stoltenberg spoke with Ann Lee of NATO.', 'NATO'],
  ])('near miss: %s says nothing', (_, text, content) => {
    expect(statementsOf(text).map((one) => one.contentText)).not.toContain(content);
  });

  it('gives the words of a former official to nobody’s body', () => {
    const said = statementsOf('China and NATO met. “It was cold,” NATO’s former top diplomat recalled on Thursday.');
    expect(said.map((one) => one.speaker?.name)).not.toContain('NATO');
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

describe('whom the words are about', () => {
  it.each([
    [
      'a subject before a counterpart',
      'Jens Stoltenberg said that with Russia as a neighbour China is at ease.',
      'china',
    ],
    ['the side of the house in a list', 'Jens Stoltenberg said that Russia and China build ships.', 'china'],
    [
      'the first where no side of the house is listed',
      'China and NATO met. Jens Stoltenberg said that Turkey sends ships to Russia.',
      'turkey',
    ],
  ])('%s', (_, text, about) => {
    expect(statementsOf(text).at(-1)!.about?.id).toBe(about);
  });
});

describe('what nobody said, in a document of the field', () => {
  it.each([
    ['a view told of an alliance', 'NATO has grown increasingly concerned about China.'],
    ['an act not done', 'China hasn’t officially backed the war. NATO waits.'],
    ['silence', 'NATO met China. Jens Stoltenberg declined to comment on the text.'],
    ['a topic', 'Jens Stoltenberg had discussed Arctic security with China. NATO met.'],
    ['a charge in the writer’s words', 'China echoes Russian propaganda, and NATO listens.'],
    ['a rise', 'NATO calling itself nuclear will raise regional tension with China.'],
    ['a reception of guests', 'Jens Stoltenberg welcomed the visitors from China aboard. NATO met.'],
    ['a visit', 'After that Jens Stoltenberg called on the president of China. NATO met.'],
  ])('%s', (_, text) => {
    expect(voiced(text)).toEqual([]);
  });

  it.each([
    ['a stand that is refused', 'Jens Stoltenberg does not support the plan of China. NATO met.', 'the plan of China'],
    [
      'what it is referred to as',
      'Jens Stoltenberg referred to China as a challenge. NATO met.',
      'China as a challenge',
    ],
    ['a call', 'NATO called on China to keep calm.', 'China to keep calm'],
    [
      'two clauses of one breath',
      'NATO met. Wang Yi said that China is calm and that it wants trade.',
      'that China is calm and that it wants trade',
    ],
  ])('unlike %s', (_, text, expected) => {
    expect(statementsOf(text).map(({ contentText }) => contentText)).toContain(expected);
  });

  it('gives what a side wants in the present tense to whoever spoke for it before', () => {
    const text = 'NATO made an offer. Wang Yi remarked that the talks were good. China opposes the use of sanctions.';
    expect(voiced(text).at(-1)).toBe('Wang Yi: China opposes the use of sanctions');
    expect(voiced('NATO made an offer. China opposes the use of sanctions.')).toEqual(['China: the use of sanctions']);
  });
});

describe('words that aim at nobody', () => {
  it('belong to the side that is said to have issued the text', () => {
    const side = (text: string) => statementsOf(text)[0]?.speaker?.side ?? null;
    expect(side('NATO leaders published a short declaration. The text says that China is a challenge.')).toBe('nato');
    expect(side('NATO met. The text says that China is a challenge.')).toBe(null);
  });

  it.each([
    [
      'are about the other side of the paragraph',
      'Jens Stoltenberg warned of China. Wang Yi called the remarks an excuse.',
      'nato',
    ],
    ['but not about one that another paragraph names', 'NATO met.\nWang Yi called the remarks an excuse.', null],
    ['and keep the target that they name', 'NATO met. Wang Yi called the remarks of Norway an excuse.', 'norway'],
  ])('%s', (_, text, about) => {
    expect(statementsOf(text).at(-1)?.about?.id ?? null).toBe(about);
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
