import type { AnswerJson } from '../model/answer.ts';
import type { DateWindow } from '../model/date.ts';
import type {
  Citation,
  EventDetail,
  Explained,
  PersonProfile,
  Reply,
  Source,
  StatementDetail,
} from '../model/reply.ts';
import { dataSources, numbered, sourceKey } from './cite.ts';
import { plain } from './plain.ts';

type NumbersOf = (sources: readonly Source[]) => number[];

/** The JSON of an answer, with `explain` what spoke for each sentence as well; `out` is the folder that its files were written to. Sources of the lists that the text does not name are numbered after those that it does. */
export function toAnswer(
  question: string,
  reply: Reply,
  { explain = false, out = null }: { readonly explain?: boolean; readonly out?: string | null } = {},
): AnswerJson {
  const citations = numbered([...reply.citations, ...dataSources(reply.data)]);
  const numbers = new Map(citations.map((citation) => [sourceKey(citation), citation.n]));
  const numbersOf: NumbersOf = (sources) =>
    [...new Set(sources.map((source) => numbers.get(sourceKey(source))).filter((n) => n !== undefined))].sort(
      (a, b) => a - b,
    );
  const { events, statements, person, meeting } = reply.data;
  const told = accountSources([...(events ?? []), ...(meeting === undefined ? [] : [meeting])]);
  const { text, claims } = plain(reply);
  return {
    question,
    command: reply.invocation?.command ?? null,
    options: { ...reply.invocation?.options },
    answered: reply.answered,
    outcome: outcomeOf(reply),
    unmet: [...reply.unmet],
    reading: reply.reading === null ? null : { ...reply.reading },
    title: lineText(reply, 'title'),
    text,
    citations: citations.map(citationOf),
    claims: [...claims],
    ...(events === undefined ? {} : { events: events.map((event) => eventOf(event, numbersOf, told)) }),
    ...(person === undefined ? {} : { person: personOf(person, numbersOf) }),
    ...(statements === undefined
      ? {}
      : { statements: statements.map((statement) => statementOf(statement, numbersOf)) }),
    ...(meeting === undefined ? {} : { meeting: eventOf(meeting, numbersOf, told) }),
    ...(reply.files.length === 0
      ? {}
      : {
          files: reply.files.map(({ name, type }) => ({
            name,
            type,
            ...(out === null ? {} : { path: `${out}/${name}` }),
          })),
        }),
    ...(reply.data.checks === undefined
      ? {}
      : { checks: reply.data.checks.map(({ sources, ...check }) => ({ ...check, citations: numbersOf(sources) })) }),
    notes: reply.notes.map(
      (note) => plain({ ...reply, title: note, lead: [], blocks: [], notes: [], citations: [] }).text,
    ),
    ...(explain ? { explained: (reply.data.explained ?? []).map(explainedOf) } : {}),
  };
}

/** What is not told, but cites something, shows what comes nearest. */
const outcomeOf = ({ answered, citations }: Reply): AnswerJson['outcome'] =>
  answered ? 'told' : citations.length > 0 ? 'nearest' : 'nothing';

function explainedOf({ source, ...why }: Explained): NonNullable<AnswerJson['explained']>[number] {
  const { document, start, end, quote } = source;
  return { document: document.name, start, end, quote, ...why, marks: [...why.marks] };
}

function lineText(reply: Reply, which: 'title' | 'lead'): string {
  return plain({ ...reply, title: reply[which], lead: [], blocks: [], notes: [], citations: [] }).text;
}

function citationOf(citation: Citation): AnswerJson['citations'][number] {
  const { document } = citation;
  return {
    n: citation.n,
    document: document.name,
    title: document.title,
    publisher: document.publisher,
    url: document.url,
    published: document.published,
    sentence: citation.sentence,
    start: citation.start,
    end: citation.end,
    quote: citation.quote,
  };
}

/** The sentence of each account: a difference may rest on accounts of another event of the answer. */
const accountSources = (events: readonly EventDetail[]): ReadonlyMap<string, Source> =>
  new Map(events.flatMap(({ tellings }) => tellings.map(({ account, source }) => [account.id, source] as const)));

function eventOf(
  event: EventDetail,
  numbersOf: NumbersOf,
  told: ReadonlyMap<string, Source>,
): NonNullable<AnswerJson['meeting']> {
  const sources = event.tellings.map((telling) => telling.source);
  return {
    id: event.id,
    title: event.title,
    kind: event.kind,
    date: event.date,
    participants: event.participants.map(({ actor }) => ({ name: actor.name, kind: actor.kind, side: actor.side })),
    place: event.place,
    format: event.format,
    topics: [...event.topics],
    citations: numbersOf(sources),
    accounts: event.tellings.map(({ account, source }) => ({
      document: source.document.name,
      perspective: source.document.perspective,
      title: account.title,
    })),
    conflicts: event.conflicts.map((conflict) => ({
      field: conflict.field,
      values: conflict.values.map(({ value, accounts }) => ({
        value,
        citations: numbersOf(accounts.map((id) => told.get(id)).filter((source) => source !== undefined)),
      })),
    })),
  };
}

function statementOf(statement: StatementDetail, numbersOf: NumbersOf): NonNullable<AnswerJson['statements']>[number] {
  const first = statement.content[0];
  const last = statement.content.at(-1);
  return {
    speaker: statement.speaker === null ? null : { name: statement.speaker.name, kind: statement.speaker.kind },
    role: statement.role,
    about: statement.about?.name ?? null,
    topics: [...statement.topics],
    polarity: statement.polarity,
    mode: statement.mode,
    date: statement.date,
    content: statement.contentText,
    document: statement.document.name,
    start: first?.start ?? statement.evidence.start,
    end: last?.end ?? statement.evidence.end,
    sentence_text: statement.evidence.quote,
    reportedBy: statement.reportedBy,
    confidence: statement.confidence,
    citations: numbersOf([statement.from_source]),
  };
}

function personOf(person: PersonProfile, numbersOf: NumbersOf): NonNullable<AnswerJson['person']> {
  return {
    name: person.actor.name,
    aliases: [...person.aliases],
    side: person.actor.side,
    roles: person.roles.map((role) => ({
      title: role.title,
      organization: role.organization,
      ...(role.from === null ? {} : { from: role.from }),
      ...(role.to === null ? {} : { to: role.to }),
      basis: role.basis,
      citations: numbersOf(role.from_sources),
    })),
    meetings: person.meetings.map(({ id, title, date }) => ({ id, title, date: date as DateWindow | null })),
    statements: person.statements,
  };
}
