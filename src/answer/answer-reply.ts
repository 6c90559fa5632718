import type { Context } from '../model/context.ts';
import type { DateWindow } from '../model/date.ts';
import type { EventDetail, Item, Line, Reply, StatementDetail } from '../model/reply.ts';
import type { Candidate } from './candidates.ts';
import { differences, eventTitle, sourcesOfEvent } from './event-lines.ts';
import { glossSentence } from './gloss.ts';
import type { Judged } from './judge.ts';
import { button, cite, date, excerpt, join, reply, text, value, words } from './parts.ts';
import type { Asks } from './question-words.ts';
import { fitOfDetails } from './requirements.ts';
import { daysOf, meets, timesOf } from './times.ts';
import type { Understood } from './understand.ts';

const mostSentences = 4;

/** The fewest sentences that hold the answer, best first, each with its day and footnote. */
export function answerFrom(
  context: Context,
  asked: Understood,
  sound: readonly Judged[],
  events: readonly EventDetail[],
): Reply {
  const chosen = choose(asked, sound);
  const event = eventOf(chosen, events);
  return reply({
    title: event === null || tellsItself(chosen, event) ? [] : headline(event),
    blocks: [
      { kind: 'list', pageSize: 5, items: chosen.map((each) => item(context, asked, each.candidate)) },
      ...(event !== null && differences(event).length > 0
        ? [{ kind: 'text' as const, lines: differences(event) }]
        : []),
    ],
    actions: nextSteps(chosen, event),
    data: { ...(event === null ? {} : { meeting: event }), statements: statementsOf(chosen) },
  });
}

/** Kinds of questions that every side's account answers in its own words. */
const many: ReadonlySet<Asks> = new Set<Asks>(['discussed', 'agreed', 'said', 'chaired', 'took part', 'led']);
/** Kinds on which sources may differ: every value is shown. */
const single: ReadonlySet<Asks> = new Set<Asks>(['day', 'when', 'count', 'called', 'where']);

function choose(asked: Understood, sound: readonly Judged[]): readonly Judged[] {
  const best = sound[0];
  if (best === undefined) return [];
  const near = sound.filter((each) => each === best || isNear(asked, best, each));
  const chosen: Judged[] = [];
  for (const each of near) {
    if (chosen.length === mostSentences) break;
    if (!chosen.some((other) => repeats(each.candidate, other.candidate))) chosen.push(each);
  }
  return chosen;
}

/** Good enough to stand beside the best: close behind it, or another source's value where there is one to give. */
function isNear(asked: Understood, best: Judged, each: Judged): boolean {
  const told = fitOfDetails(best.candidate, asked.asks) > 0;
  const tells = fitOfDetails(each.candidate, asked.asks) > 0;
  if (asked.asks.some((kind) => single.has(kind))) {
    const elsewhere = each.candidate.document.id !== best.candidate.document.id;
    const alike = each.coverage >= best.coverage * 0.8 || (tells && each.coverage >= best.coverage * 0.4);
    const dated = !asked.asks.some((kind) => kind === 'when' || kind === 'day') || each.candidate.dates.length > 0;
    return alike && dated && each.score >= best.score * (elsewhere ? 0.45 : 0.9) && (!told || tells || elsewhere);
  }
  const slack = asked.asks.some((kind) => many.has(kind)) ? 0.45 : 0.25;
  return each.score >= best.score * (1 - slack) && each.coverage >= best.coverage * 0.75 && (!told || tells);
}

/** Most of its words stand in the other already. */
function repeats(candidate: Candidate, other: Candidate): boolean {
  if (candidate.source.quote === other.source.quote) return true;
  const shared = [...candidate.terms].filter((term) => other.terms.has(term)).length;
  return candidate.terms.size > 0 && shared / candidate.terms.size > 0.8;
}

function item(context: Context, asked: Understood, candidate: Candidate): Item {
  const { source } = candidate;
  return {
    mark: markOf(asked, candidate),
    body: [...excerpt(source.quote, source, 420), text(' '), cite(source)],
    under: glossSentence(context, candidate),
    side: source.document.side,
  };
}

/** The day that the sentence is about, as precise as it is known. */
function markOf(asked: Understood, candidate: Candidate): Line {
  const times = timesOf(candidate);
  const { when } = asked;
  const days = daysOf(candidate, asked.when);
  const fitting = when === null ? times : times.filter((window) => meets(window, when));
  const precise: DateWindow | undefined =
    days[0] ?? fitting.find((window) => window.precision === 'day') ?? fitting[0] ?? times[0];
  return precise === undefined ? [] : date(precise, [candidate.source]);
}

/** The meeting that most of the sentences are part of. */
function eventOf(chosen: readonly Judged[], events: readonly EventDetail[]): EventDetail | null {
  const best = chosen[0];
  if (best === undefined) return null;
  const ids = new Set(best.candidate.accounts.map((account) => `${best.candidate.document.id}:${account.start}`));
  return events.find((event) => event.accounts.some((id) => ids.has(id))) ?? null;
}

/** Whether the sentence that tells of the meeting is among those shown, so that a headline would only repeat it. */
function tellsItself(chosen: readonly Judged[], event: EventDetail): boolean {
  return event.tellings.some(({ source }) =>
    chosen.some(
      ({ candidate }) =>
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

function nextSteps(chosen: readonly Judged[], event: EventDetail | null): Reply['actions'] {
  const first = chosen[0]?.candidate;
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

function statementsOf(chosen: readonly Judged[]): readonly StatementDetail[] {
  const all = chosen.flatMap(({ candidate }) =>
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
