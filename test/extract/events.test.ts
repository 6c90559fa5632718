import { describe, expect, it } from 'vitest';
import { extracted, told } from './reading.ts';

describe('what is told as an event', () => {
  it.each([
    [
      'a meeting with its date first',
      'On 4 March 2024 Wang Yi met Mark Rutte in Oslo.',
      ['2024-03-04 meeting: Wang Yi, Mark Rutte'],
    ],
    [
      'a meeting with its date last',
      'Wang Yi met Mark Rutte in Oslo on Monday.',
      ['2024-03-11 meeting: Wang Yi, Mark Rutte'],
    ],
    [
      'a meeting of two sides',
      'NATO and China held consultations in Oslo on 2 February 2024.',
      ['2024-02-02 meeting: NATO, China'],
    ],
    [
      'a call',
      'Jens Stoltenberg had a phone call with Wang Yi on 6 March 2024.',
      ['2024-03-06 call: Jens Stoltenberg, Wang Yi'],
    ],
    ['a visit', 'Jens Stoltenberg visited Norway on 1 March 2024.', ['2024-03-01 visit: Jens Stoltenberg, Norway']],
    [
      'a visit that is going on',
      'Snow fell. Mark Rutte is also visiting Turkey this week.',
      ['2024-03-11..2024-03-17 visit: Mark Rutte, Turkey'],
    ],
    ['a dated statement', 'Mao Ning said on Tuesday that the plan had no basis.', ['2024-03-12 statement: Mao Ning']],
    [
      'a statement after its quotation',
      '“We see no threat at all,” Mao Ning said on Tuesday.',
      ['2024-03-12 statement: Mao Ning'],
    ],
    [
      'what began, stopped and resumed in one sentence',
      'The contacts between NATO and China, initiated in 2008 but suspended in 2013, resumed in 2019.',
      [
        '2008-01-01..2008-12-31 decision: NATO, China',
        '2013-01-01..2013-12-31 decision: NATO, China',
        '2019-01-01..2019-12-31 decision: NATO, China',
      ],
    ],
    [
      'an incident without an actor on a stated day',
      'Wang Yi spoke. The drone was shot down near the coast on 3 February 2024.',
      ['2024-02-03 incident: '],
    ],
    ['an exercise', 'China and Russia began joint exercises on 7 March 2024.', ['2024-03-07 exercise: China, Russia']],
    ['a Chinese meeting', '3月4日，王毅在奥斯陆会见吕特。', ['2024-03-04 meeting: Wang Yi, Mark Rutte']],
    ['a Chinese statement', '毛宁3月12日表示，中方反对。', ['2024-03-12 statement: Mao Ning']],
    [
      'a summit that will be held',
      'Snow fell. The NATO summit in Oslo will be held on 7 July 2025.',
      ['2025-07-07 summit (not yet): NATO'],
    ],
    [
      'a planned meeting with its day',
      'Wang Yi will meet Mark Rutte in Oslo on 4 May 2024.',
      ['2024-05-04 meeting (not yet): Wang Yi, Mark Rutte'],
    ],
    [
      'behind a dateline',
      'OSLO, March 12 (Agency) -- Wang Yi met Mark Rutte in Oslo on Tuesday.',
      ['2024-03-12 meeting: Wang Yi, Mark Rutte'],
    ],
    ['behind a Chinese dateline', '新闻社奥斯陆3月12日电 毛宁12日表示，中方反对。', ['2024-03-12 statement: Mao Ning']],
    [
      'of a relative clause its own date, of the main clause the other',
      'Wang Yi paid a tribute on Monday to the crew of the NATO ship that sank in the Gulf on 7 March 2024.',
      ['2024-03-11 decision: Wang Yi, NATO', '2024-03-07 incident: NATO'],
    ],
    [
      'what took place on a day of something that lasted',
      'China and Russia held an exercise in the Gulf from 28 February to 2 March 2024. Wang Yi spoke to the crews on the second day.',
      ['2024-02-28 exercise: China, Russia', '2024-02-29 speech: Wang Yi'],
    ],
    [
      'but not on one that it did not last for',
      'China and Russia held an exercise in the Gulf on 2 March 2024. Wang Yi spoke to the crews on the second day.',
      ['2024-03-02 exercise: China, Russia'],
    ],
    [
      'what was told first without its day, on the day that it is given later',
      'NATO and China have held talks in Oslo. The session on Tuesday came after a long winter.',
      ['2024-03-12 meeting: NATO, China', '2024-03-12 meeting: NATO, China'],
    ],
    [
      'they, of the two whom the sentence before names',
      'Snow fell. Wang Yi knows Mark Rutte well. They met in Oslo on Tuesday.',
      ['2024-03-12 meeting: Wang Yi, Mark Rutte'],
    ],
    [
      'that two had met where they have not met since',
      'Wang Yi and Mark Rutte had not met since the Snow Conference in February 2022.',
      ['2022-02-01..2022-02-28 meeting: Wang Yi, Mark Rutte'],
    ],
    [
      'the talks that two held',
      'Snow fell. The talks that NATO and China held in Oslo on Tuesday brought little.',
      ['2024-03-12 meeting: NATO, China'],
    ],
    ['whom somebody saw', 'Wang Yi saw Mark Rutte in Oslo on Tuesday.', ['2024-03-12 meeting: Wang Yi, Mark Rutte']],
    ['a reply', 'Mao Ning hit back on Tuesday.', ['2024-03-12 statement: Mao Ning']],
    [
      'words in Spanish',
      'Jens Stoltenberg advirtió este martes en Oslo de que nieva.',
      ['2024-03-12 statement: Jens Stoltenberg'],
    ],
    [
      'an introduction and who did the rest',
      'In a meeting with Wang Yi on Tuesday, Mark Rutte spoke of Russia, Norway and the weather.',
      ['2024-03-12 meeting: Wang Yi, Mark Rutte'],
    ],
    [
      'of a relative clause only its own date',
      'In 2008 NATO began patrols in the Gulf, where the ships of China have sailed since January 2009.',
      ['2008-01-01..2008-12-31 decision: NATO'],
    ],
    [
      'what was said, not what it was about',
      'Mao Ning said on Tuesday that the weather had been useful.',
      ['2024-03-12 statement: Mao Ning'],
    ],
    [
      'they, of the two who met',
      'Wang Yi met Mark Rutte in Oslo on Tuesday. They had last met in February 2023.',
      ['2024-03-12 meeting: Wang Yi, Mark Rutte', '2023-02-01..2023-02-28 meeting: Wang Yi, Mark Rutte'],
    ],
    [
      'an anniversary, counted back',
      'Today is the 25th anniversary of the bombing of Oslo by Russia.',
      ['1999-03-15 incident: Russia'],
    ],
    [
      'a first sentence, told as of the day of the document',
      'Wang Yi met Mark Rutte in Oslo and praised the weather.',
      ['2024-03-15 meeting: Wang Yi, Mark Rutte'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what is no event', () => {
  it.each([
    ['an undated generality', 'The weather held. Dialogue between China and NATO matters more than ever.'],
    [
      'what did not take place',
      'Snow fell. Wang Yi has not met Mark Rutte since 4 March 2024 and never visited Norway.',
    ],
    ['a forecast year', 'Snow fell. China is expected to have more ships by 2035.'],
    ['a number in a name', 'Snow fell. The report Vision 2030 is long.'],
    ['a statement of nobody', 'Snow fell. Sources said on Monday that the plan was dead.'],
    ['a spokesman who is only named', '发言人毛宁的照片。'],
    ['a period', 'Snow fell. For nearly two years China and NATO kept silent.'],
    ['what is only possible', 'Snow fell. Wang Yi might meet Mark Rutte in May.'],
    ['what only measures a time', 'Snow fell. It is the coldest year since the alliance began in 1949.'],
    ['what a text dates', 'Snow fell. The report dates a briefing of Mao Ning to 5 March.'],
    ['what somebody saw in something', 'Snow fell. Wang Yi saw a chance for the plan of the ministry.'],
    ['a verb that is an attribute', 'Snow fell. The proposed office and its stated aims worry China.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('the round of a series', () => {
  it('is told from its ordinal, and the round before it from "previous"', () => {
    const { accounts } = extracted(
      'China and NATO held their fifth security policy dialogue in Oslo on Wednesday. The previous round took place in Brussels in May 2023.',
    );
    expect(accounts.map(({ series, round, place }) => ({ series, round, place }))).toEqual([
      { series: 'staff-talks', round: 5, place: 'Oslo' },
      { series: 'staff-talks', round: 4, place: 'Brussels' },
    ]);
    expect(accounts[0]!.details.map(({ kind }) => kind)).toContain('earlier');
  });

  it.each([
    ['第6次', 6],
    ['第十二轮', 12],
    ['第二十一次', 21],
  ])('is read in Chinese: %s', (ordinal, round) => {
    expect(extracted(`3月13日，中国和北约在北京举行${ordinal}安全政策对话。`).accounts[0]?.round ?? null).toBe(round);
  });
});

describe('what is told about a meeting', () => {
  const text =
    'China and NATO held their fifth security policy dialogue in Oslo on Wednesday. The dialogue, co-chaired by the Office for International Military Cooperation and the Cooperative Security Division, delved into arms control, maritime security, and the weather. Both sides agreed to meet again. NATO’s team was led by Dacian-Tiberiu Serban.';
  const [main] = extracted(text).accounts;
  const details = (kind: string) => main!.details.filter((detail) => detail.kind === kind).map((detail) => detail.text);

  it('who chaired it', () => {
    expect(details('chair')).toEqual([
      'the Office for International Military Cooperation and the Cooperative Security Division',
    ]);
  });
  it('what was on the table, item by item', () => {
    expect(details('agenda')).toEqual(['arms control', 'maritime security', 'the weather']);
  });
  it('what was agreed', () => {
    expect(details('agreed')).toEqual(['agreed to meet again']);
  });
  it('who led a side, from a later sentence', () => {
    expect(main!.participants.find((one) => one.actor.id === 'dacian-tiberiu-serban')?.part).toBe('led');
  });
  it.each([
    [
      'what one of them would work on',
      'Rutte would work with China on snow, the Gulf and arms control.',
      ['snow', 'the Gulf', 'arms control'],
    ],
    [
      'what one of them was worried about',
      'Rutte voiced concern about the dams and the roads.',
      ['the dams', 'the roads'],
    ],
    ['in the passive', 'The old dams were discussed.', ['The old dams']],
  ])('what was on the table, from those who met: %s', (_, sentence, items) => {
    const [met] = extracted(`Wang Yi met Mark Rutte in Oslo on Tuesday. ${sentence}`).accounts;
    expect(met!.details.filter(({ kind }) => kind === 'agenda').map(({ text }) => text)).toEqual(items);
  });
  it('who was there, from the sentences beside it', () => {
    const [met] = extracted(
      'Wang Yi met a NATO delegation in Oslo on Tuesday. It was led by Mark Rutte. Snow fell. The day was long. Mao Ning took part in a show.',
    ).accounts;
    expect(met!.participants.map(({ actor, part }) => `${actor.name} ${part}`)).toEqual([
      'Wang Yi took part',
      'NATO took part',
      'Mark Rutte led',
    ]);
  });
  it('at whose request, by video', () => {
    const [call] = extracted('On 4 March 2024 Wang Yi met Mark Rutte by video link at the latter’s request.').accounts;
    expect(call!.format).toBe('video');
    expect(call!.details.find((detail) => detail.kind === 'request')?.text).toBe('at the latter’s request');
  });
});

describe('who was at a summit', () => {
  const summits = (text: string, header?: string) => told(text, header).filter((one) => one.includes('summit'));
  it.each([
    [
      'nobody who only was invited',
      'Mark Rutte invited Wang Yi to the NATO summit in Oslo on 4 May 2024.',
      '2024-05-04 summit (not yet): NATO',
    ],
    [
      'nobody who speaks of its paper',
      'Wang Yi rejected the declaration of the NATO summit in Oslo on 4 March 2024.',
      '2024-03-04 summit: NATO',
    ],
  ])('%s', (_, text, expected) => {
    expect(summits(`Snow fell. ${text}`)).toEqual([expected]);
  });
});

describe('who reports is not who met', () => {
  it('and a body on whose margins two met did not take part', () => {
    const [met] = extracted(
      'Wang Yi met Mark Rutte in Oslo on Tuesday on the margins of the UN General Assembly.',
    ).accounts;
    expect(met!.participants.map((one) => one.actor.name)).toEqual(['Wang Yi', 'Mark Rutte']);
  });
  it.each([
    [
      'a spokesperson who tells of it',
      'Mao Ning said that the alliance’s Mark Rutte met Wang Yi in Oslo on 4 March 2024.',
      'Mark Rutte, Wang Yi',
    ],
    ['one who recalls it', '毛宁还提到，3月4日王毅在奥斯陆会见吕特。', 'Wang Yi, Mark Rutte'],
    ['a Chinese one', '毛宁说，3月4日王毅在奥斯陆会见吕特。', 'Wang Yi, Mark Rutte'],
    ['but who met and then spoke did meet', '3月4日，王毅在奥斯陆会见吕特时说，计划没有依据。', 'Wang Yi, Mark Rutte'],
    [
      'and who tells of a meeting of their own as well',
      'Mark Rutte said that he met Wang Yi in Oslo on 4 March 2024.',
      'Mark Rutte, Wang Yi',
    ],
  ])('%s', (_, text, people) => {
    const met = extracted(text).accounts.find((account) => account.kind === 'meeting');
    expect(met?.participants.map((one) => one.actor.name).join(', ')).toBe(people);
  });
});

describe('what each side put on the table', () => {
  const met = 'On 4 March 2024 NATO and China held talks in Oslo. ';
  it.each([
    [
      'two lists in one sentence, each of its owner',
      "China's ministry listed trade and the northern and eastern situation at the talks; NATO's list put the war first, then maritime and energy security.",
      [
        'china: trade',
        'china: the northern and eastern situation',
        'nato: the war',
        'nato: maritime and energy security',
      ],
    ],
    [
      'items of one list apart by semicolons',
      'At the meeting NATO had on the agenda: the war; the strait; piracy.',
      ['nato: the war', 'nato: the strait', 'nato: piracy'],
    ],
    [
      'a pair of adjectives is one',
      'The two sides discussed the legal and technical side.',
      ['null: the legal and technical side'],
    ],
    ['two names are two', 'The two sides discussed the strait and Norway.', ['null: the strait', 'null: Norway']],
    [
      '"between A and B" is one',
      'The two sides discussed exchanges between China and NATO.',
      ['null: exchanges between China and NATO'],
    ],
    ['no pronoun is a subject', 'The two sides discussed it.', []],
    [
      'Chinese items',
      '双方就海上安全形势、双方防务交流和台湾问题交换意见，气氛很好。',
      ['null: 海上安全形势', 'null: 双方防务交流', 'null: 台湾问题'],
    ],
  ])('%s', (_, text, items) => {
    const account = extracted(
      `${/^\p{Script=Han}/u.test(text) ? '3月4日，中国同北约在奥斯陆举行会谈。' : met}${text}`,
    ).accounts.find((one) => one.kind === 'meeting');
    const agenda = account?.details.filter((detail) => detail.kind === 'agenda') ?? [];
    expect(agenda.map((detail) => `${detail.by}: ${detail.text}`)).toEqual(items);
  });
});

describe('titles', () => {
  it.each([
    [
      'without the date that they end on',
      'Wang Yi met Mark Rutte in Oslo on Tuesday (12 March 2024).',
      'Wang Yi met Mark Rutte in Oslo',
    ],
    [
      'from the noun of a relative clause',
      'NATO calls it one more step in a quiet dialogue that started in October 2002.',
      'a quiet dialogue that started in October 2002',
    ],
    ['without what only counts', '第三，毛宁3月4日说，中方反对。', '毛宁3月4日说，中方反对'],
  ])('%s', (_, text, title) => {
    expect(extracted(text).accounts[0]!.title).toBe(title);
  });
  it.each([
    [
      'the date at the head is left out',
      'On 4 March 2024 Wang Yi met Mark Rutte in Oslo.',
      'Wang Yi met Mark Rutte in Oslo',
    ],
    [
      'of words before their speaker, the words',
      '“We see no threat at all in this long and rather winding plan of theirs, whatever the papers of the coast and the shipping houses may say,” Mao Ning said on Tuesday.',
      '“We see no threat at all in this long and rather winding plan of theirs, whatever the papers of the coast and the shipping houses may say,”',
    ],
    [
      'the day at the head, its year in brackets',
      'On 4 March (2024) Mark Rutte said the plan has no basis.',
      'Mark Rutte said the plan has no basis',
    ],
    [
      'of a long sentence, the speaker and what was said without the occasion',
      'At a briefing in the old harbour house on Tuesday ministry spokeswoman Mao Ning called the new plan for the northern strait a bad map of a good sea, and told the crews to keep out of it.',
      'ministry spokeswoman Mao Ning called the new plan for the northern strait a bad map of a good sea, and told the crews to keep out of it',
    ],
    [
      'two stretches where an occasion stands between the verb and the content',
      'Mao Ning answered on Tuesday at a briefing in the old harbour house of the ministry: she called the plan a bad map of a good sea and asked the crews of the strait to leave.',
      'Mao Ning answered … she called the plan a bad map of a good sea and asked the crews of the strait to leave',
    ],
    [
      'two stretches around a relative clause that hides the verdict',
      'Mao Ning on Tuesday rejected the plan of the harbour towns, which speaks at length of storms and of unlit ships in the strait, as a bad map of a good sea and no more.',
      'Mao Ning on Tuesday rejected the plan of the harbour towns … as a bad map of a good sea and no more',
    ],
    [
      'one stretch where the sentence is short enough',
      'Mao Ning said at a briefing on Tuesday that the plan, which is long, has no basis.',
      'Mao Ning said at a briefing on Tuesday that the plan, which is long, has no basis',
    ],
    [
      'the end of a phrase where no clause ends, and no word that dangles',
      'Mark Rutte said on Tuesday that the alliance keeps ready crews and small grey patrol boats along the whole of the northern coast for the sake of the safety of fishing and trade.',
      'Mark Rutte said on Tuesday that the alliance keeps ready crews and small grey patrol boats along the whole of the northern coast',
    ],
    [
      'the name of the place of a meeting is not the meeting',
      'On 4 March 2024, at the Harbour Dialogue in Oslo, Mark Rutte met Wang Yi.',
      'Mark Rutte met Wang Yi in Oslo',
    ],
    [
      'no label of a transcript',
      'Mao Ning: On 4 March 2024 Wang Yi met Mark Rutte in Oslo.',
      'Wang Yi met Mark Rutte in Oslo',
    ],
  ])('%s', (_, text, title) => {
    expect(extracted(text).accounts[0]?.title).toBe(title);
  });

  it('are a stretch of their sentence and short', () => {
    const long = `Mark Rutte, who had flown in from Oslo with a large delegation of officers and officials, met Wang Yi on 4 March 2024 ${'and went on '.repeat(30)}.`;
    const [account] = extracted(long).accounts;
    for (const stretch of account!.title.split(' … ')) expect(account!.evidence.quote).toContain(stretch);
    expect(account!.title.length).toBeLessThanOrEqual(150);
    expect(account!.title).toContain('met Wang Yi');
  });
});

it('what lasted several days is dated by its first and keeps its last', () => {
  const [visit] = extracted('Mark Rutte was in Norway from 9 to 11 February 2024.').accounts;
  expect([visit?.date?.from, visit?.date?.to, visit?.until]).toEqual(['2024-02-09', '2024-02-09', '2024-02-11']);
});

it('a sentence on how a text dates the meeting gives accounts of that meeting on each of its days', () => {
  expect(
    told(
      'Mark Rutte met Wang Yi on 4 March 2024 in Oslo. The page is stamped 4 Mar. 2024 but its text says Tuesday (5 March 2024).',
    ),
  ).toEqual([
    '2024-03-04 meeting: Mark Rutte, Wang Yi',
    '2024-03-04 meeting: Mark Rutte, Wang Yi',
    '2024-03-05 meeting: Mark Rutte, Wang Yi',
  ]);
});
