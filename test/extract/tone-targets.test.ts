import { describe, expect, it } from 'vitest';
import { extracted } from './reading.ts';

/** "China -1": of whom the first statement is, and its tone. */
function aim(body: string): string {
  const [first] = extracted(body).statements;
  return first === undefined ? 'none' : `${first.about?.name ?? 'nobody'} ${first.polarity}`;
}

describe('whom a word of tone is aimed at', () => {
  it.each([
    ['the doer before it', 'Jens Stoltenberg said that China is undermining the rules.', 'China -2'],
    ['the one after a verb of stand', 'Wang Yi said that Beijing firmly opposes NATO expansion.', 'NATO -2'],
    ['the doer after "by"', 'Jens Stoltenberg said that allies discussed the challenge posed by China.', 'China -1'],
    ['the doer after "of"', 'Wang Yi said that the people remember the threat of NATO.', 'NATO -1'],
    ['not the one after "on"', 'Jens Stoltenberg said that China must end its pressure on Japan.', 'China -1'],
    ['a denied threat', 'Jens Stoltenberg said that China is not an adversary.', 'China 1'],
    ['a denied welcome', 'Wang Yi said that Asia does not welcome NATO.', 'NATO -1'],
    ['nobody, where anybody is meant', '王毅表示，北约应当知道，中方反对任何势力干涉别国内政。', 'NATO 0'],
    ['so in Chinese', '王毅表示，亚太国家不欢迎北约。', 'NATO -1'],
    ['not the country that is visited', '王毅表示，北约在访问日本时四处拱火。', 'NATO -1'],
    ['not the protected', 'Jens Stoltenberg said that China must stop its coercion of Japan.', 'China -2'],
    [
      'not the one who wages a war that another enables',
      "Jens Stoltenberg said that China enables Russia's war.",
      'China -1',
    ],
  ])('%s', (_, body, expected) => {
    expect(aim(body)).toBe(expected);
  });
});
