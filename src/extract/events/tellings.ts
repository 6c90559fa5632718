import type { Timex } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import { headLength } from './dateline.ts';
import { happeningsIn, isHappeningDay } from './happenings.ts';
import { isLately } from './lately.ts';
import type { Scene } from './reading.ts';
import type { Trigger } from './trigger-search.ts';
import { days } from './when.ts';

/** A clause that tells of an event: its trigger, and the time expression that dates it where there is one beside it. */
export interface Telling extends Span {
  readonly trigger: Trigger;
  readonly time: Timex | null;
}

/** How far from a time expression its event is looked for, in UTF-16 units; bounds the work for each expression. */
const reach = 260;

/**
 * Pairs each time expression of a sentence with the trigger that it dates: the one that is nearest by a distance in
 * which commas, clause breaks, quotation marks and other dates count as detours. Triggers without a date follow.
 */
export function tellingsIn(
  scene: Scene,
  triggers: readonly Trigger[],
  language: string,
  asking = false,
): readonly Telling[] {
  const taken = new Set<Trigger>();
  const dated: Telling[] = [];
  let known: readonly Trigger[] | null = null;
  // What a day may be that of where no word of the lexicon goes with it: any verb of the past.
  const any = () => {
    known ??= happeningsIn(scene.words, scene.sentence.start, language);
    return known;
  };
  const head = scene.sentence.start + headLength(scene.words);
  const body = scene.times.filter((time) => time.start >= head);
  const own = body.length > 0 ? body : scene.times;
  const times = own.filter(
    (time, index) => dates(scene, time) && !repeated(scene, time, own[index - 1], own[index + 1]),
  );
  for (const time of times) {
    const dating = { time, times, taken, asking };
    const found =
      nearest(scene, triggers, dating) ??
      (isHappeningDay(scene, time) && !isOfAnother(scene, time) ? nearest(scene, any(), dating) : null);
    const before = found ? null : dated.at(-1);
    if (before?.time && isListed(scene, before, time))
      dated.push({ ...before, time, start: time.start, end: time.end });
    if (!found) continue;
    const trigger = spokenAt(found, triggers, taken) ?? found;
    taken.add(trigger);
    dated.push({ trigger, time, start: Math.min(trigger.start, time.start), end: Math.max(trigger.end, time.end) });
  }
  const undated = triggers
    .filter((trigger) => !taken.has(trigger))
    .map((trigger) => ({ trigger, time: null, start: trigger.start, end: trigger.end }));
  return [...dated, ...undated];
}

/** "Held two summits, in 2019 and 2023": each day of the list is one of them. */
function isListed({ words, sentence }: Scene, { trigger, time: last }: Telling, time: Timex): boolean {
  const many = trigger.form === 'noun' || /\b(?:two|three|both|twice)\b|两次|两届/iu.test(words);
  return (
    many &&
    /^(?:,? and |, |、|和|与)(?:in )?$/iu.test(words.slice(last!.end - sentence.start, time.start - sentence.start))
  );
}

/** "2022年太原论坛" is a name; "2022年，" and "自2022年以来" are dates. */
const hanYear = /^(?:19|20)\d{2}年$/;
/** "25年前的昨天": a day of that year, no yesterday. */
const yearsAgoHan = /年前的$/u;
const untilHan = /(?:持续到|持续至|延续到|延续至|截至|截止到|直到|直至)$/u;
const untilThen = /\b(?:until|till|by|up to|to last until|before|as of)\s+(?:the )?$|\bsince \p{L}+ing\b[^,;]*$/iu;
/** "More than 20 years ago": a measure, nothing that happened then. */
const compared = /(?:比|较|\b(?:than|compared (?:to|with)|unlike|as) )(?:in |it was |they were )?$/iu;
const yearAfter =
  /(?:\b(?:in|since|until|till|from|to|by|during|of|for|early|late|mid|around|about|year|between|and|summer|spring|autumn|winter|fall)|[-–—(,])\s*$/i;

/** "Monday (8 July)" and "24 March (2022)" are one date each: the half that says less is left out, of equals the first. */
function repeated(scene: Scene, time: Timex, before: Timex | undefined, next: Timex | undefined): boolean {
  if (!time.window) return false;
  if (next?.window && bracketed(scene, time, next)) return days(next.window) <= days(time.window);
  return before?.window != null && bracketed(scene, before, time) && days(before.window) < days(time.window);
}

function bracketed(scene: Scene, time: Timex, next: Timex): boolean {
  return /^\s?[(（]$/.test(scene.words.slice(time.end - scene.sentence.start, next.start - scene.sentence.start));
}

/** "On Tuesday", "in April" of a document whose own day nobody knows: an event, though the day stays open. */
const open = /^XXXX-(?:WXX-[1-7]|\d\d|SP|SU|FA|WI|\d\d-\d\d)$/u;

/** Whether an expression can date an event: a day, month or year that is none of "by 2035", "until May" or a name's number. */
function dates(scene: Scene, time: Timex): boolean {
  if (time.type !== 'DATE' && time.type !== 'TIME') return false;
  if (time.window === null || open.test(time.value)) return open.test(time.value);
  // 当年 is "that year", of whatever was spoken of; a decade dates nothing.
  if (time.text === '当年' || days(time.window) > 366) return false;
  const at = time.start - scene.sentence.start;
  const before = scene.words.slice(Math.max(0, at - 50), at);
  const after = scene.words.slice(time.end - scene.sentence.start, time.end - scene.sentence.start + 8);
  if (compared.test(before) || untilHan.test(before) || yearsAgoHan.test(before)) return false;
  if (untilThen.test(before) && !/^,? when\b/.test(after)) return false;
  if (/^(?:19|20)\d{2}$/.test(time.text) && /^\p{Script=Latin}?/u.test(before) && at > 0 && !yearAfter.test(before))
    return false;
  if (
    hanYear.test(time.text) &&
    !/^(?:[，,、。；]|以来|以后|起|期间|间|至|到|底|初|年底|末|(?:上|下)半年)/.test(after) &&
    !/(?:于|在|从|自|到|至|早在)$/.test(before) &&
    !/^\S{0,20}(?:访|会见|会晤|宣布|签署|签订|举行|加入|退出)/u.test(opensWithActor(scene, time))
  )
    return false;
  return !scene.names.some((name) => name.kind !== 'topic' && name.start < time.start && time.end <= name.end);
}

/** What follows a year that stands right before somebody who acts: "2013年法国总统访华"; else nothing. */
function opensWithActor({ words, sentence, mentions }: Scene, { end }: Timex): string {
  return mentions.some(({ start }) => start === end)
    ? words.slice(end - sentence.start, end - sentence.start + 30)
    : '';
}

interface Dating {
  readonly time: Timex;
  readonly times: readonly Timex[];
  readonly taken: ReadonlySet<Trigger>;
  /** The sentence is a reporter's, who tells the news before the question. */
  readonly asking: boolean;
}

function nearest(scene: Scene, triggers: readonly Trigger[], { time, times, taken, asking }: Dating): Trigger | null {
  let best: Trigger | null = null;
  let least = reach;
  for (const trigger of triggers) {
    if (taken.has(trigger) || trigger.end < time.start - reach || trigger.start > time.end + reach) continue;
    if (trigger.start < time.end && time.start < trigger.end) continue;
    if (trigger.kind === 'statement' && trigger.form === 'verb' && isSaid(scene, trigger, time)) continue;
    if (isLately(time) && !asking && !isNews(trigger, time, triggers)) continue;
    if (isWhose(scene, time) && !isOwned(scene, trigger, time)) continue;
    if (/^(?:开始|起)$/.test(trigger.word) && trigger.start - time.end < 2) continue;
    const cost = detour(scene, trigger, time) + passed(trigger, time, times) * 90;
    if (cost < least) {
      least = cost;
      best = trigger;
    }
  }
  return best;
}

/** "Today's talks follow those of May": the day is that of the talks alone. */
function isWhose({ words, sentence }: Scene, { end }: Timex): boolean {
  return /^(?:[’']s |年?前?的(?!(?:今|昨|当|同)[天日一]))/u.test(
    words.slice(end - sentence.start, end - sentence.start + 6),
  );
}

function isOwned({ words, sentence }: Scene, trigger: Trigger, { end }: Timex): boolean {
  return /^(?:[’']s (?:[\p{L}-]+ ){0,4}|年?前?的[^，,。；：]{0,14})$/u.test(
    words.slice(end - sentence.start, trigger.start - sentence.start),
  );
}

/** What is said "recently" is worth a line only where it announces something. */
function isNews(trigger: Trigger, time: Timex, triggers: readonly Trigger[]): boolean {
  if (trigger.kind === 'statement') return announces.test(trigger.word);
  const said = (one: Trigger) => one.kind === 'statement' && one.start >= time.end && one.end <= trigger.start;
  return !triggers.some(said);
}

const announces = /^(?:announce[ds]?|declare[ds]?|宣布|发表\S*)$/iu;

/** "At a briefing on Thursday he called …", "told traders in a speech": the occasion is dated, what was said there is the event. */
function spokenAt(noun: Trigger, triggers: readonly Trigger[], taken: ReadonlySet<Trigger>): Trigger | null {
  if ((noun.kind !== 'statement' && noun.kind !== 'speech') || noun.form !== 'noun') return null;
  const verbs = triggers.filter((other) => other.kind === 'statement' && other.form === 'verb' && !taken.has(other));
  return verbs.find((verb) => Math.abs(verb.start - noun.end) < 160) ?? null;
}

const beside = /^ (?:that|with|from|when|where|after|before|said|says|told)\b/u;

/** "The July 28th elections", "the events of January 6th": the day of what is spoken of. */
function isOfAnother({ words, sentence }: Scene, time: Timex): boolean {
  const after = words.slice(time.end - sentence.start, time.end - sentence.start + 20);
  const before = words.slice(Math.max(0, time.start - sentence.start - 30), time.start - sentence.start);
  if (/\b(?:events?|attacks?|elections?|riots?|vote|decision) of $/iu.test(before)) return true;
  return /\b(?:the|its|their|\p{L}+[’']s) $/iu.test(before) && /^ \p{Ll}{4,}/u.test(after) && !beside.test(after);
}

/** The date stands in what is said: "said that in March …", 他说，3月中旬…. */
function isSaid(scene: Scene, trigger: Trigger, time: Timex): boolean {
  if (isOfAnother(scene, time)) return true;
  if (trigger.end > time.start) return false;
  const gap = scene.words.slice(trigger.end - scene.sentence.start, time.start - scene.sentence.start);
  return /^\s*[,，:：“"「]|\bthat\b/.test(gap);
}

function detour(scene: Scene, trigger: Trigger, time: Timex): number {
  const [from, to] = trigger.end <= time.start ? [trigger.end, time.start] : [time.end, trigger.start];
  const gap = scene.words.slice(from - scene.sentence.start, to - scene.sentence.start);
  const han = /\p{Script=Han}/u.test(gap) ? 2 : 1;
  const breaks = count(gap, /[;；:：—]| (?:but|while|whereas|and then|after|before|when|although|which|who) /g);
  // A relative clause has a date of its own: "the patrols, where ships have sailed since May".
  const relative =
    trigger.end <= time.start
      ? count(gap, /[,，]\s+(?:where|which|who|whose)\b/g) * 200
      : count(gap, /\b(?:that|which|who)\s+$/g) * reach + count(gap, /\bthat (?:he|she|it|they|the)\s/g) * 60;
  // "Before the envoy arrived, they drilled": what comes after is not of that day.
  const later = trigger.form === 'verb' ? count(gap, /\b(?:before|until) /g) * 120 : 0;
  const commas = count(gap, /[,，]/g);
  const marks = count(gap, /[“”"「」『』]/g);
  // A noun that names the event yields to the verb beside it: "held talks on Monday that began a thaw".
  const noun = trigger.form === 'noun' ? (trigger.kind === 'incident' ? 40 : trigger.kind === 'statement' ? 14 : 6) : 0;
  // "After the last talks in May" is dated by its own words, "before the summit" by none.
  const aside = trigger.aside && (gap.length > 12 || trigger.start > time.end) ? 90 : 0;
  // Nothing stands between what is one phrase: "a meeting with the minister on the 23rd".
  const phrase = commas + breaks + marks === 0 && trigger.end <= time.start ? 0.6 : 1;
  const closed = trigger.start >= time.end && /^\s?,/.test(gap) && ends(scene, time) ? 45 : 0;
  return gap.length * han * phrase + breaks * 45 + relative + commas * 14 + marks * 60 + noun + aside + closed + later;
}

/** A date that ends its clause is of that clause: "received him in Rome on Tuesday, and the two signed …". */
function ends(scene: Scene, time: Timex): boolean {
  const before = scene.words.slice(0, time.start - scene.sentence.start);
  return time.start - scene.sentence.start - (before.lastIndexOf(',') + 1) > 30;
}

/** Other dates that stand between a trigger and a date are nearer to the trigger. */
function passed(trigger: Trigger, time: Timex, times: readonly Timex[]): number {
  const [from, to] = trigger.end <= time.start ? [trigger.end, time.start] : [time.end, trigger.start];
  return times.filter((other) => other !== time && other.start >= from && other.end <= to).length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
