import { describe, expect, it } from 'vitest';
import { extracted } from './reading.ts';

/** `speaker: content` of a transcript with this title, through the whole pipeline. */
function spoken(title: string, ...lines: readonly string[]): readonly string[] {
  const read = extracted(lines.join('\n'), `title: ${title}\ndate: 2024-01-10\nkind: verbatim transcript`);
  return read.statements.map((one) => `${one.speaker?.name ?? 'nobody'}: ${one.contentText}`);
}

describe('who answers in a transcript', () => {
  it.each([
    [
      'a name after a bare label of the press, named in the opening only',
      '外交部举行例行记者会',
      ['1月10日，外交部发言人毛宁出席例行记者会。', '记者：北约提到中国，你怎么看？', '毛宁：中方已经表明立场。'],
      'Mao Ning: 中方已经表明立场',
    ],
    [
      'letters after opening remarks by name',
      'Press conference of spokesperson Mao Ning',
      ['Mao Ning: Welcome, all of you.', 'Q: NATO spoke of China. Your view?', 'A: China has made its position known.'],
      'Mao Ning: China has made its position known',
    ],
    [
      'a bare answer in Chinese',
      '毛宁答记者问',
      ['问：北约提到中国，你怎么看？', '答：中国的立场没有变化。'],
      'Mao Ning: 中国的立场没有变化',
    ],
    [
      'letters where only the opening says who holds it',
      'Regular press conference',
      [
        'Foreign Ministry spokesperson Mao Ning met the press in China.',
        'Reporter: NATO spoke of China. Your view?',
        'A: China has made its position known.',
      ],
      'Mao Ning: China has made its position known',
    ],
    [
      'a question that names the alliance by its head only',
      '毛宁主持例行记者会',
      [
        '路透社记者：中国和北约何时对话？',
        '毛宁：有消息会发布。',
        '法新社记者：斯托尔滕贝格将访华吗？',
        '毛宁：中方没有可以发布的消息。',
      ],
      'Mao Ning: 中方没有可以发布的消息',
    ],
  ])('%s', (_, title, lines, expected) => {
    expect(spoken(title, ...lines)).toContain(expected);
  });

  it('gives another’s words in an answer to that other only', () => {
    const said = spoken(
      '毛宁主持例行记者会',
      '记者：北约提到中国，你怎么看？',
      '毛宁：王毅外长昨天表示，中方愿同北约保持沟通。',
    );
    expect(said).toEqual(['Wang Yi: 中方愿同北约保持沟通']);
  });

  it('keeps a day with what happened on it, and takes whom hostile words are about from the question', () => {
    const read = extracted(
      '记者：北约提到中国，你怎么看？\n毛宁：2001年3月5日，北约轰炸了一座桥。我们强烈谴责这一罪行。',
      'title: 毛宁主持例行记者会\ndate: 2024-01-10\nkind: verbatim transcript',
    );
    expect(read.statements.map(({ contentText, about }) => [contentText, about?.id])).toEqual([
      ['2001年3月5日，北约轰炸了一座桥', 'nato'],
      ['我们强烈谴责这一罪行', 'nato'],
    ]);
  });

  it.each([
    [
      'a question is nobody’s statement',
      '外交部举行例行记者会',
      ['外交部发言人毛宁主持。', '记者：北约欢迎中国对话吗？', '毛宁：中方已经表明立场。'],
      '北约欢迎中国',
    ],
    [
      'an exchange about other matters is left out',
      '毛宁主持例行记者会',
      [
        '记者：北约提到中国，你怎么看？',
        '毛宁：中方已经表明立场。',
        '记者：足球队何时出发？',
        '毛宁：球队明天早上出发。',
      ],
      '球队明天早上出发',
    ],
    [
      'a setting is no clause of its own',
      '毛宁主持例行记者会',
      [
        '记者：北约提到中国，你怎么看？',
        '毛宁：在这个重要的国际安全问题上，中方的立场始终没有任何改变，我们会继续同各方保持沟通。',
      ],
      ': 在这个重要的国际安全问题上$',
    ],
  ])('near miss: %s', (_, title, lines, unwanted) => {
    expect(spoken(title, ...lines).filter((line) => new RegExp(unwanted, 'u').test(line))).toEqual([]);
  });

  it('is summed up by the answers that are about the alliance', () => {
    const read = extracted(
      '记者：足球队何时出发？\n毛宁：球队明天早上从这里出发，请大家关注。\n记者：北约提到中国，你怎么看？\n毛宁：中方已经多次表明对北约的立场，没有改变。',
      'title: 毛宁主持例行记者会\ndate: 2024-01-10\nkind: verbatim transcript',
    );
    const body = '毛宁：中方已经多次表明对北约的立场，没有改变。';
    expect(read.summary.map(({ start, end }) => end - start)).toContain(body.length);
    expect(read.summary).toHaveLength(1);
  });
});
