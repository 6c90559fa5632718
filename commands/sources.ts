import { z } from 'zod';
import { documentReply, inContext } from '../src/answer/replies/document-reply.ts';
import type { Context } from '../src/model/context.ts';
import type { DocumentBrief } from '../src/model/document.ts';
import type { Inline, Item, Line, Reply } from '../src/model/reply.ts';
import { header } from '../src/reply/cite.ts';
import { dateText } from '../src/reply/date-text.ts';
import { titleOf } from '../src/reply/document-title.ts';
import { button, count, echo, reply, text, value } from '../src/reply/parts.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  name: 'sources',
  summary: 'What has been read; for one document a summary, its statements and events',
  options: z.object({
    document: z.string().optional(),
    at: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional(),
  }),
  help: {
    document: {
      description: 'The name of a file, or words of a title',
      complete: async (context, typed) =>
        (await named(context, typed))
          .slice(0, 25)
          .map((document) => ({ label: labelOf(document), value: document.name.slice(0, 100) })),
    },
    at: { description: 'A position in the document: the sentence there, with those around it' },
  },
  examples: ['/sources', '/sources chinamil'],
  managersOnly: false,

  async run(context, given) {
    if (given.document === undefined) return overview(context);
    const document = (await context.reader.document(given.document)) ?? (await onlyOne(context, given.document));
    if (document === null) return unknown(context, given.document);
    return given.at === undefined ? documentReply(context, document) : inContext(context, document, Number(given.at));
  },
});

async function named(context: Context, typed: string): Promise<readonly DocumentBrief[]> {
  const wanted = typed.trim().toLowerCase().split(/\s+/u);
  const documents = await context.reader.documents({ limit: 500 });
  return documents.filter((document) => {
    const told = `${document.name} ${titleOf(document)} ${document.publisher ?? ''}`.toLowerCase();
    return wanted.every((word) => told.includes(word));
  });
}

async function onlyOne(context: Context, typed: string) {
  const [first, second] = await named(context, typed);
  return first === undefined || second !== undefined ? null : context.reader.document(first.id);
}

const labelOf = (document: DocumentBrief): string =>
  `${document.published === null ? '' : `${dateText(document.published)} · `}${titleOf(document)}`.slice(0, 100);

async function overview(context: Context): Promise<Reply> {
  const [documents, counts] = await Promise.all([context.reader.documents({ limit: 200 }), context.reader.counts()]);
  return reply({
    answered: documents.length > 0,
    title:
      documents.length === 0
        ? [text('Nothing has been read yet')]
        : [
            count(counts.documents),
            text(' documents · '),
            count(counts.events),
            text(' events · '),
            count(counts.statements),
            text(' statements, newest first'),
          ],
    blocks: documents.length === 0 ? [] : [{ kind: 'list', pageSize: 10, items: documents.map(item) }],
    actions: [openMenu(documents)],
  });
}

function openMenu(documents: readonly DocumentBrief[]): Reply['actions'][number] {
  const choices = documents.slice(0, 25).map((document) => ({
    label: labelOf(document).slice(0, 70),
    invocation: { command: 'sources', options: { document: document.name } },
  }));
  return { kind: 'menu', label: 'Open a document', choices };
}

function item(document: DocumentBrief): Item {
  const stated = (surface: string): Inline => value(surface, [header(document)], 'metadata');
  const published: Line =
    document.published === null
      ? [text('no date')]
      : [stated(`${dateText(document.published)}${document.published.basis === 'inferred' ? ' ≈' : ''}`)];
  return {
    mark: published,
    body: [
      stated(titleOf(document)),
      text(' · '),
      ...(document.publisher === null ? [] : [stated(document.publisher), text(' · ')]),
      stated(document.perspective),
    ],
    under: document.carriedBy.length === 0 ? [] : [[text('same text: '), stated(document.carriedBy.join(', '))]],
    side: document.side,
  };
}

async function unknown(context: Context, typed: string): Promise<Reply> {
  const near = await named(context, typed);
  return reply({
    answered: false,
    title: [text(near.length > 0 ? 'Several documents fit ' : 'No document is called '), echo(typed)],
    blocks: near.length === 0 ? [] : [{ kind: 'list', pageSize: 10, items: near.slice(0, 20).map(item) }],
    actions:
      near.length > 0
        ? [openMenu(near)]
        : [
            button('All sources', { command: 'sources', options: {} }),
            button('Search for the words', { command: 'find', options: { query: typed } }),
          ],
  });
}
