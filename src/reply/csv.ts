import type { EventDetail, Reply, ReplyFile, Source, StatementDetail } from '../model/reply.ts';
import { titleOf } from './document-title.ts';

/** A reply's rows as a table for other programs: its events, else its statements, else the sentences it cites. */
export function csvOf(reply: Reply, name: string): ReplyFile {
  const { events, meeting, statements } = reply.data;
  const told = events ?? (meeting === undefined ? [] : [meeting]);
  const rows =
    told.length > 0
      ? [eventHead, ...told.flatMap(eventRows)]
      : statements !== undefined && statements.length > 0
        ? [statementHead, ...statements.map(statementRow)]
        : [sourceHead, ...reply.citations.map((source) => sourceCells(source))];
  // With the mark by which spreadsheets know UTF-8; line ends as RFC 4180 has them.
  return { name: `${name}.csv`, type: 'text/csv', text: `\uFEFF${rows.map(line).join('\r\n')}\r\n` };
}

const sourceHead = ['document', 'title', 'publisher', 'published', 'sentence', 'quote', 'url'];
const eventHead = ['from', 'to', 'precision', 'basis', 'event', 'kind', 'place', 'participants', ...sourceHead];
const statementHead = [
  'from',
  'to',
  'precision',
  'basis',
  'speaker',
  'about',
  'polarity',
  'mode',
  'words',
  ...sourceHead,
];

/** A row for each account, so that what differs stands beside one another. */
function eventRows({ date, title, kind, place, participants, tellings }: EventDetail): readonly (readonly string[])[] {
  const who = participants.map(({ actor }) => actor.name).join('; ');
  return tellings.map(({ source }) => [...dateCells(date), title, kind, place ?? '', who, ...sourceCells(source)]);
}

const statementRow = (statement: StatementDetail): readonly string[] => [
  ...dateCells(statement.date),
  statement.speaker?.name ?? '',
  statement.about?.name ?? '',
  String(statement.polarity),
  statement.mode,
  statement.contentText,
  ...sourceCells(statement.from_source),
];

const dateCells = (date: EventDetail['date']): readonly string[] =>
  date === null ? ['', '', '', ''] : [date.from, date.to, date.precision, date.basis];

const sourceCells = ({ document, sentence, quote }: Source): readonly string[] => [
  document.name,
  titleOf(document),
  document.publisher ?? '',
  document.published?.from ?? '',
  String(sentence + 1),
  quote,
  document.url ?? '',
];

const line = (cells: readonly string[]): string => cells.map(cell).join(',');

/** What a spreadsheet would run as a formula is a text. https://owasp.org/www-community/attacks/CSV_Injection */
function cell(words: string): string {
  const plain = /^[=+\-@\t\r]/u.test(words) && !/^-?\d+$/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
