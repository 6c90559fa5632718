import type { Base } from '../../src/exchange.ts';
import { fold } from '../../src/language/letters.ts';
import { linkEvents } from '../../src/link/index.ts';
import type { StoredDocument } from '../../src/model/document.ts';
import type { EventDetail, Source } from '../../src/model/reply.ts';
import type { Correction, Reader } from '../../src/model/store.ts';
import { baseOf } from '../answer/base.ts';
import { briefOf, reader } from '../answer/world.ts';
import { annotated, knowledge } from './drawn.ts';

/** A document as the store holds it once it was read. */
export function stored(name: string, text: string): StoredDocument {
  const { read, text: kept } = annotated(text, name)!;
  const { voice: _, ...facts } = read.facts;
  return {
    ...facts,
    id: fold(name)
      .replaceAll(/[^a-z0-9]/g, '')
      .padEnd(64, '0'),
    name,
    collection: 'shared',
    // The day after it came out; what bears no day was there from the beginning.
    ingestedAt: `${facts.published?.to ?? '2001-01-01'}T20:00:00.000Z`,
    status: name === 'xinhua-en-before.txt' ? 'superseded' : 'current',
    carriedBy: name === 'news-en.txt' ? ['copies/harbour.txt', 'copies/pier.txt'] : [],
    text: kept,
    extraction: read,
  };
}

/** The events of the documents, linked as the program links them. */
export function linked(documents: readonly StoredDocument[]): readonly EventDetail[] {
  const told = documents.flatMap((document) =>
    document.extraction.accounts.map((account) => ({
      account: { ...account, id: `${document.id}:${account.start}` as const, document: document.id },
      source: { ...account.evidence, document: briefOf(document) } satisfies Source,
      document: briefOf(document),
    })),
  );
  const byId = new Map(told.map((each) => [each.account.id, each]));
  return linkEvents(told, knowledge).events.map((event) => ({
    ...event,
    tellings: event.accounts.map((id) => byId.get(id)!),
  }));
}

/** The report of the talks as it first stood, and as it was corrected. */
function corrected(documents: readonly StoredDocument[]): readonly Correction[] {
  const now = documents.find(({ name }) => name === 'xinhua-en.txt');
  const before = documents.find(({ name }) => name === 'xinhua-en-before.txt');
  return now === undefined || before === undefined
    ? []
    : [{ document: briefOf(now), earlier: briefOf(before), at: '2025-06-30T20:00:00.000Z' }];
}

/** What is read of documents that the program itself has read; made once, for the index of their words is dear. */
export const readerOf = (documents: readonly StoredDocument[], events: readonly EventDetail[]): Reader => ({
  ...reader(documents, events),
  corrections: async () => corrected(documents),
});

/** A base over such documents. */
export function collectionOf(over: Reader): ReturnType<typeof baseOf> {
  return { ...baseOf([]), knowledge, readerFor: () => over } satisfies Base as ReturnType<typeof baseOf>;
}
