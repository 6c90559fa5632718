import { unaccented } from '../../language/letters.ts';
import type { Participant } from '../../model/event.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { EventDetail, Line, Source } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { cite, text, value, words } from '../../reply/parts.ts';

/** People first, each with the role that the account gives; then the countries and bodies that nobody of them is of. */
export function peopleRow(names: Knowledge, event: EventDetail): readonly Line[] {
  const people = event.participants.filter((participant) => participant.actor.kind === 'person');
  const sides = new Set(people.map((participant) => participant.actor.side));
  const bodies = event.participants.filter(
    ({ actor }) => actor.kind !== 'person' && (actor.side === null || !sides.has(actor.side)),
  );
  const shown = people.length > 0 ? [...people, ...bodies] : event.participants;
  return shown.slice(0, 8).map((participant): Line => {
    const source = sourceOf(event, participant);
    if (source === null) return [];
    const role = roleOf(names, participant.role, source);
    const named = participant.role !== null && sharesName(participant.role, participant.actor.name);
    const part: Line = participant.part === 'took part' ? [] : [text(` (${participant.part})`)];
    const who: Line = named
      ? role
      : [actorName(participant.actor, [source]), ...(role.length === 0 ? [] : [text(', '), ...role])];
    return [...who, ...part, text(' '), cite(source)];
  });
}

/** A role as the account gives it; one in another script by the office that it names, or not at all. */
function roleOf(names: Knowledge, role: string | null, source: Source): Line {
  if (role === null) return [];
  if (/^[^\p{L}]*\p{Script=Latin}/u.test(role))
    return [source.quote.includes(role) ? words(role, source) : value(role, [source], 'normalised')];
  const [office] = names
    .find(role)
    .filter(({ kind }) => kind === 'office')
    .flatMap(({ ids }) => names.office(ids[0] ?? '') ?? []);
  const title = office?.names.en[0];
  return title === undefined ? [] : [value(title, [source], 'transliterated')];
}

/** The sentence that names somebody with this role; of several accounts, the first that does. */
function sourceOf(event: EventDetail, { actor, role }: Participant): Source | null {
  const naming = event.tellings.flatMap(({ account, source }) =>
    account.participants
      .filter((one) => one.actor.id === actor.id)
      .map((one) => ({ role: one.role, source: { ...(one.evidence ?? account.evidence), document: source.document } })),
  );
  return (naming.find((one) => one.role === role) ?? naming[0])?.source ?? null;
}

/** A role that the text gives together with the name ("Major General Yao Qin") is shown as it stands. */
function sharesName(role: string, name: string): boolean {
  const plain = (words: string): string => unaccented(words).toLowerCase();
  return plain(name)
    .split(/[\s-]+/u)
    .some((word) => word.length > 2 && plain(role).includes(word));
}
