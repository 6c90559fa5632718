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
    ['not the one who only leads the body', 'Wang Yi said that the US-led NATO keeps sowing chaos.', 'NATO -2'],
    ['so in Chinese', '王毅表示，以美国为首的北约到处制造麻烦。', 'NATO -1'],
    ['the leader where nobody is led', '王毅表示，美国主导这一切，制造麻烦。', 'United States -1'],
    ['the side of an adjective', 'Jens Stoltenberg said that Russian aggression goes on.', 'Russia -2'],
    ['nobody for what the own side would not do', 'Wang Yi said that China does not threaten Russia.', 'nobody 0'],
    ['what the own side faces', 'Jens Stoltenberg said that we must face this threat from China.', 'China -1'],
    ['the house of a list', 'Jens Stoltenberg said that Russia and China exploit our openness.', 'China -1'],
    ['not the one in whose country it was done', '王毅表示，美国在俄罗斯、英国肆意制造麻烦。', 'United States -1'],
    ['not who is struck', '王毅表示，美国悍然对俄罗斯进行空袭。', 'United States -2'],
    ['not a part of a term in quotation marks', '王毅表示，美国妄图拼凑“亚太版北约”。', 'United States -1'],
    ['whom one calls on not to', 'Jens Stoltenberg said that we call on China not to support Russia.', 'China -1'],
    ['the person of a title', '王毅表示，美国国务卿蓬佩奥到处抹黑中国。', '蓬佩奥 -2'],
    ['the one spoken of by one character', '王毅表示，中方坚决反对涉美挑衅言论。', 'United States -2'],
    ['the one the words are for, not against', '王毅表示，俄方不应随美起舞。', 'Russia -1'],
    ['the other half of a pair', '王毅表示，中俄关系面临广阔前景。', 'Russia 1'],
    ['what nobody in particular should do', '王毅表示，各国合作不应针对第三方，北约也知道。', 'NATO 0'],
    ['a set phrase among friendly words', '王毅表示，希望北约树立正确的中国观，把中国看作朋友与伙伴。', 'NATO 1'],
    [
      'a welcome of what is said to be hard',
      'Jens Stoltenberg welcomed the steps of Norway against disinformation.',
      'Norway 1',
    ],
    [
      'more warmth than worry',
      'Jens Stoltenberg said that Norway is a reliable and valuable partner in a dangerous time.',
      'Norway 1',
    ],
    [
      "what a leader's country does",
      "Wang Yi said that nobody forgot the evil of Theresa May's war.",
      'United Kingdom -2',
    ],
    ['so without an act', 'Wang Yi said that Theresa May is a dictator.', 'Theresa May -2'],
    ['a rival that one does not see', '斯托尔滕贝格表示，北约不把中国视为对手。', 'China 1'],
    ['a stand on a matter', '王毅表示，中方支持联合国问题尽快处理，北约也知道。', 'NATO 0'],
    ['warmth towards the own people', '王毅表示，中方高度重视中国公民的安全，北约也知道。', 'NATO 0'],
    ['a talk with whoever listens', 'Wang Yi said: “We are open to dialogue.”', 'nobody 1'],
    [
      'the work of two others, told by a scholar',
      'Professor Jane Miller said that Russia will cooperate with China.',
      'Russia 0',
    ],
    ['what a critic is critical of', 'Mark Rutte is critical of Russian plans for the port.', 'Russia -1'],
    ['the reporting word in Chinese', '王毅抨击美国的港口计划。', 'United States -1'],
    ['a word that is sharper in its phrase', 'Jens Stoltenberg said that China clings to bloc politics.', 'China -2'],
    ['as for somebody', '王毅表示，中方一直在努力；至于北约，应当反思。', 'NATO -1'],
    ['whom one thanks', 'Mark Rutte thanked China for its promise not to sell arms to Moscow.', 'China 1'],
    [
      'praise of words, and talk with their side',
      "Wang Yi appreciates Theresa May's words and values dialogue with NATO.",
      'Theresa May 1',
    ],
    ['peace that the own people cherish', '王毅表示，中国人民珍视和平。北约在场。', 'NATO 0'],
    ['a hope for somebody', '王毅表示，希望北约把中国当作朋友、伙伴。', 'NATO 1'],
    [
      'the holder of an office',
      'Wang Yi said that the NATO Secretary General keeps smearing China.',
      'Jens Stoltenberg -2',
    ],
    [
      'support of the own side is not for it',
      'Jens Stoltenberg said that the support of NATO for Norway goes on.',
      'Norway 1',
    ],
    ['what somebody is called', '王毅表示，这份文件把美国定为俄罗斯的敌人。', 'United States -1'],
    [
      'of whom something is asked',
      'Jens Stoltenberg said that he asked China to talk to Russia and that Russian aggression goes on.',
      'China 0',
    ],
    [
      'no town that an event is named for',
      'Wang Yi said that the Washington summit declaration is biased.',
      'nobody -2',
    ],
    [
      'with whom, not on what',
      'Jens Stoltenberg said that NATO would work with China on Norway and Russia.',
      'China 1',
    ],
    ['an admonition by what is not to be done', '王毅表示，美国应当说明情况，而不是嫁祸于人。', 'United States -2'],
  ])('%s', (_, body, expected) => {
    expect(aim(body)).toBe(expected);
  });
});

/** "NATO -1", one for each sentence of the answer. */
function aims(answer: string): readonly string[] {
  const title = 'title: Foreign Ministry Spokesperson Mao Ning Holds a Press Conference\ndate: 2024-03-15';
  const { statements } = extracted(`记者：北约秘书长发表了讲话。你对此有何评论？\n\n毛宁：${answer}`, title);
  return statements.map(({ about, polarity }) => `${about?.name ?? 'nobody'} ${polarity}`);
}

it('goes on about whom the reproach before was of', () => {
  const text = '王毅表示，美国到处制造麻烦。王毅表示，再三劝说也没有用，还是执迷不悟、拒不撤回。北约没有回应。';
  expect(extracted(text).statements.map(({ about }) => about?.name)).toEqual(['United States', 'United States']);
});

describe('whom an answer goes on about', () => {
  it.each([
    ['who was blamed before', '美国到处制造麻烦。执意不改只会自食恶果。', ['United States -1', 'United States -1']],
    [
      'who was blamed, past a matter',
      '美国到处制造麻烦。我愿介绍有关情况。这样做只会自食恶果。',
      ['United States -1', 'nobody 0', 'United States -1'],
    ],
    [
      'a count of misdeeds',
      '美国到处制造麻烦。一是严重冲击联合国的工作架构。',
      ['United States -1', 'United States -1'],
    ],
    ['whom the question was about', '这是危险的行径，必将自食恶果。', ['NATO -1']],
    ['not one who is only thanked for', '美国到处制造麻烦。俄方的努力值得肯定。', ['United States -1', 'Russia 1']],
  ])('%s', (_, answer, expected) => {
    expect(aims(answer)).toEqual(expected);
  });
});
