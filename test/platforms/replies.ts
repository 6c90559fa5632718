import type { DateWindow } from '../../src/model/date.ts';
import type { DocumentBrief } from '../../src/model/document.ts';
import type { Action, Block, Citation, Inline, Item, Line, Reply, Source } from '../../src/model/reply.ts';

/** Replies made by hand from documents that exist nowhere, for the tests and pictures of every platform. */
export function brief(name: string, about: Partial<DocumentBrief> = {}): DocumentBrief {
  return {
    id: `${name.replace(/\W/g, '')}${'0'.repeat(64)}`.slice(0, 64),
    name,
    collection: 'shared',
    title: name,
    language: 'en',
    kind: 'news',
    url: null,
    publisher: null,
    side: null,
    perspective: 'press',
    published: null,
    ingestedAt: '2026-11-01T08:00:00.000Z',
    status: 'current',
    carriedBy: [],
    ...about,
  };
}

export function window(from: string, about: Partial<DateWindow> = {}): DateWindow {
  return { from, to: from, precision: 'day', basis: 'stated', because: [], ...about };
}

export function source(document: DocumentBrief, sentence: number, quote: string): Source {
  const start = sentence * 200;
  return { document, sentence, start, end: start + quote.length, quote };
}

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const quote = (from: Source, words = from.quote, marks = true): Inline => ({
  kind: 'quote',
  text: words,
  from,
  marks,
});
export const value = (words: string, ...from: readonly Source[]): Inline => ({
  kind: 'value',
  text: words,
  from,
  rule: 'normalised',
});
export const cite = (...from: readonly Source[]): Inline => ({ kind: 'cite', from });
export const known = (words: string): Inline => ({ kind: 'knowledge', text: words, entry: 'entry' });
export const count = (words: string): Inline => ({ kind: 'count', text: words });
export const echo = (words: string): Inline => ({ kind: 'echo', text: words });

export function item(mark: Line, body: Line, under: readonly Line[] = [], side: string | null = null): Item {
  return { mark, body, under, side };
}

/** A reply with its citations numbered in the order of first mention, as the exchange does it. */
export function reply(parts: {
  readonly title: Line;
  readonly lead?: Line;
  readonly blocks?: readonly Block[];
  readonly actions?: readonly Action[];
  readonly notes?: readonly Line[];
  readonly answered?: boolean;
  readonly command?: string;
  readonly data?: Reply['data'];
}): Reply {
  const {
    title,
    lead = [],
    blocks = [],
    actions = [],
    notes = [],
    answered = true,
    command = 'timeline',
    data = {},
  } = parts;
  const lines = [title, lead, ...blocks.flatMap(blockLines), ...notes];
  const citations = new Map<string, Citation>();
  for (const from of lines.flat().flatMap(sources)) {
    const key = `${from.document.id}:${from.start}:${from.end}`;
    if (!citations.has(key)) citations.set(key, { ...from, n: citations.size + 1 });
  }
  const invocation = { command, options: {} };
  const numbered = [...citations.values()];
  return {
    tongue: 'en',
    title,
    lead,
    blocks,
    actions,
    notes,
    answered,
    unmet: [],
    reading: null,
    files: [],
    invocation,
    data,
    citations: numbered,
  };
}

export function blockLines(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'text':
      return block.lines;
    case 'heading':
      return [block.line];
    case 'list':
      return block.items.flatMap((each) => [each.mark, each.body, ...each.under]);
    case 'fields':
      return block.rows.flatMap((row) => [[text(row.label)], ...row.lines]);
    case 'table':
      return block.rows.flat();
    case 'divider':
      return [];
  }
}

function sources(inline: Inline): readonly Source[] {
  if (inline.kind === 'quote') return [inline.from];
  return inline.kind === 'value' || inline.kind === 'cite' ? inline.from : [];
}
