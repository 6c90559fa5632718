import { createHash } from 'node:crypto';
import { type AtomFeed, type JsonFeed, parseFeed as parse, type RdfFeed, type RssFeed } from 'feedsmith';
import { decode } from '../read/decode.ts';

/** One entry of a feed. */
export interface FeedItem {
  /** The same as long as the feed gives it the same id, wherever it moves. */
  readonly key: string;
  /** Null where it has no address of its own. */
  readonly address: string | null;
  readonly title: string | null;
  /** As the feed writes it. */
  readonly date: string | null;
  readonly author: string | null;
  /** Its text, as HTML, where the feed carries it. */
  readonly content: string;
  /** Changes when the entry says that something has changed. */
  readonly fingerprint: string;
}

export type ParsedFeed =
  | { readonly kind: 'feed'; readonly title: string | null; readonly items: readonly FeedItem[] }
  | { readonly kind: 'rejected'; readonly why: string };

/** Entries that are looked at: the newest. More than that is an archive and not news. */
const mostItems = 200;

/** Reads RSS, Atom, RDF or JSON Feed, newest entries first. Nothing that it refers to is followed. Never throws. */
export function parseFeed(bytes: Uint8Array, address: string, charset: string | null): ParsedFeed {
  const decoded = decode(bytes, charset ?? undefined);
  if (decoded.kind === 'rejected') return decoded;
  const text = decoded.text.replace(/^[\ufeff\s]+/, '');
  if (/<!ENTITY/i.test(text.slice(0, 65_536))) {
    return rejected('it declares entities of its own, which are not expanded');
  }
  try {
    const { title, entries } = entriesOf(text.startsWith('{') ? shortJson(text) : shortened(text));
    const items = entries.map((entry) => itemOf(entry, address)).filter((item) => item !== null);
    return { kind: 'feed', title: plain(title), items: newestFirst(items).slice(0, mostItems) };
  } catch (error) {
    const unknown = (error as Error).name === 'DetectError';
    return rejected(unknown ? 'it is no feed that is known here (RSS, Atom, JSON Feed)' : 'its XML or JSON is broken');
  }
}

const rejected = (why: string): ParsedFeed => ({ kind: 'rejected', why });

/** The first and the last entries of an endless feed, whichever end the newest stand at. */
function shortened(text: string): string {
  const ends = [...text.matchAll(/<\/(?:item|entry)\s*>/gi)].map((match) => match.index + match[0].length);
  if (ends.length <= 2 * mostItems) return text;
  return text.slice(0, ends[mostItems - 1]) + text.slice(ends.at(-mostItems - 1));
}

function shortJson(text: string): object {
  const feed = JSON.parse(text) as { readonly items?: readonly unknown[] };
  const { items } = feed;
  if (!Array.isArray(items) || items.length <= 2 * mostItems) return feed;
  return { ...feed, items: [...items.slice(0, mostItems), ...items.slice(-mostItems)] };
}

interface Entry {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly updated: string | undefined;
  readonly author: string | undefined;
  readonly content: string | undefined;
}

interface Entries {
  readonly title: string | undefined;
  readonly entries: readonly Entry[];
}

function entriesOf(value: unknown): Entries {
  const found = parse(value);
  switch (found.format) {
    case 'rss':
      return { title: found.feed.title, entries: (found.feed.items ?? []).map(ofRss) };
    case 'rdf':
      return { title: found.feed.title, entries: (found.feed.items ?? []).map(ofRdf) };
    case 'atom':
      return { title: found.feed.title?.value, entries: (found.feed.entries ?? []).map(ofAtom) };
    case 'json':
      return { title: found.feed.title, entries: (found.feed.items ?? []).map(ofJson) };
  }
}

const ofRss = (item: RssFeed.Item<string>): Entry => ({
  id: item.guid?.value,
  link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
  title: item.title ?? item.dc?.titles?.[0],
  date: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
  updated: item.dcterms?.modified?.[0] ?? item.atom?.updated,
  author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
  content: item.content?.encoded ?? item.description,
});

const ofRdf = (item: RdfFeed.Item<string>): Entry => ({
  id: undefined,
  link: item.link,
  title: item.title,
  date: item.dc?.dates?.[0],
  updated: undefined,
  author: item.dc?.creators?.[0],
  content: item.content?.encoded ?? item.description,
});

const ofAtom = (entry: AtomFeed.Entry<string>): Entry => ({
  id: entry.id,
  link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
  title: entry.title?.value,
  date: entry.published ?? entry.updated,
  updated: entry.updated,
  author: entry.authors?.[0]?.name,
  content: entry.content?.value ?? entry.summary?.value,
});

const ofJson = (item: JsonFeed.Item<string>): Entry => ({
  id: item.id,
  link: item.url ?? item.external_url,
  title: item.title,
  date: item.date_published ?? item.date_modified,
  updated: item.date_modified,
  author: item.authors?.[0]?.name,
  content: item.content_html ?? item.content_text ?? item.summary,
});

function itemOf(entry: Entry, base: string): FeedItem | null {
  const url = entry.link ? URL.parse(entry.link.trim(), base) : null;
  const address = url && /^https?:$/.test(url.protocol) ? url.href : null;
  const id = entry.id?.trim() || address;
  if (!id) return null;
  const content = (entry.content ?? '').slice(0, 500_000);
  return {
    key: digest(id),
    address,
    title: plain(entry.title),
    date: entry.date?.trim() || null,
    author: plain(entry.author),
    content,
    fingerprint: digest([entry.title, entry.updated ?? entry.date, address, content].join('\0')),
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A title without tags and without the entities that publishers escape twice. */
function plain(text: string | undefined): string | null {
  const words = (text ?? '')
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name]!)
    .replace(/&#(\d{2,6});/g, (whole, code: string) =>
      Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/\s+/g, ' ')
    .trim();
  return words.slice(0, 500) || null;
}

/** Entries without a date keep their place. */
function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
  if (items.some((item) => Number.isNaN(Date.parse(item.date ?? '')))) return items;
  return items.toSorted((a, b) => Date.parse(b.date!) - Date.parse(a.date!));
}
