import { anyOf } from '../../language/any-of.ts';
import type { Timex } from '../../model/date.ts';
import type { EventKind } from '../../model/event.ts';
import { takesStand } from '../statements/lexicon.ts';
import { isLately } from './lately.ts';
import type { Scene } from './reading.ts';
import { isReal, type Trigger } from './trigger-search.ts';

/** What befell somebody or something; but for stands that are taken, all else that was done on a day counts as a decision. */
const harm = anyOf('u', [
  String.raw`^(?:lost|cut|hit|sank|sunk|burst|blew|broke|caught|died|fell|shook|struck|tore|swept|\p{Ll}*(?:damag|ruptur|dragg|explod|leak|crash|injur|wound|kill|burn|fail|collaps|destroy|ground|drift|derail)ed)$`,
  '失去',
  '破裂',
  '受损',
  '断裂',
  '损坏',
  '死亡',
  '丧生',
  '身亡',
  '遇难',
  '爆发',
  '搁浅',
  '起火',
  '坠毁',
  '失联',
  '发生',
  '闯入',
]);
/** Past forms, of which most are regular. What follows "had been" or "was" is one as well. */
const english = anyOf(
  'gu',
  [
    String.raw`\p{Ll}{2,}ed`,
    'gave',
    'lost',
    'broke',
    'broken',
    'cut',
    'took',
    'taken',
    'made',
    'came',
    'went',
    'gone',
    'flew',
    'flown',
    'sent',
    'ran',
    'sank',
    'sunk',
    'fell',
    'rose',
    'won',
    'paid',
    'bought',
    'sold',
    'built',
    'brought',
    'caught',
    'fought',
    'held',
    'kept',
    'laid',
    'put',
    'sat',
    'set',
    'shut',
    'spent',
    'stood',
    'swept',
    'threw',
    'thrown',
    'tore',
    'torn',
    'wrote',
    'written',
    'shook',
    'drove',
    'drew',
    'drawn',
    'led',
    'blew',
    'burst',
    'began',
    'chose',
    'chosen',
    'died',
    'found',
    'got',
    'bore',
    'turned',
  ],
  String.raw`(?<![\p{L}\p{N}-])(?:`,
  String.raw`)(?![\p{L}\p{N}-])`,
);
/** Verbs of what one thinks, of what something is like, and of texts: they tell of no happening. */
const noHappening =
  /^(?:need|indeed|hundred|sacred|naked|wicked|.*(?:seem|appear|want|hop|believ|need|expect|intend|suspect|fear|remain|contain|includ|involv|concern|relat|interest|bas|dat|entitl|refer|depend|belong|exist|suppos|consider|regard|worri|pleas|disappoint|alleg|mean|mark|own|locat|situat|nam|call|unit|alli|us|fell asleep|oppos|schedul|plann|stamp|aim|seek|attribut|quot|cit|describ|discuss|follow|so-call|limit|detail|advanc|armed|increas)ed)$/u;
const chinese = anyOf('gu', [
  '下水',
  '举行',
  '召开',
  '发射',
  '抵近',
  '穿越',
  '穿航',
  '闯入',
  '擅闯',
  '进入',
  '驶入',
  '驶抵',
  '驶离',
  '起航',
  '启航',
  '靠泊',
  '停靠',
  '失去',
  '破裂',
  '受损',
  '断裂',
  '损坏',
  '扣押',
  '逮捕',
  '拘留',
  '死亡',
  '丧生',
  '身亡',
  '遇难',
  '爆发',
  '发生',
  '提出',
  '提交',
  '刊出',
  '刊登',
  '刊发',
  '发表',
  '出版',
  '播出',
  '宣判',
  '起诉',
  '收到',
  '交付',
  '列装',
  '试射',
  '试飞',
  '飞越',
  '巡航',
  '巡逻',
  '递交',
  '当选',
  '去世',
  '逝世',
  '搁浅',
  '起火',
  '坠毁',
  '失联',
  '颁布',
  '施行',
  '达成',
  '揭牌',
  '出台',
  '完成',
  '缔结',
  '升旗',
  '降旗',
  '开幕',
  '闭幕',
  '组织',
  '派出',
  '派遣',
  '截获',
  '发起',
  '重新开放',
  '刊文',
  '撰文',
  '扣留',
  '跟踪',
  '登上',
  '登船',
]);
/** Said of every day that is this one. */
const anyDay = /^(?:to(?:day|night|morrow)|this (?:morning|afternoon|evening)|今天|今日|今晚|明天|明日)/iu;
/** What began then and goes on, or what is named after the day. */
const notThen = /(?:\b(?:since|until|till|by|from|as of|dated|after|before|beyond)\s+(?:the |on )?|[自从到至截])$/iu;

/** "30 May to 1 June": what lasted from one day to another. */
const severalDays = /\d.*(?:-|–|—|to|until|through|至|到).*\d/iu;

/** Whether something can be told to have happened on a day that no word of the lexicon goes with. */
export function isHappeningDay(scene: Scene, time: Timex): boolean {
  const { window, text, start } = time;
  const before = scene.words.slice(Math.max(0, start - scene.sentence.start - 12), start - scene.sentence.start);
  if (window === null || anyDay.test(text)) return false;
  if (isLately(time)) return /\p{Script=Han}/u.test(text);
  return window.precision === 'range' ? severalDays.test(text) : window.from === window.to && !notThen.test(before);
}

/** Verbs that tell of anything that was done or befell, left to right. `at` is the offset of `words` in the document. */
export function happeningsIn(words: string, at: number, language: string): readonly Trigger[] {
  if (language !== 'en' && language !== 'zh') return [];
  return [...words.matchAll(language === 'zh' ? chinese : english)]
    .filter(
      (match) =>
        !noHappening.test(match[0]) && isReal(words.slice(Math.max(0, match.index - 90), match.index), language),
    )
    .map(({ 0: word, index }) => {
      const kind: EventKind = harm.test(word) ? 'incident' : takesStand(word.toLowerCase()) ? 'statement' : 'decision';
      const span = { start: at + index, end: at + index + word.length };
      return { ...span, word, kind, form: 'verb', firm: false, happened: true, aside: false };
    });
}
