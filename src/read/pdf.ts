import { getDocumentProxy } from 'unpdf';
import type { Field } from '../model/document.ts';
import { blocks } from './blocks.ts';
import { tidy } from './decode.ts';
import type { ReaderResult } from './reader.ts';

export interface PdfLimits {
  readonly maxPages: number;
  /** Characters of the whole text. */
  readonly maxText: number;
}

interface Line {
  readonly text: string;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** The text of a PDF, a paragraph a line with blank lines between. Fonts, scripts and links are not loaded. Throws on what is no PDF. */
export async function readPdf(bytes: Uint8Array, name: string, limits: PdfLimits): Promise<ReaderResult> {
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    if (pdf.numPages > limits.maxPages) {
      return { kind: 'rejected', why: `it has ${pdf.numPages} pages; the limit is ${limits.maxPages}` };
    }
    const pages: (readonly Line[])[] = [];
    let size = 0;
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items as readonly PdfItem[]));
      page.cleanup();
      size += pages.at(-1)!.reduce((sum, line) => sum + line.text.length, 0);
      if (size > limits.maxText) return { kind: 'rejected', why: 'it holds more text than is read of one file' };
    }
    const text = tidy(paragraphsOf(withoutRunningHeads(pages)).join('\n\n'));
    const body = blocks(text, 0, false);
    const fields = await fieldsOf(pdf);
    return { kind: 'draft', draft: { name, text, fields, blocks: body.blocks, dropped: body.dropped } };
  } finally {
    await pdf.destroy();
  }
}

/** As PDF.js gives it: the last two numbers of the transform are the place on the page, from the bottom left. */
interface PdfItem {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function linesOf(items: readonly PdfItem[]): readonly Line[] {
  const lines: { text: string; top: number; height: number; left: number; right: number }[] = [];
  for (const { str = '', transform, width, height } of items) {
    if (str === '') continue;
    const [left, top] = [transform[4] ?? 0, transform[5] ?? 0];
    const line = lines.at(-1);
    const size = height || line?.height || 10;
    if (line && Math.abs(line.top - top) < size * 0.5 && left >= line.right - size) {
      const gap = left - line.right > size * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(str);
      line.text += (gap ? ' ' : '') + str;
      line.right = Math.max(line.right, left + width);
    } else lines.push({ text: str, top, height: size, left, right: left + width });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

const edge = (text: string) => text.replace(/\d+/g, '#');

/** Leaves out what stands at the head or foot of most pages, and page numbers. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const counts = new Map<string, number>();
  const edges = (page: readonly Line[]) => [...new Set([...page.slice(0, 2), ...page.slice(-2)])];
  for (const page of pages)
    for (const { text } of edges(page)) counts.set(edge(text), (counts.get(edge(text)) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.6);
  const isNumber = (text: string) => /^(?:page )?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|\/)\s*\d{1,4})?$/i.test(text);
  return pages.map((page) => {
    const outer = new Set(edges(page));
    return page.filter(
      (line) => !outer.has(line) || !((counts.get(edge(line.text)) ?? 0) >= often || isNumber(line.text)),
    );
  });
}

/** Lines joined to paragraphs: a new one begins after a gap, at another size of type, or after a short line that ends a sentence. */
function paragraphsOf(pages: readonly (readonly Line[])[]): readonly string[] {
  const paragraphs: string[] = [];
  let last: Line | null = null;
  const width = pages.flat().reduce((widest, line) => Math.max(widest, line.right), 0);
  for (const page of pages) {
    for (const line of page) {
      if (last === null || beginsParagraph(last, line, width)) paragraphs.push(line.text);
      else paragraphs.push(joined(paragraphs.pop()!, line.text));
      last = line;
    }
  }
  return paragraphs;
}

function beginsParagraph(last: Line, line: Line, width: number): boolean {
  const overPage = line.top > last.top;
  const ended = /[.!?:;。！？：；”"’)）]$/.test(last.text);
  if (overPage) return ended && last.right < width * 0.95;
  if (Math.abs(last.height - line.height) > last.height * 0.15) return true;
  if (last.top - line.top > Math.max(last.height, line.height) * 1.75) return true;
  if (line.left - last.left > line.height && ended) return true;
  return last.right < width * 0.75 && (ended || /^[\p{Lu}\p{N}•–—-]/u.test(line.text));
}

function joined(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  const noSpace = /\p{Script=Han}[，。、；：？！”）]?$/u.test(before) && /^[“（]?\p{Script=Han}/u.test(after);
  return `${before}${noSpace ? '' : ' '}${after}`;
}

/** Its title and author. The day on which the file was made is not the day on which the text was published. */
async function fieldsOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<Record<string, Field>> {
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Readonly<Record<string, unknown>> };
  const told = { title: info.Title, author: info.Author };
  const named = Object.entries(told).filter(([, value]) => typeof value === 'string' && isTelling(value));
  return Object.fromEntries(named.map(([key, value]) => [key, { value: String(value).trim(), span: null }]));
}

const isTelling = (value: string) =>
  value.trim().length > 4 && !/^(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|indd|qxd))/i.test(value.trim());
