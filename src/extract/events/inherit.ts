import type { Account } from '../../model/event.ts';
import { sides } from '../../model/field.ts';
import type { Span } from '../../model/span.ts';
import { addDays } from '../dates/calendar.ts';
import { presupposed } from './asked.ts';
import type { Draft } from './draft.ts';
import { onNthDay } from './nth-day.ts';
import { planned } from './planned.ts';
import { inQuestion } from './questions.ts';
import type { Reading, Scene } from './reading.ts';
import { merge } from './taking-part.ts';
import { asOfDocument, byCalendar, days, whenOf } from './when.ts';
import { actsHere, withoutDay } from './without-day.ts';

interface Setting {
  readonly reading: Reading;
  readonly scene: Scene;
  readonly dated: readonly Draft[];
  readonly main: Account | null;
  readonly earlier: readonly Account[];
}

type Undated = Omit<Draft, 'when'>;

/** What is going on while the document is written. */
const goingOn =
  /\b(?:is|are) (?:also |currently |now )?(?:visiting|meeting|hosting|holding|in \p{Lu}\p{L}+ for)\b|正在(?:访问|对|出席)/u;
const order = ['call', 'meeting', 'visit', 'summit', 'exercise', 'speech', 'incident', 'decision', 'statement'];

/**
 * The one thing that a sentence tells without a date of its own but with the document's: what the first paragraph
 * reports, what is going on, or what the calendar knows by name. One beside a summit; most undated clauses are generalities.
 */
export function standingAlone(undated: readonly Undated[], setting: Setting): readonly Draft[] {
  const { scene, dated, reading } = setting;
  const ranked = undated
    .filter((draft) => draft.telling.trigger.happened)
    .sort(
      (a, b) =>
        order.indexOf(a.telling.trigger.kind) - order.indexOf(b.telling.trigger.kind) ||
        a.telling.start - b.telling.start,
    );
  const told: Draft[] = [];
  for (const draft of ranked) {
    if (told.length > 0 && draft.telling.trigger.kind === 'summit') continue;
    const placed =
      counted(draft, setting) ??
      fromCalendar(draft, setting) ??
      followed(draft, setting) ??
      reported(draft, setting) ??
      asNews(draft, setting) ??
      (dated.length > 0 ? null : withoutDay(draft, scene, reading));
    if (placed) told.push(placed);
    // What is said of a summit is told beside it.
    if (placed && draft.telling.trigger.kind !== 'summit') break;
  }
  if (told.length > 0 || dated.length > 0) return told;
  const ahead = undated.map((draft) => planned(draft, scene, setting.earlier, reading));
  return ahead.filter((draft) => draft !== null).slice(0, 1);
}

function counted(draft: Undated, { reading, scene, dated, earlier }: Setting): Draft | null {
  if (dated.length > 0 || draft.telling.trigger.form === 'noun') return null;
  const when = onNthDay(scene, earlier, reading);
  return when && { ...draft, when };
}

/** "The bombing of the embassy", known by that name: once in a document, unless it tells its day. */
function isNamed({ telling: { trigger } }: Undated, { names }: Scene, { knowledge }: Reading): boolean {
  if (trigger.kind !== 'incident') return false;
  const anchored = names.filter(
    ({ kind, start, end }) => kind === 'anchor' && start < trigger.end && trigger.start < end,
  );
  // Between the two sides of the house: the war that every text of its years names is told by those who date it.
  return anchored.some(({ ids }) => {
    const parties = knowledge.calendar.find(({ id }) => id === ids[0])?.participants ?? [];
    return parties.includes(sides.china) && parties.includes(sides.alliance);
  });
}

function fromCalendar(draft: Undated, { reading, scene, dated, earlier }: Setting): Draft | null {
  const { trigger } = draft.telling;
  const met = ['meeting', 'call', 'visit', 'summit'].includes(trigger.kind) || isNamed(draft, scene, reading);
  if (!met || trigger.aside || dated.length > 0) return null;
  // A day that the sentence prints goes before any that the calendar knows.
  const printed = scene.times.filter(({ window }) => window?.precision === 'day' && window.basis === 'stated');
  if (printed.length > 0) return printed.length === 1 ? { ...draft, when: whenOf(printed[0]!) } : null;
  const when = byCalendar(scene, trigger, draft.round, reading);
  if (
    trigger.kind === 'incident' &&
    earlier.some(({ kind, date }) => kind === 'incident' && date?.from === when?.date?.from)
  )
    return null;
  if (when) return { ...draft, when };
  return draft.round.round === null ? null : { ...draft, when: { date: null, until: null } };
}

/** A report tells of its own day in its first paragraph: who met whom, and who said what in its first sentence. */
function reported(draft: Undated, { reading, scene, dated, main }: Setting): Draft | null {
  const { trigger } = draft.telling;
  const when = {
    date: asOfDocument(reading.facts.published, trigger.kind === 'statement' ? 'resolved' : 'inferred'),
    until: null,
  };
  if (goingOn.test(scene.words) && trigger.firm && named(draft) > 0) return when.date ? { ...draft, when } : null;
  const first = reading.sentences.find((sentence) => sentence.kind === 'text');
  if (reading.facts.kind === 'transcript' || trigger.aside) return null;
  if (!first || scene.sentence.paragraph !== first.paragraph || scene.sentence.n - first.n > 1) return null;
  if (trigger.kind === 'statement' && trigger.form === 'verb') {
    const lead = scene.sentence.n === first.n && dated.every((one) => onlyNamed(scene, trigger, one));
    return lead && when.date && draft.participants.length > 0 ? { ...draft, when } : null;
  }
  const two = new Set(draft.participants.map((one) => one.actor.id)).size > 1;
  const told = main === null && dated.every((one) => !one.telling.trigger.firm);
  return trigger.firm && trigger.form === 'verb' && two && told ? { ...draft, when } : null;
}

/** What reporters ask about happened within so many days. */
const newsDays = 7;

/** What somebody is told to have done; of those who met, spoke or went somewhere two are named. */
const deeds: ReadonlySet<string> = new Set(['decision', 'incident', 'exercise']);

/** What is asked, weighed or only spoken about is not told as done. */
const unsettled =
  /[?？]|考虑|是否|有无|准备|能否|关于|期间|计划|\b(?:whether|consider\w*|plans?|possib\w+|may|might|could|would)\b/iu;

/** What a question at a press conference tells before it asks, without a day: the news of the days before. */
function asNews(draft: Undated, { reading, scene, dated }: Setting): Draft | null {
  const { trigger } = draft.telling;
  const { published, kind } = reading.facts;
  if (kind !== 'transcript' || !published || days(published) > newsDays || dated.length > 0) return null;
  const told = trigger.form === 'verb' && !trigger.aside && inQuestion(scene, reading);
  const before = scene.words.slice(0, trigger.start - scene.sentence.start);
  const asked = unsettled.test(scene.words) && !presupposed.test(before);
  if (!told || asked || scene.times.some(({ window }) => window !== null)) return null;
  const met = trigger.firm && named(draft) > 0 && draft.participants.length > 1;
  const done = deeds.has(trigger.kind) && draft.participants.length > 0 && actsHere(scene, trigger);
  if (!met && !done) return null;
  const because = [`told in a question of ${published.to}, so within ${newsDays} days before`];
  const date = { from: addDays(published.from, -newsDays), to: published.to, precision: 'range' } as const;
  return { ...draft, when: { date: { ...date, basis: 'inferred', because }, until: null } };
}

/** The dated clause belongs to what is spoken of ("rejects the concept adopted on …"), not to when it was said. */
function onlyNamed(scene: Scene, trigger: Span, { telling }: Draft): boolean {
  if (telling.trigger.kind === 'statement' || telling.start < trigger.end) return false;
  const between = scene.words.slice(trigger.end - scene.sentence.start, telling.trigger.start - scene.sentence.start);
  return !/\b(?:during|at|in|while|after|on)\b/.test(between);
}

const answering = /^(?:answered|replied|responded|回答|回应|答问)$/i;
/** What happened in the course of what the sentence before tells. */
const meanwhile = /^(?:其间|期间|在此期间|During (?:it|this|that|these|those)\b)/u;

/** "He met …, and spoke at …" after a dated visit of the same person, in the same paragraph. */
function followed(draft: Undated, { scene, earlier, dated, reading }: Setting): Draft | null {
  const { trigger } = draft.telling;
  const last = earlier.at(-1);
  if (!last?.date || !last.happened || dated.length > 0 || trigger.form !== 'verb') return null;
  const answers = last.kind === 'statement' && answering.test(trigger.word) && named(draft) > 0;
  if (!trigger.firm && !answers && !(trigger.kind === last.kind && meanwhile.test(scene.words))) return null;
  const before = reading.sentences[last.evidence.sentence];
  if (!before || before.paragraph !== scene.sentence.paragraph || scene.sentence.n - before.n > 1) return null;
  if (meanwhile.test(scene.words))
    return {
      ...draft,
      participants: merge([...draft.participants, ...last.participants.filter((one) => one.actor.kind !== 'person')]),
      when: {
        date: { ...last.date, basis: 'inferred', because: [...last.date.because, 'told of the same time'] },
        until: null,
      },
    };
  if (answers)
    return {
      ...draft,
      when: {
        date: { ...last.date, basis: 'inferred', because: [...last.date.because, 'answered there and then'] },
        until: null,
      },
    };
  const shared = draft.participants.some(
    (one) => one.actor.kind === 'person' && last.participants.some((other) => other.actor.id === one.actor.id),
  );
  const travelled = last.kind === 'visit' || last.kind === 'meeting';
  if (!shared || !travelled || named(draft) < 2) return null;
  const because = [...last.date.because, 'told right after it'];
  return { ...draft, when: { date: { ...last.date, basis: 'inferred', because }, until: last.until ?? null } };
}

function named(draft: Undated): number {
  return draft.participants.filter((one) => one.actor.kind === 'person').length;
}
