import type { KnownBlock, RichTextBlock, RichTextElement, RichTextList, RichTextSection } from '@slack/types';
import type { DocumentBrief } from '../../../model/document.ts';
import type { Line } from '../../../model/reply.ts';
import { inEnglish, type OwnWords } from '../../../reply/own-words.ts';
import type { Numbering } from '../../shared/citations.ts';
import { documentTitle, safeLink } from '../../shared/document-words.ts';
import type { Piece } from '../../shared/pieces.ts';
import { visible } from '../../shared/tidy.ts';
import { shortFields } from './fields.ts';
import { aboutDocument } from './footer.ts';
import { plainText } from './message.ts';
import { noteBlock } from './notes.ts';
import { lineElements, lineWords, sectionOf, showsAnything, textElement } from './rich-text.ts';
import { tableBlock } from './table.ts';

/** Where blocks are shown. Windows and the home tab take no tables, and have no channel to share with. */
export type Surface = 'message' | 'view';

type Part = RichTextBlock['elements'][number];

/** Sets pieces as blocks, pieces of one block of the reply close together. Each piece takes at most one block. */
export function layout(
  pieces: readonly Piece[],
  numbers: Numbering,
  { surface, say = inEnglish }: { readonly surface: Surface; readonly say?: OwnWords },
): readonly KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let tables = surface === 'message' ? 1 : 0;
  let headings: readonly Part[] = [];
  const put = (...more: readonly KnownBlock[]) => {
    blocks.push(...(headings.length > 0 ? richText(headings) : []), ...more);
    headings = [];
  };
  for (const run of runs(pieces)) {
    const [first] = run;
    if (first?.kind === 'heading' || first?.kind === 'document') {
      headings = [...headings, ...run.flatMap((piece) => headingParts(piece, numbers, say))];
      continue;
    }
    const table = tables > 0 ? tableBlock(run, numbers) : null;
    if (table) {
      put(table);
      tables -= 1;
      continue;
    }
    const special = specialBlocks(run, numbers, say);
    if (special) {
      if (special.length > 0) put(...special);
      continue;
    }
    const parts = run.map((piece) => pieceParts(piece, numbers));
    const set = richText([...headings, ...spread(run, parts)]);
    headings = [];
    blocks.push(...set);
  }
  put();
  return withoutEdgeRules(blocks);
}

/** Pieces of one kind and block that follow one another. */
function runs(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const all: Piece[][] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.[0]?.kind === piece.kind && last[0].block === piece.block) last.push(piece);
    else all.push([piece]);
  }
  return all;
}

/** What is no rich text; null where rich text is best. */
function specialBlocks(run: readonly Piece[], numbers: Numbering, say: OwnWords): readonly KnownBlock[] | null {
  const [first] = run;
  switch (first?.kind) {
    case 'title':
      return titleBlocks(first.line, numbers);
    case 'divider':
      return [{ type: 'divider' }];
    case 'note':
      return run.flatMap((piece) => (piece.kind === 'note' ? noteBlock(piece.line, numbers, say) : []));
    case 'field':
      return shortFields(run, numbers);
    default:
      return null;
  }
}

const headerLimit = 150;

/** A short title is a header; Slack's headers hold no links, and no more than 150 characters. */
export function titleBlocks(line: Line, numbers: Numbering): readonly KnownBlock[] {
  if (!showsAnything(line)) return [];
  const words = lineWords(line, numbers).trim();
  const bare = words.length <= headerLimit && !/[&<>]/.test(words);
  if (bare) return [{ type: 'header', text: plainText(words, headerLimit) }];
  return richText([sectionOf(lineElements(line, numbers, { bold: true }))]);
}

function headingParts(piece: Piece, numbers: Numbering, say: OwnWords): readonly Part[] {
  if (piece.kind === 'document') return [documentPart(piece.document, say)];
  if (piece.kind !== 'heading' || !showsAnything(piece.line)) return [];
  return [sectionOf(lineElements(piece.line, numbers, { bold: true }))];
}

/** A document over its quotations: its title as a link, and under it who published it and when. */
function documentPart(document: DocumentBrief, say: OwnWords): Part {
  const url = safeLink(document.url, 300);
  const text = documentTitle(document).slice(0, 300) || '…';
  const title: RichTextElement = url
    ? { type: 'link', url, text, style: { bold: true } }
    : textElement(text, { bold: true });
  return sectionOf([title, textElement(`\n${aboutDocument(document, say)}`)]);
}

function pieceParts(piece: Piece, numbers: Numbering): readonly Part[] {
  switch (piece.kind) {
    case 'item':
      return itemParts(piece, numbers);
    case 'field':
      return labelled(lineElements(piece.label, numbers, { bold: true }), piece.lines, numbers);
    case 'row':
      return rowParts(piece, numbers);
    case 'lead':
    case 'paragraph':
      return showsAnything(piece.line) ? [sectionOf(lineElements(piece.line, numbers))] : [];
    default:
      return [];
  }
}

/** A point of a list with its mark in bold, and what stands under it as points of its own. */
function itemParts({ item }: Extract<Piece, { kind: 'item' }>, numbers: Numbering): readonly Part[] {
  const mark = showsAnything(item.mark) ? lineElements(item.mark, numbers, { bold: true }) : [];
  const body = showsAnything(item.body) ? lineElements(item.body, numbers) : [];
  const gap = mark.length > 0 && body.length > 0 ? [textElement('  ')] : [];
  const under = item.under.filter(showsAnything).map((line) => sectionOf(lineElements(line, numbers)));
  const first = [...mark, ...gap, ...body];
  return [
    ...(first.length > 0 ? [points([sectionOf(first)], 0)] : []),
    ...(under.length > 0 ? [points(under, 1)] : []),
  ];
}

/** A label in bold, its one line beside it or its several lines as points under it. */
function labelled(label: readonly RichTextElement[], lines: readonly Line[], numbers: Numbering): readonly Part[] {
  const shown = lines.filter(showsAnything).map((line) => lineElements(line, numbers));
  const named = label.some((each) => 'text' in each && visible(String(each.text))) ? label : [];
  const [only] = shown;
  if (shown.length <= 1) {
    const all = [...named, ...(named.length > 0 && only ? [textElement('\n')] : []), ...(only ?? [])];
    return all.length > 0 ? [sectionOf(all)] : [];
  }
  const list = points(shown.map(sectionOf), 0);
  return named.length > 0 ? [sectionOf(named), list] : [list];
}

/** A table's row where no table can stand: the first cell in bold, the others with their columns' names. */
function rowParts({ columns, cells }: Extract<Piece, { kind: 'row' }>, numbers: Numbering): readonly Part[] {
  const [first = [], ...rest] = cells;
  const lines = rest.map((cell, i): Line => {
    const name = columns[i + 1] ?? '';
    return showsAnything(cell) && visible(name) ? [{ kind: 'text', text: `${name}: ` }, ...cell] : cell;
  });
  return labelled(showsAnything(first) ? lineElements(first, numbers, { bold: true }) : [], lines, numbers);
}

/** Paragraphs of one block stand in one section, a line each; all else in parts of its own. */
function spread(run: readonly Piece[], parts: readonly (readonly Part[])[]): readonly Part[] {
  if (run[0]?.kind !== 'paragraph' && run[0]?.kind !== 'lead') return joinedLists(parts.flat());
  const lines = parts.flat().flatMap((part) => (part.type === 'rich_text_section' ? [part.elements] : []));
  const all = lines.flatMap((elements, i) => (i > 0 ? [textElement('\n'), ...elements] : elements));
  return all.length > 0 ? [sectionOf(all)] : [];
}

function points(elements: readonly RichTextSection[], indent: number): RichTextList {
  return { type: 'rich_text_list', style: 'bullet', indent, elements: [...elements] };
}

function joinedLists(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === 'rich_text_list' && last?.type === 'rich_text_list' && part.indent === last.indent) {
      joined[joined.length - 1] = { ...last, elements: [...last.elements, ...part.elements] };
    } else joined.push(part);
  }
  return joined;
}

function richText(parts: readonly Part[]): readonly RichTextBlock[] {
  return parts.length > 0 ? [{ type: 'rich_text', elements: [...parts] }] : [];
}

function withoutEdgeRules(blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  const kept = blocks.filter((block, i) => block.type !== 'divider' || blocks[i - 1]?.type !== 'divider');
  const first = kept.findIndex((block) => block.type !== 'divider');
  const last = kept.findLastIndex((block) => block.type !== 'divider');
  return first < 0 ? [] : kept.slice(first, last + 1);
}
