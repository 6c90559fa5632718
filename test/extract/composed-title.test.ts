import { describe, expect, it } from 'vitest';
import { extracted } from './reading.ts';

const title = (text: string) => extracted(`Snow fell.\n\n${text}`).accounts[0]?.title;

describe('who – what – with whom – where, in English', () => {
  it.each([
    ['3月4日，王毅在奥斯陆会见吕特。', 'Wang Yi met Mark Rutte in Oslo'],
    ['On Monday, snow or not, Wang Yi met with Mark Rutte again.', 'Wang Yi met Mark Rutte'],
    ['Wang Yi will meet Mark Rutte in Oslo on 4 May 2024.', 'Wang Yi to meet Mark Rutte in Oslo'],
    ['Wang Yi phoned Mark Rutte on Monday.', 'Wang Yi spoke with Mark Rutte by telephone'],
    ['On 4 March 2024 Wang Yi met Mark Rutte by video link.', 'Wang Yi met Mark Rutte by video'],
    ['On 4 March 2024 Wang Yi summoned Mark Rutte.', 'Wang Yi summoned Mark Rutte'],
    ['NATO and China held consultations in Oslo on 2 February 2024.', 'NATO and China held talks in Oslo'],
    ['Mark Rutte visited Norway on Monday.', 'Mark Rutte visited Norway'],
    ['吕特3月4日访问挪威。', 'Mark Rutte visited Norway'],
  ])('%s', (text, expected) => expect(title(text)).toBe(expected));
});

describe('the words of the sentence where the parts do not tell', () => {
  it.each([
    ['who said what', 'Mao Ning said on Tuesday that the plan had no basis.'],
    ['which bodies met', 'NATO answered a question about China and the meeting last night.'],
    ['who came to whom', 'On Monday Mark Rutte received Wang Yi in Oslo.'],
    ['whom one person met', 'On Monday Mark Rutte met farmers in Oslo.'],
  ])('%s', (_, text) => expect(text).toContain(title(text)!));
});
