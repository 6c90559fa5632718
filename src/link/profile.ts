import { cityOf } from '../knowledge/place-names.ts';
import type { EventKind, StoredAccount } from '../model/event.ts';
import { spanOf } from './days.ts';
import { familyOf } from './families.ts';

/** Kinds under which documents tell one event: one calls a meeting what another calls a visit or a summit. */
export type Group = 'met' | 'exercised' | 'said' | 'decided' | 'struck';

const groups: Readonly<Record<EventKind, Group>> = {
  meeting: 'met',
  call: 'met',
  visit: 'met',
  summit: 'met',
  exercise: 'exercised',
  statement: 'said',
  speech: 'said',
  decision: 'decided',
  incident: 'struck',
};

/** What of an account decides whether another tells the same event. Lists are sorted and hold each thing once. */
export interface Profile {
  readonly account: StoredAccount;
  readonly group: Group;
  readonly persons: readonly string[];
  /** Countries and organisations. */
  readonly bodies: readonly string[];
  /** Whom all of them belong to. */
  readonly sides: readonly string[];
  /** Days from the first to the last possible day; null without a date. */
  readonly span: number | null;
  readonly family: string | null;
  readonly place: string | null;
  /** Words of five letters and more of its sentence, and pairs of Han characters. */
  readonly words: ReadonlySet<string>;
}

export function profileOf(account: StoredAccount): Profile {
  const group = groups[account.kind];
  const of = (person: boolean) =>
    distinct(account.participants.filter((one) => (one.actor.kind === 'person') === person).map((one) => one.actor.id));
  return {
    account,
    group,
    persons: of(true),
    bodies: of(false),
    sides: distinct(account.participants.flatMap((one) => one.actor.side ?? [])),
    span: account.date ? spanOf(account.date) : null,
    family: group === 'decided' || group === 'struck' ? familyOf(toldBy(account)) : null,
    place: account.place === null ? null : placeKey(account.place),
    words: wordsOf(account.evidence.quote),
  };
}

/** The words from the trigger to the date. */
export function toldBy({ start, end, evidence }: StoredAccount): string {
  return evidence.quote.slice(start - evidence.start, end - evidence.start);
}

/** A place under one name in whatever language: "Pequim" and "Beijing" are one, "Ankara, Turkey" is Ankara. */
export function placeKey(place: string): string {
  return cityOf(place) ?? cityOf(place.split(',')[0] ?? '') ?? place.normalize('NFKC').toLowerCase();
}

/** By document, then by place in it: the smallest account names its event. */
export function byId(a: StoredAccount, b: StoredAccount): number {
  return a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start;
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((found) => found[1]!);
  return new Set([...words.filter((word) => !/\p{Script=Han}/u.test(word)), ...pairs]);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
