import type { Context } from '../../model/context.ts';
import type { DateWindow } from '../../model/date.ts';
import type { EventDetail, Item, Line, Reply, StatementDetail } from '../../model/reply.ts';
import { glossSentence } from '../../reply/gloss.ts';
import { button, cite, date, echo, excerpt, join, reply, text, value, words } from '../../reply/parts.ts';
import { keyOf, longestSentence, type Told } from '../evidence/answers.ts';
import type { Candidate } from '../evidence/candidates.ts';
import { daysOf, meets, ownTimes, timesOf } from '../evidence/times.ts';
import type { Part } from '../question/question-parts.ts';
import type { Understood } from '../question/understand.ts';
import { differences, eventTitle, sourcesOfEvent } from './event-lines.ts';
import { whoseWords } from './whose-words.ts';

interface Found {
  /** The surest first. */
  readonly chosen: readonly Told[];
  readonly parts: readonly Part[];
  readonly events: readonly EventDetail[];
}

/** The fewest sentences that hold the answer, the surest first, each with its day and footnote. */
export function answerFrom(context: Context, asked: Understood, { chosen: told, parts, events }: Found): Reply {
  const chosen = [...new Map(told.map(({ candidate }) => [keyOf(candidate), candidate])).values()];
  const event = eventOf(chosen, events);
  return reply({
    title: event === null || tellsItself(chosen, event) ? [] : headline(event),
    blocks: [
      { kind: 'list', pageSize: 5, items: chosen.map((candidate) => item(context, asked, candidate)) },
      ...(event !== null && differences(event).length > 0
        ? [{ kind: 'text' as const, lines: differences(event) }]
        : []),
    ],
    notes: silences(parts.filter((part) => told.every((each) => each.part !== part))),
    actions: nextSteps(chosen, event),
    data: { ...(event === null ? {} : { meeting: event }), statements: statementsOf(chosen) },
  });
}

/** One half of a question may be without an answer: the reply says which. */
const silences = (silentOn: readonly Part[]): readonly Line[] =>
  silentOn.map((part) => [text('Not said there: '), echo(part.words), text('.')]);

function item(context: Context, asked: Understood, candidate: Candidate): Item {
  const { source } = candidate;
  return {
    mark: markOf(asked, candidate),
    body: [
      ...excerpt(source.quote, source, longestSentence),
      ...whoseWords(candidate, context.knowledge),
      text(' '),
      cite(source),
    ],
    under: glossSentence(context, candidate),
    side: source.document.side,
  };
}

/** The day that the sentence is about, as precise as it is known. */
function markOf(asked: Understood, candidate: Candidate): Line {
  const own = ownTimes(candidate);
  const times = own.length > 0 ? own : timesOf(candidate);
  const { when } = asked;
  const days = daysOf(candidate, asked.when);
  const fitting = when === null ? times : times.filter((window) => meets(window, when));
  const precise: DateWindow | undefined =
    days[0] ?? fitting.find((window) => window.precision === 'day') ?? fitting[0] ?? times[0];
  return precise === undefined ? [] : date(precise, [candidate.source]);
}

/** The meeting that most of the sentences are part of. */
function eventOf(chosen: readonly Candidate[], events: readonly EventDetail[]): EventDetail | null {
  const best = chosen[0];
  if (best === undefined) return null;
  const ids = new Set(best.accounts.map((account) => `${best.document.id}:${account.start}`));
  return events.find((event) => event.accounts.some((id) => ids.has(id))) ?? null;
}

/** Whether the sentence that tells of the meeting is among those shown, so that a headline would only repeat it. */
function tellsItself(chosen: readonly Candidate[], event: EventDetail): boolean {
  return event.tellings.some(({ source }) =>
    chosen.some(
      (candidate) =>
        candidate.document.id === source.document.id &&
        candidate.source.start <= source.start &&
        source.start < candidate.source.end,
    ),
  );
}

function headline(event: EventDetail): Line {
  const sources = sourcesOfEvent(event);
  const holding = event.place === null ? undefined : sources.find((source) => source.quote.includes(event.place ?? ''));
  const place: Line =
    event.place === null
      ? []
      : [holding === undefined ? value(event.place, sources, 'normalised') : words(event.place, holding)];
  return [
    ...join([eventTitle(event, 110), date(event.date, sources, 'long'), place], ' · '),
    text(' '),
    cite(...sources.slice(0, 3)),
  ];
}

function nextSteps(chosen: readonly Candidate[], event: EventDetail | null): Reply['actions'] {
  const first = chosen[0];
  return [
    ...(first === undefined
      ? []
      : [
          button('In context', {
            command: 'sources',
            options: { document: first.document.name, at: String(first.source.start) },
          }),
        ]),
    ...(event === null ? [] : [button('The meeting', { command: 'meeting', options: { which: event.id } })]),
  ];
}

function statementsOf(chosen: readonly Candidate[]): readonly StatementDetail[] {
  const all = chosen.flatMap((candidate) =>
    candidate.statements.map(
      (statement): StatementDetail => ({
        ...statement,
        id: `${candidate.document.id}:${statement.content[0]?.start ?? statement.evidence.start}`,
        document: candidate.source.document,
        from_source: { ...statement.evidence, document: candidate.source.document },
      }),
    ),
  );
  return [...new Map(all.map((statement) => [statement.id, statement])).values()];
}
