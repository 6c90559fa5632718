import { anyOf } from '../../language/any-of.ts';
import type { Account, EventKind, Participant } from '../../model/event.ts';
import { isAsked } from './asked.ts';
import { composedTitle, placeName } from './composed-title.ts';
import { headLength } from './dateline.ts';
import { datesAText } from './datings.ts';
import { detailsIn } from './details.ts';
import type { Context, Draft } from './draft.ts';
import { glossedTitle } from './glossed-title.ts';
import { withImplied } from './implied-participants.ts';
import { formatOf, placeOf } from './place.ts';
import { roundOf } from './pointing-back.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { clauseOf } from './scope.ts';
import type { Telling } from './tellings.ts';
import { titleOf } from './title.ts';
import { days, type When } from './when.ts';

/** The account of a telling; null where it names nobody, asks, or cannot be told apart from a generality. */
export function accountOf(draft: Draft, reading: Reading, context: Context): Account | null {
  const { scene, telling, when } = draft;
  const { trigger } = telling;
  if (isAsked(scene, trigger, headLength(scene.words))) return null;
  const participants = withImplied(draft, reading, context);
  if (participants.length === 0 && !speaksForItself(draft, reading)) return null;
  if (logistics.test(scene.words)) return null;
  if (trigger.form === 'noun' && tooVague(scene, telling)) return null;
  if (sinceIts.test(scene.words.slice(0, trigger.start - scene.sentence.start))) return null;
  if (trigger.form === 'verb' && someDay(telling)) return null;
  if (trigger.kind === 'statement' && trigger.form === 'noun' && datesAText(scene)) return null;
  const scope = clauseOf(scene, telling, draft.others);
  const place = placeOf(scene, telling, scope, reading.knowledge);
  const future = when.date !== null && reading.facts.published !== null && when.date.from > reading.facts.published.to;
  if (future && trigger.kind === 'statement') return null;
  const details = detailsIn(scene, reading);
  const format = formatOf(scene, telling, scope, place);
  const kind = kindOf(draft, participants);
  const parts = { participants, place: place?.text ?? null, format, happened: trigger.happened && !future };
  return {
    start: telling.start,
    end: telling.end,
    title:
      composedTitle(scene, telling, { ...parts, kind }) ??
      glossedTitle(scene, telling, { ...parts, where: placeName(scene, parts.place) }, reading.knowledge) ??
      titleOf(scene, telling, participants, draft.others),
    kind,
    date: when.date,
    ...(when.until ? { until: when.until } : {}),
    participants,
    place: place?.text ?? null,
    format: parts.format,
    topics: topicsOf(scene),
    ...roundOf(draft, context),
    details: place
      ? [...details, { kind: 'place', by: null, evidence: evidenceOf(reading.text, scene.sentence), ...place }]
      : details,
    happened: parts.happened,
    evidence: evidenceOf(reading.text, scene.sentence),
  };
}

/** "The first since the alliance began in 1949": what measures a time is not told, unless it is of the two. */
const sinceIts = /\bsince (?:the|its) (?!talks|dialogue|contacts?|relations|exercises?)\p{L}+ $/iu;

/** What is arranged for those who listen, and no event: "this call is embargoed until …", "the next briefing". */
const logistics = anyOf('iu', [
  String.raw`\b(?:is|are|be|remains?) (?:under |on )?embargo(?:ed)?\b`,
  String.raw`\bembargoed until\b`,
  String.raw`\b(?:attributable|on background|on the record) (?:to|as)\b`,
  String.raw`\bnext (?:press )?briefing\b`,
  String.raw`\b(?:joined|briefed) (?:today |here )?by \\?\[`,
  '例行记者会将',
  '休会',
]);

/** Whoever "we" and "they" are, the sentence does not say. */
const pronoun = /\b(?:we|I|you|they|he|she|it)(?:[’'](?:ve|d))? (?:have |had |also |just )*$/iu;

/** What took place on a day is an event even where the sentence leaves open whose it was: "was shot down on 4 February". */
function isNear({ date }: When): boolean {
  return date?.precision === 'day' || (date?.precision === 'month' && date.basis === 'stated');
}

function speaksForItself({ scene, telling, when }: Draft, { facts }: Reading): boolean {
  const { kind, aside, happened } = telling.trigger;
  // In talk, what "we released" on a day is nothing that anybody looks for.
  const talk = facts.kind === 'transcript' && kind === 'decision';
  const before = scene.words.slice(0, telling.trigger.start - scene.sentence.start);
  const needsSomebody = kind === 'statement' || kind === 'speech' || talk || pronoun.test(before);
  const ownDate = telling.time !== null && telling.time.start >= telling.trigger.end;
  return !needsSomebody && (!aside || ownDate) && happened && telling.time !== null && isNear(when);
}

/** "Agreed to meet again in spring": a wish without a date. */
function someDay({ trigger, time }: Telling): boolean {
  return !trigger.happened && time?.window != null && days(time.window) > 31;
}

/** A noun beside a bare year or "this year" tells of an event only where a verb says that it took place. */
function tooVague(scene: Scene, telling: Telling): boolean {
  const time = telling.time;
  if (!time?.window || days(time.window) <= 31) return false;
  if (/^(?:this|the current) year/i.test(time.text)) return true;
  return !/\b(?:held|hold|took place|began|begun|had been|have been|was|were|met|had|restarted|resumed|led to|hosted|attended|following|went|paid|made|last)\b|举行|举办|期间|召开/iu.test(
    scene.words,
  );
}

/** "Spoke today with the minister": the two talked. */
const spokeWith =
  /^\p{L}+(?: (?:to|today|yesterday|earlier|again|separately|briefly|also|this (?:morning|afternoon|evening)|on \p{Lu}\p{L}+day))* with (?:\p{L}|the )/u;

/** How a meeting begins and ends: "the summit opened on the 9th" tells of the summit. */
const ofMeeting = /^(?:began|begins|begun|opened|ended|ends|closed|concluded)$/iu;

function kindOf({ telling, round, scene }: Draft, participants: readonly Participant[]): EventKind {
  const { kind, form, word, start } = telling.trigger;
  const before = scene.words.slice(0, start - scene.sentence.start);
  if (kind === 'decision' && ofMeeting.test(word) && /\bsummit\b[^,;.]{0,60}$/iu.test(before)) return 'summit';
  if (kind === 'meeting' && form === 'noun' && round.series?.kind === 'summit') return 'summit';
  if (kind === 'meeting' && participants.length > 1 && /\b(?:by|over the) (?:phone|telephone)\b/.test(scene.words))
    return 'call';
  if (
    participants.length > 1 &&
    kind === 'speech' &&
    form === 'verb' &&
    /^sp(?:oke|oken|eaks?)$/iu.test(word) &&
    spokeWith.test(scene.words.slice(start - scene.sentence.start))
  )
    return 'call';
  return kind;
}

function topicsOf(scene: Scene): readonly string[] {
  return [...new Set(scene.names.filter((match) => match.kind === 'topic').flatMap((match) => match.ids))].sort();
}
