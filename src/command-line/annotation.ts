import type { DocumentFacts, Extraction } from '../model/document.ts';
import type { Account } from '../model/event.ts';

/** The JSON of an annotation: what the pipeline sees in one document (shape in README and `interfaces.md`). */
export function annotation(name: string, extraction: Extraction) {
  return {
    document: documentJson(name, extraction.facts),
    sentences: extraction.sentences.map(({ start, end }) => ({ start, end })),
    dropped: extraction.dropped,
    dates: extraction.dates.map(({ start, end, text: words, type, value, window }) => ({
      start,
      end,
      text: words,
      type,
      value,
      from: window?.from ?? null,
      to: window?.to ?? null,
    })),
    mentions: extraction.mentions.map(({ start, end, text: words, actor, role }) => ({
      start,
      end,
      text: words,
      actor: actor.name,
      kind: actor.kind,
      role: role?.title ?? null,
    })),
    statements: extraction.statements.map((statement) => ({
      source: statement.source,
      cue: statement.cue,
      content: statement.content,
      content_text: statement.contentText,
      speaker: statement.speaker?.name ?? null,
      about: statement.about?.name ?? null,
      polarity: statement.polarity,
      mode: statement.mode,
      confidence: statement.confidence,
    })),
    events: extraction.accounts.map((account) => accountJson(name, extraction.facts, account)),
    summary: extraction.summary,
  };
}

function documentJson(name: string, facts: DocumentFacts) {
  const { title, language, published, perspective } = facts;
  return { name, title, language, published, perspective };
}

function accountJson(name: string, facts: DocumentFacts, account: Account) {
  return {
    id: `${name}:${account.start}`,
    title: account.title,
    kind: account.kind,
    date: account.date,
    participants: account.participants.map(({ actor }) => ({ name: actor.name, kind: actor.kind, side: actor.side })),
    place: account.place,
    format: account.format,
    topics: account.topics,
    citations: [{ n: 1, document: name, ...account.evidence }],
    accounts: [{ document: name, perspective: facts.perspective, title: account.title }],
    conflicts: [],
  };
}
