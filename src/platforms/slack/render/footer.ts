import type { DocumentBrief } from '../../../model/document.ts';
import type { Citation } from '../../../model/reply.ts';
import { inEnglish, type OwnWords } from '../../../reply/own-words.ts';
import { type Footnote, footnotes } from '../../shared/citations.ts';
import { documentOrigin, documentTitle, numberRuns, publishedWords, safeLink } from '../../shared/document-words.ts';
import { shorten } from '../../shared/tidy.ts';
import { escapeControl, escapeMrkdwn } from './escape.ts';

/** The footnotes of a page, a line for each document. `complete` is false where the room was too small for all. */
export interface Footer {
  readonly text: string;
  readonly complete: boolean;
}

const roomUnits = 2_400;

/** Full titles and every quotation stand under the Sources button; a line here stays short enough to read at a glance. */
export function footerMrkdwn(citations: readonly Citation[], say: OwnWords = inEnglish): Footer {
  const lines: string[] = [];
  const all = footnotes(citations);
  let used = 0;
  for (const footnote of all) {
    const line = footnoteMrkdwn(footnote, say);
    if (used + line.length > roomUnits) break;
    lines.push(line);
    used += line.length + 1;
  }
  const left = all.length - lines.length;
  if (left > 0) lines.push(say(`and ${left} more: press Sources`));
  return { text: lines.join('\n'), complete: left === 0 };
}

function footnoteMrkdwn({ document, numbers, sentences }: Footnote, say: OwnWords): string {
  const where = say(`sentence${sentences.length > 1 ? 's' : ''} ${shorten(numberRuns(sentences), 40)}`);
  return `${marks(numbers)} ${titleMrkdwn(document)} · ${escapeMrkdwn(aboutDocument(document, say))} · ${where}`;
}

function titleMrkdwn(document: DocumentBrief): string {
  const link = safeLink(document.url, 300);
  const title = escapeMrkdwn(shorten(documentTitle(document), 80)).replace(/\|/g, '∣');
  return link ? `<${escapeControl(link)}|${title}>` : title;
}

/** Who published a document and when, as plain words. */
export function aboutDocument(document: DocumentBrief, say: OwnWords = inEnglish): string {
  const origin = documentOrigin(document);
  const named = origin === '' || origin.toLowerCase() === documentTitle(document).toLowerCase();
  const published = publishedWords(document.published, say);
  return named ? published : `${shorten(origin, 40)} · ${published}`;
}

/** Each number in brackets of its own as in the text; many of them as runs. */
function marks(numbers: readonly number[]): string {
  const shown = numbers.length > 4 ? shorten(numberRuns(numbers), 60).split(', ') : numbers.map(String);
  return shown.map((each) => `[${each}]`).join('');
}
