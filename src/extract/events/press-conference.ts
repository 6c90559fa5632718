import type { Account } from '../../model/event.ts';
import type { Statement } from '../../model/statement.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { titleOf } from './title.ts';
import { asOfDocument } from './when.ts';

/**
 * What an official told the press on the day of a transcript: its first answer that speaks of an alliance. A press
 * conference as such is no event worth a line; what was answered about the subject of the house is. Null without one.
 */
export function pressConference(all: readonly Scene[], reading: Reading): Account | null {
  const { facts, text } = reading;
  const date = asOfDocument(facts.published);
  if (facts.kind !== 'transcript' || !date) return null;
  const statement = reading.statements.find(
    (one) => one.speaker?.kind === 'person' && one.speaker.side === facts.side && aboutAlliance(one, all, reading),
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

function aboutAlliance(statement: Statement, all: readonly Scene[], { knowledge, facts }: Reading): boolean {
  const scene = all[statement.evidence.sentence];
  return Boolean(
    scene?.names.some((match) => {
      const organization = match.kind === 'organization' ? knowledge.organization(match.ids[0] ?? '') : null;
      return (
        organization?.kind === 'organization' &&
        organization.side === organization.id &&
        organization.side !== facts.side
      );
    }),
  );
}
