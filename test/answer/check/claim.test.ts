import { describe, expect, test } from 'vitest';
import { claimOf, withoutCheck } from '../../../src/answer/check/claim.ts';
import { clausesOf } from '../../../src/answer/check/clauses.ts';

describe('a claim to be checked', () => {
  test.each([
    ['Check: the talks were held in Oslo.', 'the talks were held in Oslo.'],
    ['please fact-check this: Rutte went to Oslo', 'Rutte went to Oslo'],
    ['Can you verify whether Rutte went to Oslo?', 'Rutte went to Oslo'],
    ['Is it true that Rutte went to Oslo?', 'Rutte went to Oslo'],
    ['True or false: Rutte went to Oslo', 'Rutte went to Oslo'],
    ['Rutte went to Oslo, right?', 'Rutte went to Oslo'],
    ['核实：吕特去了奥斯陆。', '吕特去了奥斯陆。'],
    ['请帮我核对一下，吕特去了奥斯陆', '吕特去了奥斯陆'],
    ['吕特去了奥斯陆，是真的吗？', '吕特去了奥斯陆'],
  ])('%s', (typed, claim) => expect(claimOf(typed)).toBe(claim));

  test.each([
    ['Check: who led the talks?'],
    ['check the timeline'],
    ['Did Rutte go to Oslo?'],
    ['Is it true?'],
    ['Rutte was right'],
    ['What did Rutte confirm about Oslo?'],
    ['核实什么'],
  ])('%s: is none', (typed) => expect(claimOf(typed)).toBeNull());

  test('a question that was handed in to be checked is a question', () => {
    expect(withoutCheck('Check: who led the talks?')).toBe('who led the talks?');
    expect(withoutCheck('Check: the talks were held in Oslo.')).toContain('Check:');
  });
});

describe('the clauses of a claim', () => {
  test.each([
    [
      'Rutte went to Oslo in May and the talks were held in Riga.',
      ['Rutte went to Oslo in May', 'the talks were held in Riga'],
    ],
    ['Rutte went to Oslo. He met Wang Yi there.', ['Rutte went to Oslo', 'Rutte met Wang Yi there']],
    ['吕特5月访问了奥斯陆，并会见了王毅。', ['吕特5月访问了奥斯陆', '吕特5月会见了王毅']],
    ['Rutte said that China sent ships and Oslo was warned.', ['Rutte said that China sent ships and Oslo was warned']],
    ['China and NATO held talks.', ['China and NATO held talks']],
    ['', []],
  ])('%s', (claim, clauses) => expect(clausesOf(claim)).toEqual(clauses));
});
