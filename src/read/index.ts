import type { Draft, Format } from '../model/document.ts';
import { blocks } from './blocks.ts';
import { decode } from './decode.ts';
import { header } from './header.ts';
import { readHtml } from './html.ts';

export interface ReadLimits {
  /** Bytes of a file. */
  readonly maxBytes: number;
}

export type ReadResult =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'rejected'; readonly why: string };

const formats: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

const largest = { maxPages: 300, maxText: 3_000_000, maxUnpacked: 60 * 1_048_576 };

/** The bytes of a file → what is to be understood of it. The name's ending tells the format. Never throws on data. */
export async function read(bytes: Uint8Array, name: string, limits: ReadLimits, charset?: string): Promise<ReadResult> {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = formats[ending];
  if (!format) {
    return rejected(`files ending in ".${ending}" are not read; save it as ${Object.keys(formats).join(', ')}`);
  }
  if (bytes.length > limits.maxBytes) {
    return rejected(
      `it is ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.maxBytes)} MB (ATTACHE_MAX_MB)`,
    );
  }
  if (bytes.length === 0) return rejected('the file is empty');
  try {
    return await readFormat(bytes, name, format, charset);
  } catch {
    return rejected(`it cannot be read as ${format}: it is broken, protected, or of another kind than its name says`);
  }
}

async function readFormat(bytes: Uint8Array, name: string, format: Format, charset?: string): Promise<ReadResult> {
  if (format === 'pdf' || format === 'docx') {
    // Loaded here, because their readers take longer to load than most documents to read.
    const result =
      format === 'pdf'
        ? await (await import('./pdf.ts')).readPdf(bytes, name, largest)
        : await (await import('./docx.ts')).readDocx(bytes, name, largest);
    return result.kind === 'draft' ? withText(result.draft) : result;
  }
  const decoded = decode(bytes, charset);
  return decoded.kind === 'rejected' ? decoded : readText(decoded.text, name, format);
}

/** The same for a text that is decoded already. */
export function readText(text: string, name: string, format: Format = 'txt'): ReadResult {
  const draft = format === 'html' ? readHtml(text, name) : readPlain(text, name, format);
  return withText(draft);
}

/** Scanned pages have pictures of words only. */
function withText(draft: Draft): ReadResult {
  return draft.blocks.length === 0 ? rejected('there is no text in it to read') : { kind: 'draft', draft };
}

function readPlain(text: string, name: string, format: Format): Draft {
  const head = header(text);
  const body = blocks(text, head.bodyStart, format === 'md');
  return { name, text, format, fields: head.fields, blocks: body.blocks, dropped: [...head.dropped, ...body.dropped] };
}

function rejected(why: string): ReadResult {
  return { kind: 'rejected', why };
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
