import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentions } from '../../src/extract/mentions.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import type { Sentence } from '../../src/model/span.ts';
import { fixture } from '../knowledge/fixture.ts';

const knowledge = parseKnowledge(fixture);
const in2024 = { from: '2024-01-01', to: '2024-01-31' };

/** Sentences by line, and within a line by full stop; enough for the tests, which are of the mentions. */
const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/[^\n。]+?(?:[.!?](?=\s|$)(?<!Gen\.|Mr\.|Lt\.)|。|(?=\n)|$)/g)) {
    if (text.slice(sentences.at(-1)?.end ?? 0, match.index).includes('\n')) paragraph++;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    sentences.push({ n: sentences.length, paragraph, kind: 'text', start, end: match.index + match[0].length });
  }
  return sentences;
};
const read = (text: string, anchor: typeof in2024 | null = in2024, sentences = sentencesOf(text)) =>
  mentions({ text, sentences, names: knowledge.find(text), knowledge, anchor });
const people = (text: string): string =>
  read(text)
    .filter(({ actor }) => actor.kind === 'person')
    .map((m) => `${m.text} = ${m.actor.id}`)
    .join('; ');
const roles = (text: string): string =>
  read(text)
    .flatMap(({ actor, role }) => (role ? [`${actor.name}: ${role.title} | ${role.organization}`] : []))
    .join('; ');
const actors = (text: string): string =>
  read(text)
    .filter(({ actor }) => actor.kind !== 'person')
    .map((m) => `${m.text} = ${m.actor.id}`)
    .join('; ');

describe('people', () => {
  it.each([
    ['a known name', 'Jens Stoltenberg arrived in Oslo.', 'Jens Stoltenberg = jens-stoltenberg'],
    ['a family name after the full one', 'Wang Yi spoke. Later Wang left.', 'Wang Yi = wang-yi; Wang = wang-yi'],
    [
      'one of two namesakes, by who is named',
      'Wang Wenbin spoke. Later Wang left.',
      'Wang Wenbin = wang-wenbin; Wang = wang-wenbin',
    ],
    ['a namesake by his title', 'On Monday Foreign Minister Wang replied.', 'Wang = wang-yi'],
    ['a stranger by rank', 'Rear Admiral Paolo Conti took the call.', 'Paolo Conti = ~paolo conti'],
    [
      'a stranger by apposition',
      'Hilde Brandt, deputy director of the institute, agreed.',
      'Hilde Brandt = ~hilde brandt',
    ],
    ['a stranger by what he says', 'Tomas Novak said the talks went well.', 'Tomas Novak = ~tomas novak'],
    ['a stranger with a courtesy title', 'Mr. Okafor declined to comment.', 'Okafor = ~okafor'],
    [
      'a stranger again by family name',
      'Colonel Anna Weiss spoke. Weiss then left.',
      'Anna Weiss = ~anna weiss; Weiss = ~anna weiss',
    ],
    [
      'a Chinese stranger again by family name',
      'Ambassador Deng Haoran came. Deng then left.',
      'Deng Haoran = ~deng haoran; Deng = ~deng haoran',
    ],
    ['a namesake who is somebody else', 'Counsellor Wang Lutong said so.', 'Wang Lutong = ~wang lutong'],
    ['a common word by its title', 'Prime Minister May spoke.', 'May = theresa-may'],
    ['a Chinese stranger', '土耳其国防部长居莱尔表示欢迎。', '居莱尔 = ~居莱尔'],
    ['a Chinese stranger before his title', '今天，陈思诚大使出席仪式。', '陈思诚 = ~陈思诚'],
    [
      'a Chinese stranger again',
      '俄罗斯总统助理代表萨温科夫说。萨温科夫还说。',
      '萨温科夫 = ~萨温科夫; 萨温科夫 = ~萨温科夫',
    ],
    ['a name before a call', '俄罗斯外长同土耳其外长费丹通电话。', '费丹 = ~费丹'],
    ['an adviser of somebody', '土耳其总统府的顾问波多尔斯基说明情况。', '波多尔斯基 = ~波多尔斯基'],
    ['a namesake in a post of another side', '俄罗斯发言人斯托尔滕贝格说明情况。', '斯托尔滕贝格 = ~斯托尔滕贝格'],
    [
      'a stranger who speaks by family name later',
      'They met Hilde Brandt in Oslo. Brandt said little.',
      'Hilde Brandt = ~hilde brandt; Brandt = ~hilde brandt',
    ],
    [
      'a namesake with a given name of his own',
      'They met Peter Stoltenberg in Oslo. Stoltenberg left.',
      'Peter Stoltenberg = ~peter stoltenberg; Stoltenberg = ~peter stoltenberg',
    ],
    ['another transliteration of the holder', '北约秘书长施托尔滕贝克表示欢迎。', '施托尔滕贝克 = jens-stoltenberg'],
    ['a misspelt holder', 'NATO Secretary General Jens Stoltenburg agreed.', 'Jens Stoltenburg = jens-stoltenberg'],
    [
      'a rank before the family name of somebody named before',
      'Gen Wang Yi spoke. Gen Wang left.',
      'Wang Yi = wang-yi; Wang = wang-yi',
    ],
    [
      'the family name that reads like a pronoun',
      "China's ambassador to Norway, He Jinping, objected.",
      'He Jinping = ~he jinping',
    ],
    ['a rank after a Chinese name', '中央军委副主任田琴少将和他人共同主持。', '田琴 = ~田琴'],
    ['a place before a name', 'In Davos Stoltenberg spoke.', 'Stoltenberg = jens-stoltenberg'],
    ['a politician’s namesake by his rank', 'NATO thanked Admiral May on Monday.', 'May = ~may'],
    [
      'a stranger who leads a group, named again',
      'Tomas Novak led a group to Oslo. Novak thanked the hosts.',
      'Tomas Novak = ~tomas novak; Novak = ~tomas novak',
    ],
    [
      'a short namesake in a post of another side',
      '俄罗斯发言人梅伊说明情况。梅伊还说。',
      '梅伊 = ~梅伊; 梅伊 = ~梅伊',
    ],
    ['somebody else of a like name', 'NATO Deputy Director Jens Stollberg agreed.', 'Jens Stollberg = ~jens stollberg'],
  ])('finds %s: %s', (_, text, expected) => {
    expect(people(text)).toBe(expected);
  });

  it.each([
    ['the UN General Assembly', 'They met during the UN General Assembly.'],
    ['a department', 'The Secretary of State Department answered.'],
    ['a council', 'The Secretary General Council met.'],
    ['a month', 'They will return in May. May was cold.'],
    ['a headline verb', 'Foreign Minister Meets the press.'],
    ['a thing with an article', 'They flew to the May of that year.'],
    ['an article before a name', 'The Stoltenberg was moored in Oslo.'],
    ['two great words and a participle', 'Visiting Lisbon pleased them. Lisbon pleased all.'],
    ['a namesake in a text about another country', 'In Turkey the singer May Stone and Stoltenberg were famous.'],
    ['a surname of millions', 'In Beijing Mao was asked.'],
    ['a participle before a name', 'Praising Oslo was easy.'],
    ['two namesakes and no clue', 'Yesterday Wang left.'],
    ['a newspaper that says something', 'The Harbour Times said so.'],
    ['a place after an office', 'The ambassador in Lisbon left.'],
    ['a Chinese delegation', '代表团成员参加会议。主席国已经通知各方。'],
    ['a Chinese weekday', '总理周三抵达。'],
    ['a Chinese verb', '部长说明情况，大使将访问。'],
  ])('takes %s for no person: %s', (_, text) => {
    expect(people(text)).toBe('');
  });
});

describe('roles', () => {
  it.each([
    [
      'Rear Admiral Tao Qing, who commands the second flotilla, left.',
      'Tao Qing: Rear Admiral, commands the second flotilla | null',
    ],
    [
      'They met Hilde Brandt in Oslo. Brandt heads the Arctic department.',
      'Hilde Brandt: heads the Arctic department | null',
    ],
    ['While in Port Louis, the Secretary General also met envoys.', ''],
  ])('an office told by its verb, and no place: %s', (text, expected) => {
    expect(roles(text)).toBe(expected);
  });

  it.each([
    [
      'two offices before the name',
      'State Councilor and Foreign Minister Wang Yi agreed.',
      'Wang Yi: State Councilor and Foreign Minister | null',
    ],
    [
      'an organisation before the title',
      'NATO Secretary General Jens Stoltenberg agreed.',
      'Jens Stoltenberg: Secretary General | NATO',
    ],
    [
      'a country as adjective',
      'Russian Deputy Foreign Minister Igor Malin agreed.',
      'Igor Malin: Deputy Foreign Minister | Russia',
    ],
    [
      'a rank and an apposition',
      'Major General Lena Vos, deputy director of the International Military Staff, agreed.',
      'Lena Vos: Major General, deputy director | International Military Staff',
    ],
    [
      'an organ taken up by its noun',
      'The Cooperative Security Division spoke. Colonel Ivo Brandt, director of that division, led it.',
      'Ivo Brandt: Colonel, director | Cooperative Security Division',
    ],
    [
      'a possessive noun',
      'The Office for International Military Cooperation spoke. General Hu Daming, the office’s deputy director, led it.',
      'Hu Daming: General, deputy director | Office for International Military Cooperation',
    ],
    [
      'an ambassador before a comma',
      'China’s ambassador in Lisbon, Shen Beili, agreed.',
      'Shen Beili: ambassador in Lisbon | China',
    ],
    [
      'of an organisation after the name',
      'Vice Admiral Zhou Ming of the Chinese navy agreed.',
      'Zhou Ming: Vice Admiral | Chinese navy',
    ],
    [
      'only the first of two listed people',
      'General Carl Berg and Colonel Anna Weiss agreed.',
      'Carl Berg: General | null; Anna Weiss: Colonel | null',
    ],
    [
      'a list is no apposition',
      'Jens Stoltenberg, Foreign Minister Wang Yi and others met.',
      'Wang Yi: Foreign Minister | null',
    ],
    [
      'a Chinese spokesperson',
      '外交部发言人毛宁回答提问。',
      'Mao Ning: Foreign Ministry Spokesperson | Chinese Foreign Ministry',
    ],
    [
      'a Chinese title of a stranger with a gloss',
      '土耳其内务部部长居莱尔表示欢迎。',
      '居莱尔: Interior Minister (内务部部长) | Turkey',
    ],
    [
      'a rank after the name',
      '外交部发言人毛宁少将回答提问。',
      'Mao Ning: Major General (少将), Foreign Ministry Spokesperson | Chinese Foreign Ministry',
    ],
    ['a scholar by the university', '清河大学教授陆明远认为如此。', '陆明远: Professor (教授) | 清河大学'],
    [
      'a noun phrase up to the comma',
      'Tomas Novak, director of European studies at the Institute of World Affairs, agreed.',
      'Tomas Novak: director of European studies | Institute of World Affairs',
    ],
    [
      'an apposition that a verb would end',
      'Tomas Novak, director of the institute agreed to leave.',
      'Tomas Novak: director | institute',
    ],
    ['traditional characters', '北約秘書長斯托爾滕貝格表示歡迎。', 'Jens Stoltenberg: Secretary General | NATO'],
  ])('reads %s: %s', (_, text, expected) => {
    expect(roles(text)).toBe(expected);
  });
});

describe('titles of other languages', () => {
  it.each([
    ['Le général Paul Morel est venu.', 'Paul Morel: General (général) | null'],
    [
      'El secretario general, Jens Stoltenberg, habló.',
      'Jens Stoltenberg: Secretary General (secretario general) | null',
    ],
    ['L’ambasciatore Paolo Conti parla.', 'Paolo Conti: Ambassador (L’ambasciatore) | null'],
    ['Посол Китай в Россия Ли Шань прибыл.', 'Ли Шань: Ambassador to Russia (Посол Китай в Россия) | China'],
    ['Milli Savunma Bakanı Okan Demir geldi.', 'Okan Demir: Defence Minister (Milli Savunma Bakanı) | null'],
    [
      'Jens Stoltenberg, directeur du port de Lyon, parle.',
      'Jens Stoltenberg: Director (directeur du port de Lyon) | null',
    ],
  ])('%s', (text, expected) => {
    expect(roles(text)).toBe(expected);
  });

  it.each([
    'Une ministre visite Lyon demain.',
    'Der Sprecher ging nach Hause.',
    'El presidente, cansado, Lima y Quito.',
  ])('near miss: %s', (text) => {
    expect(roles(text)).toBe('');
  });
});

describe('titles and pronouns', () => {
  it.each([
    [
      'the holder named before',
      'Stoltenberg came. The Secretary General spoke.',
      'Stoltenberg = jens-stoltenberg; The Secretary General = jens-stoltenberg',
    ],
    ['the holder by term of office', 'The NATO chief spoke.', 'The NATO chief = jens-stoltenberg'],
    ['whose minister it is', 'China’s foreign minister spoke.', 'China’s foreign minister = wang-yi'],
    [
      'a spokesperson named before',
      'Foreign Ministry spokeswoman Mao Ning came. The spokesperson spoke.',
      'Mao Ning = mao-ning; The spokesperson = mao-ning',
    ],
    [
      'a stranger by his title',
      'Ambassador Paolo Conti came. The ambassador spoke.',
      'Paolo Conti = ~paolo conti; The ambassador = ~paolo conti',
    ],
    ['a Chinese title', '毛宁主持记者会。发言人表示欢迎。', '毛宁 = mao-ning; 发言人 = mao-ning'],
    ['a Chinese title by term of office', '北约秘书长表示欢迎。', '北约秘书长 = jens-stoltenberg'],
    [
      'he for the one who leads',
      'Stoltenberg met Wang Yi. He thanked the hosts.',
      'Stoltenberg = jens-stoltenberg; Wang Yi = wang-yi; He = jens-stoltenberg',
    ],
    [
      'she for the only woman',
      'Wang Yi introduced Mao Ning. She smiled.',
      'Wang Yi = wang-yi; Mao Ning = mao-ning; She = mao-ning',
    ],
    [
      'whose head it is, said of the body before',
      'NATO has no such plans, its secretary general said.',
      'secretary general = jens-stoltenberg',
    ],
    ['她', '毛宁回答提问。她表示欢迎。', '毛宁 = mao-ning; 她 = mao-ning'],
  ])('resolves %s: %s', (_, text, expected) => {
    expect(people(text)).toBe(expected);
  });

  it.each([
    ['the head of somebody else', 'Our guest is the secretary general of the Harbour Forum.'],
    ['a former holder', 'The former Secretary General spoke.'],
    ['somebody indefinite', 'A foreign minister spoke.'],
    ['several', 'The foreign ministers spoke.'],
    ['the general public', 'The general public and the chief concern.'],
    ['an office of another country', 'The Turkish Foreign Minister spoke.'],
    ['a minister of nobody', 'The foreign minister spoke.'],
    ['nobody before', 'He spoke.'],
    ['somebody without a name', 'A spokesman for the embassy came. He spoke.'],
    ['others in Chinese', '其他国家和他们的代表参加。'],
  ])('leaves out %s: %s', (_, text) => {
    expect(people(text)).toBe('');
  });

  it('does not give the pronoun of somebody without a name to whoever was named before', () => {
    const text = 'Stoltenberg came. A spokesman for the embassy called it groundless. He smiled.';
    expect(people(text)).toBe('Stoltenberg = jens-stoltenberg');
    expect(people('Stoltenberg came. A spokesman, Wang Yi, called it groundless. He smiled.')).toContain(
      'He = wang-yi',
    );
  });

  it('does not give a woman’s pronoun to a man', () => {
    expect(people('Stoltenberg came. She spoke.')).toBe('Stoltenberg = jens-stoltenberg');
  });

  it('resolves a title of a text without a date to the only bearer whom it names, be it later', () => {
    const found = read('NATO has no plans, its secretary general said. Jens Stoltenberg was in Oslo.', null);
    expect(found.map(({ actor }) => actor.id)).toEqual(['nato', 'jens-stoltenberg', 'jens-stoltenberg']);
  });

  it('leaves the place where a text was written out of a known person’s role', () => {
    const [, role] = read('NORWAY Foreign Minister Wang Yi spoke.');
    expect((role ?? read('NORWAY Foreign Minister Wang Yi spoke.')[0])!.role).toMatchObject({ organization: null });
  });

  it('resolves a title that names its office without an anchor only to someone named', () => {
    const text = 'The NATO chief spoke.';
    expect(read(text, null).map(({ actor }) => actor.id)).toEqual(['nato']);
  });
});

describe('organisations and countries', () => {
  it.each([
    ['a capital that acts', 'Beijing has rejected the report.', 'Beijing = china'],
    [
      'a capital between two',
      'Talks between Washington and Moscow failed.',
      'Washington = united-states; Moscow = russia',
    ],
    ['the people of a country', 'The Chinese side agreed.', 'Chinese side = china'],
    ['the alliance', 'The alliance agreed.', 'alliance = nato'],
    [
      'a ministry by its country',
      'China’s defence ministry agreed.',
      'China’s defence ministry = chinese-defence-ministry',
    ],
    [
      'a ministry taken up',
      'The Chinese Foreign Ministry met. The ministry agreed.',
      'Chinese Foreign Ministry = chinese-foreign-ministry; The ministry = chinese-foreign-ministry',
    ],
    ['another country’s ministry under the same name', '土耳其国防部表示欢迎。', '土耳其国防部 = ~土耳其国防部'],
    ['a Chinese capital that acts', '莫斯科多次表示关切。', '莫斯科 = russia'],
  ])('finds %s: %s', (_, text, expected) => {
    expect(actors(text)).toBe(expected);
  });

  it.each([
    ['a capital as a place', 'They met in Beijing and flew to Washington.'],
    ['an adjective', 'A Chinese painting hung there.'],
    ['a Chinese capital as a place', '会议在莫斯科举行。'],
  ])('does not take %s for an actor: %s', (_, text) => {
    expect(actors(text)).toBe('');
  });
});

it('gives spans in order, without overlap, each with its own text, on any text', () => {
  const words = [
    'General ',
    'Wang',
    ' Yi',
    '王毅',
    '外长',
    '秘书长',
    'the Secretary General',
    ', deputy director of the ',
    'China',
    '’s ',
    'NATO ',
    'He ',
    '他',
    '. ',
    '。',
    '\n\n',
    '(',
    'of ',
    'and ',
    'Stoltenberg',
    '💥',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 }),
      (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const mention of read(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          end = mention.end;
        }
      },
    ),
    { numRuns: 200 },
  );
});

it.each([
  'General ',
  'Wang ',
  '外长',
  '秘书长的',
  'Foreign Minister and ',
  'the Secretary General, ',
  'he said ',
  '(',
  '’s',
  'A.',
  'NATO’s ',
  '王毅',
])('takes time in proportion to the text: %s over and over', (unit) => {
  const cpuMs = (length: number): number => {
    const text = unit.repeat(length / unit.length);
    const sentences: Sentence[] = [{ n: 0, paragraph: 0, kind: 'text', start: 0, end: text.length }];
    const times = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      read(text, in2024, sentences);
      return process.cpuUsage(before).user / 1000;
    });
    return Math.min(...times);
  };
  cpuMs(4_000);
  // Four times the text: a quadratic stage would take sixteen times as long.
  expect(cpuMs(64_000)).toBeLessThan(9 * cpuMs(16_000) + 150);
});
