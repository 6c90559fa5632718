import { describe, expect, it } from 'vitest';
import { isChineseHead } from '../../src/extract/statements/chinese/heads.ts';
import speakers from '../../src/language/zh/speakers.json' with { type: 'json' };
import { voiced } from './statements-fixture.ts';

const zh = (text: string): readonly string[] =>
  voiced(text, { language: 'zh' }).filter((line) => !line.startsWith('nobody'));

describe('whose words Chinese words are', () => {
  it.each([
    ['a name before a colon', '王毅：中国愿意同北约对话。', ['Wang Yi: 中国愿意同北约对话']],
    [
      'what the writer takes up from somebody',
      '中国反对北约扩张。正如王毅在会上指出的，桥应当开放。',
      ['China: 北约扩张', 'Wang Yi: 桥应当开放'],
    ],
    [
      'a name spelled out in brackets, without a title',
      '北约派人访华。研究所的科夫曼（Michael Kofman）对报纸说，中国会修桥。科夫曼认为，北约也会修桥。',
      ['Michael Kofman: 中国会修桥', 'Michael Kofman: 北约也会修桥'],
    ],
    [
      'a name in Latin letters behind a title',
      '中国和北约对话。北约发言人Anna Holm表示，桥会开放。',
      ['Anna Holm: 桥会开放'],
    ],
    [
      'what must be said, within what is said',
      '王毅称，北约必须向中国表示，桥会开放。',
      ['Wang Yi: 北约必须向中国表示，桥会开放'],
    ],
    ['a scholar with a name', '学者时文彬指，北约应同中国对话。', ['时文彬: 北约应同中国对话']],
  ])('%s', (_, text, expected) => {
    expect(zh(text)).toEqual(expected);
  });

  it.each([
    ['a heading before a colon', '专题：中国同北约的对话。'],
    ['scholars of a country', '中国学者认为，北约应当修桥。'],
    ['the press of a country', '中国媒体称，北约在修桥。'],
    ['a former official of a body', '北约前官员霍尔认为，中国应当修桥。'],
    ['whom somebody has put forward', '王毅提名的候选人说，北约应当修桥。'],
    ['people who protest', '中国多领域人士发起请愿，反对北约扩张。'],
    ['a reason', '北约乐手因为拒绝批评中国而离开；桥被关闭。'],
    ['many of a people', '北约在扩张，很多中国人支持王毅，其实是为了和平。'],
    ['a vote', '中国投反对票，北约没有修桥。'],
    ['what a motion is about', '中国就谴责北约的议案表决，桥没有修。'],
    ['how long somebody spoke', '王毅就北约讲了七分钟。'],
    ['what has been expressed before', '王毅在书面材料中作出上述表示，北约在场。'],
    ['a remark in brackets', '他确保中国（指北约所说的桥）开放。'],
    ['a question for somebody’s words', '中国和北约对话。王毅昨天说什么？'],
    ['what somebody is not to call another', '北约不应把中国视为对手。'],
  ])('nobody known for %s', (_, text) => {
    expect(zh(text)).toEqual([]);
  });
});

describe('the words behind a name that tell whose a source is', () => {
  it.each(speakers.strangers)('%s speak for no country', (word) => {
    expect(isChineseHead('country', word)).toBe(false);
  });
  it.each(speakers.apart)('%s before an office takes it from the body', (word) => {
    expect(isChineseHead('organization', `${word}官员`)).toBe(false);
  });
  it.each(speakers.anothers)('%s makes another of whoever follows', (word) => {
    expect(isChineseHead('person', `${word}部长`)).toBe(false);
  });
  it.each(speakers.some)('%s before a country are not the country', (word) => {
    expect(isChineseHead('country', '议员', word)).toBe(false);
  });
  it.each(speakers.agents)('的%s speaks for the body', (word) => {
    expect(isChineseHead('country', `的${word}`)).toBe(true);
  });
  it.each(['政府', '外交部发言人', '官员'])('%s speaks for the country', (word) => {
    expect(isChineseHead('country', word)).toBe(true);
  });
  it('a claim of a country is not the country', () => {
    expect(isChineseHead('country', '的说法')).toBe(false);
  });
});
