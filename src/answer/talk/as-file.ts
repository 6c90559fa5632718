import type { Reply } from '../../model/reply.ts';
import { finish } from '../../reply/cite.ts';
import { csvOf } from '../../reply/csv.ts';
import { count, knowledge, text } from '../../reply/parts.ts';

/** The reply with its rows as a file, and a note that says so. */
export function asFile(reply: Reply, name: string): Reply {
  const file = csvOf(finish(reply), name);
  const rows = file.text.trimEnd().split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u).length - 1;
  return {
    ...reply,
    files: [file],
    notes: [
      ...reply.notes,
      [text('As a file: '), knowledge(file.name, 'help'), text(', '), count(rows), text(rows === 1 ? ' row' : ' rows')],
    ],
  };
}
