import { describe, expect, test } from 'vitest';
import { ask } from './base.ts';

describe('every answer tells whose words it shows', () => {
  test.each([
    ['What did Wang Yi say about fishing?', '” · Wang Yi, in reported speech [1]'],
    ['what did rutte tell wang yi in 2029', '” · Mark Rutte, in reported speech, as reported by China [1]'],
    ['where were the talks of april 2031 held', '” · told by Harbour Gazette [1]'],
  ])('%s', async (question, words) => {
    const { json, faults } = await ask(question);
    expect(faults).toEqual([]);
    expect(json.text).toContain(words);
  });
});
