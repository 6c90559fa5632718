import { Readability } from '@mozilla/readability';
import { blocks } from './blocks.ts';
import { tidy } from './decode.ts';
import { paragraphsOf, parsePage, prune } from './page.ts';
import { pageMetadata } from './page-metadata.ts';
import type { Understood } from './reader.ts';

/** A page of more elements is no article. */
const mostElements = 60_000;
/** Letters from which a text is taken for the article. */
const leastText = 140;

/** A page → its article's text, one paragraph a line with blank lines between, and the page's metadata. */
export function readHtml(page: string, name: string): Understood {
  const document = parsePage(page);
  const fields = pageMetadata(document);
  prune(document);
  const title = fields.title?.value ?? null;
  const text = tidy(withTitle(title, articleOf(page, document)).join('\n\n'));
  const body = blocks(text, 0, false);
  return { name, text, fields, blocks: body.blocks, dropped: body.dropped };
}

/** The paragraphs of the article; of the whole page where there is no telling. */
function articleOf(page: string, document: ReturnType<typeof parsePage>): readonly string[] {
  const whole = paragraphsOf(document.body);
  try {
    const reader = new Readability(document as unknown as Document, {
      charThreshold: leastText,
      maxElemsToParse: mostElements,
    });
    const content = reader.parse()?.content;
    const found = content ? paragraphsOf(parsePage(content).body) : [];
    if (lettersIn(found) >= Math.min(leastText, lettersIn(whole))) return found;
  } catch {
    // Readability gives up on pages that are too large; what is left of the page is read as it stands.
  }
  return whole.length > 0 ? whole : paragraphsOf(parsePage(page).body);
}

const lettersIn = (paragraphs: readonly string[]) => paragraphs.reduce((sum, one) => sum + one.length, 0);

/** The title stands first and once. */
function withTitle(title: string | null, paragraphs: readonly string[]): readonly string[] {
  if (title === null) return paragraphs;
  const same = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [key, head] = [same(title), paragraphs.slice(0, 3)];
  return [title, ...head.filter((one) => same(one) !== key), ...paragraphs.slice(3)];
}
