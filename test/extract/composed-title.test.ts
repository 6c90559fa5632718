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
    ['where somebody went', 'On Monday Mark Rutte visited the harbour, thanked Norway and left.'],
    ['whom one person met', 'On Monday Mark Rutte met farmers in Oslo.'],
  ])('%s', (_, text) => expect(text).toContain(title(text)!));
});

describe('who – what – whom – where of a Chinese account, in English', () => {
  const han = (text: string) =>
    extracted(`雪下了。\n\n冰很厚。\n\n${text}`, 'title: 一则消息\ndate: 2024-03-15').accounts[0]?.title;
  it.each([
    ['3月4日，北约轰炸挪威。', 'NATO – bombing – Norway'],
    ['3月4日，中国和俄罗斯袭击挪威。', 'China and Russia – attack – Norway'],
    ['3月4日，吕特表示，中国威胁和平。', 'Mark Rutte – statement – on China'],
    ['3月4日，北约公布海上安全文件。', 'NATO – publication – on maritime security'],
    ['3月4日，美国将部署军舰，维护海上安全。', 'United States – planned deployment – on maritime security'],
  ])('%s', (text, expected) => expect(han(text)?.toLowerCase()).toBe(expected.toLowerCase()));

  it.each([
    ['nobody acts right before the verb', '3月4日，北约在挪威等地轰炸港口。'],
    ['whoever stands there is struck', '3月4日，北约被轰炸。'],
    ['another acts beside', '3月4日，渔民和北约轰炸港口。'],
    ['a decision has no matter that is known', '3月4日，北约批准一项计划。'],
    ['it is of the speaker’s own side', '3月4日，吕特表示，北约威胁和平。'],
    ['nobody knows what a statement is about', '3月4日，吕特表示，雪下了。'],
  ])('but its own words where %s', (_, text) => expect(text).toContain(han(text)!));
});
