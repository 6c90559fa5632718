import type { DateWindow } from '../../model/date.ts';
import type { Account, Participant } from '../../model/event.ts';
import { sides as fieldSides } from '../../model/field.ts';
import type { Context, Draft } from './draft.ts';
import { pointedAt } from './pointing-back.ts';
import type { Reading, Scene } from './reading.ts';
import { merge } from './taking-part.ts';
import type { Telling } from './tellings.ts';

/** Those whom a clause names, and those whom it implies: behind "the talks", "they", "the two men" or a summit's name. */
export function withImplied(told: Draft, reading: Reading, context: Context): readonly Participant[] {
  const draft = onlyHeld(told) ? { ...told, participants: told.participants.filter(isOwner(told)) } : told;
  const back = draft.telling.trigger.kind === 'statement' ? null : pointedAt(draft, context);
  const present = completed(draft, reading, back);
  const before = context.earlier.findLast((one) => sameDate(one, draft.when.date));
  const named = pair(draft, withCompanion(draft.scene, present, before), context);
  return named.length > 0 ? named : ownersOf(draft, reading);
}

/** "The NATO summit" is NATO's. */
function isOwner({ telling: { trigger } }: Draft): (one: Participant) => boolean {
  return ({ span }) => span.end <= trigger.start && trigger.start - span.end <= 3;
}

/** Whoever is invited to a summit, or speaks of its communiqué, has not therefore been there. */
function onlyHeld({ scene, telling }: Draft): boolean {
  const { trigger } = telling;
  if (trigger.kind !== 'summit') return false;
  const before = scene.words.slice(0, trigger.start - scene.sentence.start);
  return /\binvit\p{L}+\s[^;.]*\bto\b[^;.]*$|邀请|\b(?:communiqu[eé]|declaration|statement|decisions|outcome|concept) of (?:the|its|their) [^,;.]*$/iu.test(
    before,
  );
}

const paper = /(?:宣言|声明|公报|战略概念|declaration|communiqu[eé]|strategic concept)/iu;

/** "The declaration was published on the 10th": whoever the document names right before that word elsewhere. */
function ownersOf({ scene, telling }: Draft, { mentions, text }: Reading): readonly Participant[] {
  if (telling.trigger.kind !== 'decision') return [];
  const found = paper.exec(scene.words.slice(0, telling.trigger.start - scene.sentence.start));
  if (!found) return [];
  const word = found[0].toLowerCase();
  const owner = mentions.find((mention) => {
    if (mention.actor.kind === 'person') return false;
    const after = text.slice(mention.end, mention.end + 24 + word.length).toLowerCase();
    const at = after.indexOf(word);
    return at >= 0 && !/[,，.。;；:：]/u.test(after.slice(0, at));
  });
  const start = scene.sentence.start + found.index;
  return owner
    ? [{ actor: owner.actor, role: null, part: 'took part', span: { start, end: start + found[0].length } }]
    : [];
}

const they = /\b(?:they|their|the pair|the two)\b(?!.*\b(?:they|their|the pair|the two)\b)/i;

/** "They met again in May": the two people of the main meeting, or those whom the sentence before names. */
function pair(
  { scene, telling }: Draft,
  present: readonly Participant[],
  { main, before }: Context,
): readonly Participant[] {
  const met = telling.trigger.kind === 'meeting' || telling.trigger.kind === 'call';
  if (!met || present.length > 0) return present;
  const from = Math.max(0, telling.trigger.start - scene.sentence.start - 40);
  const match = they.exec(scene.words.slice(from, telling.trigger.end - scene.sentence.start));
  const people = [main?.participants ?? [], before?.mentions ?? []]
    .map((named) => [...new Map(named.map(({ actor }) => [actor.id, actor])).values()])
    .map((actors) => actors.filter(({ kind }) => kind === 'person'))
    .find((actors) => actors.length === 2);
  if (!match || !people) return present;
  const start = scene.sentence.start + from + match.index;
  return people.map((actor) => ({
    actor,
    role: null,
    part: 'took part',
    span: { start, end: start + match[0].length },
  }));
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

/** The named participants; behind "the talks" those of the meeting pointed at; behind a summit's name those who hold it. */
function completed(draft: Draft, reading: Reading, back: Account | null): readonly Participant[] {
  const { scene, participants, telling } = draft;
  const sides = new Set(participants.map((one) => one.actor.side));
  const pointed =
    sides.size > 1 || !back
      ? []
      : bodies(back, reading).map((one) => ({ ...one, role: null, part: 'took part' as const, span: span(telling) }));
  const anchor = scene.names.find(
    (match) =>
      (match.kind === 'anchor' || match.kind === 'series') &&
      match.start < telling.end + 40 &&
      telling.start < match.end + 40,
  );
  const venue =
    anchor !== undefined &&
    /\b(?:at|beside|during|before|ahead of) (?:the )?$|出席$/i.test(
      scene.words.slice(0, anchor.start - scene.sentence.start),
    );
  const named =
    telling.trigger.kind === 'statement' || participants.length > 1 || (venue && telling.trigger.kind !== 'summit');
  const own =
    telling.trigger.kind === 'summit' &&
    allied.test(scene.words.slice(0, telling.trigger.start - scene.sentence.start).slice(-40));
  const hosts = named
    ? []
    : own
      ? [reading.knowledge.actor(fieldSides.alliance)].flatMap((actor) => actor ?? [])
      : hostsOf(anchor?.ids[0], reading);
  const held = hosts.map((actor) => ({
    actor,
    role: null,
    part: 'took part' as const,
    span: anchor && !own ? { start: anchor.start, end: anchor.end } : span(telling),
  }));
  return own ? merge(held) : merge([...participants, ...pointed, ...held]);
}

/** Whose meeting it was: the countries and alliances behind those who met. People may have changed from one round to the next. */
function bodies(account: Account, { knowledge }: Reading): readonly Participant[] {
  const first = new Map(
    account.participants.flatMap((one) => (one.actor.side === null ? [] : [[one.actor.side, one]])),
  );
  return [...first].flatMap(([side, one]) => {
    const actor = knowledge.actor(side);
    return actor ? [{ ...one, actor }] : [];
  });
}

/** "The allied summit", "the alliance's summit": the alliance's own. */
const allied = /\b(?:allied|allies[’']|alliance[’']s) (?:[\p{L}-]+ )?$/iu;

function hostsOf(id: string | undefined, { knowledge }: Reading) {
  const entry = knowledge.series.find((one) => one.id === id) ?? knowledge.calendar.find((one) => one.id === id);
  return (entry?.participants ?? []).flatMap((participant) => knowledge.actor(participant) ?? []).slice(0, 4);
}

function span(telling: Telling) {
  return { start: telling.trigger.start, end: telling.trigger.end };
}
