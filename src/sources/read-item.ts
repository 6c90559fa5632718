import type { Fetch } from '../fetch/fetch.ts';
import type { Intake } from '../model/context.ts';
import type { FeedItem } from './parse-feed.ts';
import type { Feed } from './registry.ts';
import type { RawPage, Sifted, Sifter } from './sift.ts';

/** What became of an entry of a feed. `later`: it could not be fetched just now. */
export type ItemOutcome =
  | { readonly kind: 'entered'; readonly name: string }
  | { readonly kind: 'turned away'; readonly why: string; readonly title: string | null }
  | { readonly kind: 'later'; readonly why: string };

export interface ItemReader {
  readonly fetch: Fetch;
  readonly sifter: Sifter;
  readonly intake: Intake;
}

/** Letters from which the text that a feed carries itself can stand for a page that nobody may fetch. */
const leastContent = 400;

/** Fetches an entry's page and hands it in if it is on China and NATO, or has entered before under `name`. */
export async function readItem(
  feed: Feed,
  item: FeedItem,
  name: string | null,
  { fetch, sifter, intake }: ItemReader,
): Promise<ItemOutcome> {
  const found = await pageOf(feed, item, name, fetch);
  if ('why' in found) return found;
  const sifted = await siftPage(found, item, sifter);
  if (sifted.kind === 'rejected') return { kind: 'turned away', why: sifted.why, title: item.title };
  const { page, onTopic, why } = sifted;
  if (!onTopic && name === null) return { kind: 'turned away', why, title: page.title ?? item.title };
  const { bytes, fields } = page;
  const outcome = await intake.submit({ name: page.name, bytes, fields, collection: feed.collection });
  if (outcome.kind !== 'rejected') return { kind: 'entered', name: page.name };
  return { kind: 'turned away', why: outcome.why, title: page.title };
}

async function pageOf(
  feed: Feed,
  item: FeedItem,
  name: string | null,
  fetch: Fetch,
): Promise<RawPage | Exclude<ItemOutcome, { kind: 'entered' }>> {
  const { title, date, author, address } = item;
  const told = { title, date, author };
  const fetched = address === null ? null : await fetch(address);
  if (fetched?.kind === 'page') {
    const { url, bytes, contentType, charset } = fetched;
    return { address: url, bytes, contentType, charset, told, name };
  }
  if (hasText(item)) return { ...contentOf(item, address ?? feed.address), told, name };
  const why = fetched?.kind === 'failed' ? fetched.why : 'it has neither an address nor a text';
  const lasting = fetched?.kind !== 'failed' || fetched.lasting;
  return lasting ? { kind: 'turned away', why, title } : { kind: 'later', why };
}

/** Where a page gives no text, what the feed carries of it may. */
async function siftPage(page: RawPage, item: FeedItem, sifter: Sifter): Promise<Sifted> {
  const sifted = await sifter.sift(page);
  if (sifted.kind === 'page' || !hasText(item)) return sifted;
  return sifter.sift({ ...page, ...contentOf(item, page.address) });
}

const hasText = ({ content }: FeedItem) => content.replace(/<[^>]*>/g, '').trim().length >= leastContent;

function contentOf({ content, title, key }: FeedItem, address: string) {
  const heading = title === null ? '' : `<h1>${escaped(title)}</h1>`;
  const html = `<!doctype html><html><head><title>${escaped(title ?? '')}</title></head><body><article>${heading}${content}</article></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const own = URL.parse(address)!;
  // Entries without an address of their own are told apart by their id.
  if (title === null || own.pathname === '/') own.searchParams.set('entry', key);
  return { address: own.href, bytes, contentType: 'text/html', charset: 'utf-8' };
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
