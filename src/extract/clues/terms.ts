import { shortDay } from '../../language/calendar.ts';
import type { DatingClue } from '../../model/document.ts';
import type { NameMatch, RoleEntry } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { addDays } from '../dates/calendar.ts';
import { clue, daysOfEntry, quoteOf, type Reading, type Stretch } from './reading.ts';

const former = /\b(?:former|ex|then|previous|late|outgoing|incoming|next|future)[- ]$|(?:前|原|时任|候任)$/iu;
/** Words between an organisation and its person: "NATO chief Stoltenberg", "l'OTAN, Mark Rutte", none at all in Chinese. */
const apposition = /^(?:['’]s|-\p{Ll}{1,3})?[\s,，]{0,2}(?:(?:chief|head|boss|leader|chef|jefe)\s)?$/u;
/** How many names back an office or an organisation may stand before its person. */
const namesBack = 6;

/** People named with their office: the text was written in their term, or at least after its beginning. */
export function termClues(reading: Reading): readonly (DatingClue | null)[] {
  const seen = new Set<string>();
  return reading.names.flatMap((match, i) => {
    if (match.kind !== 'person' || match.ids.length !== 1) return [];
    const before = reading.names.slice(Math.max(0, i - namesBack), i).reverse();
    const office = before.find((o) => o.kind === 'office' && isBeside(reading, o, match, /^[\s,，·]{0,2}$/u));
    const organization = before.find((o) => o.kind === 'organization' && isBeside(reading, o, match, apposition));
    const title = office ?? organization;
    const key = `${match.ids[0]} ${title?.ids.join() ?? ''}`;
    if (seen.has(key) || isFormer(reading, title ?? match)) return [];
    seen.add(key);
    const roles = reading.knowledge.person(match.ids[0]!)?.roles.filter((role) => role.from !== undefined) ?? [];
    if (title === undefined) return [besideItsOrganization(reading, match, roles)];
    const held = roles.filter((role) =>
      office === undefined ? title.ids.includes(role.organization) : office.ids.includes(role.office ?? ''),
    );
    return inOffice(reading, held, { start: title.start, end: match.end });
  });
}

function isBeside(reading: Reading, title: NameMatch, person: NameMatch, between: RegExp): boolean {
  return title.end <= person.start && between.test(reading.text.slice(title.end, person.start));
}

const isFormer = (reading: Reading, { start }: Span): boolean =>
  former.test(reading.text.slice(Math.max(0, start - 10), start));

/** Only the lead surely speaks of the present; further down an office may be one of old. */
function inOffice(reading: Reading, terms: readonly RoleEntry[], span: Span): readonly (DatingClue | null)[] {
  if (terms.length === 0) return [];
  const stretches = terms.map(stretchOf);
  const text = `${quoteOf(reading, span)}: in office ${stretches.map(term).join(', ')}`;
  if (span.start < reading.leadEnd) return [clue(stretches, text, span, 'firm')];
  const from = stretches.map((s) => s.from).sort()[0]!;
  return [
    clue([{ from, to: null }], `${quoteOf(reading, span)}: in office from ${shortDay(from)}`, span, 'firm'),
    clue(stretches, text, span, 'hint'),
  ];
}

/** "Stoltenberg" in a text about NATO: most likely while he held a post there. */
function besideItsOrganization(reading: Reading, person: NameMatch, roles: readonly RoleEntry[]): DatingClue | null {
  const named = new Set(reading.names.filter((m) => m.kind === 'organization').flatMap((m) => m.ids));
  const stretches = roles.filter((role) => named.has(role.organization)).map(stretchOf);
  // Who has just left is still spoken of.
  const spokenOf = stretches.map(({ from, to }) => ({ from, to: to === null ? null : addDays(to, 30) }));
  return clue(spokenOf, `${quoteOf(reading, person)}: in office ${stretches.map(term).join(', ')}`, person, 'hint');
}

interface Term extends Stretch {
  readonly from: string;
}

const stretchOf = (role: RoleEntry): Term => ({
  from: daysOfEntry({ from: role.from! }).from,
  to: role.to === undefined ? null : daysOfEntry({ from: role.to }).to,
});

const term = ({ from, to }: Term): string =>
  to === null ? `since ${shortDay(from)}` : `${shortDay(from)} to ${shortDay(to)}`;
