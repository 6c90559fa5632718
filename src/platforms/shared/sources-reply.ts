import type { Citation, Invocation, Item, Line, Reply } from '../../model/reply.ts';
import { numbering, quotable } from './citations.ts';
import { documentOrigin } from './document-words.ts';

/** The quotations behind a reply's footnotes, as a reply of their own: one item for each, with how its date is known. */
export function sourcesReply(reply: Reply): Reply {
  const citations = [...numbering(reply).values()].filter(quotable).sort((a, b) => a.n - b.n);
  const seen = new Set<string>();
  const items = citations.map((citation) => {
    const first = !seen.has(citation.document.id);
    seen.add(citation.document.id);
    return item(citation, first);
  });
  return {
    title: line('Sources'),
    lead: line('What each footnote rests on, word for word.'),
    blocks: [{ kind: 'list', items, pageSize: 10 }],
    actions: [],
    notes: [],
    answered: true,
    invocation: null,
    data: {},
    citations,
  };
}

/** The command that shows a citation's sentence with what stands around it. */
export function inContext(citation: Citation): Invocation {
  return { command: 'sources', options: { document: citation.document.id, at: String(citation.start) } };
}

function item(citation: Citation, first: boolean): Item {
  const where = `sentence ${citation.sentence + 1} · ${documentOrigin(citation.document)}`;
  const because = first && citation.document.published?.basis === 'inferred' ? citation.document.published.because : [];
  return {
    mark: [{ kind: 'count', text: `[${citation.n}]` }],
    body: [{ kind: 'quote', text: citation.quote, from: citation, marks: true }],
    under: [line(where), ...because.map((clue) => line(`dated by: ${clue}`))],
    side: citation.document.side,
  };
}

function line(text: string): Line {
  return [{ kind: 'text', text }];
}
