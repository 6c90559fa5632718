import type { DateWindow } from '../../model/date.ts';
import type { Account, EventKind, Participant } from '../../model/event.ts';
import { detailsIn } from './details.ts';
import { formatOf, placeOf } from './place.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import type { Round } from './rounds.ts';
import { scopeOf } from './scope.ts';
import { merge } from './taking-part.ts';
import type { Telling } from './tellings.ts';
import { titleOf } from './title.ts';
import { days, type When } from './when.ts';

/** What is known of a telling before it is made an account. */
export interface Draft {
  readonly scene: Scene;
  readonly telling: Telling;
  /** All that the sentence tells. */
  readonly others: readonly Telling[];
  readonly round: Round;
  readonly participants: readonly Participant[];
  readonly when: When;
}

/** Words that point back at the meeting that a document is about. */
const pointsBack =
  /\b(?:these|this|the|those)\s+(?:[\p{L}-]+\s+){0,3}(?:talks|dialogue|meetings?|discussions|communication|engagement)\b|\bboth sides\b|\bthe two sides\b|\bprevious round\b|\blast (?:round|[\p{L}-]+ talks)\b|双方|雙方|上一轮|上次|encontro anterior|reunião anterior/iu;
const roundBefore =
  /\b(?:previous|last)\b[^,.;]{0,30}\b(?:round|talks|dialogue|meeting)\b|上一轮|上次(?:对话|会)|encontro anterior|reunião anterior/iu;
const asked = /[?？]\s*[”"」]?$/u;

/** What earlier sentences were about: the main meeting, and a round of a series that was named before any was told. */
export interface Context {
  readonly main: Account | null;
  readonly topic: Round;
  readonly earlier: readonly Account[];
}

/** The account of a telling; null where it names nobody, or where what it tells cannot be told apart from a generality. */
export function accountOf(draft: Draft, reading: Reading, { main, topic, earlier }: Context): Account | null {
  const { scene, telling, when } = draft;
  const { trigger } = telling;
  const back = main !== null && pointsBack.test(clause(draft));
  const named = sameRound(draft, topic) ? topic : draft.round;
  const round = back ? inherited(draft, main) : { series: named.series?.id ?? null, round: named.round };
  const present = completed(draft, reading, back && trigger.kind !== 'statement' ? main : null);
  const participants = withCompanion(
    scene,
    present,
    earlier.findLast((one) => sameDate(one, when.date)),
  );
  if (participants.length === 0 && !speaksForItself(draft)) return null;
  if (trigger.form === 'noun' && tooVague(scene, telling)) return null;
  const scope = scopeOf(scene, telling, draft.others);
  const place = placeOf(scene, telling, scope, reading.knowledge);
  const future = when.date !== null && reading.facts.published !== null && when.date.from > reading.facts.published.to;
  if (future && trigger.kind === 'statement') return null;
  const details = detailsIn(scene, reading);
  return {
    start: telling.start,
    end: telling.end,
    title: titleOf(scene, telling, participants, draft.others),
    kind: kindOf(draft, participants),
    date: when.date,
    ...(when.until ? { until: when.until } : {}),
    participants,
    place: place?.text ?? null,
    format: formatOf(scene, telling, scope, place),
    topics: topicsOf(scene),
    ...round,
    details: place
      ? [...details, { kind: 'place', by: null, evidence: evidenceOf(reading.text, scene.sentence), ...place }]
      : details,
    happened:
      trigger.happened && !future && !(asked.test(scene.words) && trigger.kind !== 'statement' && when.date === null),
    evidence: evidenceOf(reading.text, scene.sentence),
  };
}

/** What was done on a stated day is an event even where the sentence leaves open who did it: "was shot down on 4 February". */
function speaksForItself({ telling, when }: Draft): boolean {
  const done = telling.trigger.kind === 'incident' || telling.trigger.kind === 'decision';
  return done && telling.trigger.form === 'verb' && telling.time !== null && when.date?.precision === 'day';
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

const companions = /\b(?:the two|both) (?:men|leaders|ministers|diplomats|officials|sides|envoys|women)\b/i;

function sameDate({ date }: Account, other: DateWindow | null): boolean {
  return date !== null && date.from === other?.from && date.to === other.to;
}

/** "In a meeting with A, the two men …": the other is whom the sentence before told of. */
function withCompanion(
  scene: Scene,
  participants: readonly Participant[],
  before: Account | undefined,
): readonly Participant[] {
  const match = companions.exec(scene.words);
  const [only, ...more] = participants.filter((one) => one.actor.kind === 'person');
  const other = before?.participants.find((one) => one.actor.kind === 'person' && one.actor.id !== only?.actor.id);
  if (!match || !only || more.length > 0 || !other || scene.sentence.n - before!.evidence.sentence > 3)
    return participants;
  const start = scene.sentence.start + match.index;
  return [...participants, { ...other, role: null, part: 'took part', span: { start, end: start + match[0].length } }];
}

function clause({ scene, telling, others }: Draft): string {
  const from = Math.max(scopeOf(scene, telling, others).start, telling.start - 60) - scene.sentence.start;
  return scene.words.slice(
    Math.min(from, telling.start - scene.sentence.start),
    telling.end - scene.sentence.start + 40,
  );
}

/** A meeting of just those who hold the series of which a round was named before: it is that round. */
function sameRound({ telling, round, participants }: Draft, topic: Round): boolean {
  const sides = new Set(participants.map((one) => one.actor.side));
  const holders = topic.series?.participants ?? [];
  const met = telling.trigger.kind === 'meeting' || telling.trigger.kind === 'call';
  return (
    met &&
    topic.round !== null &&
    round.series === null &&
    holders.length > 1 &&
    holders.length === sides.size &&
    holders.every((side) => sides.has(side))
  );
}

/** A round that a sentence only points at is of the main meeting's series; "the previous round" is the one before it. */
function inherited(draft: Draft, main: Account): { readonly series: string | null; readonly round: number | null } {
  const series = draft.round.series?.id ?? main.series;
  const before = roundBefore.test(clause(draft));
  const round = draft.round.round ?? (before && main.round !== null && series === main.series ? main.round - 1 : null);
  return { series, round };
}

/** The named participants; behind "the talks" those of the meeting pointed at; behind a summit's name those who hold it. */
function completed(draft: Draft, reading: Reading, back: Account | null): readonly Participant[] {
  const { scene, participants, telling } = draft;
  const sides = new Set(participants.map((one) => one.actor.side));
  const pointed =
    sides.size > 1 || !back
      ? []
      : bodies(back).map((one) => ({ ...one, role: null, part: 'took part' as const, span: span(telling) }));
  const anchor = scene.names.find(
    (match) =>
      (match.kind === 'anchor' || match.kind === 'series') &&
      match.start < telling.end + 40 &&
      telling.start < match.end + 40,
  );
  const hosts = telling.trigger.kind === 'statement' || participants.length > 1 ? [] : hostsOf(anchor?.ids[0], reading);
  const held = hosts.map((actor) => ({
    actor,
    role: null,
    part: 'took part' as const,
    span: { start: anchor!.start, end: anchor!.end },
  }));
  return merge([...participants, ...pointed, ...held]);
}

/** Countries and organisations: people may have changed from one round to the next. */
function bodies(account: Account): readonly Participant[] {
  return account.participants.filter((one) => one.actor.kind === 'country' || one.actor.id === one.actor.side);
}

function hostsOf(id: string | undefined, { knowledge }: Reading) {
  const entry = knowledge.series.find((one) => one.id === id) ?? knowledge.calendar.find((one) => one.id === id);
  return (entry?.participants ?? []).flatMap((participant) => knowledge.actor(participant) ?? []).slice(0, 4);
}

function kindOf({ telling, round, scene }: Draft, participants: readonly Participant[]): EventKind {
  const { kind, form } = telling.trigger;
  if (kind === 'meeting' && form === 'noun' && round.series?.kind === 'summit') return 'summit';
  if (kind === 'meeting' && participants.length > 1 && /\b(?:by|over the) (?:phone|telephone)\b/.test(scene.words))
    return 'call';
  return kind;
}

function topicsOf(scene: Scene): readonly string[] {
  return [...new Set(scene.names.filter((match) => match.kind === 'topic').flatMap((match) => match.ids))].sort();
}

function span(telling: Telling) {
  return { start: telling.trigger.start, end: telling.trigger.end };
}
