import { inside } from '../language/spans.ts';
import type { DateWindow } from '../model/date.ts';
import type { Draft, Extraction } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Span } from '../model/span.ts';
import { clues } from './clues.ts';
import { dates } from './dates/index.ts';
import { events } from './events/index.ts';
import { witnessed } from './events/witnessed.ts';
import { facts } from './facts.ts';
import { mentions } from './mentions.ts';
import { split } from './split.ts';
import { statements } from './statements/index.ts';
import { summary } from './summary.ts';
import { topics } from './topics.ts';
import { folded, verbatim } from './verbatim.ts';

/**
 * All that the pipeline sees in one document. `anchor` is its date as worked out elsewhere, for a document that bears
 * none. Pure, linear in the length of the text, and never throws, whatever the text.
 */
export function extract(draft: Draft, knowledge: Knowledge, anchor: DateWindow | null): Extraction {
  // All stages read simplified characters; what they hand on is as the document writes it.
  const read = folded(draft);
  return verbatim(stages(read, knowledge, anchor), read, draft);
}

function stages(draft: Draft, knowledge: Knowledge, anchor: DateWindow | null): Extraction {
  const { text } = draft;
  // First: the day of publication resolves "on Wednesday", "the Secretary General" and "last year" in all that follows.
  const known = facts(draft, knowledge, anchor);
  const sentences = split(text, draft.blocks);
  // Once for all stages: it is the dearest single thing.
  const names = knowledge.find(text);
  const mentioned = mentions({ text, sentences, names, knowledge, anchor: known.published, home: known.side });
  const times = dates(text, sentences, known.language, known.published);
  const seen = { text, sentences, mentions: mentioned, dates: times, names, knowledge, facts: known };
  const said = statements(seen);
  // After the statements: who said a thing on a day is an event of that day.
  const accounts = witnessed(events({ ...seen, statements: said }), text, sentences);
  return {
    facts: known,
    sentences,
    dropped: draft.dropped,
    dates: times,
    mentions: mentioned,
    statements: said,
    accounts,
    topics: topics(inside(names, readPart(draft))),
    // Near the end: it weighs sentences by what all the others found in them.
    summary: summary({ ...seen, statements: said, accounts }),
    // Only a document without a date of its own has to be dated from its words.
    clues: known.published === null || known.published.basis === 'inferred' ? clues({ ...seen, accounts }) : [],
  };
}

/** What is read: neither the header nor page furniture at the ends. */
function readPart({ blocks }: Draft): Span {
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
}
