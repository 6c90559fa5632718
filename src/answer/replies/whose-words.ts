import type { Knowledge } from '../../model/knowledge.ts';
import type { Line } from '../../model/reply.ts';
import type { Statement } from '../../model/statement.ts';
import { actorName } from '../../reply/actors.ts';
import { header } from '../../reply/cite.ts';
import { join, text, value } from '../../reply/parts.ts';
import type { Candidate } from '../evidence/candidates.ts';
import { manner } from './statement-lines.ts';

/** Of more speakers than these in one sentence nobody is told apart. */
const mostSpeakers = 2;

/**
 * Whose words a sentence shows, and as reported by whom: its speakers, each with how the words are known, else whoever
 * publishes the document. Empty where neither is known.
 */
export function whoseWords({ statements, source }: Candidate, names: Knowledge): Line {
  const spoken = Map.groupBy(
    statements.filter(({ speaker }) => speaker !== null),
    ({ speaker }) => speaker!.id,
  );
  const speakers = [...spoken.values()].slice(0, mostSpeakers).map(([said]) => voice(said!, source, names));
  if (speakers.length > 0) return [text(' · '), ...join(speakers, '; ')];
  const { document } = source;
  const commentary = document.perspective === 'unsigned commentary' ? [text(', an unsigned commentary')] : [];
  if (document.publisher === null) return commentary.length === 0 ? [] : [text(' · told by an unsigned commentary')];
  return [text(' · told by '), value(document.publisher, [header(document)], 'metadata'), ...commentary];
}

const voice = (said: Statement, source: Candidate['source'], names: Knowledge): Line => [
  ...(said.speaker === null ? [] : [actorName(said.speaker, [source]), text(', ')]),
  ...manner({ ...said, document: source.document }, names),
];
