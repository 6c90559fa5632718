import type { Submission } from '../model/context.ts';
import type { DocumentId, Draft, Extraction } from '../model/document.ts';
import type { Collection, Outcome } from '../model/store.ts';
import { type Store, sharedCollection } from '../store/index.ts';
import type { Drafted, Pipeline } from './pipeline-thread.ts';

type Read = Drafted & { readonly kind: 'draft' };

/** A document as it was read and understood; without an extraction where the stored one is as good. */
export type Prepared =
  | { readonly kind: 'document'; readonly name: string; readonly read: Read; readonly extraction: Extraction | null }
  | { readonly kind: 'rejected'; readonly why: string };

/** What is known of a document from elsewhere: its address, which gives way to what it says itself, and fields that do not. */
export type Elsewhere = Pick<Submission, 'url' | 'fields'>;

export interface Keeper {
  /** All that can be done without writing. Never throws: what fails is rejected with the reason. */
  prepare(bytes: Uint8Array, name: string, elsewhere?: Elsewhere): Promise<Prepared>;
  /** Stores it, and says what it turned out to be. */
  keep(prepared: Prepared, collection: Collection): Promise<Outcome>;
}

export interface KeeperOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly madeBy: string;
  now(): Date;
}

export function openKeeper(options: KeeperOptions): Keeper {
  const { store, pipeline, madeBy } = options;
  return {
    async prepare(bytes, name, elsewhere = {}) {
      try {
        const drafted = await pipeline.draft(bytes, name);
        if (drafted.kind === 'rejected') return drafted;
        const read = { ...drafted, draft: withKnown(drafted.draft, elsewhere) };
        const known = await store.catalogue.madeBy(read.id);
        const extraction = known === madeBy ? null : await pipeline.extract(read.draft, null);
        return { kind: 'document', name, read, extraction };
      } catch (error) {
        return { kind: 'rejected', why: error instanceof Error ? error.message : String(error) };
      }
    },
    async keep(prepared, collection) {
      if (prepared.kind === 'rejected') return prepared;
      const { name, read, extraction } = prepared;
      const known = await store.catalogue.madeBy(read.id);
      if (extraction && known === null) return putNew(options, { name, collection, read, extraction });
      if (extraction && known !== madeBy) {
        await store.writer.replace(read.id, extraction, { madeBy, draft: read.draft });
      } else await yieldToEarlier(options, read);
      return nameKnown(store, { name, collection, document: read.id });
    },
  };
}

interface NewDocument {
  readonly name: string;
  readonly collection: Collection;
  readonly read: Read;
  readonly extraction: Extraction;
}

async function putNew({ store, pipeline, madeBy, now }: KeeperOptions, document: NewDocument): Promise<Outcome> {
  const { name, collection, extraction } = document;
  const { id, draft, likenessKeys: keys } = document.read;
  const candidates = await store.resemblance.candidates(id, keys);
  const alike = candidates.length > 0 ? await pipeline.alike(draft, candidates) : [];
  const ingestedAt = now().toISOString();
  await store.writer.put({ id, name, collection, draft, extraction, ingestedAt, madeBy, likeness: { keys, alike } });
  const standsFor = alike.length > 0 ? await store.resemblance.standsFor(id) : null;
  const other = standsFor && (await store.reader([sharedCollection, collection]).document(standsFor));
  return other ? { kind: 'duplicate', of: other.name, document: id } : { kind: 'accepted', document: id };
}

/** Of several who publish one and the same text, the earliest is its source, whoever was read first. */
async function yieldToEarlier({ store, pipeline, madeBy }: KeeperOptions, { id, draft }: Read): Promise<void> {
  const at = instantOf(draft);
  const stored = at === null ? null : await store.catalogue.draft(id);
  if (!stored || at === null || at >= (instantOf(stored) ?? Number.POSITIVE_INFINITY)) return;
  await store.writer.replace(id, await pipeline.extract(draft, null), { madeBy, draft });
}

function instantOf({ fields }: Draft): number | null {
  const at = Date.parse(fields.date?.value ?? '');
  return Number.isNaN(at) ? null : at;
}

/** A text that is stored already: under this name, under another, or no longer shown. */
async function nameKnown(
  store: Store,
  {
    name,
    collection,
    document,
  }: { readonly name: string; readonly collection: Collection; readonly document: DocumentId },
): Promise<Outcome> {
  const current = await store.catalogue.current(name, collection);
  if (current?.document === document) return { kind: 'unchanged', document };
  // Asked as one who sees this collection: that another workspace has the same text is nobody's business.
  const carrier = await store.reader([sharedCollection, collection]).document(document);
  await store.writer.carry(document, name, collection);
  if (carrier?.status !== 'current') return { kind: 'accepted', document };
  return { kind: 'duplicate', of: carrier.name, document };
}

function withKnown(draft: Draft, { url, fields = {} }: Elsewhere): Draft {
  const told = Object.entries(fields).map(([key, value]) => [key, { value, span: null }]);
  const better = told.length === 0 ? draft : { ...draft, fields: { ...draft.fields, ...Object.fromEntries(told) } };
  return url === undefined ? better : withField(better, 'url', url);
}

/** What is known from elsewhere gives way to what the document says of itself. */
export function withField(draft: Draft, key: string, value: string): Draft {
  return key in draft.fields ? draft : { ...draft, fields: { ...draft.fields, [key]: { value, span: null } } };
}
