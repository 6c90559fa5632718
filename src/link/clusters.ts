import { keysOf } from './keys.ts';
import { match } from './match.ts';
import { isNarrow, joined, type Part, partOf } from './parts.ts';
import { byId, type Profile } from './profile.ts';

/** Accounts under one key that are compared with each other; beyond, each only with this many of its neighbours by id. */
const mostCompared = 100;
export interface Clustered {
  readonly clusters: readonly (readonly Profile[])[];
  /** Where a key held too many accounts to compare them all. */
  readonly notes: readonly string[];
}

interface Edge {
  readonly a: Profile;
  readonly b: Profile;
  readonly weight: number;
  /** Tells the pair from all others, in the order of their ids: a number, for there are very many pairs. */
  readonly pair: number;
}

/**
 * Accounts put together by event. The surest pairs join first; a pair that would put two rounds of a series, or days
 * too far apart, into one event does not. What is dated by month or year joins the one event that it can mean, and
 * stays apart where it can mean two. A function of the set: the order of `profiles` changes nothing.
 */
export function clustersOf(profiles: readonly Profile[]): Clustered {
  const { edges, notes } = edgesOf([...profiles].sort((a, b) => byId(a.account, b.account)));
  const parts = new Map<Profile, Part>(profiles.map((profile) => [profile, partOf(profile)]));
  const precise = edges.filter(({ a, b, weight }) => weight >= 10 || (isNarrow(a) && isNarrow(b)));
  for (const { a, b } of precise) join(parts, a, b);
  attachWide(parts, edges, profiles);
  return { clusters: [...new Set(parts.values())].map(({ members }) => members), notes };
}

/** Every pair that matches, the surest first. */
function edgesOf(sorted: readonly Profile[]): { readonly edges: readonly Edge[]; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const found = new Map<number, Edge>();
  for (const [key, members] of bucketsOf(sorted)) {
    if (members.length > mostCompared)
      notes.push(`${members.length} accounts share "${key}"; each was compared with its ${mostCompared} neighbours`);
    for (const [index, one] of members.entries())
      for (const other of members.slice(index + 1, index + 1 + mostCompared)) {
        const pair = one * sorted.length + other;
        if (found.has(pair)) continue;
        const [a, b] = [sorted[one]!, sorted[other]!];
        const weight = match(a, b);
        if (weight > 0) found.set(pair, { a, b, weight, pair });
      }
  }
  return { edges: [...found.values()].sort(surest), notes: notes.sort() };
}

/** The places in the list of those that share a key, by key. */
function bucketsOf(sorted: readonly Profile[]): ReadonlyMap<string, readonly number[]> {
  const buckets = new Map<string, number[]>();
  for (const [place, profile] of sorted.entries())
    for (const key of new Set(keysOf(profile))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(place);
      else buckets.set(key, [place]);
    }
  return buckets;
}

function surest(one: Edge, other: Edge): number {
  return other.weight - one.weight || one.pair - other.pair;
}

/** Wide windows one by one, the narrowest first, each to the best of the events that it matches. */
function attachWide(parts: Map<Profile, Part>, edges: readonly Edge[], profiles: readonly Profile[]): void {
  const wide = profiles
    .filter((profile) => profile.span !== null && !isNarrow(profile))
    .sort((a, b) => a.span! - b.span! || byId(a.account, b.account));
  const around = new Map<Profile, Edge[]>();
  for (const edge of edges)
    for (const end of [edge.a, edge.b]) {
      const known = around.get(end);
      if (known) known.push(edge);
      else if (!isNarrow(end)) around.set(end, [edge]);
    }
  for (const profile of wide) {
    const best = new Map<Part, number>();
    for (const { a, b, weight } of around.get(profile) ?? []) {
      const other = parts.get(a === profile ? b : a)!;
      const settled = other.undated || other.leastSpan <= profile.span!;
      if (settled && other !== parts.get(profile)) best.set(other, Math.max(best.get(other) ?? 0, weight));
    }
    const ranked = [...best].sort(([, one], [, other]) => other - one);
    const narrower = ranked.filter(([part]) => part.leastSpan < profile.span!);
    const ambiguous = narrower.length > 1 && narrower[0]![1] === narrower[1]![1];
    const target = narrower[0] ?? ranked[0];
    if (target && !ambiguous) join(parts, profile, target[0].members[0]!);
  }
}

function join(parts: Map<Profile, Part>, a: Profile, b: Profile): void {
  const [one, other] = [parts.get(a)!, parts.get(b)!];
  const whole = one === other ? null : joined(one, other);
  if (whole === null) return;
  // The larger part goes on as the whole, so that no account moves more often than parts can double.
  const moved = whole === one ? other : one;
  for (const profile of moved.members) parts.set(profile, whole);
}
