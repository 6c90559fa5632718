import { describe, expect, it } from 'vitest';
import { polarity } from '../../src/extract/polarity.ts';

const tone = (content: string, cue = 'say', phrases: readonly number[] = []) => polarity({ content, cue, phrases });

describe('the tone of a statement', () => {
  it.each([
    ['a denied enemy is friendly', 'the alliance does not see them as an adversary', 1],
    ['so in Chinese', '我们没有任何意愿成为对手', 1],
    ['not an enemy but a challenge is critical', 'they are not an enemy, but a serious challenge to security', -1],
    ['a threat is critical', 'this is a threat to the region', -1],
    ['no threat is not', 'its growth poses no threat', 1],
    ['a smear is hostile', 'the text smears the country', -2],
    ['strong opposition is hostile', '我们对此坚决反对', -2],
    ['readiness to talk is friendly', 'we are ready to enhance dialogue', 1],
    ['so in Chinese', '愿同各方开展对话与合作', 1],
    ['shared challenges are no criticism', 'both should face shared challenges together', 1],
    ['a referral is neutral', '建议向国防部了解', 0],
    ['weather is neutral', 'it will rain', 0],
  ])('%s', (_, content, expected) => {
    expect(tone(content)).toBe(expected);
  });

  it('takes the tone of the reporting verb where the words have none', () => {
    expect(tone('the plan', 'welcome')).toBe(1);
    expect(tone('the plan', 'condemn')).toBe(-2);
    expect(tone('各方保持冷静', '敦促')).toBe(-1);
  });

  it('takes the worst of the set phrases of the knowledge', () => {
    expect(tone('the usual words', 'say', [-2])).toBe(-2);
    expect(tone('the usual words', 'say', [1])).toBe(0);
  });
});
