import type { Account, Participant } from '../../model/event.ts';
import { accountOf } from './account.ts';
import { withDetails } from './continuation.ts';
import { datingsOf } from './datings.ts';
import type { Context, Draft } from './draft.ts';
import { headlined } from './headline.ts';
import { standingAlone } from './inherit.ts';
import { occasions } from './occasions.ts';
import { onItsDay } from './own-day.ts';
import { participantsOf } from './participants.ts';
import { opensConference, pressConference } from './press-conference.ts';
import { inQuestion } from './questions.ts';
import { type Reading, type Scene, scenes } from './reading.ts';
import { withoutReports } from './reports.ts';
import { noRound, type Round, roundAt, roundNamed } from './rounds.ts';
import { type Telling, tellingsIn } from './tellings.ts';
import { type Trigger, triggersIn } from './trigger-search.ts';
import { ahead, days, type When, whenOf, yearsBefore } from './when.ts';

export type { Reading } from './reading.ts';

/**
 * The accounts of events in a document, in the order of the text. An account rests on one sentence: a trigger, a date
 * beside it (or the document's own, where the sentence is clearly told as of that day), and at least one actor. What
 * later sentences add about the document's main meeting is among its details. Empty where nothing is told to have
 * happened on any day. Never throws; linear in the length of the text.
 */
export function events(reading: Reading): readonly Account[] {
  const all = scenes(reading);
  const transcript = reading.facts.kind === 'transcript';
  const accounts: Account[] = [];
  let main: Account | null = null;
  let topic: Round = noRound;
  for (const [index, scene] of all.entries()) {
    if (scene.sentence.kind !== 'text' || (transcript && opensConference(scene))) continue;
    const last = all[index - 1];
    const before = last?.sentence.paragraph === scene.sentence.paragraph ? last : null;
    const told = accountsIn(scene, triggersOf(scene, reading), { reading, main, topic, earlier: accounts, before });
    const first = main === null ? told.find(isMain) : undefined;
    if (first) main = onItsDay(first, all);
    accounts.push(
      ...(told.length > 0 ? told.map((one) => (one === first && main ? main : one)) : datingsOf(scene, main, reading)),
    );
    if (main === null && topic.round === null) topic = roundNamed(scene, reading.knowledge);
  }
  const conference = pressConference(all, reading, new Set(accounts.map((account) => account.evidence.sentence)));
  const headline = headlined(all, accounts, reading);
  const beside = [conference, headline].filter((account) => account !== null);
  const told = withDetails([...accounts, ...beside], main, all, reading);
  return unique([...told, ...occasions(all, told, reading)]);
}

interface Setting extends Context {
  readonly reading: Reading;
}

function triggersOf(scene: Scene, { facts }: Reading): readonly Trigger[] {
  return triggersIn(scene.words, scene.sentence.start, facts.language).flatMap((trigger) => greeting(trigger, scene));
}

/**
 * The accounts of one sentence. Where the trigger beside a date names nobody, the next one is taken: "The visit
 * returned one made in June, when a delegation of the ministry held the first talks".
 */
function accountsIn(scene: Scene, triggers: readonly Trigger[], setting: Setting, again = true): readonly Account[] {
  const drafts = draftsOf(scene, triggers, setting);
  const told = drafts.map((draft) => accountOf(draft, setting.reading, setting));
  const empty = drafts.filter(
    (draft, index) => draft.telling.time !== null && told[index] === null && draft.participants.length === 0,
  );
  const rest = triggers.filter((trigger) => !empty.some((draft) => draft.telling.trigger === trigger));
  if (again && empty.length > 0 && rest.length > 0) return accountsIn(scene, rest, setting, false);
  return withoutReports(
    told.filter((account) => account !== null),
    drafts,
  );
}

/** What one sentence tells: each dated clause, else the one thing that it tells as of the document's own day. */
function draftsOf(scene: Scene, triggers: readonly Trigger[], setting: Setting): readonly Draft[] {
  const { reading } = setting;
  const tellings = tellingsIn(scene, triggers, reading.facts.language, inQuestion(scene, reading));
  const complete = (telling: Telling) => unfinished(scene, telling, tellings, reading);
  const dated = tellings
    .flatMap((telling) => (telling.time ? [{ ...complete(telling), when: dateOf(scene, telling, reading) }] : []))
    .filter(({ when, telling: { trigger } }) => when.date !== null || trigger.happened || trigger.kind !== 'decision');
  const undated = tellings.filter((telling) => !telling.time).map(complete);
  return [...dated, ...standingAlone(undated, { ...setting, scene, dated })];
}

/** A draft without its date. Who took part is found when it is asked: of most undated clauses it never is. */
function unfinished(scene: Scene, telling: Telling, others: readonly Telling[], { knowledge, text }: Reading) {
  let known: readonly Participant[] | null = null;
  return {
    scene,
    telling,
    others,
    round: roundAt(scene, knowledge, telling.trigger),
    get participants() {
      known ??= participantsOf(scene, telling, others, text);
      return known;
    },
  };
}

function dateOf(scene: Scene, { time, trigger }: Telling, { facts }: Reading): When {
  // Of a document whose own day lies anywhere in years, "on Tuesday" is no day.
  if (time!.window !== null && days(time!.window) > 366) return { date: null, until: null };
  const before = scene.words.slice(0, time!.start - scene.sentence.start);
  const when = yearsBefore(scene.words.slice(time!.end - scene.sentence.start), whenOf(time!, before.slice(-24)));
  return trigger.happened ? when : ahead(when, facts.published);
}

/** One welcomes or sees a person or a delegation; who welcomes talks or a plan says something, who sees a chance nothing. */
function greeting(trigger: Trigger, scene: Scene): readonly Trigger[] {
  if (/^(?:was|were)\s+in$/iu.test(trigger.word)) return isSomebodys(trigger, scene) ? [trigger] : [];
  if (!/^(?:welcomed|received|saw|called on)$/i.test(trigger.word)) return [trigger];
  const after = scene.words.slice(trigger.end - scene.sentence.start, trigger.end - scene.sentence.start + 60);
  const guest = scene.mentions.some(
    (mention) => mention.actor.kind === 'person' && mention.start >= trigger.end && mention.start - trigger.end < 60,
  );
  if (guest || /^[^,;.]{0,30}\bdelegation\b/.test(after)) return [trigger];
  return /^saw|^called/i.test(trigger.word) ? [] : [{ ...trigger, kind: 'statement', firm: false }];
}

/** "The minister was in Oslo" is a visit; "it was in March" and "the talks were in Oslo" are none. */
function isSomebodys({ start }: Trigger, { words, mentions, sentence }: Scene): boolean {
  const person = mentions.findLast(({ actor, end }) => actor.kind === 'person' && end <= start);
  const gap = person ? words.slice(person.end - sentence.start, start - sentence.start) : ',';
  return (
    /^(?: (?:also|then|himself|herself|himself))? $/u.test(gap) ||
    /\b(?:he|she|I|we|they) $/iu.test(words.slice(0, start - sentence.start))
  );
}

/** The meeting that a document is about: the first one it tells with two actors or as part of a series. */
function isMain(account: Account): boolean {
  const met =
    account.kind === 'meeting' ||
    account.kind === 'call' ||
    account.kind === 'visit' ||
    account.kind === 'summit' ||
    account.kind === 'exercise';
  return met && account.happened && (account.participants.length > 1 || account.series !== null);
}

/** In order of the text; one account for each place where one starts. */
function unique(accounts: readonly Account[]): readonly Account[] {
  const sorted = [...accounts].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((account, index) => account.start !== sorted[index - 1]?.start);
}
