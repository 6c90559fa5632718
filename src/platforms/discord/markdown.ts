import type { Inline, Line } from '../../model/reply.ts';
import { marked, type Numbering } from '../shared/citations.ts';
import { tidy } from '../shared/tidy.ts';

/**
 * Text that Discord shows as it stands: no markup, mention, emoji, time stamp or link comes of it.
 * https://docs.discord.com/developers/reference#message-formatting
 */
export function escapeMarkdown(text: string): string {
  return tidy(text)
    .replace(/[\\*_~`|[\]<>]/g, '\\$&')
    .replace(/@(?=everyone|here)/gi, '\\@')
    .replace(/:(?=\/\/)/g, '\\:');
}

/** A line of a reply in Discord's markup. Facts of reference knowledge stand in italics; footnote marks in brackets. */
export function lineMarkdown(line: Line, numbers: Numbering): string {
  return joined(line)
    .map((inline) => inlineMarkdown(inline, numbers))
    .join('');
}

/** Marks at the start of a line would make it a heading, a quotation or a list. */
export function guardStart(markdown: string): string {
  return markdown.replace(/^(\s*)(?:([#>+-])|(\d+)(?=[.)]))/, (_, space: string, sign?: string, digits?: string) =>
    sign ? `${space}\\${sign}` : `${space}${digits}\\`,
  );
}

/** Whether any of a line's words are set as reference knowledge. */
export function hasKnowledge(line: Line): boolean {
  return line.some(isFact);
}

/** Names come from the knowledge base everywhere and claim nothing; what holds a date or a number does. */
function isFact(inline: Inline): boolean {
  return inline.kind === 'knowledge' && /\d/.test(inline.text);
}

function inlineMarkdown(inline: Inline, numbers: Numbering): string {
  switch (inline.kind) {
    case 'cite':
      return marked(inline.from, numbers)
        .map(({ n }) => `\\[${n}\\]`)
        .join('');
    case 'quote':
      return inline.marks ? quoted(inline.text) : escapeMarkdown(inline.text);
    case 'knowledge':
      return isFact(inline) ? italic(inline.text) : escapeMarkdown(inline.text);
    default:
      return escapeMarkdown(inline.text);
  }
}

/** Quotation marks of the other kind round words that hold their own. */
function quoted(text: string): string {
  const words = escapeMarkdown(text).trim();
  return /[“”]/u.test(words) ? `‘${words}’` : `“${words}”`;
}

function italic(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(tidy(text)) ?? [];
  return words === '' ? before : `${before}*${escapeMarkdown(words)}*${after}`;
}

/** Neighbouring pieces of reference knowledge made one, because two pairs of asterisks side by side read as bold. */
function joined(line: Line): Line {
  const parts: Inline[] = [];
  for (const inline of line) {
    const last = parts.at(-1);
    if (inline.kind === 'knowledge' && last?.kind === 'knowledge' && isFact(inline) && isFact(last)) {
      parts[parts.length - 1] = { ...last, text: last.text + inline.text };
    } else if (inline.kind === 'cite' || inline.text !== '') parts.push(inline);
  }
  return parts;
}
