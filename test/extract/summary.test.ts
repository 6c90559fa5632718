import { describe, expect, it } from 'vitest';
import { extracted } from './reading.ts';

const summarised = (text: string) => {
  const read = extracted(text);
  const whole = `title: A note\ndate: 2024-03-15\n\n${text}\n`;
  return read.summary.map(({ start, end }) => whole.slice(start, end));
};

describe('a summary', () => {
  const news = 'Wang Yi met Mark Rutte in Oslo on Monday.';
  const filler = 'It is often said that the weather in spring can be rather changeable in such places.';

  it('keeps the news and not the filler', () => {
    expect(summarised(`${filler} ${filler.replace('spring', 'autumn')} ${news}`)).toContain(news);
  });
  it('says nothing twice', () => {
    expect(summarised(`${news} ${news} ${news}`)).toEqual([news]);
  });
  it('has at most three sentences and 1,100 units, in the order of the text', () => {
    const many = Array.from(
      { length: 30 },
      (_, n) => `Mao Ning said on ${n + 1} January 2024 that topic${n}${'x'.repeat(400)} matters to NATO.`,
    ).join(' ');
    const summary = extracted(many).summary;
    expect(summary.length).toBeLessThanOrEqual(3);
    expect(summary.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(1100);
    expect([...summary].sort((a, b) => a.start - b.start)).toEqual(summary);
  });
  it('prefers what is said to what is asked', () => {
    expect(
      summarised('Will Mark Rutte meet Wang Yi in Oslo? Mark Rutte said on Monday that he would meet Wang Yi soon.')[0],
    ).toMatch(/^Mark Rutte said/);
  });
  it('of a text of one word is that word', () => {
    expect(summarised('Snow.')).toEqual(['Snow.']);
  });
});
