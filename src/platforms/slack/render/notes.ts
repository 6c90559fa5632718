import type { ContextBlock } from '@slack/types';
import type { Line } from '../../../model/reply.ts';
import { inEnglish, type OwnWords } from '../../../reply/own-words.ts';
import type { Numbering } from '../../shared/citations.ts';
import { plainInMrkdwn } from './escape.ts';
import { lineMrkdwn } from './fields.ts';
import { plainText } from './message.ts';
import { lineWords, showsAnything } from './rich-text.ts';

const elementUnits = 2_900;

/** A caveat in small print. Words that markup would dress stand as plain text, where nothing is parsed. */
export function noteBlock(line: Line, numbers: Numbering, say: OwnWords = inEnglish): readonly ContextBlock[] {
  if (!showsAnything(line)) return [];
  const words = lineWords(line, numbers).trim();
  const marked = lineMrkdwn(line, numbers).trim();
  if (plainInMrkdwn(words) && marked.length < elementUnits) return [smallPrint(`${say('Note: ')}${marked}`)];
  return [{ type: 'context', elements: [plainText(`${say('Note: ')}${words}`, elementUnits)] }];
}

/** Small print in Slack's markup, at most 3,000 characters. */
export function smallPrint(text: string, blockId?: string): ContextBlock {
  const block: ContextBlock = { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
  return blockId ? { ...block, block_id: blockId } : block;
}
