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
