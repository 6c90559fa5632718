import type { ActionsBlock } from '@slack/types';
import type { Reply } from '../../../model/reply.ts';
import { type OwnWords, ownWords } from '../../../reply/own-words.ts';
import type { Choice } from '../../shared/choices.ts';
import { documentOrigin, documentTitle } from '../../shared/document-words.ts';
import { type Page, paginate, replyCopy } from '../../shared/pages.ts';
import { inContext, quotationCopy, quotationTitleIn, quotedCitations } from '../../shared/quotations.ts';
import { pressId, type Sheet } from '../../shared/sheet.ts';
import { card, cardRoom } from './card.ts';
import {
  actionButton,
  actionControls,
  actionsBlock,
  button,
  type Controls,
  menu,
  turningElements,
} from './controls.ts';
import type { Surface } from './layout.ts';
import type { SlackMessage } from './message.ts';
import { shareId } from './share.ts';

/** What a sheet keeps of a rendered reply. */
export type Rendered = Pick<Sheet<SlackMessage>, 'pages' | 'sources' | 'sourcesFrom' | 'actions'>;

export interface Rendering {
  /** Names the sheet. */
  readonly key: string;
  readonly surface: Surface;
  /** Whether the pages offer to be shared in the channel. */
  readonly share: boolean;
  /** A menu that is fed from the store. */
  readonly picker?: ActionsBlock | null;
  /** A line in small print on every page. */
  readonly footer?: string;
}

/** A reply as the messages of Slack, one for each page, and the pages that hold its quotations. */
export function renderSlack(reply: Reply, { key, surface, share, picker, footer }: Rendering): Rendered {
  const copy = replyCopy(reply);
  const { numbers } = copy;
  const say = ownWords(reply.tongue);
  const controls = actionControls(reply.actions, key);
  const quoted = quotedCitations(reply);
  // The sheet's commands are numbered: the reply's own first, then one for each quotation.
  const contexts: Contexts = new Map(quoted.map((each, i) => [each.n, controls.actions.length + i]));
  const pages = paginate(copy, cardRoom(numbers, { say }));
  const sources = quoted.length > 0 ? paginate(quotationCopy(reply), cardRoom(numbers, { footnotes: false, say })) : [];
  const small = [...leftOut(controls, say), ...(footer ? [footer] : [])];
  return {
    pages: pages.map((page) => {
      const rows = [...(picker ? [picker] : []), ...pageRows(page, { controls, contexts, key, share, say })];
      return card(page, { numbers, surface, title: reply.title, rows, small, say, footnotes: true });
    }),
    sources: sources.map((page) => {
      const rows = [
        ...actionsBlock(turningElements('turn-sources', key, page, say)),
        ...actionsBlock(contextMenu(page, contexts, { key, say })),
      ];
      return card(page, { numbers, surface, title: quotationTitleIn(say), rows, small: [], say, footnotes: false });
    }),
    sourcesFrom: pages.map((page) => sourcesPage(page, sources)),
    actions: [...controls.actions, ...quoted.map(inContext)],
  };
}

/** The number of a quotation's command, by the number of its footnote. */
type Contexts = ReadonlyMap<number, number>;

interface Pressable {
  readonly controls: Controls;
  readonly contexts: Contexts;
  readonly key: string;
  readonly share: boolean;
  readonly say: OwnWords;
}

// So many buttons stand side by side in Slack's window.
const oneRow = 4;

/** What the reply offers to do next, and under it what can be done with the answer itself. */
function pageRows(page: Page, { controls, contexts, key, share, say }: Pressable): readonly ActionsBlock[] {
  // Many replies bring a button of their own for it.
  const brought = controls.actions.some(({ command, options }) => command === 'sources' && options.at !== undefined);
  const only = page.citations.length === 1 && !brought ? contexts.get(page.citations[0]!.n) : undefined;
  const context = only === undefined ? [] : [actionButton({ label: say('In context'), action: only }, key)];
  const sources =
    page.citations.length > 0 ? [button(say('Sources'), pressId({ does: 'sources', key, n: page.index }))] : [];
  const sharing = share ? [button(say('Share in channel'), shareId(key, page.index))] : [];
  const next = [...context, ...controls.elements];
  const own = [...turningElements('page', key, page, say), ...sources, ...sharing];
  return next.length + own.length <= oneRow
    ? actionsBlock([...next, ...own])
    : [...actionsBlock(next), ...actionsBlock(own)];
}

function leftOut({ left }: Controls, say: OwnWords): readonly string[] {
  return left > 0 ? [say(`Choices that have no room here: ${left}. Type the command to reach them.`)] : [];
}

function contextMenu(
  page: Page,
  contexts: Contexts,
  { key, say }: { readonly key: string; readonly say: OwnWords },
): ActionsBlock['elements'] {
  const choices = page.citations.map(
    (each): Choice => ({
      label: `[${each.n}] ${documentTitle(each.document)}`,
      description: `${documentOrigin(each.document)}: ${each.quote}`,
      action: contexts.get(each.n)!,
    }),
  );
  return choices.length > 0 ? [menu(say('Read one in its context'), choices, { key, n: 0 })] : [];
}

/** The page of quotations that holds the first footnote of a page. */
function sourcesPage(page: Page, sources: readonly Page[]): number {
  const first = page.citations[0]?.n;
  return Math.max(
    0,
    sources.findIndex((each) => each.citations.some((citation) => citation.n === first)),
  );
}
