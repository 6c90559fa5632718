import { describe, expect, test } from 'vitest';
import { simplified } from '../../src/language/fold.ts';
import { extracted } from './reading.ts';

const header = 'title: 北約秘書長會見記者\ndate: 2024-03-15';
const body = [
  '北約秘書長斯托爾滕貝格昨天在布魯塞爾會見中國外交部長王毅。',
  '斯托爾滕貝格說：「我們歡迎對話，也會繼續談下去。」',
  '南開大學教授陳樹聲對記者表示，雙方的關係將會轉變。',
].join('\n\n');

const found = extracted(body, header);
const plain = extracted(simplified(body), simplified(header));

describe('a document in traditional characters', () => {
  test('is read as the same in simplified ones', () => {
    expect(found.statements.length).toBeGreaterThan(1);
    expect(found.accounts.length).toBeGreaterThan(0);
    const spans = ({ statements, accounts, mentions, dates }: typeof found) =>
      [...statements, ...accounts, ...mentions, ...dates].map((one) =>
        JSON.stringify('start' in one ? [one.start, one.end] : one.content),
      );
    expect(spans(found)).toEqual(spans(plain));
  });

  test('is quoted as it is written', () => {
    expect(found.facts.title).toBe('北約秘書長會見記者');
    expect(found.statements.map(({ contentText }) => contentText)).toContain('「我們歡迎對話，也會繼續談下去。」');
    expect(found.statements.map(({ evidence }) => evidence.quote)).toContain(
      '斯托爾滕貝格說：「我們歡迎對話，也會繼續談下去。」',
    );
    expect(found.dates.map(({ text }) => text)).toEqual(['昨天']);
    expect(found.mentions.map(({ text }) => text)).toContain('斯托爾滕貝格');
  });

  test('names whom the knowledge lacks as it does', () => {
    const stranger = found.mentions.find(({ actor }) => actor.id.startsWith('~'));
    expect(stranger?.actor.name).toBe('陳樹聲');
    expect(found.statements.find(({ speaker }) => speaker?.id === stranger?.actor.id)?.speaker?.name).toBe('陳樹聲');
  });

  test('is a speaker of its own', () => {
    expect(found.facts.voice.id).not.toBe(plain.facts.voice.id);
  });

  test('leaves the names of the knowledge alone', () => {
    expect(found.mentions.map(({ actor }) => actor.name)).toContain('Jens Stoltenberg');
  });
});
