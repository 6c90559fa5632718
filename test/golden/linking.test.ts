import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clustersOf } from '../../src/link/clusters.ts';
import { conflictsOf } from '../../src/link/conflicts.ts';
import { dateDocument } from '../../src/link/dating.ts';
import { familyOf } from '../../src/link/families.ts';
import { figuresIn } from '../../src/link/figures.ts';
import { keysOf } from '../../src/link/keys.ts';
import { apart, match } from '../../src/link/match.ts';
import { profileOf } from '../../src/link/profile.ts';
import type { DateWindow } from '../../src/model/date.ts';
import { briefOf } from '../answer/world.ts';
import { blockingKeys, detail, link, type SourcedAccount, telling } from '../link/accounts.ts';
import { stored } from './collection.ts';
import { annotated, knowledge } from './drawn.ts';
import { slowest } from './slowest.ts';

const ifMeant = 'if meant, `npm test -- --project pure test/golden -u`, and read the diff';

type Told = Omit<Parameters<typeof telling>[0], 'in'>;
const spring: DateWindow = { from: '2024-03-01', to: '2024-05-31', precision: 'range', basis: 'stated', because: [] };
const few: DateWindow = { ...spring, from: '2024-03-12', to: '2024-03-15' };

/** Tellings that differ from one another in one thing or two. */
const tellings: Readonly<Record<string, Told>> = {
  'two people': { who: ['wang', 'rutte'] },
  'two people in Oslo': { who: ['wang', 'rutte'], place: 'Oslo', format: 'in person' },
  'two people in Rome': { who: ['wang', 'rutte'], place: 'Rome', format: 'in person' },
  'two people in Rome next day': { who: ['wang', 'rutte'], place: 'Rome', format: 'in person', date: '2024-03-14' },
  'two people next day': { who: ['wang', 'rutte'], date: '2024-03-14' },
  'two people three days on': { who: ['wang', 'rutte'], date: '2024-03-16' },
  'two people four days on': { who: ['wang', 'rutte'], date: '2024-03-17' },
  'two people in March': { who: ['wang', 'rutte'], date: '2024-03' },
  'two people in spring': { who: ['wang', 'rutte'], date: spring },
  'two people within four days': { who: ['wang', 'rutte'], date: few },
  'two people in 2024': { who: ['wang', 'rutte'], date: '2024' },
  'two people undated': { who: ['wang', 'rutte'], date: null },
  'two people and Mao': { who: ['wang', 'rutte', 'mao'] },
  'two others': { who: ['mao', 'serban'] },
  'one of each': { who: ['wang', 'serban'] },
  'Wang alone': { who: ['wang'] },
  'Wang visits': { who: ['wang'], kind: 'visit' },
  'Wang visits Oslo': { who: ['wang'], kind: 'visit', place: 'Oslo', format: 'in person' },
  'Wang visits 奥斯陆': { who: ['wang'], kind: 'visit', place: '奥斯陆', format: 'in person' },
  'Wang visits Oslo, Norway': { who: ['wang'], kind: 'visit', place: 'Oslo, Norway', format: 'in person' },
  'Wang visits in March': { who: ['wang'], kind: 'visit', place: 'Oslo', date: '2024-03' },
  'Wang and NATO': { who: ['wang', 'nato'] },
  'Wang and NATO in Oslo': { who: ['wang', 'nato'], place: 'Oslo', format: 'in person' },
  'Wang by video': { who: ['wang'], kind: 'call', format: 'video' },
  'Wang by video in March': { who: ['wang'], kind: 'call', format: 'video', date: '2024-03' },
  'Wang by phone': { who: ['wang'], kind: 'call', format: 'phone' },
  'both sides': { who: ['china', 'nato'] },
  'both sides in Oslo': { who: ['china', 'nato'], place: 'Oslo', format: 'in person' },
  'both sides in Rome': { who: ['china', 'nato'], place: 'Rome', format: 'in person' },
  'both sides in March': { who: ['china', 'nato'], date: '2024-03' },
  'both sides in talks': { who: ['china', 'nato'], series: 'talks' },
  'both sides in talks in March': { who: ['china', 'nato'], series: 'talks', date: '2024-03' },
  'the seventh talks': { who: ['china', 'nato'], series: 'talks', round: 7 },
  'the seventh talks undated': { who: ['wang', 'nato'], series: 'talks', round: 7, date: null },
  'the eighth talks': { who: ['china', 'nato'], series: 'talks', round: 8 },
  'NATO alone': { who: ['nato'] },
  'a summit': { who: ['nato'], kind: 'summit', place: 'Oslo' },
  'a summit in March': { who: ['nato'], kind: 'summit', date: '2024-03' },
  'a summit elsewhere': { who: ['nato'], kind: 'summit', place: 'Rome', format: 'in person', date: '2024-03-14' },
  'what a summit adopted': {
    who: ['nato'],
    kind: 'decision',
    place: 'Oslo',
    title: 'The allies adopted a text in Oslo',
  },
  'an exercise': { who: ['nato', 'russia'], kind: 'exercise', title: 'Steadfast began' },
  'an exercise two days on': { who: ['nato', 'russia'], kind: 'exercise', date: '2024-03-15' },
  'an exercise of one': { who: ['nato'], kind: 'exercise' },
  'an exercise of a series': { who: ['nato'], kind: 'exercise', series: 'drills' },
  'another of the series': { who: ['china'], kind: 'exercise', series: 'drills' },
  'Wang says': { who: ['wang'], kind: 'statement', title: 'Wang warned the alliance of expansion' },
  'Wang says another thing': { who: ['wang'], kind: 'statement', title: 'Wang praised football' },
  'Wang says in March': {
    who: ['wang'],
    kind: 'speech',
    date: '2024-03',
    title: 'Wang warned the alliance of expansion',
  },
  'Wang on two topics in March': {
    who: ['wang'],
    kind: 'speech',
    date: '2024-03',
    topics: ['arms', 'arctic'],
    title: 'Much was told',
  },
  'Wang on two topics': { who: ['wang'], kind: 'statement', topics: ['arctic', 'arms'], title: 'He spoke' },
  'China says': { who: ['china'], kind: 'statement', title: 'China warned the alliance of expansion' },
  'China says in March': { who: ['china'], kind: 'statement', date: '2024-03', title: 'China warned of expansion' },
  'China says something else': { who: ['china'], kind: 'statement', title: 'Nothing to add here' },
  'talks began': { who: ['china', 'nato'], kind: 'decision', title: 'the talks began' },
  'talks began in 2024': { who: ['china', 'nato'], kind: 'decision', title: 'the talks began', date: '2024' },
  'talks resumed': { who: ['china', 'nato'], kind: 'decision', title: 'the talks resumed' },
  'talks of a series resumed': {
    who: ['china', 'nato'],
    kind: 'decision',
    title: 'the talks resumed',
    series: 'talks',
    date: '2024-03',
  },
  'talks of nobody resumed': { kind: 'decision', title: 'the talks resumed', series: 'talks' },
  'talks of China began': { who: ['china', 'russia'], kind: 'decision', title: 'relations with others began' },
  'bombs hit': { who: ['nato'], kind: 'incident', title: 'bombs hit the embassy in the capital' },
  'bombs hit in 2024': { who: ['nato', 'china'], kind: 'incident', title: 'bombs hit the embassy', date: '2024' },
  'bombs hit in Oslo': { who: ['nato'], kind: 'incident', title: 'bombed', place: 'Oslo' },
  'bombs hit in Oslo too': { who: ['nato', 'russia'], kind: 'incident', title: 'bombed', place: 'Oslo' },
  'a cable broke': { kind: 'incident', title: 'a cable under water broke last night' },
  'a cable broke again': { who: ['china'], kind: 'incident', title: 'a cable under water broke last night' },
  轰炸: { who: ['nato', 'china'], kind: 'incident', title: '北约轰炸大使馆' },
  '轰炸 too': { who: ['nato'], kind: 'incident', title: '大使馆遭到轰炸' },
};
const told = Object.entries(tellings).map(([name, fields], n) => ({
  name,
  ...telling({ in: `d${String(n).padStart(2, '0')}`, title: name, ...fields }),
}));
const profiles = told.map(({ name, account }) => ({ name, profile: profileOf(account) }));

describe(`accounts beside one another (${ifMeant})`, () => {
  test(
    'what each is looked up by, whom it fits and how surely, whom it cannot be',
    async () => {
      const lines = profiles.flatMap(({ name, profile }, n) => {
        const others = profiles.filter((_, m) => m !== n);
        const fits = others.flatMap((other) => {
          const score = match(profile, other.profile);
          return score > 0 ? [`${other.name} ${score.toFixed(2)}`] : [];
        });
        const never = others.filter((other) => apart(profile, other.profile)).map((other) => other.name);
        return [
          `${name}: ${profile.group} ${profile.family ?? ''} ${profile.place ?? ''}`.trim(),
          `    keys: ${blockingKeys(profile.account).join('; ')}`,
          `    fits: ${fits.join('; ')}`,
          `    never: ${never.join('; ')}`,
        ];
      });
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('linking/pairs.txt');
    },
    slowest,
  );

  test(
    'those that fit and are never compared, for want of a key',
    async () => {
      const lines = profiles.flatMap((a, n) =>
        profiles
          .slice(n + 1)
          .filter(
            (b) => match(a.profile, b.profile) > 0 && !keysOf(a.profile).some((key) => keysOf(b.profile).includes(key)),
          )
          .map((b) => `${a.name} – ${b.name}`),
      );
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('linking/never-compared.txt');
    },
    slowest,
  );

  test(
    'fitting is mutual',
    () => {
      for (const a of profiles)
        for (const b of profiles) expect(match(a.profile, b.profile)).toBe(match(b.profile, a.profile));
    },
    slowest,
  );

  test(
    'what becomes of them all at once, and of every three neighbours',
    async () => {
      const name = (id: string) => told.find(({ account }) => account.id === id)!.name;
      const events = (of: readonly SourcedAccount[]) =>
        link(...of).map(
          ({ title, kind, date, participants, place, format, series, round, accounts, conflicts }) =>
            `${accounts.map(name).join(' + ')}: ${kind} “${title}” ${date?.from}..${date?.to} ${participants.map(({ actor }) => actor.id).join(' ')} ${place} ${format} ${series} ${round} ${conflicts.map(({ field, values }) => `${field}: ${values.map(({ value }) => value).join(' / ')}`).join('; ')}`,
        );
      const threes = told.slice(2).map((_, n) => told.slice(n, n + 3));
      const joined = threes.flatMap((of) => events(of).filter((line) => line.includes(' + ')));
      const { notes } = clustersOf(told.map(({ account }) => profileOf(account)));
      const lines = [...events(told), '', ...new Set(joined), ...notes];
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('linking/events.txt');
    },
    slowest,
  );
});

const turns =
  `resumed resuming restarted restart restored 恢复 恢復 重启 重啟 interrupted suspended suspension halted paused cancelled
shelved postponed 中断 中斷 暂停 暫停 取消 推迟 推遲 began begins begun initiated starts launched established founded founding created
opened 开始 開始 启动 啟動 成立 建立 设立 設立 建交 ended ends concluded closed 结束 結束 adopted published released issued issues signed
signs approved endorsed ratified 通过 通過 发布 發佈 公布 签署 簽署 批准 joined accession acceded 加入 withdrew withdrawn left 退出 撤出
撤军 撤軍 sanctioned imposed 制裁 bombed airstrike airstrikes hit struck 轰炸 轟炸 空袭 空襲 炸 downed shootdown 击落 擊落 attacked fired
invaded invasion killed 袭击 襲擊 入侵 collided 相撞 met said`.split(/\s+/);
const sums =
  `22,000 tonnes; one tonne; 5 tons of it; 1万多吨炸药; 2.2余吨; 3噸; five bombs; 3 guided bombs; 5枚炸弹; 6枚炸彈; 7枚; 8颗; 78 days; 1 day;
78天; 3,000 troops; 20 thousand soldiers; 5名军人; 6名士兵; 3 people killed; 3 people were killed; 4 dead; 3人死亡; 4名平民死亡; 12 ships; 1 ship; 2
vessels; 12艘; 1.5亿吨; 2 million tonnes; six ships; seven days; eight troops; nine ships; ten days; eleven bombs; twelve vessels; 3.5 tons; A320 tons;
tonnes; 5 daylight; 5-day tour; 12.000,5 tonnes`.split(/;\s*/);

describe(`words of accounts (${ifMeant})`, () => {
  test(
    'turns of affairs and figures',
    async () => {
      const lines = [
        ...[...turns, 'broke off', 'shot down', 'the talks began', 'began to end the talks', 'talks end in time'].map(
          (words) => `${words}: ${familyOf(words)}`,
        ),
        ...sums.map(
          (words) => `${words}: ${figuresIn(words).map(({ unit, amount, text }) => `${amount} ${unit} “${text}”`)}`,
        ),
      ];
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('linking/words.txt');
    },
    slowest,
  );

  test(
    'what two accounts differ on',
    async () => {
      const formats = [
        'by phone',
        'by telephone',
        '通话',
        '通話',
        '通电话',
        '通電話',
        'in person',
        'face to face',
        'by video',
      ];
      const names = [
        'the Blue Sea',
        'Blue Sea',
        'a Blue Sea',
        'their eighth Blue Sea',
        'China and NATO Blue Sea',
        '第八次蓝海',
        'Azure Sea',
        '2nd annual Azure Sea',
      ];
      const dates = ['2024-03-13', '2024-03-14', '2024-03', '2024', few];
      const titles = [
        'On Monday, 13 March 2024, they met',
        'On Wednesday, 13 March 2024, they met',
        '5 ships',
        '6 ships and 2 ships',
        '5 tonnes',
      ];
      const all = [
        ...formats.map((text) => ({ details: [detail('format', text)] })),
        ...names.map((text) => ({ details: [detail('name', text)] })),
        ...dates.map((date) => ({ date })),
        ...titles.map((title) => ({ title })),
        ...['Oslo', 'oslo', 'Oslo, Norway', 'Rome', '罗马'].map((place) => ({ place })),
        { place: 'Rome', format: 'video' as const },
      ];
      const lines = all.flatMap((one, n) =>
        all.slice(n + 1).flatMap((other) => {
          const found = conflictsOf([telling({ in: 'a', ...one }), telling({ in: 'b', ...other })]);
          const shown = found.map(({ field, values }) => `${field}: ${values.map(({ value }) => value).join(' / ')}`);
          return shown.length === 0 ? [] : [shown.join('; ')];
        }),
      );
      await expect(`${[...new Set(lines)].join('\n')}\n`).toMatchFileSnapshot('linking/conflicts.txt');
    },
    slowest,
  );
});

const witnesses = [
  'readout-en.txt',
  'news-en.txt',
  'macron-2024.txt',
  'visit-and-incidents-en.txt',
  'undated-en.txt',
  'cctv-zh.txt',
]
  .map((name) => stored(name, readFileSync(join(import.meta.dirname, 'documents', name), 'utf8')))
  .flatMap((document) =>
    document.extraction.accounts.map((account) => ({
      account: { ...account, id: `${document.id}:${account.start}` as const, document: document.id },
      document: briefOf(document),
    })),
  );

const undated =
  `NATO chief Jens Stoltenberg met Fumio Kishida in Tokyo on Tuesday, weeks ahead of the summit in Vilnius.
Leaders of the 30 members arrived in Madrid on Tuesday for the summit, which opens on 29 June. Finland has applied to join.
Almost two years into Russia's invasion of Ukraine, Mark Rutte, the Dutch prime minister, spoke of China on 6 February.
Secretary General Mark Rutte said on Monday that China arms Russia. The summit in The Hague is in three weeks. NATO has 32 members.
Last year's summit in Vilnius named China. On 9 July leaders will meet in Washington. Joe Biden, 81, will host them.
Theresa May and Anders Fogh Rasmussen spoke. The year 2012 was long. It was the second year of the war in Syria.
再过三周就是北约华盛顿峰会。北约秘书长斯托尔滕贝格周一说，北约有32个成员国。外交部发言人林剑周二回应。
王毅15日在慕尼黑会见吕特。北约峰会将于6月24日在海牙举行。
The weather is fine. Nothing happened.
The talks of 2018 followed those of 2016. Since then there were none. By 2030 there may be some.
Wang Yi met NATO Secretary General Mark Rutte in Munich on Saturday. They spoke of Taiwan.
Wang Yi met NATO Secretary General Mark Rutte in Munich on Wednesday. They spoke of Taiwan.
Wang Yi met Mark Rutte in Oslo on Saturday.
Wang Yi met Mark Rutte. It rained on the 15th.
Wang Yi will meet Mark Rutte in Munich on Saturday.
The weather is fine. Later on, far below in the text, it is told that it was cold. It rained. It snowed. Wang Yi met Mark Rutte in Munich.
NATO and China held the eighth round of their security policy dialogue in Beijing on Wednesday. The seventh was by video.
NATO and China held their security policy dialogue in March. It was the eighth.
NATO and China will hold their ninth security policy dialogue next month.
Emmanuel Macron welcomed Xi Jinping in Paris on Monday and thanked him.
Friedrich Merz phoned Xi Jinping on Saturday. Merz spoke of Ukraine.
习近平同塞尔维亚总统武契奇周三在贝尔格莱德举行会谈。
Leaders met at the Munich Security Conference on Friday. The NATO summit in The Hague ended on Wednesday.
Xi Jinping arrived in Moscow a month after his re-election. NATO will soon have its 31st member.`.split('\n');

describe(`undated texts (${ifMeant})`, () => {
  test(
    'the days that are left for them',
    async () => {
      const lines = undated.map((text) => {
        const { read, text: kept } = annotated(`${text}\n`)!;
        const window = dateDocument({ text: kept, extraction: read, neighbours: witnesses, knowledge });
        return `${text}\n    ${window === null ? 'any' : `${window.from}..${window.to} ${window.precision}: ${window.because.join('; ')}`}`;
      });
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('linking/undated.txt');
    },
    slowest,
  );
});
