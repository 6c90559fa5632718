import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Draft, Field } from '../model/document.ts';
import { blocks } from './blocks.ts';

/** A page → its article's text, one paragraph a line with blank lines between, and the page's metadata. */
export function readHtml(page: string, name: string): Draft {
  const { document } = parseHTML(page);
  const fields = metadata(document);
  // Readability changes the document it is given; the metadata is out by now.
  const article = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
  const text = paragraphs(article?.content ?? page, article?.title ?? fields.title?.value ?? null);
  const body = blocks(text, 0, false);
  return { name, text, format: 'html', fields, blocks: body.blocks, dropped: body.dropped };
}

const metaKeys: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'dc.title']],
  [
    'date',
    ['article:published_time', 'datepublished', 'date', 'dc.date', 'pubdate', 'publishdate', 'parsely-pub-date'],
  ],
  ['publisher', ['og:site_name', 'application-name', 'dc.publisher']],
  ['author', ['author', 'article:author', 'dc.creator']],
];

function metadata(document: ReturnType<typeof parseHTML>['document']): Record<string, Field> {
  const fields: Record<string, Field> = {};
  const put = (key: string, value: string | null | undefined) => {
    if (value?.trim() && !fields[key]) fields[key] = { value: value.trim(), span: null };
  };
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const key = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (key && !metas.has(key)) metas.set(key, meta.getAttribute('content') ?? '');
  }
  for (const [field, keys] of metaKeys) for (const key of keys) put(field, metas.get(key));
  put('url', document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metas.get('og:url'));
  put('language', document.documentElement?.getAttribute('lang'));
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const linked = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(script.textContent ?? '')?.[1];
    put('date', linked);
  }
  put('date', document.querySelector('time[datetime]')?.getAttribute('datetime'));
  put('title', document.querySelector('title')?.textContent);
  return fields;
}

const blockTags = new Set('P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE SECTION ARTICLE TR FIGCAPTION PRE DT DD'.split(' '));

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

/** Text of an HTML fragment: white space folded, a blank line between blocks, the title first. */
function paragraphs(content: string, title: string | null): string {
  const { document } = parseHTML(`<html><body>${content}</body></html>`);
  const found: string[] = title ? [title] : [];
  let line = '';
  const flush = () => {
    const folded = line.replace(/\s+/g, ' ').trim();
    if (folded && folded !== title) found.push(folded);
    line = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === 3) line += node.textContent ?? '';
    else if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.nodeName)) return;
    else if (node.nodeName === 'BR') flush();
    else {
      const block = blockTags.has(node.nodeName);
      if (block) flush();
      for (const child of node.childNodes) walk(child);
      if (block) flush();
    }
  };
  walk(document.body as unknown as Node);
  flush();
  return found.join('\n\n');
}
