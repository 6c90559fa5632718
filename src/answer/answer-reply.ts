import type { Context } from '../model/context.ts';
import type { DateWindow } from '../model/date.ts';
import type { EventDetail, Item, Line, Reply, StatementDetail } from '../model/reply.ts';
import type { Answers } from './answers.ts';
import type { Candidate } from './candidates.ts';
import { differences, eventTitle, sourcesOfEvent } from './event-lines.ts';
import { glossSentence } from './gloss.ts';
import { button, cite, date, echo, excerpt, join, reply, text, value, words } from './parts.ts';
import { single } from './question-words.ts';
import { daysOf, meets, ownTimes, timesOf } from './times.ts';
import type { Understood } from './understand.ts';

const mostSentences = 5;
/** Characters of the documents that are shown before a reply is too long to be read at a glance. */
const longest = 1000;
/** A sentence longer than this is cut where it is shown. */
const longestSentence = 420;

/** The fewest sentences that hold the answer, those of one document in its order, each with its day and footnote. */
export function answerFrom(
  context: Context,
  asked: Understood,
  sound: readonly Answers[],
  events: readonly EventDetail[],
): Reply {
  const chosen = choose(asked, sound);
  const event = eventOf(chosen, events);
  return reply({
    title: event === null || tellsItself(chosen, event) ? [] : headline(event),
    blocks: [
      { kind: 'list', pageSize: 5, items: chosen.map((candidate) => item(context, asked, candidate)) },
      ...(event !== null && differences(event).length > 0
        ? [{ kind: 'text' as const, lines: differences(event) }]
        : []),
    ],
    notes: silences(sound[0]),
    actions: nextSteps(chosen, event),
    data: { ...(event === null ? {} : { meeting: event }), statements: statementsOf(chosen) },
  });
}

/** One half of a question may be without an answer: the reply says which. */
const silences = (best: Answers | undefined): readonly Line[] =>
  (best?.silentOn ?? []).map((part) => [text('Not said there: '), echo(part.words), text('.')]);

/** The best segment's sentences, then those of others that answer nearly as well; repeats left out. */
function choose(asked: Understood, sound: readonly Answers[]): readonly Candidate[] {
  const best = sound[0];
  if (best === undefined) return [];
  const chosen: Candidate[] = [];
  const seen = new Set<string>();
  let length = 0;
  for (const answers of sound.filter((each) => isNear(asked, best, each)).slice(0, 4)) {
    const most = answers === best ? mostSentences - 1 : 2;
    for (const { candidate } of answers.told.toSorted((a, b) => b.score - a.score).slice(0, most)) {
      const long = Math.min(candidate.source.quote.length, longestSentence);
      const key = `${candidate.document.id}:${candidate.source.start}`;
      if (chosen.length === mostSentences || seen.has(key) || (chosen.length > 0 && length + long > longest)) continue;
      if (chosen.some((other) => repeats(candidate, other))) continue;
      seen.add(key);
      chosen.push(candidate);
      length += long;
    }
  }
  const order = [...new Set(chosen.map((candidate) => candidate.document.id))];
  return chosen.toSorted(
    (a, b) => order.indexOf(a.document.id) - order.indexOf(b.document.id) || a.source.start - b.source.start,
  );
}

/** Good enough to stand beside the best: it is silent on no more, and about the same. */
const isNear = (asked: Understood, best: Answers, each: Answers): boolean => {
  if (each === best) return true;
  // Another source's value of the same fact is worth more than another sentence.
  const sameMeeting = asked.round !== null || (best.fit.inEvent && each.fit.inEvent);
  const least = sameMeeting ? 0.4 : asked.asks.some((asks) => single.has(asks)) ? 0.6 : 0.75;
  return (
    each.silentOn.length <= best.silentOn.length &&
    each.score >= best.score * least &&
    each.fit.coverage >= best.fit.coverage * least
  );
};

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
    body: [...excerpt(source.quote, source, longestSentence), text(' '), cite(source)],
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
