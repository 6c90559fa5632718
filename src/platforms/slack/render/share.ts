import type { ActionsBlockElement, KnownBlock } from '@slack/types';
import type { SlackMessage } from './message.ts';

/** The button that shows a private answer to the channel. */
export function shareId(key: string, page: number): string {
  return `share:${key}:${page}`;
}

export function parseShare(id: string): { readonly key: string; readonly page: number } | null {
  const match = /^share:([\w-]{22}):(\d{1,5})$/.exec(id);
  return match ? { key: match[1]!, page: Number(match[2]) } : null;
}

/** A page as everybody sees it, who need not be asked to share it. */
export function withoutShare(message: SlackMessage): SlackMessage {
  return { ...message, blocks: message.blocks.flatMap(unshared) };
}

function unshared(block: KnownBlock): readonly KnownBlock[] {
  if (block.type !== 'actions') return [block];
  const elements = block.elements.filter((element) => !isShare(element));
  return elements.length > 0 ? [{ ...block, elements }] : [];
}

function isShare(element: ActionsBlockElement): boolean {
  return 'action_id' in element && parseShare(element.action_id ?? '') !== null;
}
