import { inside } from '../../language/spans.ts';
import type { Mention } from '../../model/actor.ts';
import type { Timex } from '../../model/date.ts';
import type { DocumentFacts } from '../../model/document.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { Evidence, Sentence, Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { lastDays } from './lately.ts';

/** All that the stages before this one saw in a document. */
export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly Timex[];
  readonly statements: readonly Statement[];
  /** The names that the knowledge finds in the text, in its order. */
  readonly names: readonly NameMatch[];
  readonly knowledge: Knowledge;
  readonly facts: DocumentFacts;
}

/** One sentence with what lies in it. */
export interface Scene {
  readonly sentence: Sentence;
  readonly words: string;
  readonly mentions: readonly Mention[];
  readonly times: readonly Timex[];
  readonly statements: readonly Statement[];
  /** Series, anchors, topics and organisations of the knowledge base, in offsets of the document. */
  readonly names: readonly NameMatch[];
}

const kindsTold: ReadonlySet<NameMatch['kind']> = new Set(['series', 'anchor', 'topic', 'organization']);

/** The sentences of a document with what lies in each, in one pass over all lists. */
export function scenes(reading: Reading): readonly Scene[] {
  const { text } = reading;
  const told = reading.names.filter(({ kind }) => kindsTold.has(kind));
  const mentions = cursor(reading.mentions, (item) => item);
  const times = cursor(reading.dates, (item) => item);
  const statements = cursor(reading.statements, (item) => item.evidence);
  return reading.sentences.map((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return {
      sentence,
      words,
      mentions: mentions(sentence),
      times: lastDays(ranges(times(sentence), text), reading.facts),
      statements: statements(sentence),
      names: inside(told, sentence),
    };
  });
}

const until = /^\s?(?:-|–|—|to|until|through|至|到)\s?$/iu;
const longestDays = 31;

/** "30 May to 1 June" is one expression of several days, though each of its ends is one of its own. */
function ranges(times: readonly Timex[], text: string): readonly Timex[] {
  const found: Timex[] = [];
  for (const time of times) {
    const first = found.at(-1);
    const joined = first && until.test(text.slice(first.end, time.start)) ? spanning(first, time, text) : null;
    if (joined) found[found.length - 1] = joined;
    else found.push(time);
  }
  return found;
}

function spanning(first: Timex, last: Timex, text: string): Timex | null {
  if (!first.window || !last.window || first.window.from !== first.window.to) return null;
  const window = { ...last.window, from: first.window.from, precision: 'range' as const };
  const days = (Date.parse(window.to) - Date.parse(window.from)) / 86_400_000;
  if (days <= 0 || days > longestDays) return null;
  return { ...first, end: last.end, text: text.slice(first.start, last.end), window };
}

/** Hands out, for spans asked in order, the items that lie inside each. */
function cursor<Item>(items: readonly Item[], spanOf: (item: Item) => Span): (within: Span) => readonly Item[] {
  const sorted = [...items].sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(a).end - spanOf(b).end);
  let next = 0;
  return (within) => {
    while (next < sorted.length && spanOf(sorted[next]!).start < within.start) next += 1;
    const from = next;
    while (next < sorted.length && spanOf(sorted[next]!).start < within.end) next += 1;
    return sorted.slice(from, next).filter((item) => spanOf(item).end <= within.end);
  };
}

/** The sentence as a citation. Sentences are never longer than a citation may be. */
export function evidenceOf(text: string, sentence: Sentence): Evidence {
  return {
    start: sentence.start,
    end: sentence.end,
    sentence: sentence.n,
    quote: text.slice(sentence.start, sentence.end),
  };
}
