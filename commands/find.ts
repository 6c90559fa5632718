import { z } from 'zod';
import { type Sentences, sentencesHolding } from '../src/answer/evidence/find-fit.ts';
import { retrieve } from '../src/answer/evidence/retrieve.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import type { Block, Item, Line, Reply } from '../src/model/reply.ts';
import type { Passage } from '../src/model/store.ts';
import { topicGloss } from '../src/reply/gloss.ts';
import { button, cite, count, date, echo, excerpt, reply, text } from '../src/reply/parts.ts';
import { as, asHelp, defineCommand } from './command.ts';

const most = 12;
const mostRelated = 3;
/** So many are looked through: words of one sense bring in many that do not hold the ones asked for. */
const mostConsidered = 150;

export default defineCommand({
  name: 'find',
  summary: 'The sentences that fit some words best, in English and Chinese at once',
  options: z.object({
    query: z.string().min(1),
    from: z.string().optional(),
    to: z.string().optional(),
    source: z.string().optional(),
    as,
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
    as: asHelp,
  },
  examples: ['/find liaison office Tokyo', '/find "Cold War mentality" source:china', '/find 北约东进'],
  managersOnly: false,

  async run(context, given) {
    const passages = await retrieve(context, given.query, {
      limit: mostConsidered,
      ...(given.from === undefined ? {} : { from: given.from }),
      ...(given.to === undefined ? {} : { to: given.to }),
      ...(given.source === undefined ? {} : { source: given.source }),
    });
    const sentences = sentencesHolding(context, given.query, passages);
    const none = sentences.holding.length + sentences.related.length === 0;
    return none ? nothing(given.query) : found(context.knowledge, given.query, sentences);
  },
});

function found(names: Knowledge, query: string, { holding, related }: Sentences): Reply {
  const shown = holding.slice(0, most);
  const near = related.slice(0, shown.length === 0 ? most : Math.min(mostRelated, most - shown.length));
  const [first] = [...shown, ...near];
  const list = (passages: readonly Passage[]): Block => ({
    kind: 'list',
    pageSize: 5,
    items: passages.map((passage) => passageItem(names, passage)),
  });
  return reply({
    answered: shown.length > 0,
    title: shown.length === 0 ? [text('No sentence holds all of '), echo(query)] : titleOf(query, holding.length),
    blocks: [
      ...(shown.length > 0 ? [list(shown)] : []),
      ...(near.length > 0 ? [{ kind: 'heading' as const, line: [text('Related')] }, list(near)] : []),
    ],
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

const titleOf = (query: string, many: number): Line => [
  count(Math.min(many, most)),
  text(many > most ? ' best sentences for ' : many === 1 ? ' sentence for ' : ' sentences for '),
  echo(query),
  ...(many > 1 && many <= most ? [text(', best first')] : []),
];

function passageItem(names: Knowledge, { source }: Passage): Item {
  return {
    mark: date(source.document.published, [source]),
    body: [...excerpt(source.quote, source, 360), ...topicGloss(source.quote, source, names), text(' '), cite(source)],
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
