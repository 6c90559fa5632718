import type { Draft } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { decode } from '../read/decode.ts';
import { type FormatRow, formatFetched } from '../read/formats.ts';
import { read } from '../read/index.ts';
import { judge } from './gate.ts';
import { pageName } from './page-name.ts';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';

/** A page as it was fetched, with what the feed says of it. */
export interface RawPage {
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly charset: string | null;
  readonly told: {
    readonly title: string | null;
    readonly date: string | null;
    readonly author: string | null;
  };
  /** The name of an earlier reading, where there was one. */
  readonly name: string | null;
}

/** A page ready to be handed in. `fields` take the place of what the page says of itself. */
export interface Page {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fields: Readonly<Record<string, string>>;
  readonly title: string | null;
}

export type Sifted =
  | { readonly kind: 'page'; readonly page: Page; readonly onTopic: boolean; readonly why: string }
  | { readonly kind: 'rejected'; readonly why: string };

/** The work on what was fetched: it takes the processor's time, and nothing else. */
export interface Sifter {
  parseFeed(bytes: Uint8Array, address: string, charset: string | null): Promise<ParsedFeed>;
  sift(page: RawPage): Promise<Sifted>;
}

export function pureSifter(knowledge: Knowledge, limits: { readonly maxBytes: number }): Sifter {
  return {
    parseFeed: async (bytes, address, charset) => parseFeed(bytes, address, charset),
    async sift(raw) {
      const format = formatFetched(raw.bytes, raw.contentType, raw.address);
      if (!format)
        return { kind: 'rejected', why: `it is of a kind that is not read (${raw.contentType || 'unknown'})` };
      const bytes = asUtf8(raw, format);
      const first = await read(bytes, pageName(raw.address, format), limits);
      if (first.kind === 'rejected') return first;
      const fields = fieldsOf(raw, first.draft, knowledge);
      const name = raw.name ?? pageName(fields.url!, format);
      const draft: Draft = { ...first.draft, fields: { ...first.draft.fields, ...asFields(fields) } };
      const { onTopic, why } = judge(draft, knowledge);
      return { kind: 'page', page: { name, bytes, fields, title: draft.fields.title?.value ?? null }, onTopic, why };
    },
  };
}

/** The charset of the header is known only here. */
function asUtf8({ bytes, charset }: RawPage, { reader }: FormatRow): Uint8Array {
  if (reader.of === 'bytes') return bytes;
  const decoded = decode(bytes, charset ?? undefined);
  return decoded.kind === 'text' && decoded.encoding !== 'utf-8' ? new TextEncoder().encode(decoded.text) : bytes;
}

const asFields = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value, span: null }]));

/**
 * What is known better than by the page: whose address it is, whatever the page claims; and, where the page is silent,
 * what the feed says of it.
 */
function fieldsOf({ address, told }: RawPage, draft: Draft, knowledge: Knowledge): Record<string, string> {
  const claimed = URL.parse(draft.fields.url?.value ?? '', address);
  const url = claimed && siteOf(claimed) === siteOf(new URL(address)) ? claimed.href : address;
  const fields: Record<string, string> = { url };
  const host = knowledge.publisher(url);
  const named = draft.fields.publisher?.value;
  if (host) fields.publisher = host.names[0]!;
  else if (!named || knowledge.publisher(named)) fields.publisher = siteOf(new URL(url));
  for (const key of ['title', 'date', 'author'] as const) if (told[key] && !draft.fields[key]) fields[key] = told[key];
  return fields;
}

const siteOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile|amp|eng?|news)\./, '');
