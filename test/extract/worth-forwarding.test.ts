import { describe, expect, it } from 'vitest';
import { isFurniture, worthlessness } from '../../src/extract/worth-forwarding.ts';
import { extracted } from './reading.ts';

describe('what nobody would forward', () => {
  it.each([
    ['what will not be said', 'MS. LEE: I am not going to get into what the ministers talked of.'],
    ['that there is nothing to say', 'I don’t have anything more than that for you on the harbour.'],
    ['how the briefing goes', 'MS. LEE: I have a couple of things before we come to your questions.'],
    ['who may speak', 'The next question goes to the gentleman over there.'],
    ['thanks', 'MARK RUTTE: Thank you very much, Mr. President, and all of you who came.'],
    ['a pointer to what was said', '毛宁：昨天我已经就此作出了回应。'],
    ['a line of contents', '7.世界港口大会今天开幕；'],
    ['a stage direction', 'MARK RUTTE: (As interpreted.)'],
    ['a scrap', 'But as we all know, the institutions of the harbour'],
    ['a word', 'MARK RUTTE: It is open.'],
  ])('%s', (_, sentence) => expect(worthlessness(sentence)).toBeGreaterThan(1));

  it.each([
    'NATO is not going to leave the harbour to anybody.',
    'The ministers have a couple of ships at sea near Norway.',
    'MARK RUTTE: The harbour stays open to every ship of every ally.',
    '毛宁：中方坚决反对北约扩大港口。',
    '中方对美方的做法作出强烈反应，并将采取必要措施。',
  ])('but not: %s', (sentence) => expect(worthlessness(sentence)).toBe(0));

  it.each([
    ['<img src="https://example.org/a.jpg" alt="">', true],
    ['請加入成為月費订户，支持我們。', true],
    ['The picture shows the harbour of Oslo in the snow.', false],
  ])('is furniture of the page or not: %s', (sentence, expected) => expect(isFurniture(sentence)).toBe(expected));
});

describe('the summary of talk', () => {
  const header = 'title: Remarks by Mark Rutte\ndate: 2024-03-15\nkind: transcript';
  const talk = [
    'MARK RUTTE: Thank you very much, all of you, for coming here today in such numbers.',
    'It is a great pleasure to be back in this old town, and to see so many friends of mine here.',
    'China threatens the ships of NATO in the strait, and NATO condemns it.',
    'The allies will not leave Ukraine to Russia, whatever the price of it may be.',
  ];
  it('holds the telling answers, no greeting', () => {
    const { summary } = extracted(talk.join(' '), header);
    const whole = `${header}\n\n${talk.join(' ')}\n`;
    const chosen = summary.map(({ start, end }) => whole.slice(start, end));
    expect(chosen).toContain(talk[2]);
    expect(chosen).not.toContain(talk[0]);
  });
});
