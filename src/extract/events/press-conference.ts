import type { Account } from '../../model/event.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Statement } from '../../model/statement.ts';
import { namesTheAlliance } from '../statements/field.ts';
import { turns } from '../statements/transcript.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { titleOf } from './title.ts';
import { asOfDocument } from './when.ts';

/**
 * What an official told the press on the day of a transcript: its first answer that speaks of an alliance. A press
 * conference as such is no event worth a line; what was answered about the subject of the house is. Null without one.
 */
export function pressConference(all: readonly Scene[], reading: Reading, told: ReadonlySet<number>): Account | null {
  const { facts, text } = reading;
  const date = asOfDocument(facts.published, 'resolved');
  if (facts.kind !== 'transcript' || !date) return null;
  const statement = reading.statements.find(
    (one) =>
      one.speaker?.kind === 'person' &&
      one.speaker.side === facts.side &&
      !told.has(one.evidence.sentence) &&
      aboutAlliance(one, all, reading),
  );
  const scene = statement ? all[statement.evidence.sentence] : undefined;
  if (!statement?.speaker || !scene) return null;
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
      { actor: statement.speaker, role: statement.role, part: 'took part', span: statement.source ?? span },
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
