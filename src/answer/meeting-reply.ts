import { cityOf } from '../knowledge/place-names.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Block, EventDetail, Line, Reply, Source } from '../model/reply.ts';
import { actorName } from './actors.ts';
import { differences, eventDate, eventTitle, sourcesOfEvent } from './event-lines.ts';
import { peopleRow } from './meeting-people.ts';
import { ordinalIn } from './ordinals.ts';
import { button, cite, join, knowledge, reply, text, value, words } from './parts.ts';
import { sideBySide } from './readouts.ts';
import { type Told, toldLine, toldOf } from './told.ts';

type Row = Extract<Block, { kind: 'fields' }>['rows'][number];

/** One meeting: date, place, format, who took part, what was on the table and agreed; then the readouts side by side. */
export function meetingReply(names: Knowledge, event: EventDetail, others: readonly EventDetail[] = []): Reply {
  const sources = sourcesOfEvent(event);
  const differing = differences(event, others);
  const unconfirmed = event.happened ? [] : [[text('Planned: no document says that it took place.')]];
  return reply({
    title: headline(names, event, sources),
    lead: [],
    blocks: [
      { kind: 'fields', rows: [...factRows(event), ...sideBySide(names, event)] },
      ...(differing.length > 0 ? [{ kind: 'text' as const, lines: differing }] : []),
    ],
    notes: [...unconfirmed, ...missingReadouts(names, event), ...because(event)],
    actions: nextSteps(event),
    data: { meeting: event, events: [event] },
  });
}

/** Its name as the accounts give it, else who met, else the title of its best account; then date, place and format, once each. */
function headline(names: Knowledge, event: EventDetail, sources: readonly Source[]): Line {
  const house = event.place !== null && names.find(event.place).some(({ kind }) => kind === 'organization');
  const place = event.place === null || house ? [] : [placeOf(event.place, sources)];
  const format: Line =
    event.format === null
      ? []
      : [text(event.format === 'video' ? 'by video' : event.format === 'phone' ? 'by telephone' : 'in person')];
  return [
    ...join([nameLine(event, sources), eventDate(event, 'long'), place, format], ' · '),
    text(' '),
    cite(...sources.slice(0, 5)),
  ];
}

function nameLine(event: EventDetail, sources: readonly Source[]): Line {
  const [name] = namesOf(event);
  if (name !== undefined) {
    const { text: called } = name.detail;
    return [value(`${called[0]?.toUpperCase() ?? ''}${called.slice(1)}`, [name.source], 'normalised')];
  }
  const people = event.participants.filter(({ actor }) => actor.kind === 'person');
  const apart = new Set(people.map(({ actor }) => actor.side)).size > 1;
  const met = (event.kind === 'meeting' || event.kind === 'call') && event.round === null;
  return met && apart && people.length === 2
    ? join(
        people.map(({ actor }) => [actorName(actor, sources)]),
        ' – ',
      )
    : eventTitle(event);
}

/** A name of its kind and nothing more: "… summit", "… meeting". */
const anyMeeting = /^\S+ (?:summit|meeting|talks|dialogue)$/iu;

/** What accounts call it, the fullest name first: one that gives its number, in a language that the reply is in. */
function namesOf(event: EventDetail): readonly Told[] {
  if (event.series === null) return [];
  const worth = ({ detail, source }: Told): number =>
    (source.document.language === 'en' ? 4 : 0) +
    (ordinalIn(detail.text) === null ? 0 : 2) +
    (/\p{Lu}/u.test(detail.text) ? 1 : 0);
  return toldOf(event, 'name')
    .filter(({ detail }) => !anyMeeting.test(detail.text))
    .toSorted((a, b) => worth(b) - worth(a));
}

const capitalised = (city: string): string => city.replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());

/** A city under its English name; any other place in the words of its account. */
function placeOf(place: string, sources: readonly Source[]): Line[number] {
  const city = cityOf(place);
  if (city !== null && city !== place.toLowerCase()) return value(capitalised(city), sources, 'transliterated');
  const verbatim = sources.find((source) => source.quote.includes(place));
  return verbatim === undefined ? value(place, sources, 'normalised') : words(place, verbatim);
}

function factRows(event: EventDetail): readonly Row[] {
  const row = (label: string, told: readonly Told[], most: number): readonly Row[] =>
    told.length === 0 ? [] : [{ label, lines: told.slice(0, most).map(toldLine) }];
  const [shown, ...names] = namesOf(event);
  const people = peopleRow(event);
  return [
    ...(names.length > 0 && shown !== undefined
      ? [{ label: 'Also called', lines: [join(names.slice(0, 4).map(toldLine), ', ')] }]
      : []),
    ...row('Chaired', toldOf(event, 'chair'), 2),
    ...(people.length > 0 ? [{ label: 'Took part', lines: people }] : []),
    ...row('Asked for', toldOf(event, 'request'), 1),
    ...row('Agreed', toldOf(event, 'agreed'), 3),
    ...row('Before it', toldOf(event, 'earlier'), 2),
  ];
}

/** Whose own account of a meeting of two sides is not among the documents. */
function missingReadouts(names: Knowledge, event: EventDetail): readonly Line[] {
  const people = event.participants.filter(({ actor }) => actor.kind === 'person');
  const sidesOf = (some: EventDetail['participants']) =>
    [...new Set(some.map(({ actor }) => actor.side))].filter((side) => side !== null);
  const sides = sidesOf(people).length > 1 ? sidesOf(people) : sidesOf(event.participants);
  const official = new Set(
    event.tellings.filter(({ source }) => source.document.kind !== 'news').map(({ source }) => source.document.side),
  );
  const missing = sides.filter((side) => !official.has(side)).flatMap((side) => names.actor(side) ?? []);
  if (missing.length === 0 || sides.length < 2 || event.kind === 'summit') return [];
  const all = missing.map((side): Line => [knowledge(side.name, side.id)]);
  return [[text('No official readout of '), ...join(all, ' or of '), text(' is among the documents.')]];
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
