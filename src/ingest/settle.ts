import type { DocumentId } from '../model/document.ts';
import type { Collection } from '../model/store.ts';
import { type Store, sharedCollection } from '../store/index.ts';
import type { Pipeline } from './pipeline-thread.ts';

/**
 * Dates what bears no date and links accounts into events, for all documents that changed since this was last done.
 * Doing it again changes nothing; a process that is killed in the middle leaves the rest to the next.
 */
export async function settle(store: Store, pipeline: Pipeline): Promise<void> {
  const changed = await store.neighbourhood.unlinked();
  if (changed.length === 0) return;
  await dateUndated(store, pipeline, changed);
  const scopes = await store.catalogue.scopes();
  const unlinked = await store.neighbourhood.unlinked();
  for (let from = 0; from < unlinked.length; from += linkedAtOnce) {
    const documents = unlinked.slice(from, from + linkedAtOnce);
    for (const scope of scopes) await link(store, pipeline, documents, scope);
    await store.catalogue.settled(documents);
  }
}

/** Documents whose neighbourhoods, which are much the same, are asked for and linked together. */
const linkedAtOnce = 100;

async function link(store: Store, pipeline: Pipeline, documents: readonly DocumentId[], scope: Collection) {
  const tellings = await store.neighbourhood.around(documents, scope);
  const own = scope === sharedCollection || tellings.some(({ document }) => document.collection === scope);
  if (own && tellings.length > 0) await store.writer.link(await pipeline.link(tellings), scope);
}

/** A document is dated by those alone that bear a date of their own, so that the order of dating is of no account. */
async function dateUndated(store: Store, pipeline: Pipeline, changed: readonly DocumentId[]): Promise<void> {
  for (const undated of await store.catalogue.undatedBeside(changed)) {
    const neighbours = await store.catalogue.datedBeside(undated);
    const window = await pipeline.date(undated.text, undated.extraction, neighbours);
    if (JSON.stringify(window) === JSON.stringify(undated.published)) continue;
    const draft = await store.catalogue.draft(undated.document);
    if (draft) await store.writer.replace(undated.document, await pipeline.extract(draft, window));
  }
}

/** Understands anew what another pipeline or knowledge had understood. What fails stays as it was. */
export async function renew(
  store: Store,
  pipeline: Pipeline,
  run: { readonly madeBy: string; goesOn(): boolean; log(line: string): void },
): Promise<void> {
  for (const id of await store.catalogue.outdated(run.madeBy)) {
    if (!run.goesOn()) return;
    const draft = await store.catalogue.draft(id);
    const extraction = draft && (await pipeline.extract(draft, null).catch((error: Error) => error.message));
    if (typeof extraction === 'string') run.log(`${draft?.name}: it is not understood anew: ${extraction}`);
    else if (extraction) await store.writer.replace(id, extraction, { madeBy: run.madeBy });
  }
}
