import type { Knowledge } from '../../model/knowledge.ts';
import type { Block, EventDetail, Line, Reply } from '../../model/reply.ts';
import { becauseWords } from '../../reply/because-words.ts';
import { button, join, reply, text, value } from '../../reply/parts.ts';
import { differences, sourcesOfEvent } from '../replies/event-lines.ts';
import { peopleRow } from './meeting-people.ts';
import { headline, namesOf } from './meeting-title.ts';
import { missingReadouts } from './own-readouts.ts';
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
      { kind: 'fields', rows: [...factRows(names, event), ...sideBySide(names, event)] },
      ...(differing.length > 0 ? [{ kind: 'text' as const, lines: differing }] : []),
    ],
    notes: [...unconfirmed, ...missingReadouts(names, event), ...because(event)],
    actions: nextSteps(event),
    data: { meeting: event, events: [event] },
  });
}

function factRows(names: Knowledge, event: EventDetail): readonly Row[] {
  const row = (label: string, told: readonly Told[], most: number): readonly Row[] =>
    told.length === 0 ? [] : [{ label, lines: told.slice(0, most).map((each) => toldLine(each, names)) }];
  const [shown, ...others] = namesOf(event);
  const people = peopleRow(names, event);
  return [
    ...(others.length > 0 && shown !== undefined
      ? [
          {
            label: 'Also called',
            lines: [
              join(
                others.slice(0, 4).map((each) => toldLine(each, names)),
                ', ',
              ),
            ],
          },
        ]
      : []),
    ...row('Chaired', toldOf(event, 'chair'), 2),
    ...(people.length > 0 ? [{ label: 'Took part', lines: people }] : []),
    ...row('Asked for', toldOf(event, 'request'), 1),
    ...row('Agreed', toldOf(event, 'agreed'), 3),
    ...row('Before it', toldOf(event, 'earlier'), 2),
  ];
}

/** How an inferred or resolved date is known. */
function because(event: EventDetail): readonly Line[] {
  const { date: window } = event;
  if (window === null || window.basis === 'stated' || window.because.length === 0) return [];
  return [
    [
      text('The date: '),
      value(
        becauseWords(window.because),
        sourcesOfEvent(event).slice(0, 1),
        window.basis === 'metadata' ? 'metadata' : window.basis,
      ),
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
