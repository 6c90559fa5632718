import type { Reply } from '../../model/reply.ts';
import type { Outcome, Reader } from '../../model/store.ts';
import { header } from '../../reply/cite.ts';
import { titleOf } from '../../reply/document-title.ts';
import { button, echo, knowledge, reply, text, value } from '../../reply/parts.ts';

/** What became of something that was handed in. */
export async function outcomeReply(reader: Reader, asked: string, outcome: Outcome): Promise<Reply> {
  if (outcome.kind === 'rejected') {
    return reply({
      answered: false,
      title: [text('It was not read: '), echo(asked)],
      lead: [knowledge(outcome.why, 'feeds')],
    });
  }
  const document = await reader.document(outcome.document);
  const said = outcome.kind === 'accepted' ? 'Read' : outcome.kind === 'unchanged' ? 'Nothing new in' : 'Known already';
  if (document === null) return reply({ title: [text(said)], lead: [echo(asked)] });
  return reply({
    title: [text(`${said}: `), value(titleOf(document), [header(document)], 'metadata')],
    actions: [button('Open it', { command: 'sources', options: { document: document.name } })],
  });
}
