import type { Knowledge } from '../model/knowledge.ts';
import type { Block, EventDetail, Line, Reply, Source } from '../model/reply.ts';
import { actorName } from './actors.ts';
import { differences, eventTitle, sourcesOfEvent } from './event-lines.ts';
import { button, cite, date, join, knowledge, reply, text, value, words } from './parts.ts';
import { sideBySide } from './readouts.ts';
import { type Told, toldLine, toldOf } from './told.ts';

type Row = Extract<Block, { kind: 'fields' }>['rows'][number];

/** One meeting: date, place, format, who took part, what was on the table and agreed; then the readouts side by side. */
export function meetingReply(names: Knowledge, event: EventDetail): Reply {
  const sources = sourcesOfEvent(event);
  const unconfirmed = event.happened ? [] : [[text('Planned or reported: no document says that it took place.')]];
  return reply({
    title: headline(event, sources),
    lead: [],
    blocks: [
      { kind: 'fields', rows: [...factRows(event), ...sideBySide(names, event)] },
      ...(differences(event).length > 0 ? [{ kind: 'text' as const, lines: differences(event) }] : []),
    ],
    notes: [...unconfirmed, ...missingReadouts(names, event), ...because(event)],
    actions: nextSteps(event),
    data: { meeting: event, events: [event] },
  });
}

function headline(event: EventDetail, sources: readonly Source[]): Line {
  const place = event.place === null || event.title.includes(event.place) ? [] : [placeOf(event.place, sources)];
  const format: Line =
    event.format === null
      ? []
      : [text(event.format === 'video' ? 'by video' : event.format === 'phone' ? 'by telephone' : 'in person')];
  return [
    ...join([eventTitle(event), date(event.date, sources, 'long'), place, format], ' · '),
    text(' '),
    cite(...sources.slice(0, 5)),
  ];
}

function placeOf(place: string, sources: readonly Source[]): Line[number] {
  const verbatim = sources.find((source) => source.quote.includes(place));
  return verbatim === undefined ? value(place, sources, 'normalised') : words(place, verbatim);
}

function factRows(event: EventDetail): readonly Row[] {
  const row = (label: string, told: readonly Told[], most: number): readonly Row[] =>
    told.length === 0 ? [] : [{ label, lines: told.slice(0, most).map(toldLine) }];
  const names = toldOf(event, 'name').filter(
    ({ detail }) => !event.title.toLowerCase().includes(detail.text.toLowerCase()),
  );
  const people = peopleRow(event);
  return [
    ...(names.length > 0 ? [{ label: 'Called', lines: [join(names.slice(0, 4).map(toldLine), ', ')] }] : []),
    ...row('Chaired', toldOf(event, 'chair'), 2),
    ...(people.length > 0 ? [{ label: 'Took part', lines: people }] : []),
    ...row('Asked for', toldOf(event, 'request'), 1),
    ...row('Agreed', toldOf(event, 'agreed'), 3),
    ...row('Before it', toldOf(event, 'earlier'), 2),
  ];
}

/** People first, each with the role that the account gives. */
function peopleRow(event: EventDetail): readonly Line[] {
  const people = event.participants.filter((participant) => participant.actor.kind === 'person');
  const shown = people.length > 0 ? people : event.participants;
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

/** Whose own account of a meeting of two sides is not among the documents. */
function missingReadouts(names: Knowledge, event: EventDetail): readonly Line[] {
  const sides = [...new Set(event.participants.map((participant) => participant.actor.side))].filter(
    (side) => side !== null,
  );
  const official = new Set(
    event.tellings.filter(({ source }) => source.document.kind !== 'news').map(({ source }) => source.document.side),
  );
  const missing = sides.filter((side) => !official.has(side)).flatMap((side) => names.actor(side) ?? []);
  if (missing.length === 0 || sides.length < 2) return [];
  const all = missing.map((side): Line => [knowledge(side.name, side.id)]);
  return [[text('Not among the documents: an official readout of '), ...join(all, ', '), text('.')]];
}

/** How an inferred or resolved date is known. */
function because(event: EventDetail): readonly Line[] {
  const { date: window } = event;
  if (window === null || window.basis === 'stated' || window.because.length === 0) return [];
  const clue = window.because.slice(0, 3).join('; ');
  return [
    [
      text('The date: '),
      value(clue, sourcesOfEvent(event).slice(0, 1), window.basis === 'metadata' ? 'metadata' : window.basis),
      text('.'),
    ],
  ];
}

function nextSteps(event: EventDetail): Reply['actions'] {
  const person = event.participants.find((participant) => participant.actor.kind === 'person')?.actor;
  const first = event.tellings[0];
  return [
    ...(first === undefined
      ? []
      : [
          button('In context', {
            command: 'sources',
            options: { document: first.source.document.name, at: String(first.source.start) },
          }),
        ]),
    ...(person === undefined
      ? []
      : [button(`Who is ${person.name}?`, { command: 'who', options: { name: person.name } })]),
    ...(event.series === null ? [] : [button('Timeline', { command: 'timeline', options: {} })]),
  ];
}
