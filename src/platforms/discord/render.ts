import {
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Citation, Reply } from '../../model/reply.ts';
import { type Numbering, numbering } from '../shared/citations.ts';
import { documentOrigin, documentTitle } from '../shared/document-words.ts';
import { type Page, paginate, type Room } from '../shared/pages.ts';
import type { Piece } from '../shared/pieces.ts';
import type { Sheet } from '../shared/sheet.ts';
import { replySide } from '../shared/side.ts';
import { inContext, sourcesReply } from '../shared/sources-reply.ts';
import { visible } from '../shared/tidy.ts';
import {
  actionButton,
  actionControls,
  buttonRows,
  type Choice,
  menuRow,
  type Row,
  sourcesButton,
  turningButtons,
} from './controls.ts';
import { footerMarkdown } from './footer.ts';
import { layoutBody, showsKnowledge } from './layout.ts';
import { cardMessage, type DiscordMessage, sideColour } from './message.ts';

/** What a sheet keeps of a rendered reply. */
export type Rendered = Pick<Sheet<DiscordMessage>, 'pages' | 'sources' | 'sourcesFrom' | 'actions'>;

/** A reply as the messages of Discord, one for each page, and the pages that hold its quotations. `key` names the sheet. */
export function renderDiscord(reply: Reply, key: string, footer: string | null = null): Rendered {
  const numbers = numbering(reply);
  const controls = actionControls(reply.actions, key);
  const pages = paginate(reply, room(numbers));
  const quotations = sourcesReply(reply);
  const sourcePages = quotations.citations.length > 0 ? paginate(quotations, room(numbers)) : [];
  const contexts = new Map(quotations.citations.map((each, i) => [each.n, controls.actions.length + i]));
  const colour = sideColour(reply.answered ? replySide(reply) : null);
  const extra =
    controls.left > 0 ? [`-# ${controls.left} more choices have no room here: type the command to reach them.`] : [];
  return {
    pages: pages.map((page) => {
      const alone = page.citations.length === 1 ? contexts.get(page.citations[0]!.n) : undefined;
      const own = alone === undefined ? [] : [actionButton({ label: 'In context', action: alone }, key)];
      const rows = [
        ...buttonRows([...turningButtons('page', key, page), ...own, ...controls.buttons]),
        ...controls.menus,
      ];
      const small = [...extra, ...(footer ? [`-# ${footer}`] : [])];
      return cardMessage(colour, card(page, reply, { numbers, rows, small, key }));
    }),
    sources: sourcePages.map((page) => {
      const rows = [...buttonRows(turningButtons('turn-sources', key, page)), ...contextMenu(page, contexts, key)];
      return cardMessage(colour, card(page, quotations, { numbers, rows, small: [], key: null }));
    }),
    sourcesFrom: pages.map((page) =>
      Math.max(
        0,
        sourcePages.findIndex((each) => sharesCitation(each, page)),
      ),
    ),
    actions: [...controls.actions, ...quotations.citations.map(inContext)],
  };
}

/** The commands that a sheet keeps are numbered: actions first, then one for each quotation. */
function contextMenu(page: Page, contexts: ReadonlyMap<number, number>, key: string): readonly Row[] {
  const choices = page.citations.map(
    (each): Choice => ({
      label: `[${each.n}] ${documentTitle(each.document)}`,
      description: `${documentOrigin(each.document)}: ${each.quote}`,
      action: contexts.get(each.n)!,
    }),
  );
  return choices.length > 0 ? [menuRow('Read one in its context', choices, { key, n: 0 })] : [];
}

function sharesCitation(a: Page, b: Page): boolean {
  return b.citations.length > 0 && a.citations.some((each) => each.n === b.citations[0]!.n);
}

/** Identifiers of what a page adds to the reply's own words: the title said again, and the footnotes. */
export const addedIds = { title: 9000, foot: 9001 } as const;

interface Setting {
  readonly numbers: Numbering;
  readonly rows: readonly Row[];
  /** Lines in small print at the very end. */
  readonly small: readonly string[];
  /** Null on a page of quotations, which needs no button for them. */
  readonly key: string | null;
}

function card(page: Page, reply: Reply, { numbers, rows, small, key }: Setting): readonly APIComponentInContainer[] {
  const own = page.pieces.some((piece) => piece.block < 0);
  const title: APITextDisplayComponent = {
    type: ComponentType.TextDisplay,
    ...(own ? {} : { id: addedIds.title }),
    content: layoutBody(headPieces(page, reply), numbers).join('\n') || '## …',
  };
  const body = layoutBody(
    page.pieces.filter((piece) => piece.block >= 0),
    numbers,
  );
  const foot = footText(page, small);
  return [
    page.citations.length > 0 && key !== null ? section(title, key, page.index) : title,
    ...body.flatMap((stretch, i) => (i === 0 ? [text(stretch)] : [rule(), text(stretch)])),
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

function plainLength(reply: Reply): number {
  return reply.title.reduce((sum, inline) => sum + ('text' in inline ? inline.text.length : inline.from.length * 8), 0);
}

function footText(page: Page, small: readonly string[]): string {
  const legend = showsKnowledge(page.pieces) ? ['-# *In italics*: reference knowledge, not from the documents'] : [];
  const turn = page.total > 1 ? [`-# Page ${page.index + 1} of ${page.total}`] : [];
  return [footerMarkdown(page.citations).text, ...legend, ...small, ...turn].filter(visible).join('\n');
}

// A message holds 4,000 units of text and 40 components. A repeated title takes at most 410 units, small print 300, and the
// controls 26 components. https://docs.discord.com/developers/components/reference
const pageUnits = 3_200;
const crowdedUnits = 1_700;
const bodyStretches = 4;

function room(numbers: Numbering): Room {
  const size = (pieces: readonly Piece[]) => {
    const stretches = layoutBody(pieces, numbers);
    const units = stretches.reduce((sum, each) => sum + each.length + 1, 0);
    return stretches.length <= bodyStretches ? units : Number.POSITIVE_INFINITY;
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
