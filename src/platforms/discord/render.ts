import type { Reply } from '../../model/reply.ts';
import { type OwnWords, ownWords } from '../../reply/own-words.ts';
import type { Choice } from '../shared/choices.ts';
import { documentOrigin, documentTitle } from '../shared/document-words.ts';
import { type Page, paginate, replyCopy } from '../shared/pages.ts';
import { inContext, quotationCopy, quotationTitleIn, quotedCitations } from '../shared/quotations.ts';
import type { Sheet } from '../shared/sheet.ts';
import { replySide } from '../shared/side.ts';
import { card, cardRoom } from './card.ts';
import {
  actionButton,
  actionControls,
  buttonRows,
  type Controls,
  menuRow,
  type Row,
  sourcesButton,
  turningButtons,
} from './controls.ts';
import { layoutWith } from './layout.ts';
import { cardMessage, type DiscordMessage, sideColour } from './message.ts';

/** What a sheet keeps of a rendered reply. */
export type Rendered = Pick<Sheet<DiscordMessage>, 'pages' | 'sources' | 'sourcesFrom' | 'actions'>;

/** A reply as the messages of Discord, one for each page, and the pages that hold its quotations. `key` names the sheet. */
export function renderDiscord(reply: Reply, key: string, footer: string | null = null): Rendered {
  const copy = replyCopy(reply);
  const say = ownWords(reply.tongue);
  const layout = layoutWith(copy.numbers, say);
  const controls = actionControls(reply.actions, key);
  const quoted = quotedCitations(reply);
  // The sheet's commands are numbered: the reply's own first, then one for each quotation.
  const contexts: Contexts = new Map(quoted.map((each, i) => [each.n, controls.actions.length + i]));
  const actions = [...controls.actions, ...quoted.map(inContext)];
  const colour = sideColour(reply.answered ? replySide(reply) : null);

  const pages = paginate(copy, cardRoom(layout, controlCount(controls), { say }));
  const sources =
    quoted.length > 0 ? paginate(quotationCopy(reply), cardRoom(layout, 5, { footnotes: false, say })) : [];
  const small = [...leftOut(controls, say), ...(footer ? [`-# ${footer}`] : [])];
  return {
    pages: pages.map((page) => {
      const rows = pageRows(page, { controls, contexts, key, say });
      return cardMessage(
        colour,
        card(page, { layout, title: reply.title, rows, small, say, sources: sourcesButton(key, page.index, say) }),
      );
    }),
    sources: sources.map((page) => {
      const rows = [
        ...buttonRows(turningButtons('turn-sources', key, page, say)),
        ...contextMenu(page, contexts, { key, say }),
      ];
      return cardMessage(
        colour,
        card(page, { layout, title: quotationTitleIn(say), rows, small: [], say, sources: null }),
      );
    }),
    sourcesFrom: pages.map((page) => sourcesPage(page, sources)),
    actions,
  };
}

/** The number of a quotation's command, by the number of its footnote. */
type Contexts = ReadonlyMap<number, number>;

function pageRows(
  page: Page,
  {
    controls,
    contexts,
    key,
    say,
  }: { readonly controls: Controls; readonly contexts: Contexts; readonly key: string; readonly say: OwnWords },
): readonly Row[] {
  // Many replies bring a button of their own for it.
  const brought = controls.actions.some(({ command, options }) => command === 'sources' && options.at !== undefined);
  const only = page.citations.length === 1 && !brought ? contexts.get(page.citations[0]!.n) : undefined;
  const context = only === undefined ? [] : [actionButton({ label: say('In context'), action: only }, key)];
  return [
    ...buttonRows([...turningButtons('page', key, page, say), ...context, ...controls.buttons]),
    ...controls.menus,
  ];
}

/** Components that the controls take at most: buttons and their rows, menus and their rows. */
function controlCount({ buttons, menus }: Controls): number {
  const most = buttons.length + 3;
  return most + Math.ceil(most / 5) + menus.length * 2;
}

function leftOut({ left }: Controls, say: OwnWords): readonly string[] {
  return left > 0 ? [`-# ${say(`Choices that have no room here: ${left}. Type the command to reach them.`)}`] : [];
}

function contextMenu(
  page: Page,
  contexts: Contexts,
  { key, say }: { readonly key: string; readonly say: OwnWords },
): readonly Row[] {
  const choices = page.citations.map(
    (each): Choice => ({
      label: `[${each.n}] ${documentTitle(each.document)}`,
      description: `${documentOrigin(each.document)}: ${each.quote}`,
      action: contexts.get(each.n)!,
    }),
  );
  return choices.length > 0 ? [menuRow(say('Read one in its context'), choices, { key, n: 0 })] : [];
}

/** The page of quotations that holds the first footnote of a page. */
function sourcesPage(page: Page, sources: readonly Page[]): number {
  const first = page.citations[0]?.n;
  const at = sources.findIndex((each) => each.citations.some((citation) => citation.n === first));
  return Math.max(0, at);
}
