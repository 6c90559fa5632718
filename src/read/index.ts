import type { Draft } from '../model/document.ts';
import { decode } from './decode.ts';
import { endingOf, type FormatRow, formatNamed, formats } from './formats.ts';
import { readPlain } from './plain.ts';
import type { ReaderResult, Understood } from './reader.ts';

export interface ReadLimits {
  /** Bytes of a file. */
  readonly maxBytes: number;
}

export type ReadResult =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'rejected'; readonly why: string };

/** The bytes of a file → what is to be understood of it. The name's ending tells the format. Never throws on data. */
export async function read(bytes: Uint8Array, name: string, limits: ReadLimits, charset?: string): Promise<ReadResult> {
  const row = formatNamed(name);
  if (!row) {
    const endings = formats.flatMap((each) => each.endings).join(', ');
    return rejected(`files ending in ".${endingOf(name)}" are not read; save it as ${endings}`);
  }
  if (bytes.length > limits.maxBytes) {
    return rejected(
      `it is ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.maxBytes)} MB (ATTACHE_MAX_MB)`,
    );
  }
  if (bytes.length === 0) return rejected('the file is empty');
  try {
    const result = await readAs(row, bytes, name, charset);
    return result.kind === 'rejected' ? result : withText(result.draft, row.format);
  } catch {
    const why = 'it is broken, protected, or of another kind than its name says';
    return rejected(`it cannot be read as ${row.format}: ${why}`);
  }
}

async function readAs({ reader }: FormatRow, bytes: Uint8Array, name: string, charset?: string): Promise<ReaderResult> {
  if (reader.of === 'bytes') return (await reader.load())(bytes, name);
  const decoded = decode(bytes, charset);
  if (decoded.kind === 'rejected') return decoded;
  return { kind: 'draft', draft: (await reader.load())(decoded.text, name) };
}

/** The same for a plain text that is decoded already. */
export function readText(text: string, name: string): ReadResult {
  return withText(readPlain(text, name), 'txt');
}

/** Scanned pages have pictures of words only. */
function withText(draft: Understood, format: string): ReadResult {
  return draft.blocks.length === 0
    ? rejected('there is no text in it to read')
    : { kind: 'draft', draft: { ...draft, format } };
}

function rejected(why: string): ReadResult {
  return { kind: 'rejected', why };
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
