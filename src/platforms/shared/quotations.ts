import type { Citation, Invocation, Item, Line, Reply } from '../../model/reply.ts';
import { type OwnWords, ownWords } from '../../reply/own-words.ts';
import { numbering, quotable } from './citations.ts';
import type { Copy } from './pages.ts';
import type { Piece } from './pieces.ts';

const pageSize = 10;
const cluesShown = 3;

export const quotationTitleIn = (say: OwnWords): Line => [{ kind: 'text', text: say('Sources') }];

/** Every footnote of a reply that has words to show, by number. */
export function quotedCitations(reply: Reply): readonly Citation[] {
  return [...numbering(reply).values()].filter(quotable).sort((a, b) => a.n - b.n);
}

/** The words behind the footnotes, by document, with how an undated document was dated. */
export function quotationCopy(reply: Reply): Copy {
  const say = ownWords(reply.tongue);
  const groups = [...Map.groupBy(quotedCitations(reply), (citation) => citation.document.id).values()];
  const title: Piece = { kind: 'title', block: -2, line: quotationTitleIn(say) };
  const body = groups.flatMap((group, block): Piece[] => [
    { kind: 'document', block, document: group[0]!.document },
    ...group.map((citation, i): Piece => ({ kind: 'item', block, item: item(citation, i === 0, say), pageSize })),
  ]);
  return { body: [title, ...body], notes: [], numbers: numbering(reply) };
}

/** The command that shows a citation's sentence with what stands around it. */
export function inContext(citation: Citation): Invocation {
  return { command: 'sources', options: { document: citation.document.id, at: String(citation.start) } };
}

function item(citation: Citation, first: boolean, say: OwnWords): Item {
  const { published, side } = citation.document;
  const clues = first && published?.basis === 'inferred' ? published.because.slice(0, cluesShown) : [];
  return {
    mark: [{ kind: 'count', text: `[${citation.n}]` }],
    body: [
      { kind: 'quote', text: citation.quote, from: citation, marks: true },
      { kind: 'text', text: say(` (sentence ${citation.sentence + 1})`) },
    ],
    under: clues.map((clue) => words(say(`dated by: ${clue}`))),
    side,
  };
}

function words(text: string): Line {
  return [{ kind: 'text', text }];
}
