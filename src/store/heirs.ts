import type { AccountId, StoredAccount } from '../model/event.ts';

/**
 * Which account of a text takes the place of each account of the version before it, so that a link to the old one leads
 * on. An account that nothing resembles has no heir; one that is still there needs none.
 */
export function heirsOf(
  before: readonly StoredAccount[],
  after: readonly StoredAccount[],
): ReadonlyMap<AccountId, AccountId> {
  const remaining = new Set(after.map((account) => account.id));
  const heirs = new Map<AccountId, AccountId>();
  for (const old of before) {
    if (remaining.has(old.id)) continue;
    const ranked = after
      .map((account) => ({ account, score: resemblance(old, account) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || distance(old, a.account) - distance(old, b.account));
    if (ranked[0]) heirs.set(old.id, ranked[0].account.id);
  }
  return heirs;
}

const distance = (a: StoredAccount, b: StoredAccount) => Math.abs(a.start - b.start);

/** Counts what two tellings share; 0 where they share too little to be of one event. */
function resemblance(a: StoredAccount, b: StoredAccount): number {
  const sameWords = a.evidence.quote === b.evidence.quote;
  const sameRound = a.series !== null && a.series === b.series && a.round === b.round;
  const sameDay = a.date !== null && b.date !== null && a.date.from <= b.date.to && b.date.from <= a.date.to;
  const sameKind = a.kind === b.kind;
  if (!sameWords && !sameRound && !(sameDay && sameKind) && a.title !== b.title) return 0;
  const people = new Set(a.participants.map(({ actor }) => actor.id));
  const shared = b.participants.filter(({ actor }) => people.has(actor.id)).length;
  return 1 + (sameWords ? 8 : 0) + (sameRound ? 4 : 0) + (sameDay ? 2 : 0) + (sameKind ? 1 : 0) + Math.min(shared, 3);
}
