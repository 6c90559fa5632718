import type { Context } from '../../model/context.ts';
import type { Block, Item, Reply } from '../../model/reply.ts';
import { finish, header } from '../../reply/cite.ts';
import { titleOf } from '../../reply/document-title.ts';
import { button, cite, date, knowledge, reply, sentence, text, value } from '../../reply/parts.ts';
import { ahead } from '../brief/ahead.ts';
import type { Focus } from '../question/focus.ts';
import type { Act, exportOf } from '../typed/acts.ts';
import { asFile } from './as-file.ts';

/** What is said to a message that asks nothing of the documents: about the last answer, or about the bot itself. */
export async function replyTo(context: Context, act: Act, focus: Focus | null): Promise<Reply> {
  if (act === 'greeting' || act === 'able') return { ...(await context.run(help)), invocation: help };
  if (act === 'self') return self();
  if (act === 'thanks') return reply({ lead: [text('Gladly. Ask on whenever you like.')] });
  if (act === 'ahead') return coming(context);
  if (act === 'chinese' || act === 'english') return tongue(context, act, focus?.last ?? null);
  const last = focus?.last ?? null;
  if (last === null) return nothingBefore();
  const shown = { ...(await context.run(last)), invocation: last };
  if (act === 'source') return restsOn(shown);
  return act === 'shorter' ? shortened(shown) : shown;
}

/** The last answer, or what is named, with its rows as a file. */
export async function exported(
  context: Context,
  of: NonNullable<ReturnType<typeof exportOf>>,
  focus: Focus | null,
): Promise<Reply> {
  const meant = of === 'last' ? (focus?.last ?? null) : { command: of, options: {} };
  if (meant === null) return nothingBefore();
  const { as: _, ...options } = meant.options;
  const shown = await context.run({ ...meant, options });
  return { ...asFile(shown, meant.command === 'ask' ? 'answer' : meant.command), invocation: meant };
}

const help = { command: 'help', options: {} };

function self(): Reply {
  return reply({
    title: [text('A program that reads documents')],
    lead: [
      text(
        'No person and no language model writes these answers: they are sentences of the documents that were read, ',
      ),
      text('each with its footnote. What no document says is not said here.'),
    ],
    actions: [button('What can be asked', help)],
  });
}

/** The last answer once more, which the exchange puts into the language that is asked for. */
async function tongue(context: Context, act: 'chinese' | 'english', last: Focus['last']): Promise<Reply> {
  const around =
    act === 'chinese'
      ? 'Quotations stay in the language of their document, word for word; what is said around them is in Chinese. '
      : 'Quotations stay in the language of their document, word for word; what is said around them is in English. ';
  const line = [text(around), text('Questions are understood in English and in Chinese.')];
  if (last === null) return reply({ lead: line });
  const shown = await context.run(last);
  return { ...shown, invocation: last, notes: [line, ...shown.notes] };
}

const nothingBefore = (): Reply =>
  reply({
    answered: false,
    lead: [text('There is no answer before this to go back to; it may be over an hour ago. Ask the question again.')],
    actions: [button('What can be asked', help)],
  });

/** The sentences that the last answer rests on, each with its document and that document's day. */
function restsOn(last: Reply): Reply {
  const items = finish(last).citations.map((source): Item => {
    const top = [header(source.document)];
    return {
      mark: date(source.document.published, top),
      body: [...sentence(source), text(' '), cite(source)],
      under: [[value(titleOf(source.document), top, 'metadata')]],
      side: source.document.side,
    };
  });
  if (items.length === 0) return reply({ lead: [text('The last answer rests on no document.')], answered: false });
  return reply({
    title: [text('What the last answer rests on')],
    blocks: [{ kind: 'list', items, pageSize: 6 }],
    invocation: last.invocation,
    // The conversation stays with what was answered.
    data: last.data,
  });
}

/** Its first words alone: the lead where it has one, else the first line or row of it. */
function shortened(last: Reply): Reply {
  const first = last.blocks[0];
  const blocks: readonly Block[] =
    last.lead.length > 0 || first === undefined
      ? []
      : first.kind === 'text'
        ? [{ ...first, lines: first.lines.slice(0, 1) }]
        : first.kind === 'list'
          ? [{ ...first, items: first.items.slice(0, 1) }]
          : [first];
  return { ...last, blocks, notes: [] };
}

/** How many days ahead the calendar of reference is looked at. */
const daysAhead = 400;

/** Meetings to come that the knowledge base knows of; documents tell little of them. */
function coming(context: Context): Reply {
  const today = context.now();
  const end = new Date(today.getTime() + daysAhead * 86_400_000);
  const found = ahead(context.knowledge, today.toISOString().slice(0, 10), end.toISOString().slice(0, 10)).slice(0, 6);
  if (found.length === 0)
    return reply({
      answered: false,
      title: [text('No meeting to come is known')],
      lead: [text('The calendar of reference ends before today. What documents announce stands in the timeline.')],
      actions: [button('Timeline', { command: 'timeline', options: {} })],
    });
  return reply({
    title: [text('Coming up')],
    lead: [text('From the calendar of reference, not from the documents:')],
    blocks: [{ kind: 'text', lines: found.map((each) => [knowledge(each.text, each.entry)]) }],
    actions: [button('What is new', { command: 'brief', options: {} })],
  });
}
