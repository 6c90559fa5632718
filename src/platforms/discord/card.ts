import {
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Citation, Reply } from '../../model/reply.ts';
import type { Numbering } from '../shared/citations.ts';
import type { Page, Room } from '../shared/pages.ts';
import type { Piece } from '../shared/pieces.ts';
import { visible } from '../shared/tidy.ts';
import { type Row, sourcesButton } from './controls.ts';
import { footerMarkdown } from './footer.ts';
import { layoutParts, showsKnowledge } from './layout.ts';

/** Identifiers of what a page adds to the reply's own words: the title said again, and the footnotes. */
export const addedIds = { title: 9000, foot: 9001 } as const;

export interface Setting {
  readonly numbers: Numbering;
  readonly rows: readonly Row[];
  /** Lines in small print at the very end. */
  readonly small: readonly string[];
  /** Null on a page of quotations, which needs no button for them. */
  readonly key: string | null;
}

/** A page of a reply as what stands in a card: title, parts, footnotes, controls. */
export function card(
  page: Page,
  reply: Reply,
  { numbers, rows, small, key }: Setting,
): readonly APIComponentInContainer[] {
  const own = page.pieces.some((piece) => piece.block < 0);
  const title: APITextDisplayComponent = {
    type: ComponentType.TextDisplay,
    ...(own ? {} : { id: addedIds.title }),
    content: headText(headPieces(page, reply), numbers),
  };
  const body = layoutParts(
    page.pieces.filter((piece) => piece.block >= 0),
    numbers,
  );
  const foot = footText(page, small);
  return [
    page.citations.length > 0 && key !== null ? section(title, key, page.index) : title,
    ...body.map((part) => (part.kind === 'rule' ? rule() : text(part.text))),
    ...(visible(foot) ? [rule(), { ...text(foot), id: addedIds.foot }] : []),
    ...rows,
  ];
}

/** The title stands on every page, so that a page read by itself says what it is of. */
function headPieces(page: Page, reply: Reply): readonly Piece[] {
  const own = page.pieces.filter((piece) => piece.block < 0);
  if (own.length > 0) return own;
  return plainLength(reply) <= 200 ? [{ kind: 'title', block: -2, line: reply.title }] : [];
}

function headText(pieces: readonly Piece[], numbers: Numbering): string {
  const texts = layoutParts(pieces, numbers).map((part) => (part.kind === 'text' ? part.text : ''));
  return texts.join('\n') || '## …';
}

function plainLength(reply: Reply): number {
  return reply.title.reduce((sum, inline) => sum + ('text' in inline ? inline.text.length : inline.from.length * 8), 0);
}

function footText(page: Page, small: readonly string[]): string {
  const legend = showsKnowledge(page.pieces) ? ['-# *In italics*: reference knowledge, not from the documents'] : [];
  const turn = page.total > 1 ? [`-# Page ${page.index + 1} of ${page.total}`] : [];
  return [footerMarkdown(page.citations).text, ...legend, ...small, ...turn].filter(visible).join('\n');
}

// A message holds 4,000 units of text and 40 components. A repeated title takes at most 410 units and small print 300; the
// card itself, its head and its foot take six components. https://docs.discord.com/developers/components/reference
const pageUnits = 3_200;
const crowdedUnits = 1_700;
const componentLimit = 40 - 6;

/** What a card holds beside `controls` components of buttons and menus. */
export function cardRoom(numbers: Numbering, controls: number): Room {
  const size = (pieces: readonly Piece[]) => {
    const parts = layoutParts(pieces, numbers);
    const units = parts.reduce((sum, each) => sum + (each.kind === 'text' ? each.text.length + 1 : 0), 0);
    return parts.length + controls <= componentLimit ? units : Number.POSITIVE_INFINITY;
  };
  return {
    holds: (pieces) => size(pieces) <= crowdedUnits,
    fits: (pieces: readonly Piece[], citations: readonly Citation[]) => {
      const footer = footerMarkdown(citations);
      return footer.complete && size(pieces) + footer.text.length <= pageUnits;
    },
  };
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function rule(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

function section(title: APITextDisplayComponent, key: string, page: number): APIComponentInContainer {
  return {
    type: ComponentType.Section,
    components: [title],
    accessory: sourcesButton(key, page),
  };
}
