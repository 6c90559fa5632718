import { isMap, isScalar, parseDocument } from 'yaml';
import type { Dropped, Field } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** What stands before the text itself: its fields, and where the text begins. */
export interface Header {
  readonly fields: Readonly<Record<string, Field>>;
  readonly dropped: readonly Dropped[];
  readonly bodyStart: number;
}

const knownKeys = new Set(
  'url title subject date publisher language kind author source published updated link date_basis byline section summary description canonical'.split(
    ' ',
  ),
);

/** Lines `key: value` at the head, ended by a blank line; or a front matter between `---`; or crawler's fields glued to the text. */
export function header(text: string): Header {
  const read = readHeader(text);
  const { subject } = read.fields;
  const title = read.fields.title ?? subject;
  const url = addressKeys.map((key) => read.fields[key]).find((field) => field !== undefined);
  return { ...read, fields: { ...read.fields, ...(url && { url }), ...(title && { title }) } };
}

/** Names of the field for a page's own address, the most telling first: archives give theirs beside it. */
const addressKeys = ['original_url', 'url', 'source_url', 'canonical', 'link'];

function readHeader(text: string): Header {
  const lead = /^[\ufeff\s]*/.exec(text)![0].length;
  const fenced = frontMatter(text, lead);
  if (fenced) return fenced;
  const lines = keyValueLines(text, lead);
  if (lines) return lines;
  return gluedFields(text, lead);
}

function frontMatter(text: string, start: number): Header | null {
  if (!/^(---|\+\+\+)\r?\n/.test(text.slice(start, start + 5))) return null;
  const fence = text.slice(start, start + 3);
  const end = text.indexOf(`\n${fence}`, start + 3);
  if (end < 0 || end - start > 10_000) return null;
  const after = end + 4;
  const inside = { start: start + 4, end };
  const fields = (fence === '---' ? yamlFields(text, inside) : null) ?? readFields(text, inside);
  return { fields, dropped: [{ start, end: after, reason: 'header' }], bodyStart: after };
}

/** A front matter in YAML, with its escapes and folded lines; null where it is not quite YAML. */
function yamlFields(text: string, { start, end }: Span): Record<string, Field> | null {
  const document = parseDocument(text.slice(start, end), { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const fields: Record<string, Field> = {};
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isScalar(value)) continue;
    const [from = 0, to = 0] = value.range ?? [];
    const words = String(value.value ?? '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    if (words !== '')
      fields[String(key.value).toLowerCase()] = { value: words, span: { start: start + from, end: start + to } };
  }
  return fields;
}

function keyValueLines(text: string, start: number): Header | null {
  let at = start;
  let known = 0;
  while (at < text.length) {
    const stop = lineEnd(text, at);
    const line = text.slice(at, Math.min(stop, at + 4_000)).trim();
    if (line === '') break;
    const key = /^([A-Za-z][\w-]{1,30})\s*:\s?\S?/.exec(line)?.[1]?.toLowerCase();
    if (!key) return null;
    if (knownKeys.has(key)) known += 1;
    at = stop + 1;
    if (at - start > 20_000) return null;
  }
  if (known < 2) return null;
  const end = Math.min(at, text.length);
  return {
    fields: readFields(text, { start, end }),
    dropped: [{ start, end: start + text.slice(start, end).trimEnd().length, reason: 'header' }],
    bodyStart: end,
  };
}

function readFields(text: string, { start, end }: Span): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (let at = start; at < end; ) {
    const stop = Math.min(lineEnd(text, at), end);
    const match = /^\s*([A-Za-z][\w-]{1,30})\s*[:=]\s*(.*?)\s*$/.exec(text.slice(at, stop));
    if (match) {
      const quoted = /^(["'])(.*)\1$/.exec(match[2]!);
      const value = quoted ? quoted[2]! : match[2]!;
      const valueStart = text.indexOf(value, at + match[0].indexOf(match[1]!) + match[1]!.length);
      if (value !== '')
        fields[match[1]!.toLowerCase()] = { value, span: { start: valueStart, end: valueStart + value.length } };
    }
    at = stop + 1;
  }
  return fields;
}

/** `date 2024-03-15 On Wednesday …`: what a crawler wrote before the first sentence. */
function gluedFields(text: string, start: number): Header {
  const fields: Record<string, Field> = {};
  const dropped: Dropped[] = [];
  let at = start;
  const field =
    /(date|published|updated|url|link|source)\s*[:=]?\s+(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?|https?:\/\/\S+)(?=\s|$)/iy;
  for (;;) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (!match) break;
    const valueStart = at + match[0].lastIndexOf(match[2]!);
    fields[match[1]!.toLowerCase()] = {
      value: match[2]!,
      span: { start: valueStart, end: valueStart + match[2]!.length },
    };
    dropped.push({ start: at, end: at + match[0].length, reason: 'crawler field' });
    at += match[0].length;
    while (/\s/.test(text[at] ?? '')) at += 1;
  }
  return { fields, dropped, bodyStart: at };
}

export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
