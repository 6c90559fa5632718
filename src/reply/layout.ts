import { phraseInChinese } from '../language/phrases.ts';
import type { AnswerJson } from '../model/answer.ts';
import type { Block, Citation, Inline, Item, Line, Reply, Source, Tongue } from '../model/reply.ts';
import { datesInChinese } from './chinese-dates.ts';
import { sourceKey } from './cite.ts';
import { clip } from './clip.ts';
import { dateText } from './date-text.ts';
import { titleOf } from './document-title.ts';
import { displayWidth } from './width.ts';

export type Tone = 'title' | 'lead' | 'heading' | 'mark' | 'label' | 'body' | 'note' | 'footnote' | 'cite';
export type Basis = AnswerJson['claims'][number]['basis'];

/** A stretch of a laid-out line, with the basis of its claim; null for connective prose. */
export interface Segment {
  readonly text: string;
  readonly tone: Tone;
  readonly basis: Basis | null;
  readonly citations: readonly number[];
}

/** One logical line. `hang` is the column at which its continuation begins when a renderer wraps it. */
export interface LaidLine {
  readonly hang: number;
  readonly segments: readonly Segment[];
}

const widestMark = 24;
const footnoteSentence = 160;
const blank: LaidLine = { hang: 0, segments: [] };

type Numbers = ReadonlyMap<string, number>;

/** The whole reply as lines: title, lead, blocks with the marks at the left, notes, footnotes. */
export function layOut(reply: Reply): readonly LaidLine[] {
  const numbers: Numbers = new Map(reply.citations.map((citation) => [sourceKey(citation), citation.n]));
  const line = (parts: Line, tone: Tone, hang = 0): LaidLine => ({
    hang,
    segments: parts.map((part) => segment(part, tone, numbers)),
  });
  const sections: readonly (readonly LaidLine[])[] = [
    reply.title.length > 0 ? [line(reply.title, 'title')] : [],
    reply.lead.length > 0 ? [line(reply.lead, 'lead')] : [],
    ...reply.blocks.map((block) => laidBlock(block, line)),
    reply.notes.map((note) => line(note, 'note')),
    reply.citations.map((citation) => footnote(citation, shownWhole(reply, citation), reply.tongue)),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, at) => (at === 0 ? lines : [blank, ...lines]));
}

type LayLine = (parts: Line, tone: Tone, hang?: number) => LaidLine;

function laidBlock(block: Block, line: LayLine): readonly LaidLine[] {
  switch (block.kind) {
    case 'text':
      return block.lines.map((parts) => line(parts, 'body'));
    case 'heading':
      return [line(block.line, 'heading')];
    case 'list':
      return laidItems(block.items, line);
    case 'fields':
      return laidRows(block.rows, line);
    case 'table':
      return block.rows.map((cells) =>
        joined(
          cells.map((cell) => line(cell, 'body')),
          '  ·  ',
        ),
      );
    case 'divider':
      return [plainLine('—', 'note')];
  }
}

function laidItems(items: readonly Item[], line: LayLine): readonly LaidLine[] {
  const marks = items.map((item) => line(item.mark, 'mark'));
  const column = Math.min(widestMark, Math.max(0, ...marks.map(widthOf)));
  const indent = column === 0 ? 0 : column + 2;
  return items.flatMap((item, at) => [
    beside(marks[at] ?? blank, line(item.body, 'body'), indent),
    ...item.under.map((parts) => beside(blank, line(parts, 'body'), indent)),
  ]);
}

function laidRows(
  rows: readonly { readonly label: string; readonly lines: readonly Line[] }[],
  line: LayLine,
): readonly LaidLine[] {
  const indent = Math.max(0, ...rows.map((row) => displayWidth(row.label))) + 2;
  return rows.flatMap((row) =>
    row.lines.map((parts, at) => beside(at === 0 ? plainLine(row.label, 'label') : blank, line(parts, 'body'), indent)),
  );
}

/** What stands at the left, padded to the column, and the body after it. */
function beside(left: LaidLine, body: LaidLine, indent: number): LaidLine {
  const gap = ' '.repeat(Math.max(left.segments.length > 0 ? 2 : 0, indent - widthOf(left)));
  return { hang: indent, segments: [...left.segments, plain(gap, 'body'), ...body.segments] };
}

function footnote(citation: Citation, whole: boolean, tongue: Tongue): LaidLine {
  const { document, n } = citation;
  const say = (words: string): string => (tongue === 'zh' ? (phraseInChinese(words, (each) => each) ?? words) : words);
  const own = [n];
  const name = document.publisher ?? titleOf(document);
  const published = document.published;
  const parts: Segment[] = [plain(`[${n}] `, 'footnote'), { ...plain(clip(name, 80), 'footnote'), basis: 'metadata' }];
  if (published === null) parts.push(plain(say(' · no date'), 'footnote'));
  else {
    const about = published.basis === 'inferred' ? say('no date, about ') : '';
    const basis = published.basis === 'stated' ? 'normalised' : published.basis;
    const shown = dateText(published);
    parts.push(plain(` · ${about}`, 'footnote'), {
      text: tongue === 'zh' ? datesInChinese(shown) : shown,
      tone: 'footnote',
      basis,
      citations: own,
    });
  }
  parts.push(
    plain(say(' · sentence '), 'footnote'),
    { ...plain(String(citation.sentence + 1), 'footnote'), basis: 'metadata' },
    ...(tongue === 'zh' ? [plain(' 句', 'footnote')] : []),
  );
  if (!whole) {
    const shown = clip(citation.quote.replaceAll(/\s+/g, ' ').trim(), footnoteSentence, '');
    parts.push(plain(' · “', 'footnote'), { text: shown, tone: 'footnote', basis: 'verbatim', citations: own });
    parts.push(plain(shown.length < citation.quote.trim().length ? '…”' : '”', 'footnote'));
  }
  return { hang: 4, segments: parts };
}

/** Whether the reply shows most of the sentence already, so that the footnote need not say it again. */
function shownWhole(reply: Reply, source: Source): boolean {
  const holds = (line: Line): boolean =>
    line.some(
      (part) =>
        part.kind === 'quote' &&
        sourceKey(part.from) === sourceKey(source) &&
        part.text.length * 5 >= source.quote.length * 3,
    );
  return holds(reply.lead) || reply.blocks.some((block) => blockHolds(block, holds));
}

function blockHolds(block: Block, holds: (line: Line) => boolean): boolean {
  if (block.kind === 'text') return block.lines.some(holds);
  if (block.kind === 'list') return block.items.some((item) => [item.body, ...item.under].some(holds));
  return block.kind === 'fields' && block.rows.some((row) => row.lines.some(holds));
}

function segment(part: Inline, tone: Tone, numbers: Numbers): Segment {
  const numbersOf = (from: readonly Source[]): readonly number[] =>
    [...new Set(from.map((source) => numbers.get(sourceKey(source))).filter((n) => n !== undefined))].sort(
      (a, b) => a - b,
    );
  switch (part.kind) {
    case 'text':
      return plain(part.text, tone);
    case 'quote': {
      const shown = part.text.replaceAll(/\s+/g, ' ').trim();
      return { text: part.marks ? quoted(shown) : shown, tone, basis: 'verbatim', citations: numbersOf([part.from]) };
    }
    case 'value':
      return { text: part.text, tone, basis: part.rule, citations: numbersOf(part.from) };
    case 'cite':
      return plain(
        numbersOf(part.from)
          .map((n) => `[${n}]`)
          .join(''),
        'cite',
      );
    default:
      return { text: part.text, tone, basis: part.kind, citations: [] };
  }
}

/** Quotation marks around words; the other kind where the words hold their own. */
function quoted(shown: string): string {
  return /[“”]/u.test(shown) ? `‘${shown}’` : `“${shown}”`;
}

const plain = (shown: string, tone: Tone): Segment => ({ text: shown, tone, basis: null, citations: [] });
const plainLine = (shown: string, tone: Tone): LaidLine => ({ hang: 0, segments: [plain(shown, tone)] });
const widthOf = (line: LaidLine): number => line.segments.reduce((sum, part) => sum + displayWidth(part.text), 0);

function joined(cells: readonly LaidLine[], separator: string): LaidLine {
  return {
    hang: 2,
    segments: cells.flatMap((cell, at) => (at === 0 ? cell.segments : [plain(separator, 'body'), ...cell.segments])),
  };
}
