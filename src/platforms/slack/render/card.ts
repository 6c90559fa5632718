import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Citation, Line } from '../../../model/reply.ts';
import type { OwnWords } from '../../../reply/own-words.ts';
import type { Numbering } from '../../shared/citations.ts';
import type { Page, Room } from '../../shared/pages.ts';
import { linesOf, type Piece } from '../../shared/pieces.ts';
import { shorten, visible } from '../../shared/tidy.ts';
import { escapeControl } from './escape.ts';
import { footerMrkdwn } from './footer.ts';
import { layout, type Surface, titleBlocks } from './layout.ts';
import type { SlackMessage } from './message.ts';
import { smallPrint } from './notes.ts';
import { isFact, lineWords } from './rich-text.ts';

/** Identifiers of what a page adds to the reply's own words: the title said again, and the footnotes. */
export const addedIds = { title: 'again', foot: 'foot' } as const;

export interface Setting {
  readonly numbers: Numbering;
  readonly surface: Surface;
  /** Said again on every page, so that a page read by itself says what it is of. */
  readonly title: Line;
  readonly rows: readonly ActionsBlock[];
  /** Lines of the bot's own in small print at the very end. */
  readonly small: readonly string[];
  readonly say: OwnWords;
  /** False on a page that shows the quotations themselves. */
  readonly footnotes: boolean;
}

/** A page as a message: title, parts, footnotes, controls. */
export function card(page: Page, setting: Setting): SlackMessage {
  const { numbers, surface, title, say } = setting;
  const own = page.pieces.some((piece) => piece.block < 0);
  const head = own ? [] : againBlocks(title, numbers);
  const body = layout(page.pieces, numbers, { surface, say });
  const foot = footText(page, setting);
  const blocks: readonly KnownBlock[] = [
    ...head,
    ...body,
    ...(foot === '' ? [] : [smallPrint(foot, addedIds.foot)]),
    ...setting.rows,
  ];
  return {
    text: fallback(page, setting),
    blocks: blocks.length > 0 ? blocks : [{ type: 'section', text: { type: 'plain_text', text: '…' } }],
  };
}

function againBlocks(title: Line, numbers: Numbering): readonly KnownBlock[] {
  const [block] = titleBlocks(title, numbers);
  return block && lineWords(title, numbers).length <= 200 ? [{ ...block, block_id: addedIds.title }] : [];
}

function footText(page: Page, { small, footnotes, say }: Setting): string {
  const notes = footnotes ? footerMrkdwn(page.citations, say).text : '';
  const legend = page.pieces.some((piece) => linesOf(piece).some((line) => line.some(isFact)))
    ? [`_${say('In italics')}_${say(': reference knowledge, not from the documents')}`]
    : [];
  const turn = page.total > 1 ? [say(`Page ${page.index + 1} of ${page.total}`)] : [];
  return [notes, ...legend, ...small, ...turn].filter(visible).join('\n');
}

const fallbackUnits = 3_000;

/** The page as plain words, for notifications and for those who hear it read. */
function fallback(page: Page, { numbers, title }: Setting): string {
  const lines = page.pieces.flatMap(linesOf).map((line) => lineWords(line, numbers).trim());
  const own = page.pieces.some((piece) => piece.block < 0);
  const all = [...(own ? [] : [lineWords(title, numbers).trim()]), ...lines].filter(visible).join('\n');
  return visible(all) ? escapeLines(shorten(all, fallbackUnits)) : 'An answer of Attaché';
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeControl).join('\n');
}

// A message takes 50 blocks; a piece makes one at most, and head, foot and controls take six. What can be read at one go is
// less than what Slack takes: rich text of 3,000 characters. https://docs.slack.dev/reference/block-kit/blocks
const blockLimit = 50 - 8;
const pageUnits = 3_600;
const crowdedUnits = 2_600;

/** What a page holds, with or without footnotes. Measures are kept, because paging tries the same pieces many times. */
export function cardRoom(
  numbers: Numbering,
  { footnotes = true, say }: { readonly footnotes?: boolean; readonly say: OwnWords },
): Room {
  const measured = new Map<Piece, number>();
  const measure = (piece: Piece) => {
    const known = measured.get(piece);
    if (known !== undefined) return known;
    const units = unitsOf(piece, numbers);
    measured.set(piece, units);
    return units;
  };
  const size = (pieces: readonly Piece[]) =>
    pieces.length > blockLimit ? Number.POSITIVE_INFINITY : pieces.reduce((sum, piece) => sum + measure(piece), 0);
  return {
    holds: (pieces) => size(pieces) <= crowdedUnits,
    fits: (pieces: readonly Piece[], citations: readonly Citation[]) => {
      const footer = footerMrkdwn(footnotes ? citations : [], say);
      return footer.complete && size(pieces) + footer.text.length <= pageUnits;
    },
  };
}

function unitsOf(piece: Piece, numbers: Numbering): number {
  if (piece.kind === 'document') return 400;
  const columns = piece.kind === 'row' ? piece.columns.join('').length : 0;
  return linesOf(piece).reduce((sum, line) => sum + lineWords(line, numbers).length + 2, columns);
}
