import { addedIds } from '../../src/platforms/slack/render/card.ts';
import type { Json } from './valid.ts';

/** What a person reads in blocks, a line for each line that they would see. Buttons and menus are left out. */
export function readBlocks(blocks: readonly unknown[]): string {
  return (blocks as readonly Json[])
    .map(readBlock)
    .filter((line) => line !== '')
    .join('\n');
}

/** Without what every page adds to the reply's own words: the title said again, and the footnotes. */
export function ownBlocks(blocks: readonly unknown[]): readonly Json[] {
  const added: readonly unknown[] = Object.values(addedIds);
  return (blocks as readonly Json[]).filter((block) => !added.includes(block.block_id));
}

/** Labels of the buttons, and of the menus with their choices, in order. */
export function labelsOf(blocks: readonly unknown[]): readonly string[] {
  return elementsOf(blocks).map((element) =>
    String(((element.text ?? element.placeholder) as Json | undefined)?.text ?? '…'),
  );
}

export function elementsOf(blocks: readonly unknown[]): readonly Json[] {
  return (blocks as readonly Json[]).flatMap((block) =>
    block.type === 'actions' ? (block.elements as readonly Json[]) : block.accessory ? [block.accessory as Json] : [],
  );
}

function readBlock(block: Json): string {
  switch (block.type) {
    case 'header':
      return readText(block.text as Json);
    case 'section':
      return [...(block.text ? [block.text as Json] : []), ...((block.fields as readonly Json[]) ?? [])]
        .map(readText)
        .join('\n');
    case 'context':
      return (block.elements as readonly Json[]).map(readText).join('\n');
    case 'rich_text':
      return (block.elements as readonly Json[]).map(readRich).join('\n');
    case 'table':
      return (block.rows as readonly (readonly Json[])[]).map((row) => row.map(readCell).join(' | ')).join('\n');
    default:
      return '';
  }
}

function readCell(cell: Json): string {
  return cell.type === 'rich_text' ? readBlock(cell) : String(cell.text);
}

function readRich(part: Json): string {
  const elements = part.elements as readonly Json[];
  return part.type === 'rich_text_list'
    ? elements.map(readRich).join('\n')
    : elements.map((each) => String(each.text ?? '')).join('');
}

/** `mrkdwn` as it is shown: links as their words, entities as their signs, marks gone. */
function readText(text: Json): string {
  const raw = String(text.text);
  if (text.type !== 'mrkdwn') return raw;
  const words = raw.replace(/<(?:https?:[^|>]*)\|([^>]*)>/g, '$1').replace(/[*_]([^*_\n]+)[*_]/g, '$1');
  return words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
