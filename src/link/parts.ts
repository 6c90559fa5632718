import { dayNumber, spanOf } from './days.ts';
import { farthestDays } from './keys.ts';
import { apart } from './match.ts';
import { byId, type Group, type Profile } from './profile.ts';

/** How far apart the stated days of one event's accounts may lie. */
const spread: Readonly<Record<Group, number>> = {
  met: farthestDays,
  exercised: farthestDays,
  said: 0,
  decided: 0,
  struck: 1,
};

/**
 * Accounts that are put together, with what decides whether more may join them: kept beside the members, so that a
 * join costs no more for a part of a thousand than for one of two. It grows by `joined` alone.
 */
export interface Part {
  readonly members: Profile[];
  /** The first by id. */
  first: Profile;
  /** The round of a series that they tell; null for none. */
  round: string | null;
  /** First and last of the days that are certain; infinite for none. */
  firstDay: number;
  lastDay: number;
  /** Days of the narrowest window; infinite without one. */
  leastSpan: number;
  /** Whether one of them has no date. */
  undated: boolean;
  /** One account for each company of people and series. */
  readonly companies: Map<string, Profile>;
}

export function partOf(profile: Profile): Part {
  const { account, span, persons } = profile;
  const day = span === 0 && account.round === null ? dayNumber(account.date!.from) : null;
  return {
    members: [profile],
    first: profile,
    round: account.series !== null && account.round !== null ? `${account.series} ${account.round}` : null,
    firstDay: day ?? Number.POSITIVE_INFINITY,
    lastDay: day ?? Number.NEGATIVE_INFINITY,
    leastSpan: span ?? Number.POSITIVE_INFINITY,
    undated: span === null,
    companies: new Map(persons.length > 1 ? [[`${profile.group} ${account.series} ${persons.join()}`, profile]] : []),
  };
}

/**
 * The larger of two parts with the smaller one added; null where that would put two rounds of a series, days too far
 * apart, or different people's meetings into one event.
 */
export function joined(one: Part, other: Part): Part | null {
  if (one.round !== null && other.round !== null && one.round !== other.round) return null;
  const firstDay = Math.min(one.firstDay, other.firstDay);
  const lastDay = Math.max(one.lastDay, other.lastDay);
  if (lastDay - firstDay > spread[one.first.group]) return null;
  for (const a of one.companies.values())
    for (const b of other.companies.values()) if (apart(a, b) || apart(b, a)) return null;
  const [more, less] = one.members.length >= other.members.length ? [one, other] : [other, one];
  more.members.push(...less.members);
  more.first = byId(one.first.account, other.first.account) <= 0 ? one.first : other.first;
  more.round = one.round ?? other.round;
  more.firstDay = firstDay;
  more.lastDay = lastDay;
  more.leastSpan = Math.min(one.leastSpan, other.leastSpan);
  more.undated = one.undated || other.undated;
  for (const [company, profile] of less.companies) more.companies.set(company, profile);
  return more;
}

/** Of one day, or of none. */
export function isNarrow({ account }: Profile): boolean {
  return account.date === null || spanOf(account.date) === 0;
}
