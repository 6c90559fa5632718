import { describe, expect, it } from 'vitest';
import { seldomReports } from '../../src/extract/statements/lexicon.ts';
import rows from '../../src/language/en/unsaid.json' with { type: 'json' };
import { extracted } from './reading.ts';

/** What somebody is made to say of the bridge, through the whole pipeline. */
const said = (text: string): readonly string[] =>
  extracted(`${text} NATO and China met.`).statements.flatMap(({ speaker, contentText }) =>
    speaker !== null && /bridge|nobody came|nobody will/u.test(contentText) ? [`${speaker.name}: ${contentText}`] : [],
  );

describe('what nobody said', () => {
  it.each(rows)('$where: $example', ({ example }) => expect(said(example)).toEqual([]));
  it.each(rows)('$where, near miss: $nearMiss', ({ nearMiss }) => expect(said(nearMiss)).not.toEqual([]));
  it.each([
    'Had Rutte said that the bridge is shut, nobody would have come.',
    'Did Rutte say that the bridge is shut?',
    'Rutte, now called a friend of the bridge by China, left.',
  ])('%s', (text) => expect(said(text).filter((line) => line.startsWith('Mark Rutte'))).toEqual([]));
  it('names nobody for the verb that opens a condition', () =>
    expect(
      extracted('Had Rutte said that the bridge is shut, China would know.').mentions.map(({ text }) => text),
    ).not.toContain('Had Rutte'));
});

describe('every word by which nothing is said', () => {
  const sentences: Readonly<Record<string, (word: string) => string>> = {
    opens: (word) => `${word} Rutte says that the bridge is shut, we will wait.`,
    denies: (word) => `${word} at NATO said that the bridge is shut.`,
    verb: (word) => `Rutte ${word} say that the bridge is shut.`,
    before: (word) => `Rutte left ${word} saying that the bridge is shut.`,
    outer: (word) => `${word} posts claimed that Rutte said the bridge was shut.`,
    future: (word) => `Rutte ${word} tell the allies that the bridge is shut.`,
  };
  it.each(rows.flatMap(({ where, words }) => words.map((word) => [word, sentences[where]!(word)] as const)))(
    '%s: %s',
    (_, text) => expect(said(`${text[0]!.toUpperCase()}${text.slice(1)}`)).toEqual([]),
  );
});

describe('whose words a sentence gives to whom', () => {
  const heard = (text: string) =>
    extracted(`${text} NATO and China met.`).statements.flatMap(({ speaker }) =>
      speaker === null ? [] : [speaker.name],
    );
  it.each([
    ['Wang Yi met Rutte, saying that the bridge is shut.', ['Wang Yi']],
    ['According to Wang Yi, the bridge is shut.', ['Wang Yi']],
    ['The bridge is shut, Wang Yi told Rutte.', ['Wang Yi']],
    ['Asked about Rutte, Wang Yi said that the bridge is shut.', ['Wang Yi']],
    ['The paper quoted Wang Yi as saying that the bridge is shut.', ['Wang Yi']],
    ['Rutte heard Wang Yi say that the bridge is shut.', ['Wang Yi']],
    ['While Wang Yi says that the bridge is shut, Rutte has doubts.', ['Wang Yi']],
    ['The plan of Rutte was rejected by Wang Yi.', ['Wang Yi']],
    ['Wang Yi, who met Rutte in Oslo, said that the bridge is shut.', ['Wang Yi']],
    ['Should Minister Wang Yi say so, Rutte will leave.', []],
    ['The group If Rutte left, Wang Yi said.', ['Wang Yi']],
    ['Wang Yi, called a friend of Rutte, left.', []],
    ['It goes without saying that Wang Yi met Rutte.', []],
    ['It is worth noting that Wang Yi met Rutte.', []],
    ['Wang Yi did not mention Rutte.', []],
    ['Wang Yi declined to comment on Rutte.', []],
    ['Wang Yi should tell Rutte that the bridge is shut.', []],
  ] as const)('%s', (text, speakers) => expect(heard(text)).toEqual(speakers));
});

describe('verbs that seldom report', () => {
  it.each([
    ['raise', 'object'],
    ['address', 'object'],
    ['maintain', 'clause'],
  ])('%s with %s makes no statement in the field', (verb, frame) => expect(seldomReports(verb, frame)).toBe(true));
  it.each([
    ['say', 'clause'],
    ['warn', 'clause'],
    ['stress', 'object'],
  ])('near miss: %s with %s does', (verb, frame) => expect(seldomReports(verb, frame)).toBe(false));
});

describe('who goes on speaking', () => {
  it.each([
    [
      'adding to what was said',
      'China is arming, Rutte said, adding that the bridge is shut.',
      'Mark Rutte: that the bridge is shut',
    ],
    [
      'nobody whom the quotation names',
      'Rutte thanked China. “If Wang Yi comes, the bridge is shut,” he said.',
      'Mark Rutte: “If Wang Yi comes, the bridge is shut,”',
    ],
    ['in single marks', "'The bridge is shut,' Rutte said.", "Mark Rutte: 'The bridge is shut,'"],
    [
      'after a plural’s apostrophe',
      "The allies' bridge is shut, said Rutte.",
      "Mark Rutte: The allies' bridge is shut",
    ],
  ])('%s', (_, text, expected) => expect(said(text)).toContain(expected));
});
