import { mentions } from '../../src/extract/mentions.ts';
import { split } from '../../src/extract/split.ts';
import { statements } from '../../src/extract/statements/index.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import type { Block, DocumentFacts } from '../../src/model/document.ts';
import type { Statement } from '../../src/model/statement.ts';
import { fixture } from '../knowledge/fixture.ts';

const knowledge = parseKnowledge(fixture);
const published = { from: '2024-01-10', to: '2024-01-10', precision: 'day', basis: 'metadata', because: [] } as const;

/** One block for each line. */
export const blocksOf = (text: string): readonly Block[] =>
  [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, kind: 'paragraph' }));

const factsOf = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  title: null,
  language: 'en',
  kind: 'news',
  url: null,
  publisher: null,
  side: null,
  perspective: 'press',
  published,
  voice: { id: 'document:one', name: 'unsigned text', kind: 'document', side: null },
  ...more,
});

/** The statements of a text as the pipeline finds them, on the small world of the tests. */
export function statementsOf(text: string, more: Partial<DocumentFacts> = {}): readonly Statement[] {
  const facts = factsOf(more);
  const sentences = split(text, blocksOf(text));
  const names = knowledge.find(text);
  const found = mentions({ text, sentences, names, knowledge, anchor: { from: '2024-01-10', to: '2024-01-10' } });
  return statements({ text, sentences, mentions: found, dates: [], names, knowledge, facts });
}

/** `source | cue | content` of each, the contents of one joined by an ellipsis. */
export const drawn = (text: string, more: Partial<DocumentFacts> = {}): readonly string[] =>
  statementsOf(text, more).map(({ source, cue, content }) =>
    [source, cue]
      .map((span) => (span === null ? '' : text.slice(span.start, span.end)))
      .concat(content.map(({ start, end }) => text.slice(start, end)).join(' … '))
      .join(' | '),
  );

/** `speaker: content` of each. */
export const voiced = (text: string, more: Partial<DocumentFacts> = {}): readonly string[] =>
  statementsOf(text, more).map((one) => `${one.speaker?.name ?? 'nobody'}: ${one.contentText}`);
