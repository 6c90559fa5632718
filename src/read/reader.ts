import type { Draft } from '../model/document.ts';

/** What a reader understands of a file; its format is known from its row. */
export type Understood = Omit<Draft, 'format'>;

export type ReaderResult =
  | { readonly kind: 'draft'; readonly draft: Understood }
  | { readonly kind: 'rejected'; readonly why: string };

/**
 * Loaded when the first file of its kind comes: most readers take longer to load than a document to read. One of `text`
 * is given what was decoded already; one of `bytes` may throw on what is broken.
 */
export type FormatReader =
  | { readonly of: 'text'; readonly load: () => Promise<(text: string, name: string) => Understood> }
  | { readonly of: 'bytes'; readonly load: () => Promise<(bytes: Uint8Array, name: string) => Promise<ReaderResult>> };
