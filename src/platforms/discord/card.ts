import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Citation, Line } from '../../model/reply.ts';
import type { OwnWords } from '../../reply/own-words.ts';
import type { Page, Room } from '../shared/pages.ts';
import type { Piece } from '../shared/pieces.ts';
import { visible } from '../shared/tidy.ts';
import type { Row } from './controls.ts';
import { footerMarkdown } from './footer.ts';
import { type Layout, showsKnowledge } from './layout.ts';

/** Identifiers of what a page adds to the reply's own words: the title said again, and the footnotes. */
export const addedIds = { title: 9000, foot: 9001 } as const;

export interface Setting {
  readonly layout: Layout;
  /** Said again on every page, so that a page read by itself says what it is of. */
  readonly title: Line;
  readonly rows: readonly Row[];
  /** Lines in small print at the very end. */
  readonly small: readonly string[];
  readonly say: OwnWords;
  /** The button for the quotations; null on a page that shows them, which needs no footnotes either. */
  readonly sources: APIButtonComponentWithCustomId | null;
}

/** A page as what stands in a card: title, parts, footnotes, controls. */
export function card(page: Page, setting: Setting): readonly APIComponentInContainer[] {
  const { layout, sources, rows } = setting;
  const texts = layout(headPieces(page, setting.title)).map((part) => (part.kind === 'text' ? part.text : ''));
  const body = layout(page.pieces.filter((piece) => piece.block >= 0));
  const [first] = body;
  // Without a title the first words take its place beside the button.
  const bare = texts.length === 0 && first?.kind === 'text' ? first.text : null;
  const again = texts.length > 0 && !page.pieces.some((piece) => piece.block < 0);
  const head = { ...text(texts.join('\n') || bare || '…'), ...(again ? { id: addedIds.title } : {}) };
  const foot = footText(page, setting);
  return [
    sources && page.citations.length > 0
      ? { type: ComponentType.Section, components: [head], accessory: sources }
      : head,
    ...body.slice(bare === null ? 0 : 1).map((part) => (part.kind === 'rule' ? rule() : text(part.text))),
    ...(visible(foot) ? [rule(), { ...text(foot), id: addedIds.foot }] : []),
    ...rows,
  ];
}

function headPieces(page: Page, title: Line): readonly Piece[] {
  const own = page.pieces.filter((piece) => piece.block < 0);
  if (own.length > 0) return own;
  const length = title.reduce(
    (sum, inline) => sum + ('text' in inline ? inline.text.length : inline.from.length * 8),
    0,
  );
  return length <= 200 ? [{ kind: 'title', block: -2, line: title }] : [];
}

function footText(page: Page, { small, sources, say }: Setting): string {
  const notes = sources ? footerMarkdown(page.citations, say).text : '';
  const legend = showsKnowledge(page.pieces)
    ? [`-# *${say('In italics')}*${say(': reference knowledge, not from the documents')}`]
    : [];
  const turn = page.total > 1 ? [`-# ${say(`Page ${page.index + 1} of ${page.total}`)}`] : [];
  return [notes, ...legend, ...small, ...turn].filter(visible).join('\n');
}

// A message holds 4,000 units of text and 40 components. A repeated title takes at most 410 units and small print 300; the
// card itself, its head and its foot take six components. https://docs.discord.com/developers/components/reference
const pageUnits = 3_200;
const crowdedUnits = 1_700;
const componentLimit = 40 - 6;

/** What a card holds beside `controls` components of buttons and menus, with or without footnotes. */
export function cardRoom(
  layout: Layout,
  controls: number,
  { footnotes = true, say }: { readonly footnotes?: boolean; readonly say: OwnWords },
): Room {
  const size = (pieces: readonly Piece[]) => {
    const parts = layout(pieces);
    const units = parts.reduce((sum, each) => sum + (each.kind === 'text' ? each.text.length + 1 : 0), 0);
    return parts.length + controls <= componentLimit ? units : Number.POSITIVE_INFINITY;
  };
  return {
    holds: (pieces) => size(pieces) <= crowdedUnits,
    fits: (pieces: readonly Piece[], citations: readonly Citation[]) => {
      const footer = footerMarkdown(footnotes ? citations : [], say);
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
