import { extract } from '../../src/extract/index.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import type { Extraction } from '../../src/model/document.ts';
import type { Account } from '../../src/model/event.ts';
import { readText } from '../../src/read/index.ts';
import { fixture } from '../knowledge/fixture.ts';

export const knowledge = parseKnowledge(fixture);

/** The whole pipeline over a text with a header, as a file would have it. */
export function extracted(body: string, header = 'title: A note\ndate: 2024-03-15'): Extraction {
  const read = readText(`${header}\n\n${body}\n`, 'test.txt');
  if (read.kind === 'rejected') throw new Error(read.why);
  return extract(read.draft, knowledge, null);
}

/** "2024-03-13 meeting: Wang Yi, Jens Stoltenberg", one line for each account. */
export function told(body: string, header?: string): readonly string[] {
  return extracted(body, header).accounts.map(line);
}

function line(account: Account): string {
  const date = account.date;
  const when = !date ? 'undated' : date.from === date.to ? date.from : `${date.from}..${date.to}`;
  const who = account.participants.map((one) => one.actor.name).join(', ');
  return `${when} ${account.kind}${account.happened ? '' : ' (not yet)'}: ${who}`;
}
