import type { Participant } from '../model/event.ts';
import type { EventDetail, Line, Source } from '../model/reply.ts';
import { actorName } from './actors.ts';
import { cite, text, value, words } from './parts.ts';

/** People first, each with the role that the account gives; then the countries and bodies that nobody of them is of. */
export function peopleRow(event: EventDetail): readonly Line[] {
  const people = event.participants.filter((participant) => participant.actor.kind === 'person');
  const sides = new Set(people.map((participant) => participant.actor.side));
  const bodies = event.participants.filter(
    ({ actor }) => actor.kind !== 'person' && (actor.side === null || !sides.has(actor.side)),
  );
  const shown = people.length > 0 ? [...people, ...bodies] : event.participants;
  return shown.slice(0, 8).map((participant): Line => {
    const source = sourceOf(event, participant);
    if (source === null) return [];
    const role: Line =
      participant.role === null
        ? []
        : [
            text(', '),
            source.quote.includes(participant.role)
              ? words(participant.role, source)
              : value(participant.role, [source], 'normalised'),
          ];
    const named = participant.role !== null && sharesName(participant.role, participant.actor.name);
    const part: Line = participant.part === 'took part' ? [] : [text(` (${participant.part})`)];
    const who: Line = named ? role.slice(1) : [actorName(participant.actor, [source]), ...role];
    return [...who, ...part, text(' '), cite(source)];
  });
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
  const plain = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain(name)
    .split(/[\s-]+/u)
    .some((word) => word.length > 2 && plain(role).includes(word));
}
