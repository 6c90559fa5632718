import type { Day } from '../model/date.ts';
import type { PersonEntry, RoleEntry } from '../model/knowledge.ts';

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(8, 10);

/** First day that a date as precise as it is known can mean: 2014-10 is 2014-10-01. */
export const firstDay = (about: string): Day => `${about}-01-01`.slice(0, 10);

/** Last day that a date as precise as it is known can mean: 2014 is 2014-12-31. */
export const lastDay = (about: string): Day => {
  if (about.length === 10) return about;
  if (about.length === 4) return `${about}-12-31`;
  return `${about}-${lastDayOf(Number(about.slice(0, 4)), Number(about.slice(5, 7)))}`;
};

/** Whether a role was held on some day from `from` to `to`; a term without a beginning or an end is open there. */
export const heldIn = (role: RoleEntry, from: Day, to: Day): boolean =>
  (role.from === undefined || firstDay(role.from) <= to) && (role.to === undefined || lastDay(role.to) >= from);

/** Holders by office. Roles without any date say nothing of a term and hold no office. */
export const holdersByOffice = (
  people: readonly PersonEntry[],
): ((office: string, from: Day, to: Day) => readonly PersonEntry[]) => {
  const terms = new Map<string, { readonly person: PersonEntry; readonly role: RoleEntry }[]>();
  for (const person of people) {
    for (const role of person.roles) {
      if (!role.office || (!role.from && !role.to)) continue;
      terms.set(role.office, [...(terms.get(role.office) ?? []), { person, role }]);
    }
  }
  for (const list of terms.values()) list.sort((a, b) => (a.role.from ?? '').localeCompare(b.role.from ?? ''));
  return (office, from, to) => [
    ...new Set((terms.get(office) ?? []).filter(({ role }) => heldIn(role, from, to)).map(({ person }) => person)),
  ];
};
