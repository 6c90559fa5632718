import type { DatingClue } from '../../model/document.ts';
import type { NameMatch, RoleEntry } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { clue, daysOfEntry, quoteOf, type Reading, shown } from './reading.ts';

const former = /\b(?:former|ex|then|previous|late|outgoing|incoming|next|future)[- ]$|(?:前|原|时任|時任|候任)$/iu;

/** People named with their office: the text was written in their term, or at least after its beginning. */
export function termClues(reading: Reading): readonly (DatingClue | null)[] {
  const people = reading.names.filter((m) => m.kind === 'person' && m.ids.length === 1);
  const offices = reading.names.filter((m) => m.kind === 'office');
  const seen = new Set<string>();
  return people.map((person) => {
    const beside = affiliated(reading, person);
    const office = offices.find(
      (o) => o.end <= person.start && /^[\s,，·]{0,2}$/u.test(reading.text.slice(o.end, person.start)),
    );
    if (office === undefined && beside !== null && !seen.has(person.ids[0]!)) {
      seen.add(person.ids[0]!);
      return termClue(reading, beside.roles, { start: beside.start, end: person.end });
    }
    if (office === undefined || former.test(reading.text.slice(Math.max(0, office.start - 10), office.start)))
      return null;
    const entry = reading.knowledge.person(person.ids[0]!);
    const key = `${person.ids[0]} ${office.ids.join()}`;
    if (entry === null || seen.has(key)) return null;
    seen.add(key);
    const roles = entry.roles.filter(
      (role) => role.office !== undefined && office.ids.includes(role.office) && role.from !== undefined,
    );
    return termClue(reading, roles, { start: office.start, end: person.end });
  });
}

/** Words between an organisation and its person: "NATO chief Stoltenberg", "l'OTAN, Mark Rutte", none at all in Chinese. */
const apposition = /^(?:['’]s|-\p{Ll}{1,3})?[\s,，]{0,2}(?:(?:chief|head|boss|leader|chef|jefe)\s)?$/u;

/** A person named right after an organisation, in any language: the roles held there. */
function affiliated(
  reading: Reading,
  person: NameMatch,
): { readonly roles: readonly RoleEntry[]; readonly start: number } | null {
  const organization = reading.names.findLast(
    (o) =>
      o.kind === 'organization' &&
      o.ids.length === 1 &&
      o.end <= person.start &&
      apposition.test(reading.text.slice(o.end, person.start)),
  );
  const entry = organization === undefined ? null : reading.knowledge.person(person.ids[0]!);
  const roles =
    entry?.roles.filter((role) => role.organization === organization!.ids[0] && role.from !== undefined) ?? [];
  return roles.length === 0 ? null : { roles, start: organization!.start };
}

function termClue(reading: Reading, terms: readonly RoleEntry[], span: Span): DatingClue | null {
  if (terms.length === 0) return null;
  const stretches = terms.map((role) => ({ from: daysOfEntry({ from: role.from! }).from, to: lastDay(role) }));
  // Only the lead surely speaks of the present; further down an office may be one of old.
  if (span.start < reading.leadEnd)
    return clue(stretches, `${quoteOf(reading, span)}: in office ${stretches.map(term).join(', ')}`, span, 'firm');
  const from = stretches.map((s) => s.from).sort()[0]!;
  return clue([{ from, to: null }], `${quoteOf(reading, span)}: in office from ${shown(from)}`, span, 'firm');
}

const lastDay = (role: RoleEntry): string | null => (role.to === undefined ? null : daysOfEntry({ from: role.to }).to);

const term = ({ from, to }: { readonly from: string; readonly to: string | null }): string =>
  to === null ? `since ${shown(from)}` : `${shown(from)} to ${shown(to)}`;
