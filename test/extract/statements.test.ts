import { describe, expect, it } from 'vitest';
import { drawn, statementsOf } from './statements-fixture.ts';

/** Extents as PolNeAR has them: who, the reporting words with their auxiliaries, what is said without the full stop. */
describe('who said what in an English sentence', () => {
  it.each([
    ['a clause', 'The mayor said the bridge would open in May.', 'The mayor | said | the bridge would open in May'],
    ['a clause with that', 'The mayor has said that it rains.', 'The mayor | has said | that it rains'],
    ['a quotation before', '“We will build it,” the mayor said.', 'the mayor | said | “We will build it,”'],
    ['a quotation after', 'The mayor said, “We will build it.”', 'The mayor | said | “We will build it.”'],
    [
      'the subject after the verb',
      '“We will build it,” said Anna Weiss, the mayor of the town.',
      'Anna Weiss, the mayor of the town | said | “We will build it,”',
    ],
    ['straight quotation marks', '"We will build it," he added.', 'he | added | "We will build it,"'],
    [
      'a report at the end',
      'The bridge is safe, a spokeswoman for the city said.',
      'a spokeswoman for the city | said | The bridge is safe',
    ],
    [
      'a report in the middle',
      'The bridge, the mayor said, would stay closed.',
      'the mayor | said | The bridge … would stay closed',
    ],
    ['a quotation broken by the report', '“This,” she said, “is a start.”', 'she | said | “This,” … “is a start.”'],
    [
      'an appositive with its commas',
      'Anna Weiss, the mayor, said it was safe.',
      'Anna Weiss, the mayor, | said | it was safe',
    ],
    [
      'an age and a place',
      'Anna Weiss, 59, of Bergen, said it was safe.',
      'Anna Weiss, 59, of Bergen, | said | it was safe',
    ],
    [
      'a participle that only accompanies',
      'Anna Weiss, speaking in Bergen, said it was safe.',
      'Anna Weiss | said | it was safe',
    ],
    ['a day after the verb', 'The mayor said on Monday that it was safe.', 'The mayor | said | that it was safe'],
    [
      'a place after the verb',
      'The mayor said at a meeting in Bergen that it was safe.',
      'The mayor | said | that it was safe',
    ],
    ['somebody spoken to', 'The mayor told reporters that it was safe.', 'The mayor | told | that it was safe'],
    [
      'somebody told to do a thing',
      'The mayor urged drivers to stay at home.',
      'The mayor | urged | drivers to stay at home',
    ],
    ['an intention', 'The mayor plans to close the bridge.', 'The mayor | plans | to close the bridge'],
    ['an intention not to', 'The mayor vowed not to close the bridge.', 'The mayor | vowed | not to close the bridge'],
    ['a belief', 'Many drivers believe that it will fall.', 'Many drivers | believe | that it will fall'],
    ['an attitude', 'Several unions support the new plan.', 'Several unions | support | the new plan'],
    ['a verb with its preposition', 'The council called for a new bridge.', 'The council | called for | a new bridge'],
    [
      'a relative clause',
      'The report blamed the builders, who denied that they knew.',
      'who | denied | that they knew',
    ],
    ['an adjective of belief', 'Experts are worried about the pillars.', 'Experts | are worried about | the pillars'],
    ['a noun of belief', 'In spite of the mayor’s claim that it is safe.', 'the mayor’s | claim | that it is safe'],
    ['according to', 'According to the police, nobody was hurt.', 'the police | According to | nobody was hurt'],
    [
      'according to, at the end',
      'Nobody was hurt, according to the police.',
      'the police | according to | Nobody was hurt',
    ],
    [
      'a text',
      'A report released last year found that the pillars were weak.',
      'A report released last year | found | that the pillars were weak',
    ],
    [
      'an accusation',
      'The council accused the builders of hiding the truth.',
      'The council | accused the builders of | hiding the truth',
    ],
    [
      'a reaction from somebody',
      'The plan faced fierce opposition from drivers.',
      'drivers | opposition from | The plan',
    ],
    [
      'the main clause after a report that leads up to it',
      'Although the mayor insisted that it was safe, the council has closed the bridge.',
      'the mayor | insisted | that it was safe',
    ],
    [
      'another sentence joined to an intention',
      'The mayor promised to pay, and the builders stepped in with steel.',
      'The mayor | promised | to pay',
    ],
    ['a bracket', 'It was cold (the mayor said that it snowed), and dark.', 'the mayor | said | that it snowed'],
    [
      'an aside after an attitude',
      'The council backs the plan — a gift to the port.',
      'The council | backs | the plan',
    ],
    [
      'a relative clause before the verb and no verb turned round',
      'Detective Anna Weiss, who leads the inquiry, said work on the pillars goes on.',
      'Detective Anna Weiss, who leads the inquiry, | said | work on the pillars goes on',
    ],
    [
      'a colon, and the quotation in the next paragraph',
      'The mayor said:\n“Go home.”',
      'The mayor | said: | “Go home.”',
    ],
    [
      'somebody told by a gathering’s name',
      'She told a meeting of drivers that it was safe.',
      'She | told | that it was safe',
    ],
    ['her as the one who is asked', 'He was short, asking her, “Why?”', 'He | asking | “Why?”'],
    [
      'a conjunction before according to',
      'But nobody was hurt, according to the police.',
      'the police | according to | nobody was hurt',
    ],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toContain(expected);
  });

  it('gives two reports of one speaker one content each', () => {
    expect(drawn('The mayor said the bridge was safe and called the report “a joke.”')).toEqual([
      'The mayor | said | the bridge was safe',
      'The mayor | called | the report “a joke.”',
    ]);
    expect(drawn('“It is over,” the mayor said, adding that nobody was hurt.')).toEqual([
      'the mayor | said | “It is over,”',
      'the mayor | adding | that nobody was hurt',
    ]);
  });

  it('lets a new speaker in', () => {
    expect(drawn('The mayor said it was safe, but he acknowledged that it leaks.')).toEqual([
      'The mayor | said | it was safe',
      'he | acknowledged | that it leaks',
    ]);
  });

  it('goes on with a quotation in the next sentence', () => {
    expect(drawn('“It is over,” the mayor said. “Go home.”')).toEqual([
      'the mayor | said | “It is over,” … “Go home.”',
    ]);
  });

  it('takes a whole sentence as said where the report closes it', () => {
    expect(drawn('The mayor had told the police that it was safe, the source added.')).toEqual([
      'the source | added | The mayor had told the police that it was safe',
    ]);
  });

  it('reads a headline that names its speaker', () => {
    expect(drawn('Weiss: The bridge stays\nIt rained.')).toEqual(['Weiss | : | The bridge stays']);
  });

  it.each([
    ['a noun that looks like a verb', 'The new rules apply from May.'],
    ['claims as a noun', 'Insurance claims rose in May.'],
    ['a headline with a topic', 'The Latest: bridge closed'],
    ['a participle on a noun', 'The bridge called Long Bridge was built in May.'],
    ['nothing said', 'The mayor opened the bridge and went home.'],
    ['silence', 'The mayor did not immediately respond to questions.'],
    ['what is worth a remark', 'It is worth noting that the bridge is old.'],
    ['a colon that nothing follows', 'The mayor said:\nThe bridge is old.'],
    ['an announcement nobody makes', 'The announcement was long.'],
  ])('near miss: %s', (_, text) => {
    expect(drawn(text)).toEqual([]);
  });
});

describe('what a statement carries', () => {
  it('a speaker with a role, a target, an addressee, whose account it is', () => {
    const [one] = statementsOf(
      'On Monday NATO Secretary General Jens Stoltenberg told reporters that China is not an adversary.',
      { side: 'nato' },
    );
    expect(one).toMatchObject({
      speaker: { id: 'jens-stoltenberg' },
      about: { id: 'china' },
      polarity: 1,
      mode: 'indirect',
      reportedBy: 'nato',
    });
    expect(one!.role).toContain('Secretary General');
  });

  it('direct speech as such', () => {
    expect(statementsOf('“We are open to dialogue,” Wang Yi said.')[0]).toMatchObject({
      mode: 'direct',
      speaker: { id: 'wang-yi' },
    });
  });

  it('less confidence for a thought than for a word, and for nobody than for somebody', () => {
    const [said, thought, nobody] = [
      'Wang Yi said that it rains.',
      'Wang Yi thinks that it rains.',
      'Sources said that it rains.',
    ].map((text) => statementsOf(text)[0]!.confidence);
    expect(said).toBeGreaterThan(thought!);
    expect(said).toBeGreaterThan(nobody!);
  });
});
