import { z } from 'zod';
import { outcomeReply } from '../src/answer/replies/outcome-reply.ts';
import { noCollection, ownCollection } from '../src/answer/replies/own-collection.ts';
import type { Context } from '../src/model/context.ts';
import { isOfOperator } from '../src/model/platform.ts';
import type { Reply } from '../src/model/reply.ts';
import type { Collection, Outcome } from '../src/model/store.ts';
import { formatNames } from '../src/read/formats.ts';
import { knowledge, reply, text } from '../src/reply/parts.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  name: 'add',
  summary: 'Add a page, a file or a text to the documents of this server or workspace',
  options: z.object({
    what: z.string().max(100_000).optional(),
    file: z.string().max(1_000).optional(),
    title: z.string().max(300).optional(),
  }),
  help: {
    what: { description: 'The address of a page, or the text itself' },
    file: { description: `A file: ${formatNames}`, kind: 'attachment' },
    title: { description: 'The title of a text that is pasted' },
  },
  examples: ['/add https://example.org/talks.html'],
  managersOnly: true,

  async run(context, { what, file, title }) {
    const own = ownCollection(context.caller);
    if (own === null) return noCollection('add');
    if (file !== undefined) return outcomeReply(context.reader, file, await addFile(context, own, file));
    if (what === undefined || what.trim() === '') return nothing();
    const address = /^https?:\/\/\S+$/iu.test(what.trim());
    const outcome = address ? await addPage(context, own, what.trim()) : await addText(context, own, what, title);
    return outcomeReply(context.reader, address ? what : (title ?? what), outcome);
  },
});

/** A file that came along; for the operator, one of this machine. */
async function addFile({ attachments, intake, feeds, caller }: Context, collection: Collection, name: string) {
  const file = attachments?.find((each) => each.name === name);
  if (file) return intake.submit({ name: file.name, bytes: file.bytes, collection });
  if (isOfOperator(caller.platform) && feeds) return feeds.submit(collection, { path: name });
  return { kind: 'rejected', why: 'the file did not come along' } satisfies Outcome;
}

async function addPage({ feeds }: Context, collection: Collection, address: string): Promise<Outcome> {
  if (feeds === undefined) return { kind: 'rejected', why: 'no pages are fetched here' };
  return feeds.submit(collection, { address });
}

/** The same text gives the same name, so that pasting it twice gives one document. */
function addText(
  { intake, caller }: Context,
  collection: Collection,
  pasted: string,
  title?: string,
): Promise<Outcome> {
  const words = (title ?? pasted.trim().slice(0, 60)).replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  const fields = { ...(title === undefined ? {} : { title }), 'added-by': caller.user };
  const name = `added/${words.toLowerCase() || 'text'}.txt`;
  return intake.submit({ name, bytes: new TextEncoder().encode(pasted), collection, fields });
}

function nothing(): Reply {
  return reply({
    answered: false,
    title: [text('What shall be added?')],
    lead: [
      text('Give an address, a file, or the text itself: '),
      knowledge('/add what:https://example.org/talks.html', 'help'),
    ],
  });
}
