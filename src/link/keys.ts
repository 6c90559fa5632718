import type { StoredAccount } from '../model/event.ts';
import { dayNumber } from './days.ts';
import { type Profile, profileOf } from './profile.ts';

/** Windows up to this many days are looked up day by day, wider ones by month or year. */
const narrow = 4;
/** How many days apart two datings of one meeting may lie. */
export const farthestDays = 3;

/**
 * Keys under which an account is looked up: two accounts that linking could join share at least one. Accounts that
 * share none are never compared, so keys are as narrow as the rules of `match` allow.
 */
export function blockingKeys(account: StoredAccount): readonly string[] {
  return [...new Set(keysOf(profileOf(account)))].sort();
}

export function keysOf(profile: Profile): readonly string[] {
  const { account, group } = profile;
  const round = account.series !== null && account.round !== null ? [`round ${account.series} ${account.round}`] : [];
  if (profile.span === null) return round;
  const there =
    profile.place && (account.kind === 'summit' || account.kind === 'decision')
      ? days(profile).map((day) => `held ${day}`)
      : [];
  return [
    ...round,
    ...there,
    ...(group === 'met' ? metKeys(profile) : group === 'said' ? saidKeys(profile) : turnKeys(profile)),
  ];
}

function metKeys(profile: Profile): readonly string[] {
  const { account, persons, sides } = profile;
  const pairs = pairsOf(persons).flatMap((pair) => [
    ...buckets(profile).map((bucket) => `pair ${pair} ${bucket}`),
    ...months(profile).map((month) => `pair ${pair} ${month}`),
    `pair ${pair} ${account.date!.from.slice(0, 4)}`,
  ]);
  const series = account.series
    ? [...periods(profile), ...months(profile)].map((period) => `series ${account.series} ${period}`)
    : [];
  const alone = persons.flatMap((person) => periods(profile).map((period) => `person ${person} ${period}`));
  const between = pairsOf(sides).flatMap((pair) => days(profile).map((day) => `sides ${pair} ${day}`));
  const placed = profile.place
    ? persons.map((person) => `stay ${person} ${profile.place} ${account.date!.from.slice(0, 4)}`)
    : [];
  const remote =
    account.format === 'video' || account.format === 'phone'
      ? persons.map((person) => `${account.format} ${person} ${account.date!.from.slice(0, 4)}`)
      : [];
  const summits =
    account.kind === 'summit'
      ? profile.bodies.flatMap((body) => months(profile).map((month) => `summit ${body} ${month}`))
      : [];
  return [
    ...remote,
    ...summits,
    ...pairs,
    ...series,
    ...alone,
    ...between,
    ...placed,
    ...coarse(profile, pairsOf(sides), 'sides'),
  ];
}

function saidKeys(profile: Profile): readonly string[] {
  const speakers = [...profile.persons, ...profile.bodies];
  return speakers.flatMap((speaker) => periods(profile).map((period) => `said ${speaker} ${period}`));
}

function turnKeys(profile: Profile): readonly string[] {
  const { account, group, family } = profile;
  const who = profile.sides.length > 0 ? profile.sides : ['nobody'];
  const turns = who.flatMap((side) => periods(profile).map((period) => `${group} ${side} ${period}`));
  const anybody = days(profile).map((day) => `${group} ${family} ${day}`);
  const began = family === 'begin' ? pairsOf(profile.sides).map((pair) => `began ${pair}`) : [];
  const year =
    group === 'struck' ? who.map((side) => `${group} ${family} ${side} ${account.date!.from.slice(0, 4)}`) : [];
  const resumed =
    group === 'decided' && account.series ? [`${family} ${account.series} ${account.date!.from.slice(0, 4)}`] : [];
  const exercised =
    group === 'exercised' ? buckets(profile).flatMap((bucket) => who.map((side) => `exercised ${side} ${bucket}`)) : [];
  return [...turns, ...anybody, ...began, ...year, ...resumed, ...exercised];
}

/** The days of a narrow window, else its month or its year. */
function periods(profile: Profile): readonly string[] {
  const window = profile.account.date!;
  if (profile.span! <= narrow) return days(profile);
  return [profile.span! <= 31 ? window.from.slice(0, 7) : window.from.slice(0, 4)];
}

function days(profile: Profile): readonly string[] {
  if (profile.span! > narrow) return [];
  const first = dayNumber(profile.account.date!.from);
  return Array.from({ length: profile.span! + 1 }, (_, index) => String(first + index));
}

/** Four-day buckets, such that two days that lie at most three apart share one. */
function buckets(profile: Profile): readonly string[] {
  const width = farthestDays + 1;
  return days(profile).flatMap((day) =>
    [Math.floor(Number(day) / width), Math.floor((Number(day) + farthestDays) / width)].map(
      (bucket) => `near ${bucket}`,
    ),
  );
}

function months(profile: Profile): readonly string[] {
  return profile.span! <= 31 ? [profile.account.date!.from.slice(0, 7), profile.account.date!.to.slice(0, 7)] : [];
}

/** Accounts dated by month or year alone meet others of just that month or year. */
function coarse(profile: Profile, pairs: readonly string[], name: string): readonly string[] {
  return profile.span! > narrow
    ? pairs.flatMap((pair) => periods(profile).map((period) => `${name} ${pair} ${period}`))
    : [];
}

function pairsOf(ids: readonly string[]): readonly string[] {
  return ids.slice(0, 12).flatMap((id, index) => ids.slice(index + 1, 12).map((other) => `${id}+${other}`));
}
