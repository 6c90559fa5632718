import type { EventDetail, Line, Source } from '../model/reply.ts';
import { actorName } from './actors.ts';
import { sourcesOfEvent } from './event-lines.ts';
import { cite, text, value, words } from './parts.ts';

/** People first, each with the role that the account gives; then the countries and bodies that nobody of them is of. */
export function peopleRow(event: EventDetail): readonly Line[] {
  const people = event.participants.filter((participant) => participant.actor.kind === 'person');
  const sides = new Set(people.map((participant) => participant.actor.side));
  const bodies = event.participants.filter(
    ({ actor }) => actor.kind !== 'person' && (actor.side === null || !sides.has(actor.side)),
  );
  const shown = people.length > 0 ? [...people, ...bodies] : event.participants;
  const sources = sourcesOfEvent(event);
  const evidence = event.tellings.flatMap(({ account, source }) => [
    source,
    ...account.details.map((detail): Source => ({ ...detail.evidence, document: source.document })),
  ]);
  return shown.slice(0, 8).map((participant): Line => {
    const naming = evidence.find((source) => source.quote.includes(participant.actor.name)) ?? sources[0];
    const source =
      evidence.find((each) => participant.role !== null && each.quote.includes(participant.role)) ?? naming;
    if (source === undefined || naming === undefined) return [];
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
    const who: Line = named ? role.slice(1) : [actorName(participant.actor, [naming]), ...role];
    return [...who, ...part, text(' '), cite(source)];
  });
}

/** A role that the text gives together with the name ("Major General Yao Qin") is shown as it stands. */
function sharesName(role: string, name: string): boolean {
  const plain = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain(name)
    .split(/[\s-]+/u)
    .some((word) => word.length > 2 && plain(role).includes(word));
}
