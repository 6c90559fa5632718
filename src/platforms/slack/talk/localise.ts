import type { Command } from '../../../model/context.ts';
import type { Action, Block, Inline, Line, Reply } from '../../../model/reply.ts';
import { slackWords } from '../names.ts';

/** A reply that names the commands as they are typed in Slack. Only the help's own words and labels name any. */
export function inSlack(reply: Reply, commands: readonly Command[]): Reply {
  const words = (text: string) => slackWords(text, commands);
  const inline = (part: Inline): Inline =>
    part.kind === 'knowledge' && part.entry === 'help' ? { ...part, text: words(part.text) } : part;
  const line = (parts: Line): Line => parts.map(inline);
  const action = (of: Action): Action =>
    of.kind === 'button'
      ? { ...of, label: words(of.label) }
      : { ...of, choices: of.choices.map((choice) => ({ ...choice, label: words(choice.label) })) };
  return {
    ...reply,
    title: line(reply.title),
    lead: line(reply.lead),
    blocks: reply.blocks.map((block) => inBlock(block, line)),
    notes: reply.notes.map(line),
    actions: reply.actions.map(action),
  };
}

function inBlock(block: Block, line: (parts: Line) => Line): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, lines: block.lines.map(line) };
    case 'heading':
      return { ...block, line: line(block.line) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          mark: line(item.mark),
          body: line(item.body),
          under: item.under.map(line),
        })),
      };
    case 'fields':
      return { ...block, rows: block.rows.map((row) => ({ ...row, lines: row.lines.map(line) })) };
    default:
      return block;
  }
}
