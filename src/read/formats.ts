import type { FormatReader } from './reader.ts';

/** What is known of one format: to add one is to write its reader and its row. */
export interface FormatRow {
  readonly format: string;
  /** In lower case, without the dot. The first is put after a name that bears none of them. */
  readonly endings: readonly [string, ...string[]];
  /** Of the header that it is sent with, in lower case and without parameters. */
  readonly mediaTypes: readonly string[];
  /** What all its files begin with, white space aside; null where that tells nothing. */
  readonly begins: RegExp | null;
  /** Other kinds of file begin alike: the name or the media type must say the same. */
  readonly shared?: true;
  readonly reader: FormatReader;
}

const largest = { maxPages: 300, maxText: 3_000_000, maxUnpacked: 60 * 1_048_576 };

export const formats = [
  {
    format: 'txt',
    endings: ['txt', 'text'],
    mediaTypes: ['text/plain'],
    begins: null,
    reader: { of: 'text', load: async () => (await import('./plain.ts')).readPlain },
  },
  {
    format: 'md',
    endings: ['md', 'markdown'],
    mediaTypes: ['text/markdown'],
    begins: null,
    reader: { of: 'text', load: async () => (await import('./plain.ts')).readMarkdown },
  },
  {
    format: 'html',
    endings: ['html', 'htm'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    begins: /^(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<!doctype html)/i,
    reader: { of: 'text', load: async () => (await import('./html.ts')).readHtml },
  },
  {
    format: 'pdf',
    endings: ['pdf'],
    mediaTypes: ['application/pdf'],
    begins: /^%PDF-/,
    reader: {
      of: 'bytes',
      load: async () => {
        const { readPdf } = await import('./pdf.ts');
        return (bytes, name) => readPdf(bytes, name, largest);
      },
    },
  },
  {
    format: 'docx',
    endings: ['docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    begins: /^PK/,
    shared: true,
    reader: {
      of: 'bytes',
      load: async () => {
        const { readDocx } = await import('./docx.ts');
        return (bytes, name) => readDocx(bytes, name, largest);
      },
    },
  },
] as const satisfies readonly FormatRow[];

/** For people: "txt, md, html, pdf or docx". */
export const formatNames = formats
  .map(({ format }) => format)
  .join(', ')
  .replace(/, (?=\w+$)/, ' or ');

/** The format whose ending a name or the path of an address bears; null where it is none that is read. */
export function formatNamed(name: string): FormatRow | null {
  const ending = endingOf(name);
  return rows.find(({ endings }) => endings.includes(ending)) ?? null;
}

/** In lower case, without the dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The format of what was fetched: by what it begins with, by its type, by its address; null where none of them tells. */
export function formatFetched(bytes: Uint8Array, mediaType: string, address: string): FormatRow | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  const named = formatNamed(URL.parse(address)?.pathname ?? '');
  const typed = rows.find(({ mediaTypes }) => mediaTypes.includes(mediaType)) ?? null;
  const begun = rows.filter(({ begins }) => begins?.test(head));
  const sure = begun.find(({ shared }) => !shared);
  if (sure) return sure;
  if (begun.length > 0) return begun.find((row) => row === named || row === typed) ?? null;
  // A page that is no whole page, from a host that does not say what it sends.
  return typed ?? named ?? (mediaType === '' && head.startsWith('<') ? rows.find(isHtml)! : null);
}

const rows: readonly FormatRow[] = formats;
const isHtml = ({ format }: FormatRow) => format === 'html';
