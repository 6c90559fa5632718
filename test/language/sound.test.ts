import { describe, expect, test } from 'vitest';
import { soundsOfHan, soundsOfLatin } from '../../src/language/sound.ts';

const alike = (latin: string, han: string): boolean => {
  const heard = soundsOfLatin(latin);
  return soundsOfHan(han).some(({ sound }) => heard.includes(sound));
};

describe('a foreign name is heard in the other script', () => {
  test.each([
    ['Macron', '法国总统马克龙表示'],
    ['Sunak', '苏纳克'],
    ['Bartholomew', '巴塞洛缪'],
    ['Stoltenberg', '斯托尔滕贝格'],
    ['Zakharova', '扎哈罗娃'],
    ['Chrétien', '克雷蒂安'],
    ['Schmidt', '施密特'],
    ['Goldenson', '戈登森'],
  ])('%s in %s', (latin, han) => {
    expect(alike(latin, han)).toBe(true);
  });

  test.each([
    ['Macron', '马斯克'],
    ['Sunak', '苏利文'],
    ['Schmidt', '史密斯'],
    ['Stoltenberg', '施特恩'],
    // Two classes are too few to tell one name from another.
    ['Carter', '卡特'],
    // No foreign name is written with these.
    ['Canton', '看懂'],
  ])('%s is not heard in %s', (latin, han) => {
    expect(alike(latin, han)).toBe(false);
  });

  test('a spelling that languages read in two ways has both', () => {
    expect(soundsOfLatin('Bartholomew')).toEqual(expect.arrayContaining(['PTLN', 'PSLN']));
    expect(soundsOfLatin('Gernot')).toEqual(expect.arrayContaining(['KNT', 'SNT']));
  });

  test('a stretch tells where it stands', () => {
    const [first] = soundsOfHan('总统马克龙');
    expect('总统马克龙'.slice(first?.start, first?.end)).toBe('马克龙');
  });
});
