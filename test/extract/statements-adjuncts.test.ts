import { describe, expect, it } from 'vitest';
import { drawn } from './statements-fixture.ts';

describe('what may stand between a report, its subject and what is said', () => {
  it.each([
    [
      'when and where',
      'The owners agreed on Monday in the town hall to speed up repairs.',
      'The owners | agreed | to speed up repairs',
    ],
    [
      'a negation after a time',
      'The council decided after a long debate not to sell the bridge.',
      'The council | decided | not to sell the bridge',
    ],
    [
      'how else it was said',
      'Engineers warned, as they had done in spring, that the bridge would fall.',
      'Engineers | warned | that the bridge would fall',
    ],
    [
      'a long addressee',
      'The mayor urged the owners of the bridge at a meeting in the hall to wait.',
      'The mayor | urged | the owners of the bridge at a meeting in the hall to wait',
    ],
    [
      'a verb before the verb',
      'He appeared to suggest that the bridge was old.',
      'He | appeared to suggest | that the bridge was old',
    ],
    ['a wish', 'The mayor would like to see more trains.', 'The mayor | would like | to see more trains'],
    ['a view', 'The mayor sees the bridge as a relic.', 'The mayor | sees | the bridge as a relic'],
    ['certainty', 'The mayor is confident trains will come.', 'The mayor | is confident | trains will come'],
    ['a text that reads', '“The bridge stays,” the statement reads.', 'the statement | reads | “The bridge stays,”'],
    ['as she put it', 'As Anna Weiss put it, the bridge is tired.', 'Anna Weiss | put it | the bridge is tired'],
    [
      'as she put it, inside',
      'The bridge, as the mayor once put it, is tired.',
      'the mayor | once put it | The bridge … is tired',
    ],
    ['he pointed out', 'The bridge, an adviser pointed out, is old.', 'an adviser | pointed out | The bridge … is old'],
    [
      'who so describes it',
      'The bridge was described by Weiss as a trap.',
      'Weiss | was described by | The bridge … as a trap',
    ],
    [
      'who makes a charge',
      'The mayor was accused by the owners of hiding it.',
      'the owners | was accused by | The mayor … of hiding it',
    ],
    [
      'in a statement',
      'The mayor rejected the charge in a joint statement on Monday.',
      'The mayor | rejected | the charge',
    ],
    ['so that', 'The owners agreed to lend ships so the work could start.', 'The owners | agreed | to lend ships'],
    [
      'a new clause',
      'The owners agreed to lend ships, and the town also adopted a plan.',
      'The owners | agreed | to lend ships',
    ],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toEqual([expected]);
  });

  it.each([
    ['an infinitive of a noun', 'The owners agreed in the talks on a plan to build.'],
    ['a study that was written', 'Two engineers have written a study on how the bridge could stand.'],
    ['sight', 'The mayor saw the bridge and went home as the rain fell.'],
    ['to put', 'The firm puts it near the bridge, in the hall.'],
    ['a text and its reads', 'The letter lay on the table.'],
  ])('near miss: %s', (_, text) => {
    expect(drawn(text)).toEqual([]);
  });
});
