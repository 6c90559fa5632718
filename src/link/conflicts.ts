import { hanUnits } from '../language/chinese-calendar.ts';
import { ordinals } from '../language/english-numbers.ts';
import { simplified } from '../language/fold.ts';
import type { DateWindow } from '../model/date.ts';
import type { DocumentBrief } from '../model/document.ts';
import type { AccountId, Conflict, Detail, StoredAccount } from '../model/event.ts';
import { wordsOfSides } from '../model/field.ts';
import { type Figure, figuresIn } from './figures.ts';
import { placeKey } from './profile.ts';
import { weekdaysIn } from './weekdays.ts';

/** An account with the document that tells it. */
export interface SourcedAccount {
  readonly account: StoredAccount;
  readonly document: DocumentBrief;
}

interface Claim {
  readonly value: string;
  readonly account: AccountId;
}

/** The fields on which the accounts of one event differ. Nothing is decided: every value stands with its accounts. */
export function conflictsOf(told: readonly SourcedAccount[]): readonly Conflict[] {
  const accounts = told.map(({ account }) => account);
  return [
    ...datesOf(accounts),
    ...weekdaysOf(accounts),
    ...placesOf(told),
    ...detailsOf(accounts, 'format', formatWord),
    ...detailsOf(accounts, 'name', nameWord),
    ...figuresOf(accounts),
  ];
}

/** Dates that cannot both hold; those that only are less precise agree. A date worked out contradicts nobody. */
function datesOf(accounts: readonly StoredAccount[]): readonly Conflict[] {
  const sure = accounts.filter((account) => account.date && !isWorkedOut(account.date));
  // The last to begin and the first to end differ from all that any other differs from.
  const last = sure.reduce((day, { date }) => (date!.from > day ? date!.from : day), '');
  const first = sure.reduce((day, { date }) => (date!.to < day ? date!.to : day), '9999-12-31');
  const apart = sure.filter(({ date }) => date!.to < last || first < date!.from);
  return conflict(
    'date',
    apart.map((account) => ({ value: surface(account), account: account.id })),
  );
}

/** "Monday" of a document whose own day is not known is one of several Mondays: it contradicts nobody either. */
function isWorkedOut({ basis, precision }: DateWindow): boolean {
  return basis === 'inferred' || (basis === 'resolved' && precision === 'range');
}

function surface({ date }: StoredAccount): string {
  return date!.from === date!.to ? date!.from : `${date!.from} – ${date!.to}`;
}

/** "Thursday, June 25" where that was a Wednesday: a mistake inside one sentence. */
function weekdaysOf(accounts: readonly StoredAccount[]): readonly Conflict[] {
  const slips = accounts.flatMap((account) => weekdaysIn(account).map((slip) => ({ ...slip, account: account.id })));
  return [...new Set(slips.map(({ date }) => date))].flatMap((date) => {
    const same = slips.filter((slip) => slip.date === date);
    return conflict(
      'weekday',
      same.flatMap(({ weekday, account }) => [date, weekday].map((value) => ({ value, account }))),
    );
  });
}

/** Places in one language and script that do not hold one another. */
function placesOf(told: readonly SourcedAccount[]): readonly Conflict[] {
  const placed = told.filter(
    ({ account }) => account.place !== null && account.format !== 'video' && account.format !== 'phone',
  );
  const byKey = Map.groupBy(placed, ({ account, document }) => `${document.language} ${placeKey(account.place!)}`);
  const kinds = [...byKey.values()].map(([one]) => ({
    language: one!.document.language,
    key: placeKey(one!.account.place!),
  }));
  const apart = [...byKey.values()].flatMap((same, index) => {
    const { language, key } = kinds[index]!;
    const differs = kinds.some((k) => k.language === language && !k.key.includes(key) && !key.includes(k.key));
    return differs ? same : [];
  });
  return conflict(
    'place',
    apart.map(({ account }) => ({ value: account.place!, account: account.id })),
  );
}

function detailsOf(
  accounts: readonly StoredAccount[],
  kind: Detail['kind'],
  word: (text: string) => string | null,
): readonly Conflict[] {
  const claims = accounts.flatMap((account) =>
    account.details
      .filter((detail) => detail.kind === kind)
      .flatMap((detail) => {
        const key = word(detail.text);
        return key === null ? [] : [{ key, value: detail.text, account: account.id }];
      }),
  );
  const byKey = new Map(claims.toReversed().map(({ key, value }) => [key, value]));
  return conflict(
    kind,
    claims.map(({ key, account }) => ({ value: byKey.get(key)!, account })),
  );
}

function formatWord(text: string): string {
  return /phone|telephone|通话|通电话/iu.test(simplified(text))
    ? 'phone'
    : /person|face/i.test(text)
      ? 'in person'
      : 'video';
}

const passing = new RegExp(
  `\\b(?:the|a|an|their|its|yearly|annual|${ordinals.slice(0, 10).join('|')}|\\d+(?:st|nd|rd|th)|${wordsOfSides.join('|')}|and)\\b|第[${hanUnits}十\\d]+[次轮届]|[^\\p{L}\\p{N}]+`,
  'giu',
);
/** A name without its ordinal, its article and its spelling: what is left differs only where the names do. */
function nameWord(text: string): string | null {
  const bare = simplified(text).toLowerCase().replace(passing, ' ').trim().replace(/\s+/g, ' ');
  return bare === '' || /\p{Script=Han}/u.test(bare) ? null : bare;
}

/** Different numbers of one unit: tonnes, bombs, days, troops, killed. Of an account the largest: smaller ones are parts. */
function figuresOf(accounts: readonly StoredAccount[]): readonly Conflict[] {
  const told = accounts.flatMap((account) => {
    const byUnit = new Map<string, Figure>();
    for (const figure of figuresIn(account.evidence.quote))
      if (figure.amount > (byUnit.get(figure.unit)?.amount ?? -1)) byUnit.set(figure.unit, figure);
    return [...byUnit.values()].map((figure) => ({ ...figure, account: account.id }));
  });
  const units = [...new Set(told.map(({ unit }) => unit))].sort();
  return units.flatMap((unit) => {
    const claims = told.filter((figure) => figure.unit === unit);
    const differ = new Set(claims.map(({ amount }) => amount)).size > 1;
    return differ
      ? conflict(
          unit,
          claims.map(({ text, account }) => ({ value: text, account })),
        )
      : [];
  });
}

/** A conflict if there are two values at least; values in order, each with its accounts. */
export function conflict(field: string, claims: readonly Claim[]): readonly Conflict[] {
  const byValue = Map.groupBy(claims, ({ value }) => value);
  if (byValue.size < 2) return [];
  const of = (value: string) => [...new Set(byValue.get(value)!.map(({ account }) => account))].sort();
  return [{ field, values: [...byValue.keys()].sort().map((value) => ({ value, accounts: of(value) })) }];
}
