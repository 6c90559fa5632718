import type { Knowledge } from '../../model/knowledge.ts';
import type { StatementDetail } from '../../model/reply.ts';
import { ownAccountOf } from '../meetings/own-readouts.ts';

type Names = Pick<Knowledge, 'publisher'>;

/**
 * Whether somebody's words come from themselves: in a text of their own side, or in quotation marks in a report. What a
 * commentary or the other side's text makes of them is no measure of their tone.
 */
export function isFirstHand(names: Names, { speaker, document, mode }: StatementDetail): boolean {
  if (speaker === null) return false;
  if (speaker.side !== null && ownAccountOf(names, document).has(speaker.side)) return true;
  const foreign = document.side !== null && document.side !== speaker.side;
  return mode === 'direct' && document.kind !== 'commentary' && !foreign;
}

/** Whose words can be compared with whose: texts of one organ of one kind, or what one speaker is quoted as saying. */
export function voiceOf(names: Names, { speaker, document }: StatementDetail): string {
  const own = speaker !== null && speaker.side !== null && ownAccountOf(names, document).has(speaker.side);
  return own && document.publisher !== null
    ? `${document.kind} ${document.publisher.toLowerCase()}`
    : (speaker?.id ?? '');
}
