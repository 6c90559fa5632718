import { describe, expect, it } from 'vitest';
import { extracted, told } from './reading.ts';

const zh = 'title: 一则消息\ndate: 2024-03-15';
const of = (text: string, header?: string) => told(`Snow fell.\n\nThe ice held.\n\n${text}`, header);

describe('what was called off', () => {
  it.each([
    ['3月14日，王毅与吕特的会见取消了。', zh],
    ['The meeting of Mark Rutte and Wang Yi on 4 March 2024 was cancelled.', undefined],
  ])('was not held: %s', (text, header) => {
    expect(of(text, header).filter((line) => line.includes('meeting'))).toEqual([]);
  });
  it('but one that was held is told', () => {
    expect(of('The meeting of Mark Rutte and Wang Yi on 4 March 2024 was long.')).toEqual([
      '2024-03-04 meeting: Mark Rutte, Wang Yi',
    ]);
  });
});

describe('a Chinese day that is not that of what is told', () => {
  it.each([
    ['is that of a noun', '美国以25年前的错误为由，北约早已指出这一点。', '1999'],
    ['is a day of years ago', '25年前的昨天，北约轰炸港口。', '2024'],
    ['is the last one', '北约的演习持续到3月20日。', '2024-03-20'],
  ])('%s', (_, text, day) => {
    expect(of(text, zh).filter((line) => line.startsWith(day))).toEqual([]);
  });
});

describe('who speaks', () => {
  it.each([
    ['3月14日，城市商会对挪威表示关切。', []],
    ['3月14日，挪威对城市商会表示关切。', ['2024-03-14 statement: Norway']],
  ])('is not whom it is about: %s', (text, events) => {
    expect(of(text, zh)).toEqual(events);
  });
  it('in a statement that is no place', () => {
    const { accounts } = extracted('雪下了。\n\n3月14日，吕特在一份声明中对港口表示关切。', zh);
    expect(accounts.map(({ place }) => place)).toEqual([null]);
  });
});

describe('what comes before', () => {
  it('is not dated by the day of what came first', () => {
    const text = 'On Monday, even before Mark Rutte arrived in town, China held an exercise.';
    expect(of(text)).toContain('2024-03-11 exercise: China');
  });
});

describe('the first person that nobody is heard behind', () => {
  it('makes nobody take part', () => {
    expect(of('When I was Prime Minister of Norway, I visited this city.')).toEqual([]);
  });
});

describe('a joint appearance before the press', () => {
  const header =
    'title: Remarks by Mark Rutte and Wang Yi in Joint Press Conference\ndate: 2024-03-15\nkind: transcript';
  it('is titled by both', () => {
    const { accounts } = extracted('Snow fell.\n\nMARK RUTTE: Thank you. We discussed the harbour.', header);
    expect(accounts.map(({ title }) => title)).toContain('Mark Rutte held a joint press conference with Wang Yi');
  });
});
