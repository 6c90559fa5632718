import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import type { Field } from '../model/document.ts';
import { blocks } from './blocks.ts';
import { tidy } from './decode.ts';
import { paragraphsOf, parsePage } from './page.ts';
import type { ReaderResult } from './reader.ts';

/** The text of a Word file, a paragraph a line with blank lines between. Pictures and links are not followed. Throws on what is no such file. */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  limits: { readonly maxUnpacked: number },
): Promise<ReaderResult> {
  const parts = unpack(bytes, limits.maxUnpacked);
  if (parts.kind === 'rejected') return parts;
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  const converted = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noPictures });
  const text = tidy(paragraphsOf(parsePage(converted.value).body).join('\n\n'));
  const body = blocks(text, 0, false);
  const fields = fieldsOf(parts.core);
  return { kind: 'draft', draft: { name, text, fields, blocks: body.blocks, dropped: body.dropped } };
}

type Unpacked =
  | { readonly kind: 'unpacked'; readonly core: string }
  | { readonly kind: 'rejected'; readonly why: string };

/** Unpacks every part of the archive within the limit, whatever the archive says of their sizes. */
function unpack(bytes: Uint8Array, maxUnpacked: number): Unpacked {
  let left = maxUnpacked;
  let core = '';
  for (const { name, data, packed } of entriesOf(Buffer.from(bytes))) {
    const part = packed ? inflate(data, left) : data;
    if (part === null || part.length > left) {
      return { kind: 'rejected', why: `unpacked it is larger than ${Math.round(maxUnpacked / 1_048_576)} MB` };
    }
    left -= part.length;
    if (/\.(?:xml|rels)$/i.test(name) && part.subarray(0, 4_096).includes('<!DOCTYPE')) {
      return { kind: 'rejected', why: 'it declares entities of its own, which are not expanded' };
    }
    if (name === 'docProps/core.xml') core = part.toString('utf8');
  }
  return { kind: 'unpacked', core };
}

/** Null where it is larger than the limit. */
function inflate(data: Buffer, limit: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

interface Entry {
  readonly name: string;
  readonly data: Buffer;
  readonly packed: boolean;
}

/** The entries that the directory at the end of a ZIP archive lists (APPNOTE 6.3, sections 4.3.12 and 4.3.16). */
function* entriesOf(file: Buffer): Generator<Entry> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('it is no Word file');
  const many = Math.min(file.readUInt16LE(end + 10), 10_000);
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < many; n++) {
    const nameLength = file.readUInt16LE(at + 28);
    const from = file.readUInt32LE(at + 42);
    const start = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
    yield {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      data: file.subarray(start, start + file.readUInt32LE(at + 20)),
      packed: file.readUInt16LE(at + 10) !== 0,
    };
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

/** Its title and author. The day on which the file was made is not the day on which the text was published. */
function fieldsOf(core: string): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const [key, tag] of [
    ['title', 'dc:title'],
    ['author', 'dc:creator'],
  ] as const) {
    const words = new RegExp(`<${tag}>([^<]{3,300})</${tag}>`).exec(core)?.[1];
    const value = words && (parsePage(words).body?.textContent ?? '').trim();
    if (value) fields[key] = { value, span: null };
  }
  return fields;
}
