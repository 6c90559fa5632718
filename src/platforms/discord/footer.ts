import type { DocumentBrief } from '../../model/document.ts';
import type { Citation } from '../../model/reply.ts';
import { inEnglish, type OwnWords } from '../../reply/own-words.ts';
import { type Footnote, footnotes } from '../shared/citations.ts';
import { documentOrigin, documentTitle, numberRuns, publishedWords, safeLink } from '../shared/document-words.ts';
import { shorten } from '../shared/tidy.ts';
import { escapeMarkdown } from './markdown.ts';

/** The footnotes of a page, a line for each document. `complete` is false where the room was too small for all. */
export interface Footer {
  readonly text: string;
  readonly complete: boolean;
}

const roomUnits = 1_500;

/** Full titles and every quotation stand under the Sources button; a line here stays short enough to read at a glance. */
export function footerMarkdown(citations: readonly Citation[], say: OwnWords = inEnglish): Footer {
  const lines: string[] = [];
  const all = footnotes(citations);
  let used = 0;
  for (const footnote of all) {
    const line = footnoteMarkdown(footnote, say);
    if (used + line.length > roomUnits) break;
    lines.push(line);
    used += line.length + 1;
  }
  const left = all.length - lines.length;
  if (left > 0) lines.push(`-# ${say(`and ${left} more: press Sources`)}`);
  return { text: lines.join('\n'), complete: left === 0 };
}

function footnoteMarkdown({ document, numbers, sentences }: Footnote, say: OwnWords): string {
  const where = say(`sentence${sentences.length > 1 ? 's' : ''} ${shorten(numberRuns(sentences), 40)}`);
  return `-# ${marks(numbers)} ${documentMarkdown(document, say)} · ${where}`;
}

/** A document over its quotations: its title as a link, and under it who published it and when. */
export function documentHeading(document: DocumentBrief, say: OwnWords = inEnglish): string {
  return `**${titleMarkdown(document)}**\n-# ${aboutDocument(document, say)}`;
}

/** At most 700 units. */
function documentMarkdown(document: DocumentBrief, say: OwnWords): string {
  return `${titleMarkdown(document)} · ${aboutDocument(document, say)}`;
}

function titleMarkdown(document: DocumentBrief): string {
  const link = safeLink(document.url, 300);
  const title = escapeMarkdown(shorten(documentTitle(document), 80));
  return link ? `[${title}](${link})` : title;
}

function aboutDocument(document: DocumentBrief, say: OwnWords): string {
  const origin = documentOrigin(document);
  const named = origin === '' || origin.toLowerCase() === documentTitle(document).toLowerCase();
  const published = publishedWords(document.published, say);
  return named ? published : `${escapeMarkdown(shorten(origin, 40))} · ${published}`;
}

/** Each number in brackets of its own as in the text; many of them as runs. */
function marks(numbers: readonly number[]): string {
  const shown = numbers.length > 4 ? shorten(numberRuns(numbers), 60).split(', ') : numbers.map(String);
  return shown.map((each) => `\\[${each}\\]`).join('');
}
