import { simplified } from '../language/fold.ts';
import type { AccountId, Conflict, LinkedEvent, StoredAccount } from '../model/event.ts';
import { conflict } from './conflicts.ts';
import { familyOf } from './families.ts';
import { toldBy } from './profile.ts';

/** What has begun: "exercises" and "engagement" of the same two are not one thing. */
const subjects =
  /\b(?:talks|dialogue|engagement|contacts?|relations|communication|exchanges|exercises?|cooperation)\b|对话|关系|交往|接触|联系/giu;
const lasting = new Set([
  'talks',
  'dialogue',
  'engagement',
  'contact',
  'contacts',
  'relations',
  'communication',
  'exchanges',
]);

/**
 * Relations of the same two sides that began at two dates, by different documents: two events that stay apart and each
 * carry the conflict, since which of them is the beginning is what the documents disagree on.
 */
export function beginningsOf(
  events: readonly LinkedEvent[],
  accounts: ReadonlyMap<AccountId, StoredAccount>,
): ReadonlyMap<AccountId, Conflict> {
  const beginnings = new Map<string, LinkedEvent[]>();
  for (const event of events) {
    const pair = event.kind === 'decision' && event.date ? pairOf(event, accounts) : null;
    if (pair) beginnings.set(pair, [...(beginnings.get(pair) ?? []), event]);
  }
  const found = new Map<AccountId, Conflict>();
  for (const group of beginnings.values()) {
    const claims = group.flatMap((event) =>
      event.accounts.map((account) => ({
        value: event.date!.from.slice(
          0,
          event.date!.precision === 'year' ? 4 : event.date!.precision === 'month' ? 7 : 10,
        ),
        account,
      })),
    );
    const documents = new Set(group.flatMap((event) => event.accounts.map((id) => accounts.get(id)!.document)));
    const [differs] = documents.size > 1 ? conflict('began', claims) : [];
    if (differs) for (const event of group) found.set(event.id, differs);
  }
  return found;
}

/** The two sides of an account that tells a beginning: those of another account of the event may be found under no key of it. */
function pairOf(event: LinkedEvent, accounts: ReadonlyMap<AccountId, StoredAccount>): string | null {
  const began = event.accounts
    .map((id) => accounts.get(id)!)
    .find((account) => sidesOf(account).length === 2 && tellsBeginning(account));
  return began === undefined ? null : sidesOf(began).join('+');
}

const sidesOf = ({ participants }: StoredAccount): readonly string[] =>
  [...new Set(participants.flatMap(({ actor }) => actor.side ?? []))].sort();

const tellsBeginning = (account: StoredAccount): boolean =>
  familyOf(toldBy(account)) === 'begin' &&
  (simplified(account.evidence.quote).match(subjects) ?? []).some(
    (word) => lasting.has(word.toLowerCase()) || /\p{Script=Han}/u.test(word),
  );
