import type { DateWindow } from '../../model/date.ts';
import type { Account } from '../../model/event.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Statement } from '../../model/statement.ts';
import { namesTheAlliance } from '../statements/field.ts';
import { turns } from '../statements/transcript.ts';
import { headLength } from './dateline.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { titleOf } from './title.ts';
import { asOfDocument } from './when.ts';

/** Sentences of a document that are not to be told: those of other exchanges, and those that tell of something already. */
interface Left {
  readonly outside: ReadonlySet<number>;
  readonly told: ReadonlySet<number>;
}

/**
 * What an official told the press on the day of a transcript: its first answer that speaks of an alliance, else the
 * first to a question that does. A press conference as such is no event worth a line; what was answered about the
 * subject of the house is. Null without one.
 */
export function pressConference(all: readonly Scene[], reading: Reading, { outside, told }: Left): Account | null {
  const { facts, text } = reading;
  const date = heldOn(all, reading);
  if (facts.kind !== 'transcript' || !date) return null;
  const answers = reading.statements.filter(
    (one) => one.speaker?.kind === 'person' && one.speaker.side === facts.side && !told.has(one.evidence.sentence),
  );
  const statement =
    answers.find((one) => aboutAlliance(one, all, reading)) ??
    (outside.size > 0
      ? answers.find((one) => one.contentText.length >= 40 && !outside.has(one.evidence.sentence))
      : undefined);
  const scene = statement ? all[statement.evidence.sentence] : undefined;
  if (!statement?.speaker || !scene) return null;
  const named = reading.mentions.find(({ actor, how }) => actor.id === statement.speaker!.id && how === 'name');
  const span = statement.content[0]!;
  const trigger = {
    ...span,
    word: '',
    kind: 'statement' as const,
    form: 'verb' as const,
    firm: false,
    happened: true,
    aside: false,
  };
  return {
    start: span.start,
    end: span.end,
    title: titleOf(scene, { trigger: { ...trigger, end: span.start }, time: null, ...span }, [], []),
    kind: 'statement',
    date,
    participants: [
      { actor: statement.speaker, role: statement.role, part: 'took part', span: statement.source ?? named ?? span },
    ],
    place: null,
    format: null,
    topics: statement.topics,
    series: null,
    round: null,
    details: [],
    happened: true,
    evidence: evidenceOf(text, scene.sentence),
  };
}

const opening =
  /\b(?:held|hosted|chaired|presided)\b[^.]{0,80}\b(?:press conference|briefing)|(?:举行|舉行|主持)[^。]{0,8}(?:记者会|記者會|发布会)/iu;
/** A transcript comes out on the day or within so many days. */
const outWithinDays = 7;

/** The day that the transcript gives for the press conference where it opens, else its own. */
function heldOn(all: readonly Scene[], { facts }: Reading): DateWindow | null {
  const first = all
    .filter(({ sentence }) => sentence.kind === 'text')
    .slice(0, 3)
    .find(({ words }) => headLength(words) === 0 && opening.test(words));
  const { published } = facts;
  const day = first?.times.find(({ window }) => window?.precision === 'day' && window.from === window.to)?.window;
  if (!day || !published) return asOfDocument(published, 'resolved');
  const late = (Date.parse(published.from) - Date.parse(day.from)) / 86_400_000;
  return late >= 0 && late <= outWithinDays ? day : asOfDocument(published, 'resolved');
}

/** Speaks of the alliance, in a sentence that is not already told as what happened on another day. */
function aboutAlliance(statement: Statement, all: readonly Scene[], { dates }: Reading): boolean {
  const scene = all[statement.evidence.sentence];
  const past = dates.some(
    (time) =>
      time.window?.precision !== 'day' &&
      time.window !== null &&
      time.start >= statement.evidence.start &&
      time.end <= statement.evidence.end,
  );
  return scene !== undefined && !past && statement.contentText.length >= 16 && scene.mentions.some(namesTheAlliance);
}

/**
 * The sentences of a transcript outside its exchanges about the alliance, where there are any: a press conference deals
 * with everything under the sun. An exchange on an occasion that those speak of as well ("at the conference in …")
 * belongs to them. Empty for other documents.
 */
export function otherExchanges(all: readonly Scene[], { text, sentences, facts }: Reading): ReadonlySet<number> {
  if (facts.kind !== 'transcript') return new Set();
  const spoken = turns(text, sentences, facts.title ?? '');
  const holding = (holds: (scene: Scene) => boolean) =>
    new Set(
      spoken.filter((turn) => turn.sentences.some(({ n }) => all[n] && holds(all[n]))).map((turn) => turn.exchange),
    );
  const direct = holding((scene) => scene.mentions.some(namesTheAlliance));
  if (direct.size === 0) return new Set();
  const within = (exchanges: ReadonlySet<number>) =>
    spoken.filter((turn) => exchanges.has(turn.exchange)).flatMap((turn) => turn.sentences.map(({ n }) => n));
  const occasions = new Set(
    within(direct).flatMap((n) => all[n]?.names.filter(isOccasion).flatMap(({ ids }) => ids) ?? []),
  );
  const related = holding((scene) =>
    scene.names.some((name) => isOccasion(name) && name.ids.some((id) => occasions.has(id))),
  );
  const kept = new Set(within(new Set([...direct, ...related])));
  return new Set(sentences.filter(({ n }) => !kept.has(n)).map(({ n }) => n));
}

function isOccasion({ kind }: NameMatch): boolean {
  return kind === 'series';
}
