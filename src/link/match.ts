import { gapOf, holds } from './days.ts';
import { farthestDays } from './keys.ts';
import type { Profile } from './profile.ts';

/**
 * How surely two accounts tell one event: 0 for "not", more for more shared. Rounds of a series decide before anything
 * else; then dates that cannot meet; then who, where and what, by what kind of event it is. Symmetric.
 */
export function match(a: Profile, b: Profile): number {
  if (a.group !== b.group) return adoptedThere(a, b) ? 3 : 0;
  const rounds =
    a.account.series !== null &&
    a.account.series === b.account.series &&
    a.account.round !== null &&
    b.account.round !== null;
  if (rounds) return a.account.round === b.account.round ? 10 : 0;
  if (!a.account.date || !b.account.date) return 0;
  const gap = gapOf(a.account.date, b.account.date);
  if (gap > farthestDays || (gap === 0 && !comparable(a, b))) return 0;
  if (a.group === 'met') return met(a, b, gap);
  if (a.group === 'exercised') return shared(a.bodies, b.bodies) > 1 || sameSeries(a, b) ? 4 : 0;
  if (gap > 0) return 0;
  return a.group === 'said' ? said(a, b) : turned(a, b);
}

/** What a summit adopted on its day, told by one document as the adoption and by another as the summit. */
function adoptedThere(a: Profile, b: Profile): boolean {
  const kinds = [a.account.kind, b.account.kind];
  if (!kinds.includes('summit') || !kinds.includes('decision') || !a.account.date || !b.account.date) return false;
  const together = gapOf(a.account.date, b.account.date) === 0 && samePlace(a, b) > 0 && shared(a.sides, b.sides) > 0;
  return together && Math.max(a.span!, b.span!) === 0 && likeness(a, b) >= 0.3;
}

/** Windows of one width that share days, or one inside the other: "March" and "13 March", but not "March" and "spring". */
function comparable(a: Profile, b: Profile): boolean {
  const [one, other] = [a.account.date!, b.account.date!];
  return holds(one, other) || holds(other, one) || Math.max(a.span!, b.span!) <= 4;
}

function met(a: Profile, b: Profile, gap: number): number {
  const people = shared(a.persons, b.persons);
  const place = samePlace(a, b);
  const wide = Math.max(a.span!, b.span!) > 4;
  if (people > 1) return gap > 0 && differentPlace(a, b) ? 0 : 6 + place;
  if (gap > 0) return 0;
  if (strangers(a, b)) return sameSeries(a, b) && !wide && shared(a.sides, b.sides) > 1 ? 4 : 0;
  const sides = shared(a.sides, b.sides);
  if (oneSummit(a, b)) return 3 + place;
  if (sameSeries(a, b) && sides > 0 && !differentPlace(a, b)) return 4 + place;
  if (people === 1 && remote(a, b)) return 3;
  if (people === 1)
    return place > 0 || (!wide && !differentPlace(a, b) && sides > 1) || (!wide && oneVisit(a, b)) ? 3 + place : 0;
  if (sides < 2 || differentPlace(a, b)) return 0;
  return place > 0 || (!wide && a.account.kind === b.account.kind) ? 2 + place : 0;
}

/** Two meetings of different people, whatever else they share: a third account that names one of them joins only one. */
export function apart(a: Profile, b: Profile): boolean {
  return (
    a.group === 'met' &&
    !sameSeries(a, b) &&
    a.persons.length > 1 &&
    b.persons.length > 1 &&
    shared(a.persons, b.persons) < 2
  );
}

function strangers(a: Profile, b: Profile): boolean {
  const people = shared(a.persons, b.persons);
  return (
    people < 2 &&
    ((a.persons.length > 1 && b.persons.length > 1) || (people === 0 && a.persons.length > 0 && b.persons.length > 0))
  );
}

/** One person's calls by the same means, one of which is dated within the other: fewer of them are made than visits. */
function remote(a: Profile, b: Profile): boolean {
  const { format } = a.account;
  return (format === 'video' || format === 'phone') && format === b.account.format && Math.max(a.span!, b.span!) <= 31;
}

/** No body holds two summits in a month. */
function oneSummit(a: Profile, b: Profile): boolean {
  const summits = a.account.kind === 'summit' && b.account.kind === 'summit';
  return summits && Math.max(a.span!, b.span!) <= 31 && shared(a.bodies, b.bodies) > 0 && !differentPlace(a, b);
}

/** A person's stay and whom they met in it. */
function oneVisit(a: Profile, b: Profile): boolean {
  return (a.account.kind === 'visit') !== (b.account.kind === 'visit') && !differentPlace(a, b);
}

function said(a: Profile, b: Profile): number {
  const day = a.span === 0 && b.span === 0;
  if (shared(a.persons, b.persons) > 0) return day ? 4 : likeness(a, b) >= 0.2 || topics(a, b) > 1 ? 2 : 0;
  if (a.persons.length > 0 || b.persons.length > 0 || shared(a.bodies, b.bodies) === 0) return 0;
  return likeness(a, b) >= (day ? 0.2 : 0.35) ? 2 : 0;
}

function turned(a: Profile, b: Profile): number {
  const sides = shared(a.sides, b.sides);
  const like = likeness(a, b);
  const family = a.family !== null && a.family === b.family;
  const wide = Math.max(a.span!, b.span!) > 31;
  if (family && sides > 1 && !(wide && a.span !== b.span && !sameSeries(a, b) && a.group !== 'struck'))
    return 4 + Math.min(3, sides - 2) + like;
  if (family && sides === 1 && (like >= 0.25 || samePlace(a, b) > 0)) return 3;
  if (family && (a.sides.length === 0 || b.sides.length === 0) && like >= 0.3 && !wide) return 2;
  return !wide && like >= 0.5 ? 2 : 0;
}

function sameSeries(a: Profile, b: Profile): boolean {
  return a.account.series !== null && a.account.series === b.account.series;
}

function samePlace(a: Profile, b: Profile): number {
  return a.place !== null && b.place !== null && (a.place.includes(b.place) || b.place.includes(a.place)) ? 1 : 0;
}

/** Names in different scripts cannot be told apart, and a country holds its cities: only two plain names differ. */
function differentPlace(a: Profile, b: Profile): boolean {
  if (a.place === null || b.place === null || samePlace(a, b)) return false;
  return script(a.place) === script(b.place) && a.account.format === 'in person' && b.account.format === 'in person';
}

function script(text: string): string {
  return /\p{Script=Han}/u.test(text) ? 'han' : /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin';
}

function topics(a: Profile, b: Profile): number {
  return shared(a.account.topics, b.account.topics);
}

/** The share of the shorter sentence's words that the other holds. */
function likeness(a: Profile, b: Profile): number {
  const [less, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const word of less) if (more.has(word)) common += 1;
  return less.size === 0 ? 0 : common / less.size;
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length;
}
