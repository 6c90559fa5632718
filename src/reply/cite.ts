import type { Block, Citation, Inline, Line, Reply, ReplyData, Source } from '../model/reply.ts';

const longestQuote = 1200;

/** A source's identity in a reply: document and span. */
export const sourceKey = (source: Source): string => `${source.document.id}:${source.start}:${source.end}`;

/** The reply with its citations: every source that its parts name, numbered from 1 in the order of first mention. */
export function finish(reply: Reply): Reply {
  const sources = linesOf(reply).flatMap((line) => line.flatMap(sourcesOf));
  return { ...reply, citations: numbered(sources) };
}

/** All sources of the lists of an answer, beside those that the text names. */
export function dataSources(data: ReplyData): readonly Source[] {
  const events = [...(data.meeting === undefined ? [] : [data.meeting]), ...(data.events ?? [])];
  return [
    ...events.flatMap((event) => event.tellings.map((telling) => telling.source)),
    ...(data.statements ?? []).map((statement) => statement.from_source),
    ...(data.person?.roles ?? []).flatMap((role) => role.from_sources),
  ];
}

/** Each source once, numbered in order. A header alone (an empty span) is no sentence and has no number. */
export function numbered(sources: readonly Source[]): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const source of sources) {
    if (source.end <= source.start) continue;
    const key = sourceKey(source);
    if (!seen.has(key)) seen.set(key, { ...source, n: seen.size + 1 });
  }
  return [...seen.values()];
}

/** Every line of a reply in reading order. */
export function linesOf(reply: Reply): readonly Line[] {
  return [reply.title, reply.lead, ...reply.blocks.flatMap(blockLines), ...reply.notes];
}

function blockLines(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'text':
      return block.lines;
    case 'heading':
      return [block.line];
    case 'list':
      return block.items.flatMap((item) => [item.mark, item.body, ...item.under]);
    case 'fields':
      return block.rows.flatMap((row) => row.lines);
    case 'table':
      return block.rows.flat();
    case 'divider':
      return [];
  }
}

export function sourcesOf(part: Inline): readonly Source[] {
  if (part.kind === 'quote') return [part.from];
  return part.kind === 'value' || part.kind === 'cite' ? part.from : [];
}

/** A document as the source of its own metadata: no sentence of it is quoted. */
export const header = (document: Source['document']): Source => ({
  document,
  start: 0,
  end: 0,
  sentence: 0,
  quote: '',
});

/** A source no longer than a citation may be: the sentence, or the stretch of it around the words that matter. */
export function within(source: Source, start: number, end: number): Source {
  if (source.quote.length <= longestQuote) return source;
  const spare = Math.max(0, longestQuote - (end - start));
  const from = Math.max(source.start, start - Math.floor(spare / 2));
  const to = Math.min(source.end, from + longestQuote);
  return { ...source, start: from, end: to, quote: source.quote.slice(from - source.start, to - source.start) };
}
