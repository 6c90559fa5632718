import { describe, expect, test } from 'vitest';
import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { fold } from '../../src/language/letters.ts';

interface Named {
  readonly id: string;
  readonly [key: string]: unknown;
}
type Names = readonly string[] | Readonly<Record<'en' | 'zh' | 'other', readonly string[]>>;

const shipped = (await readShippedKnowledge()) as unknown as Readonly<Record<string, readonly Named[]>>;
const lists = Object.values(shipped).flatMap((entries) =>
  entries.flatMap(({ id, names, terms, demonyms }) =>
    ([names, terms, demonyms] as readonly (Names | undefined)[])
      .filter((list) => list !== undefined)
      .map((list): readonly [string, readonly string[]] => [
        id,
        Array.isArray(list) ? list : Object.values(list).flat(),
      ]),
  ),
);

describe('the names of an entity', () => {
  test('are read', () => {
    expect(lists.length).toBeGreaterThan(1000);
  });

  // The finder, suggestions and searches fold: the second of them says nothing.
  test('are each another when folded', () => {
    const alike = lists.flatMap(([id, names]) => {
      const first = new Map<string, string>();
      return names.flatMap((name) => {
        const before = first.get(fold(name));
        first.set(fold(name), name);
        return before === undefined ? [] : [`${id}: ${before} = ${name}`];
      });
    });
    expect(alike).toEqual([]);
  });

  test.each([
    ['traditional', '北约', '北約'],
    ['accents', 'Geoană', 'Geoana'],
    ['case', 'Ankara summit', 'Ankara Summit'],
    ['hyphens', 'dual-use', 'dual use'],
  ])('fold alike: %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['other characters', '北约', '北大西洋公约组织'],
    ['another transliteration', '斯托尔滕贝格', '斯托尔滕贝尔格'],
  ])('do not fold alike: %s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});
