import type { Field } from '../model/document.ts';
import type { PageDocument } from './page.ts';

/** Which names of `<meta>` fill which field, the most telling first. */
const metaKeys: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'articletitle', 'headline']],
  [
    'date',
    [
      'article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.date',
      'dcterms.created',
      'pubdate',
      'publishdate',
      'publish-date',
      'publication_date',
      'parsely-pub-date',
      'sailthru.date',
      'og:published_time',
      'article.published',
      'release_date',
    ],
  ],
  ['publisher', ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'sitename', 'copyright']],
  ['author', ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl', 'sailthru.author']],
  ['language', ['og:locale', 'content-language', 'dc.language']],
];

/** What a page says of itself: metadata, linked data, `<time>`, and the date and byline that stand near its heading. */
export function pageMetadata(document: PageDocument): Record<string, Field> {
  const fields: Record<string, Field> = {};
  const put = (key: string, value: string | null | undefined) => {
    const told = value?.replace(/\s+/g, ' ').trim();
    if (told && told.length <= 600 && !fields[key]) fields[key] = { value: told, span: null };
  };
  const metas = metasOf(document);
  const linked = linkedData(document);
  put(
    'url',
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? metas.get('og:url') ?? linked.url,
  );
  put('title', metas.get('og:title') ?? linked.title);
  put('date', linked.date && !metas.has('article:published_time') ? linked.date : null);
  for (const [field, keys] of metaKeys) {
    for (const key of keys)
      if (field !== 'author' || !/^https?:/.test(metas.get(key) ?? '')) put(field, metas.get(key));
  }
  put('author', linked.author);
  put('publisher', linked.publisher);
  put('language', document.documentElement?.getAttribute('lang'));
  put('date', document.querySelector('time[datetime]')?.getAttribute('datetime'));
  put('date', document.querySelector('[itemprop="datePublished"]')?.getAttribute('content'));
  put('date', visibleDate(document));
  put('title', titleOf(document, fields.publisher?.value));
  const language = document.documentElement?.getAttribute('lang')?.trim();
  if (language) fields.language = { value: language, span: null };
  if (fields.title) fields.title = { value: withoutSite(fields.title.value, fields.publisher?.value), span: null };
  return fields;
}

function metasOf(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const named = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const key = (named ?? meta.getAttribute('http-equiv') ?? '').toLowerCase();
    const content = meta.getAttribute('content')?.trim();
    if (key && content && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

interface Linked {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The article of a page's JSON-LD. What is broken is passed over. */
function linkedData(document: PageDocument): Linked {
  const nodes: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      nodes.push(JSON.parse((script.textContent ?? '').trim().replace(/^<!--|-->$/g, '')) as Json);
    } catch {}
  }
  const article = flattened(nodes).find(
    (node) =>
      /Article|BlogPosting|Report|PressRelease/.test(String(node['@type'])) &&
      ('headline' in node || 'datePublished' in node),
  );
  if (!article) return {};
  return {
    title: textOf(article.headline),
    date: textOf(article.datePublished) ?? textOf(article.dateCreated),
    author: textOf(article.author),
    publisher: textOf(article.publisher),
    url: textOf(article.url) ?? textOf(article.mainEntityOfPage),
  };
}

type Node = { readonly [key: string]: Json };

function flattened(nodes: readonly Json[], depth = 0): readonly Node[] {
  if (depth > 4) return [];
  return nodes.flatMap((node): readonly Node[] => {
    if (Array.isArray(node)) return flattened(node.slice(0, 200), depth + 1);
    if (typeof node !== 'object' || node === null) return [];
    const one = node as Node;
    return [one, ...flattened([one['@graph'] ?? null, one.mainEntity ?? null], depth + 1)];
  });
}

/** A text, or the name of what stands there; of several the first ones. */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.slice(0, 5).map(textOf).filter(Boolean).join(', ') || undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const node = value as Node;
  return textOf(node.name ?? node['@id']);
}

const fullDate =
  /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+(?:19|20)\d{2}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}/u;
const dateClass =
  '[class*="date" i],[id*="date" i],[class*="time" i],[id*="time" i],[class*="publish" i],[class*="meta" i],[class*="info" i]';

/** The first short stretch of the page that is marked as a date and holds one. */
function visibleDate(document: PageDocument): string | null {
  for (const element of [...document.querySelectorAll(`time,${dateClass}`)].slice(0, 60)) {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const date = words.length <= 160 ? fullDate.exec(words)?.[0] : undefined;
    if (date) return date;
  }
  return null;
}

function titleOf(document: PageDocument, publisher: string | undefined): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) => (heading.textContent ?? '').trim());
  const own = headings.filter(
    (heading) => heading.length > (/\p{Script=Han}/u.test(heading) ? 5 : 12) && heading !== publisher,
  );
  return own.length === 1 ? own[0]! : (document.querySelector('title')?.textContent ?? null);
}

/** A title without the name of the site that many put after or before it. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = title.split(/\s+[|–—-]\s+|\s*_\s*(?=\p{Script=Han})/u);
  if (parts.length < 2) return title;
  const last = parts.at(-1)!;
  const site = publisher?.toLowerCase();
  const isSite = (part: string) =>
    site !== undefined && (site.includes(part.toLowerCase()) || part.toLowerCase().includes(site));
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—_-]+$/u, '');
  return title.includes('|') && last.length <= 30 && parts[0]!.length > 20 ? parts[0]! : title;
}
