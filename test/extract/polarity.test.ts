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
    ['what one does not seek is friendly', 'the capital was not seeking a new Cold War', 1],
    ['what others should not do is hostile', 'the bloc must not interfere in our affairs', -2],
    ['so is what one will not bear', 'we will not tolerate bullying', -2],
    ['two denials in one', 'its growth does not target or threaten anyone', 1],
    ['no intention to confront', 'it has no intention of expanding into the region', 1],
    ['nobody wants a cold war', 'nobody in the alliance wants a new Cold War', 1],
    ['a denied enemy that stays a challenge', 'it is not an adversary but a challenge to our values', -1],
    ['a community is no unity', 'the whole international community has heard of it', 0],
    ['the parties concerned', 'it should be settled between the parties concerned', 0],
    ['being concerned', 'we are concerned about these investments', -1],
    ['issues of common concern', 'they talked of issues of common concern', 0],
    ['unwilling is not willing', 'it has been unwilling to say so', -1],
    ['being naive', 'we cannot be naive about it', -1],
    ['a threat that never came, in Chinese', '我们不是任何国家的挑战，更不会威胁任何国家', 1],
    ['no seeking of confrontation, in Chinese', '北约不寻求同任何人对抗', 1],
    ['what others should not do, in Chinese', '北约不应制造对抗', -1],
    ['what nobody in particular is not to do, in Chinese', '绝不允许外部势力干涉', 0],
    ['what goes on without end, in Chinese', '北约不断渲染威胁', -2],
    ['who is not afraid, in Chinese', '我们不怕威胁', -1],
    ['no first use, in Chinese', '恪守不首先使用核武器的政策', 0],
    ['a challenge in another language', 'der Aufstieg sei eine Herausforderung', -1],
    ['no adversary in another language', 'das Land ist kein Gegner', 1],
    ['what is not and will not be an enemy', 'the country has not been, and will not be, an adversary', 1],
    ['what one should do and not do', 'both should look at facts rather than believing lies and rumours', 1],
    ['neither foe nor enemy, in French', "ce pays n'est ni un adversaire ni un ennemi", 1],
    ['no new cold war, in French', 'nous ne voulons pas de nouvelle guerre froide', 1],
    ['pressing issues are only talked about', 'they discussed pressing issues', 0],
    ['issues that were raised', 'the two sides exchanged views on regional problems', 0],
    ['common concerns and challenges', 'they spoke of common concerns and challenges', 0],
    ['a wrong decision', 'it was a disappointing and wrong decision', -1],
    ['nothing wrong', 'there is nothing wrong in it', 0],
    ['chaos that is brought', 'it has brought war and chaos wherever it went', -2],
    ['a provocation', 'the drill is a provocation', -2],
    ['weapons that are poured in', 'it keeps pouring weapons onto the battlefield', -2],
    ['what pretends to be neutral', 'the country cannot pretend to be neutral', -1],
    ['a valuable forum', 'the talks are a valuable forum', 1],
    ['a great country', 'it is a great country', 2],
    ['a great country, in Chinese', '这是一个伟大的国家，成就令人赞叹', 2],
    ['stirring up, in Chinese', '亚太不需要外人来搅乱', -2],
    ['no real dialogue', 'it was not really a dialogue', -1],
    ['oil that one will not pour', 'it will not look on idly or pour oil on the fire', 1],
    ['oil that others must not pour', 'they must not pour oil on the fire', -2],
    ['what a country shows is no show', 'Borland and China show increased cooperation', 1],
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

  it.each([
    ['does not see', 'see', 'the country as an adversary', 1],
    ['did not condemn', 'condemn', 'the invasion', 0],
    ['denied', 'deny', 'that it wanted to threaten anyone', 1],
    ['denied', 'deny', 'the accusations of espionage', -1],
    ['denied', 'deny', 'sending weapons', 0],
    ['refuses', 'refuse', 'to condemn the war', 0],
    ['refused', 'refuse', 'to cooperate with the inquiry', -1],
  ])('turns what "%s" governs (%s)', (cueText, cue, content, expected) => {
    expect(polarity({ content, cue, cueText, phrases: [] })).toBe(expected);
  });

  it('takes the worst of the set phrases of the knowledge', () => {
    expect(tone('the usual words', 'say', [-2])).toBe(-2);
    expect(tone('the usual words', 'say', [1])).toBe(0);
  });
});
