import { describe, expect, it } from 'vitest';
import { isCourtesy } from '../../src/extract/statements/turns/courtesies.ts';
import { soleVoice } from '../../src/extract/statements/turns/sole-voice.ts';
import english from '../../src/language/en/turns.json' with { type: 'json' };
import chinese from '../../src/language/zh/turns.json' with { type: 'json' };
import { extracted, knowledge } from './reading.ts';

/** `speaker: content` of a text under a header, through the whole pipeline. */
function spoken(header: string, ...lines: readonly string[]): readonly string[] {
  const read = extracted(lines.join('\n\n'), `${header}\ndate: 2024-01-10`);
  return read.statements.map((one) => `${one.speaker?.name ?? 'nobody'}: ${one.contentText}`);
}

describe('layouts of transcripts', () => {
  it.each([
    [
      'one exchange with a publisher for a label',
      'title: On the alliance',
      ['TASS: NATO spoke of China. Your view?', 'Mao Ning: China is no rival of NATO.'],
      'Mao Ning: China is no rival of NATO',
    ],
    [
      'a bare Q, and a family name in capitals that the title gives in full',
      'title: Press Gaggle by Secretary General Mark Rutte',
      ['MR. RUTTE:  China arms Russia with tools.', 'Q    Will there be a price?', 'MR. RUTTE:  Beijing will pay it.'],
      'Mark Rutte: Beijing will pay it',
    ],
    [
      'a single label in capitals',
      'title: Remarks at a forum by Erika Halvorsen',
      ['MS. HALVORSEN:  China arms Russia with tools.'],
      'Erika Halvorsen: China arms Russia with tools',
    ],
    [
      'an office that is nobody’s name',
      'title: Background Press Call\npublisher: NATO',
      [
        'SENIOR ADMINISTRATION OFFICIAL:  Beijing must choose.',
        'Q    Choose what?',
        'SENIOR ADMINISTRATION OFFICIAL:  Its side in the war of Russia.',
      ],
      'Senior administration official: Its side in the war of Russia',
    ],
    [
      'an office of whoever publishes',
      'title: Remarks before Departure\npublisher: NATO',
      ['Q    What of China?', 'THE SECRETARY GENERAL:  China will not win that race.'],
      'Jens Stoltenberg: China will not win that race',
    ],
    [
      'an office of the title, though another who bears one was named last',
      'title: Remarks by Secretary General Mark Rutte at a forum',
      [
        'THE SECRETARY GENERAL:  I spoke with Secretary General Jens Stoltenberg. China will not win that race.',
        'Q    And Russia?',
        'THE SECRETARY GENERAL:  Russia arms itself with parts from China.',
      ],
      'Mark Rutte: Russia arms itself with parts from China',
    ],
    [
      'a namesake of somebody who is known',
      'title: Remarks by Camilla Stoltenberg and Mark Rutte',
      ['MS. STOLTENBERG:  China does not share our values.', 'Q    And Russia?', 'MR. RUTTE:  Nor does Russia.'],
      'Camilla Stoltenberg: China does not share our values',
    ],
    [
      'a label with an office in small letters',
      'title: Joint press conference',
      ['Q: What of China?', 'Secretary General Rutte: China is no rival of NATO.'],
      'Mark Rutte: China is no rival of NATO',
    ],
    [
      'the members of a house, with their seats',
      'title: KOSOVO',
      [
        'Ms. Erika Halvorsen (Halifax North, NDP): Why did NATO bomb the embassy of China?',
        'Hon. Arne Dahl (Minister for Trade and International Cooperation, Lib.): NATO regrets it.',
        'Ms. Erika Halvorsen (Halifax North, NDP): Will China be told?',
        'Hon. Arne Dahl (Minister for Trade and International Cooperation, Lib.): China knows.',
      ],
      'Arne Dahl: China knows',
    ],
    [
      'a speech under its title',
      'title: Speech by NATO Secretary General Jens Stoltenberg at the university',
      ['Good morning.', 'China does not share our values. Yet it is no adversary.'],
      'Jens Stoltenberg: China does not share our values',
    ],
    [
      'a statement of somebody whom only its title knows',
      'title: Statement by NSC Spokesperson Erika Halvorsen on the Call with Beijing',
      ['The two sides will meet again in China this spring.'],
      'Erika Halvorsen: The two sides will meet again in China this spring',
    ],
    [
      'an exchange that names no alliance',
      'title: 毛宁主持例行记者会',
      [
        '记者：北约提到中国，你怎么看？',
        '毛宁：中方已经表明立场。',
        '记者：俄罗斯怎么看？',
        '毛宁：请向俄方了解，俄罗斯有自己的立场。',
      ],
      'Mao Ning: 请向俄方了解，俄罗斯有自己的立场',
    ],
  ])('%s', (_, header, lines, expected) => expect(spoken(header, ...lines)).toContain(expected));

  it.each([
    [
      'a question is not put into the mouth of who asks',
      'title: On the alliance',
      ['TASS: NATO spoke of China. It calls China a rival.', 'Mao Ning: China is no rival of NATO.'],
      'calls China a rival',
    ],
    [
      'a greeting is no statement',
      'title: Speech by Jens Stoltenberg',
      ['Good morning, everyone.', 'China does not share our values.'],
      'Good morning',
    ],
    [
      'a call from the audience is nobody’s statement',
      'title: Remarks by Mark Rutte',
      ['MR. RUTTE:  China arms Russia.', 'AUDIENCE MEMBER:  NATO must go to China!', 'MR. RUTTE:  Russia buys it.'],
      'must go',
    ],
    [
      'an office that nobody in sight bears is nobody’s',
      'title: Remarks before Departure',
      ['Q    What of China?', 'THE CHANCELLOR:  China will not win that race against Rutte.'],
      'win that race',
    ],
    [
      'where a speech was held is no statement',
      'title: Speech by Jens Stoltenberg',
      ['Grand Hotel, Oslo', 'China does not share our values.'],
      'Grand Hotel',
    ],
  ])('near miss: %s', (_, header, lines, unwanted) =>
    expect(spoken(header, ...lines).filter((line) => line.includes(unwanted))).toEqual([]),
  );
});

describe('whose a whole text is', () => {
  it.each([
    ['Remarks by Mark Rutte at the NATO Summit', 'mark-rutte'],
    ['Doorstep\nby NATO Secretary General Jens Stoltenberg following the meeting', 'jens-stoltenberg'],
    ['Press conference by NATO Secretary General Jens Stoltenberg following the meeting', 'jens-stoltenberg'],
    ['王毅在慕尼黑安全会议上的讲话', 'wang-yi'],
  ])('%j', (head, id) => expect(soleVoice(head, '', knowledge)?.known ?? null).toBe(id));

  it.each([
    ['two people', 'Remarks by Mark Rutte and Prime Minister Arne Dahl in Joint Press Conference', ''],
    ['a report of it', 'Speech by Rutte draws fire', 'Rutte said no. Rutte added that China arms.'],
    ['a body', 'Statement by the North Atlantic Council', ''],
    ['in the middle of a line', 'Beijing rejects statement by Rutte', ''],
  ])('near miss: %s', (_, head, text) => expect(soleVoice(head, text, knowledge)).toBeNull());
});

describe('courtesies', () => {
  const rows = [...english.courtesies, ...chinese.courtesies];
  it.each(rows)('$example', ({ example }) => expect(isCourtesy(example)).toBe(true));
  it.each(rows)('near miss: $nearMiss', ({ nearMiss }) => expect(isCourtesy(nearMiss)).toBe(false));
});

describe('whose a text without a header is', () => {
  const side = (text: string): string => extracted(text, '').facts.perspective;

  it.each([
    [
      'a spokesperson’s own conference',
      '外交部例行记者会：1月10日由发言人毛宁主持\n\n记者：你怎么看？\n\n毛宁：没有改变。',
    ],
    ['a label beside one of the press', 'Sputnik: NATO spoke of China. Your view?\n\nMao Ning: China is no rival.'],
    ['an answer to the press', '外交部发言人就北约言论答记者问\n\n问：你怎么看？\n\n答：没有改变。'],
  ])('China for %s', (_, text) => expect(side(text)).toBe('China'));

  it.each([
    [
      'NATO for a speech by its head',
      'Speech by NATO Secretary General Jens Stoltenberg\n\nChina does not share our values.',
      'NATO',
    ],
    ['Russia for a dateline with its day', '卫星通讯社莫斯科2024年3月14日电 会谈继续。', 'Russia'],
    ['Russia for the source that the page names', '北约谈中国\n\n2024-03-14 来源：卫星通讯社\n\n会谈继续。', 'Russia'],
    [
      'China for an online briefing',
      "Mao Ning's Daily Briefing Online\n\nQ: What of NATO?\n\nA: It is no rival.",
      'China',
    ],
    ['an opinion for its section', 'Opinion\n\nA hard choice\n\nNATO must choose.', 'unsigned commentary'],
    ['Russia for its agency at the head', 'MOSCOW (Sputnik) - The talks with China went on.', 'Russia'],
    ['press for an agency in the middle', 'The talks went on, he told the agency (Sputnik) - and left.', 'press'],
    [
      'press for a headline that names a person',
      'Mao Ning and Rutte differ\n\nThe two differ on China, papers wrote.',
      'press',
    ],
  ])('%s', (_, text, expected) => expect(side(text)).toBe(expected));
});
