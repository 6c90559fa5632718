import { createHash } from 'node:crypto';
import { likenessKeys, sameText } from '../../src/ingest/likeness.ts';
import type { Pipeline } from '../../src/ingest/pipeline-thread.ts';
import type { Extraction } from '../../src/model/document.ts';
import { dayWindow, linkRounds, made } from '../store/fixture.ts';

/**
 * Pipeline small enough to be seen through: `DATE day.` dates the document, each `Round n met [on day].` is an account.
 * An undated document is of the day of a dated account of one of its rounds, and gives that day to its accounts.
 */
export const standIn: Pipeline = {
  async draft(bytes, name) {
    const text = new TextDecoder().decode(bytes);
    if (text.trim() === '') return { kind: 'rejected', why: 'there is no text in it to read' };
    const id = createHash('sha256').update(text).digest('hex');
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
    const draft = { name, text, format: 'txt' as const, fields: {}, blocks, dropped: [] };
    return { kind: 'draft', id, draft, likenessKeys: likenessKeys(text) };
  },
  alike: async (draft, others) =>
    others.filter((other) => sameText(draft.text, other.draft.text)).map((other) => other.id),
  async extract({ text }, anchor) {
    if (text.includes('TROUBLE')) throw new Error('it is not understood');
    const date = /DATE (\S+)\./.exec(text)?.[1] ?? null;
    const meetings = [...text.matchAll(/Round (\d+) met(?: on (\S+))?\./g)].map((match) => {
      const day = match[2] ?? anchor?.from;
      return { words: match[0], round: Number(match[1]), ...(day !== undefined && { day }) };
    });
    const { extraction } = made({ text, published: date, meetings });
    return anchor === null || date !== null ? extraction : dated(extraction, anchor);
  },
  async date(_text, extraction, neighbours) {
    const rounds = new Set(extraction.accounts.map((account) => account.round));
    const days = neighbours.flatMap(({ account }) =>
      account.date && rounds.has(account.round) ? [account.date.from] : [],
    );
    const first = days.sort()[0];
    return first === undefined ? null : { ...dayWindow(first), basis: 'inferred' };
  },
  link: async (tellings) => ({ events: linkRounds(tellings.map(({ account }) => account)) }),
};

function dated(extraction: Extraction, published: NonNullable<Extraction['facts']['published']>): Extraction {
  return { ...extraction, facts: { ...extraction.facts, published } };
}
