import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessKeys, sameText } from '../../src/ingest/likeness.ts';

const story = Array.from(
  { length: 12 },
  (_, n) =>
    `In paragraph ${n} the delegations took up item ${n * 7}, heard the staff of section ${n % 5}, and put the rest off to session ${n + 3}.`,
).join('\n');
const chinese = Array.from(
  { length: 25 },
  (_, n) => `第${n}段说明双方代表团在第${n + 2}次会议上讨论了防务交流与第${n * 3}项议题。`,
).join('');

const meet = (a: string, b: string) => likenessKeys(a).some((key) => likenessKeys(b).includes(key));

describe('one text', () => {
  it.each([
    ['with other line ends and spaces', story.replaceAll('\n', '\r\n\r\n ')],
    ['in capitals, with other punctuation', story.toUpperCase().replaceAll(',', ' —')],
    ['with a line of the outlet before it', `From our correspondents abroad\n${story}`],
    ['with a word left out', story.replace('delegations ', '')],
  ])('%s', (_how, other) => {
    expect(sameText(story, other)).toBe(true);
    expect(meet(story, other)).toBe(true);
  });

  it('in Chinese, with an agency line before it', () => {
    const other = `本社讯，${chinese}`;
    expect(sameText(chinese, other) && meet(chinese, other)).toBe(true);
  });
});

describe('two texts', () => {
  it.each([
    ['that differ in one number', story.replace('item 7,', 'item 8,')],
    ['of which one has a third more', story + story.replaceAll('paragraph', 'chapter').slice(0, story.length / 3)],
    ['of which one is the first half', story.slice(0, story.length / 2)],
  ])('%s', (_how, other) => expect(sameText(story, other)).toBe(false));

  it('of few words', () => expect(sameText('They met again.', 'They met again.')).toBe(false));
  it('that have nothing in common', () => expect(meet(story, chinese)).toBe(false));
});

it('is the same both ways, and a text is like itself', () => {
  const words = fc
    .array(fc.constantFrom('nato', 'china', 'talks', 'again', '12', '会谈'), { minLength: 8, maxLength: 40 })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(sameText(a, b)).toBe(sameText(b, a));
      expect(sameText(a, a) && meet(a, a)).toBe(true);
    }),
  );
});
