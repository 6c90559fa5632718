import type { Account } from '../../model/event.ts';
import type { Draft } from './draft.ts';

/**
 * "A statement says that they met on the 27th" tells of one thing: the meeting. Of a person's own statement only one
 * without a day of its own is left out, and only where the meeting is what it begins with.
 */
export function withoutReports(told: readonly Account[], drafts: readonly Draft[]): readonly Account[] {
  const met = told.filter(({ kind }) => ['meeting', 'call', 'visit', 'exercise'].includes(kind));
  const undated = new Set(drafts.filter(({ telling }) => telling.time === null).map(({ telling }) => telling.start));
  return told.filter((account) => {
    if (account.kind !== 'statement') return true;
    const person = account.participants.some((one) => one.actor.kind === 'person');
    return !met.some((other) =>
      person
        ? undated.has(account.start) && other.start > account.start && other.start - account.end < nearEnough
        : account.start < other.end && (sameDay(account, other) || other.kind === 'exercise'),
    );
  });
}

/** Units between a reporting verb and the meeting that it reports: room for who met. */
const nearEnough = 40;

function sameDay(a: Account, b: Account): boolean {
  return a.date?.from === b.date?.from && a.date?.to === b.date?.to;
}
