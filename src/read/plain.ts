import { blocks } from './blocks.ts';
import { header } from './header.ts';
import type { Understood } from './reader.ts';

/** A text as it stands: its header's fields, its paragraphs, and what is none of either. */
export function readPlain(text: string, name: string): Understood {
  return understood(text, name, false);
}

/** The same with the headings of Markdown. */
export function readMarkdown(text: string, name: string): Understood {
  return understood(text, name, true);
}

function understood(text: string, name: string, markdown: boolean): Understood {
  const head = header(text);
  const body = blocks(text, head.bodyStart, markdown);
  return { name, text, fields: head.fields, blocks: body.blocks, dropped: [...head.dropped, ...body.dropped] };
}
