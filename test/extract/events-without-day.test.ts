import { describe, expect, it } from 'vitest';
import { extracted, told } from './reading.ts';

const zh = 'title: 一则消息\ndate: 2024-03-15';

describe('what somebody did, told without a day', () => {
  it.each([
    ['Snow fell.\n\nThe ice held.\n\nNATO has formally approved the harbour.', ['undated decision: NATO']],
    ['Snow fell.\n\nThe ice held.\n\nMark Rutte met Wang Yi in Oslo.', ['undated meeting: Mark Rutte, Wang Yi']],
    ['Snow fell.\n\nThe ice held.\n\nRussia bombed the quay.', ['undated incident: Russia']],
  ])('is told undated: %s', (text, events) => {
    expect(told(text)).toEqual(events);
  });

  it.each([
    ['雪下了。\n\n冰很厚。\n\n美国批准了对挪威的军售。', ['undated decision: United States, Norway']],
    ['雪下了。\n\n冰很厚。\n\n北约悍然轰炸港口。', ['undated incident: NATO']],
    ['雪下了。\n\n冰很厚。\n\n美国批准对挪威的军售。', []],
  ])('by the marks of what is done: %s', (text, events) => {
    expect(told(text, zh)).toEqual(events);
  });

  it.each([
    ['it is done always', 'NATO has approved a harbour every year.'],
    ['it is weighed', 'Nobody knows whether NATO approved the harbour.'],
    ['it says which', 'The harbour that NATO approved is deep.'],
    ['it is how a thing goes on', 'NATO has adopted a calmer tone.'],
    ['nothing is said of what it was', 'NATO and China agreed.'],
    ['nobody acts right before it', 'NATO, the ministers of Norway said in a note, approved it.'],
    ['nobody else was there', 'Mark Rutte met the harbour master.'],
    ['it may be', 'NATO may have approved the harbour.'],
  ])('but not where %s', (_, text) => {
    expect(told(`Snow fell.\n\nThe ice held.\n\n${text}`)).toEqual([]);
  });
});

describe('what a headline names and the text only points at', () => {
  const header = (title: string) => `title: ${title}\ndate: 2024-03-15\nkind: transcript`;
  it.each([
    [
      'Background briefing on Mark Rutte’s call with Wang Yi',
      'The two leaders spoke of the harbour.',
      '2024-03-15 call: Mark Rutte, Wang Yi',
    ],
    [
      'Remarks by Mark Rutte before a meeting with Wang Yi',
      'I look forward to this meeting.',
      '2024-03-15 meeting: Mark Rutte, Wang Yi',
    ],
    [
      'Remarks by Mark Rutte at the Harbour Summit',
      'Welcome to this snowy gathering.',
      '2024-03-15 summit: Mark Rutte',
    ],
  ])('%s', (title, text, event) => {
    expect(told(`Snow fell.\n\n${text}`, header(title))).toContain(event);
  });

  it('is titled by who and what', () => {
    const { accounts } = extracted(
      'Snow fell.\n\nWelcome to this gathering.',
      header('Mark Rutte at the Harbour Summit'),
    );
    expect(accounts.map(({ title }) => title)).toEqual(['Mark Rutte – Harbour Summit']);
  });

  it.each([
    [
      'a call that the press listens in to',
      'Background press call by Mark Rutte with Wang Yi',
      'The two leaders are well.',
    ],
    ['a meeting still ahead', 'Remarks previewing Mark Rutte’s meeting with Wang Yi', 'The two leaders are well.'],
    ['one that nothing points at', 'Remarks on Mark Rutte’s call with Wang Yi', 'The ice held.'],
    ['one that has a side only', 'Remarks on Mark Rutte’s call with NATO', 'The two leaders are well.'],
  ])('but not %s', (_, title, text) => {
    expect(told(`Snow fell.\n\n${text}`, header(title))).toEqual([]);
  });

  it('nor what the text tells of itself', () => {
    const text = 'Mark Rutte spoke today with Wang Yi. The two leaders are well.';
    expect(told(text, header('Readout of Mark Rutte’s call with Wang Yi'))).toEqual([
      '2024-03-15 call: Mark Rutte, Wang Yi',
    ]);
  });
});

describe('the day of a possessive', () => {
  it('is that of the noun that it owns alone', () => {
    expect(
      told('Snow fell.\n\nFriday’s vote came after Mark Rutte’s meeting with Wang Yi on 4 March 2024.').filter((line) =>
        line.includes('meeting'),
      ),
    ).toEqual(['2024-03-04 meeting: Mark Rutte, Wang Yi']);
  });
  it('still dates that noun', () => {
    expect(told('Snow fell.\n\nThursday’s long meeting of Mark Rutte and Wang Yi was held in Oslo.')).toEqual([
      '2024-03-14 meeting: Mark Rutte, Wang Yi',
    ]);
  });
});

describe('who was where', () => {
  it.each([
    ['Mark Rutte was in Oslo on 4 March 2024.', ['2024-03-04 visit: Mark Rutte']],
    ['For NATO it was in March 2024.', []],
  ])('%s', (text, events) => {
    expect(told(`Snow fell.\n\n${text}`)).toEqual(events);
  });
});

describe('what only places something else', () => {
  it.each([
    [
      'is an event by a day of its own',
      'It grew worse after an attack in Oslo on 4 March 2024.',
      ['2024-03-04 incident: '],
    ],
    ['and is none without', 'On 4 March 2024 it grew worse after an attack.', []],
  ])('%s', (_, text, events) => {
    expect(told(`Snow fell.\n\n${text}`)).toEqual(events);
  });
});

describe('several days of one noun', () => {
  it.each([
    [
      'NATO held two summits, in March 2019 and May 2023.',
      ['2019-03-01..2019-03-31 summit: NATO', '2023-05-01..2023-05-31 summit: NATO'],
    ],
    ['NATO bombed the quay in March 2019 and May 2023.', ['2019-03-01..2019-03-31 incident: NATO']],
  ])('%s', (text, events) => {
    expect(told(`Snow fell.\n\n${text}`)).toEqual(events);
  });
});

describe('a Chinese year', () => {
  it.each([
    ['before somebody who acts is a date', '2013年挪威宣布退出协议。', ['2013-01-01..2013-12-31 statement: Norway']],
    ['before a name is part of it', '2013年挪威论坛王毅发表讲话。', []],
  ])('%s', (_, text, events) => {
    expect(told(`雪下了。\n\n冰很厚。\n\n${text}`, zh).filter((line) => line.startsWith('2013'))).toEqual(events);
  });
});

describe('a day of a document whose own day nobody knows', () => {
  it.each([
    ['On Tuesday NATO bombed the quay.', ['undated incident: NATO']],
    ['In April NATO bombed the quay.', ['undated incident: NATO']],
    ['Now NATO bombs the quay.', []],
  ])('stays open: %s', (text, events) => {
    expect(told(`Snow fell.\n\nThe ice held.\n\n${text}`, 'title: A note')).toEqual(events);
  });
});

describe('what a reporter tells before the question', () => {
  const transcript = 'title: 外交部发言人毛宁主持当日例行记者会\ndate: 2024-03-15\nkind: transcript';
  it.each([
    ['what was done', '美国批准对挪威的军售。中方有何评论？', '2024-03-08..2024-03-15 decision: United States, Norway'],
    [
      'what was said lately',
      '吕特日前表示，海港是危险。中方有何评论？',
      '2024-03-01..2024-03-15 statement: Mark Rutte',
    ],
    ['what it asks the cause of', '王毅与吕特为何现在会见？', '2024-03-08..2024-03-15 meeting: Wang Yi, Mark Rutte'],
  ])('%s', (_, line, event) => {
    expect(told(`路透社记者：${line}\n\n毛宁：海港是开放的。`, transcript)).toContain(event);
  });
  it('but not whether it was', () => {
    const line = '王毅与吕特是否会见？';
    expect(told(`路透社记者：${line}\n\n毛宁：海港是开放的。`, transcript).join()).not.toContain('meeting');
  });
});

describe('"we" and "I"', () => {
  const speech = 'title: Remarks by Mark Rutte\ndate: 2024-03-15\nkind: speech';
  it.each([
    ['are whoever is heard', 'Today we agreed the harbour plan with Norway.', 'decision: Mark Rutte, Norway'],
    ['are no name', 'On Sunday I wrote a letter to Norway.', 'statement: Mark Rutte'],
  ])('%s', (_, text, event) => {
    expect(told(`MARK RUTTE: ${text} NATO is well.`, speech).join('; ')).toContain(event);
  });
});

describe('a month', () => {
  it.each([
    ['is enough for what was done, though nobody is named', 'The paper was published in March 2019.', 1],
    ['but not a year', 'The paper was published in 2019.', 0],
  ])('%s', (_, text, count) => {
    expect(told(`Snow fell.\n\n${text}`)).toHaveLength(count);
  });
});
