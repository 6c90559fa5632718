import { describe, expect, it } from 'vitest';
import { extracted } from './reading.ts';
import { voiced } from './statements-fixture.ts';

const field = 'NATO and China were named.';

/** `speaker: content` of what is said of the bridge. */
const said = (text: string): readonly string[] =>
  voiced(`${text} ${field}`).filter((line) => /bridge|bridges/u.test(line));

describe('who several leaders are', () => {
  it.each([
    [
      'the two who met',
      'Rutte met Wang Yi in Oslo. The two leaders condemned the closing of the bridge.',
      'Mark Rutte and Wang Yi: the closing of the bridge',
    ],
    [
      'all who met',
      'Rutte met Wang Yi and Theresa May. The leaders welcomed the opening of the bridge.',
      'Mark Rutte, Wang Yi and Theresa May: the opening of the bridge',
    ],
    [
      'they, after the leaders',
      'Rutte met Wang Yi. The leaders spoke. Both leaders welcomed the quay. They welcomed the opening of the bridge.',
      'Mark Rutte and Wang Yi: the opening of the bridge',
    ],
  ])('%s', (_, text, expected) => expect(said(text)).toContain(expected));
  it.each([
    [
      'two of three are nobody in particular',
      'Rutte met Wang Yi and Theresa May. Both leaders said that the bridge is open.',
    ],
    ['nobody was named', 'The leaders said that the bridge is open.'],
    [
      'they, after somebody else spoke',
      'Rutte met Wang Yi. The leaders welcomed the quay. Russia objected to the quay. They welcomed the opening of the bridge.',
    ],
  ])('near miss: %s', (_, text) =>
    expect(said(text).filter((line) => line.startsWith('Mark Rutte') || line.includes(' and '))).toEqual([]),
  );
});

describe('a name behind a long title', () => {
  it.each([
    [
      'Minister for Trade and Transport Liesje Ooms said that the bridge is open.',
      'Liesje Ooms: that the bridge is open',
    ],
    ['Liesje Ooms, head of the Port Council, said that the bridge is open.', 'Liesje Ooms: that the bridge is open'],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected));
  it('near miss: a title without a name names nobody', () =>
    expect(said('The Dutch Transport Minister said that the bridge is open.')).toEqual([
      'nobody: that the bridge is open',
    ]));
});

describe('where the content ends', () => {
  it.each([
    [
      'at the main clause after a fronted one',
      'While Rutte argued that the bridge is open, many contend that the quay is shut.',
      'Mark Rutte: that the bridge is open',
    ],
    [
      'at a main clause whose verb no list has',
      'While Rutte argued that the bridge is open, Pretoria revels in the news.',
      'Mark Rutte: that the bridge is open',
    ],
  ])('%s', (_, text, expected) => expect(said(text)).toContain(expected));
});

describe('what is no report', () => {
  it.each([
    ['a time', 'The bridge that NATO announced in May 2023 (and in October 2024) is open.'],
    ['two participles before a noun', 'Rutte spoke of roads — increased and continued bridges would come.'],
    ['what is lifted', 'Rutte raised the bridge.'],
    ['what is yet to be said', 'Rutte will discuss the bridge as an example.'],
    ['not all', 'Not all Chinese support the bridge.'],
  ])('%s', (_, text) => expect(said(text).filter((line) => !line.startsWith('nobody'))).toEqual([]));
  it.each([
    ['concerns that are told', 'Rutte raised concerns about the bridge.', 'Mark Rutte: concerns about the bridge'],
    ['a stand for all time', 'China will never agree to close the bridge.', 'China: to close the bridge'],
    ['a second verb', 'Rutte nodded and welcomed the bridge.', 'Mark Rutte: the bridge'],
  ])('near miss: %s', (_, text, expected) => expect(said(text)).toContain(expected));
});

describe('parts of what is said', () => {
  it('does not cut between a preposition and its noun', () =>
    expect(
      said(
        'Rutte said that the bridge is open, that NATO has no wish to and will not close the bridge, and that it thanks the bridge.',
      ),
    ).toContain('Mark Rutte: that NATO has no wish to and will not close the bridge'));
});

describe('a bare title in an official text', () => {
  const opening = 'UN Secretary General Antonio Guterres spoke first.';
  const speaker = (line: string, header: string): readonly (string | undefined)[] =>
    extracted(`${opening} ${line} NATO and China were named.`, header).statements.flatMap(({ speaker, contentText }) =>
      contentText.includes('bridge') ? [speaker?.name] : [],
    );
  const official = 'title: A note\ndate: 2024-03-15\nurl: https://www.nato.int/note';
  it('is of the side that issued it', () =>
    expect(speaker('Then the Secretary General said that the bridge is open.', official)).toEqual([
      'Jens Stoltenberg',
    ]));
  it('near miss: in another text it is of whoever was named', () =>
    expect(
      speaker('Then the Secretary General said that the bridge is open.', 'title: A note\ndate: 2024-03-15'),
    ).toEqual(['Antonio Guterres']));
  it('near miss: in small letters it is of whoever was named', () =>
    expect(speaker('Then the secretary general said that the bridge is open.', official)).toEqual([
      'Antonio Guterres',
    ]));
});
