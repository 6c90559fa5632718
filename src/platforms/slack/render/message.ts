import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { shorten, tidy, visible } from '../../shared/tidy.ts';
import { escapeControl } from './escape.ts';

/** A message: its blocks, and the text that notifications and screen readers use instead of them. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** A short message of the bot itself. */
export function noticeMessage(words: string): SlackMessage {
  const text = shorten(tidy(words), 2_900);
  return { text: escapeControl(text), blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }] };
}

/** A message in a window of its own. The title of a window holds 24 characters. */
export function modalView(title: string, message: SlackMessage): ModalView {
  return {
    type: 'modal',
    title: plainText(title, 24),
    close: plainText('Close', 24),
    blocks: [...message.blocks],
  };
}

export function homeView(blocks: readonly KnownBlock[]): HomeView {
  return { type: 'home', blocks: blocks.slice(0, 100) };
}

/** Slack takes no empty text anywhere. */
export function plainText(words: string, limit: number): { type: 'plain_text'; text: string; emoji: false } {
  const text = shorten(tidy(words).trim(), limit);
  return { type: 'plain_text', text: visible(text) ? text : '…', emoji: false };
}
