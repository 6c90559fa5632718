import { blocks } from './blocks.ts';
import { header } from './header.ts';
import type { Understood } from './reader.ts';
import { sourceLinkOf } from './source-link.ts';

/** A text as it stands: its header's fields, its paragraphs, and what is none of either. Some have marks of Markdown. */
export function readPlain(text: string, name: string): Understood {
  return understood(text, name, false);
}

/** The same with the headings of Markdown. */
export function readMarkdown(text: string, name: string): Understood {
  return understood(text, name, true);
}

function understood(text: string, name: string, markdown: boolean): Understood {
  const head = header(text);
  const body = blocks(text, head.bodyStart, markdown || opensWithHeading(text, head.bodyStart));
  const given = head.fields.url ?? body.address ?? sourceLinkOf(text, head.bodyStart);
  const section = head.fields.section ?? body.section;
  const fields = { ...head.fields, ...(given && { url: given }), ...(section && { section }) };
  return { name, text, fields, blocks: body.blocks, dropped: [...head.dropped, ...body.dropped] };
}

/** One of the first lines is a heading of Markdown, whatever the name of the file. */
const opensWithHeading = (text: string, from: number): boolean =>
  /^\s*(?:\S[^\n]{0,200}\n\s*){0,2}#{1,6}[ \t]+\S/u.test(text.slice(from, from + 700));
