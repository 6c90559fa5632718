import { z } from 'zod';
import { button, cite, count, date, echo, excerpt, reply, text } from '../src/answer/parts.ts';
import { retrieve } from '../src/answer/retrieve.ts';
import type { Item, Reply } from '../src/model/reply.ts';
import type { Passage } from '../src/model/store.ts';
import { defineCommand } from './command.ts';

const most = 12;

export default defineCommand({
  name: 'find',
  summary: 'The sentences that fit some words best, in English and Chinese at once',
  options: z.object({
    query: z.string().min(1),
    from: z.string().optional(),
    to: z.string().optional(),
    source: z.string().optional(),
  }),
  help: {
    query: { description: 'Words to look for; known names are looked for in both languages' },
    from: { description: 'Published from this day, month or year on' },
    to: { description: 'Published up to this day, month or year' },
    source: {
      description: 'A publisher, a side (china, nato) or a document',
      complete: async (context, typed) => {
        const documents = await context.reader.documents({ limit: 200 });
        const names = [
          ...new Set(documents.flatMap((document) => [document.side, document.publisher, document.name])),
        ].filter((name) => name !== null);
        return names
          .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
          .slice(0, 25)
          .map((name) => ({ label: name.slice(0, 100), value: name.slice(0, 100) }));
      },
    },
  },
  examples: ['/find liaison office Tokyo', '/find "Cold War mentality" source:china', '/find 北约东进'],
  managersOnly: false,

  async run(context, given) {
    const passages = await retrieve(context, given.query, {
      limit: most,
      ...(given.from === undefined ? {} : { from: given.from }),
      ...(given.to === undefined ? {} : { to: given.to }),
      ...(given.source === undefined ? {} : { source: given.source }),
    });
    return passages.length === 0 ? nothing(given.query) : found(given.query, passages);
  },
});

function found(query: string, passages: readonly Passage[]): Reply {
  const first = passages[0];
  return reply({
    title: [
      count(passages.length),
      text(passages.length === 1 ? ' sentence for ' : ' sentences for '),
      echo(query),
      text(', best first'),
    ],
    blocks: [{ kind: 'list', pageSize: 5, items: passages.map(passageItem) }],
    actions:
      first === undefined
        ? []
        : [
            button('The first in context', {
              command: 'sources',
              options: { document: first.source.document.name, at: String(first.source.start) },
            }),
          ],
  });
}

function passageItem({ source }: Passage): Item {
  return {
    mark: date(source.document.published, [source]),
    body: [...excerpt(source.quote, source, 360), text(' '), cite(source)],
    under: [],
    side: source.document.side,
  };
}

function nothing(query: string): Reply {
  return reply({
    answered: false,
    title: [text('No sentence holds '), echo(query)],
    lead: [text('Fewer or other words may find more; names are found in English and Chinese.')],
    actions: [button('What has been read', { command: 'sources', options: {} })],
  });
}
