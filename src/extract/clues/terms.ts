import type { DatingClue } from '../../model/document.ts';
import type { NameMatch, PersonEntry, RoleEntry } from '../../model/knowledge.ts';
import { clue, daysOfEntry, quoteOf, type Reading, shown } from './reading.ts';

const former = /\b(?:former|ex|then|previous|late|outgoing|incoming|next|future)[- ]$|(?:前|原|时任|時任|候任)$/iu;

/** People named with their office: the text was written in their term, or at least after its beginning. */
export function termClues(reading: Reading): readonly (DatingClue | null)[] {
  const people = reading.names.filter((m) => m.kind === 'person' && m.ids.length === 1);
  const offices = reading.names.filter((m) => m.kind === 'office');
  const seen = new Set<string>();
  return people.map((person) => {
    const office = offices.find(
      (o) => o.end <= person.start && /^[\s,，·]{0,2}$/u.test(reading.text.slice(o.end, person.start)),
    );
    if (office === undefined || former.test(reading.text.slice(Math.max(0, office.start - 10), office.start)))
      return null;
    const entry = reading.knowledge.person(person.ids[0]!);
    const key = `${person.ids[0]} ${office.ids.join()}`;
    if (entry === null || seen.has(key)) return null;
    seen.add(key);
    return termClue(reading, entry, office, person);
  });
}

function termClue(reading: Reading, person: PersonEntry, office: NameMatch, name: NameMatch): DatingClue | null {
  const terms = person.roles.filter(
    (role) => role.office !== undefined && office.ids.includes(role.office) && role.from !== undefined,
  );
  if (terms.length === 0) return null;
  const span = { start: office.start, end: name.end };
  const stretches = terms.map((role) => ({ from: daysOfEntry({ from: role.from! }).from, to: lastDay(role) }));
  // Only the lead surely speaks of the present; further down an office may be one of old.
  if (name.start < reading.leadEnd)
    return clue(stretches, `${quoteOf(reading, span)}: in office ${stretches.map(term).join(', ')}`, span, 'firm');
  const from = stretches.map((s) => s.from).sort()[0]!;
  return clue([{ from, to: null }], `${quoteOf(reading, span)}: in office from ${shown(from)}`, span, 'firm');
}

const lastDay = (role: RoleEntry): string | null => (role.to === undefined ? null : daysOfEntry({ from: role.to }).to);

const term = ({ from, to }: { readonly from: string; readonly to: string | null }): string =>
  to === null ? `since ${shown(from)}` : `${shown(from)} to ${shown(to)}`;
