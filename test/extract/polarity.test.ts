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
    ['regret for what one did is friendly', 'voiced deep regret', 1],
    ['regretting what others did is critical', 'it regretted the decision of the ministry', -1],
    ['an apology that is wanted is hostile', '北约必须公开道歉', -2],
    ['an apology that is given is friendly', '我们向死者家属表示哀悼和道歉', 1],
    ['a crime of war is hostile', 'the raid was a war crime', -2],
    ['a tragic mistake is critical', 'it was a tragic mistake', -1],
    ['a debt of blood is hostile', '这笔血债不会忘记', -2],
    ['no partner is no friend', 'they see it as a fact and not as a partner', 0],
    ['an army that grows fast is a worry', '正以惊人的速度扩充军力', -1],
    ['an enemy elsewhere is friendly', '敌人不在那里', 1],
    ['a threat in another language', 'La puerta es una amenaza para todos', -1],
    ['opposition in another language', 'su país se opone firmemente', -2],
    ['no enemy in another language', 'no es un adversario', 1],
    ['weather is neutral', 'it will rain', 0],
  ])('%s', (_, content, expected) => {
    expect(tone(content)).toBe(expected);
  });

  it('takes the tone of the reporting verb where the words have none', () => {
    expect(tone('the plan', 'welcome')).toBe(1);
    expect(tone('the plan', 'condemn')).toBe(-2);
    expect(tone('各方保持冷静', '敦促')).toBe(-1);
    expect(tone('that it wanted to grow', 'deny')).toBe(0);
  });

  it('takes the worst of the set phrases of the knowledge', () => {
    expect(tone('the usual words', 'say', [-2])).toBe(-2);
    expect(tone('the usual words', 'say', [1])).toBe(0);
  });
});
