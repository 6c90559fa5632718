import { parseHTML } from 'linkedom';

export type PageDocument = ReturnType<typeof parseHTML>['document'];

/** Elements within elements, deeper than any honest page goes; what parses a page takes ever longer with each. */
const deepest = 150;
/** Elements that need not be closed, and those that hold none. */
const unnested =
  /^(?:p|li|td|th|tr|dt|dd|option|thead|tbody|tfoot|colgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** A page that is nested too deeply is taken for its words alone. */
export function parsePage(given: string): PageDocument {
  const light = withFewEntities(given);
  const page = isTooDeep(light) ? flattened(light) : light;
  return parseHTML(/<(?:html|body)\b/i.test(page.slice(0, 100_000)) ? page : `<html><body>${page}</body></html>`)
    .document;
}

/** Entities that a page may hold; each is a node of its own to what parses it. */
const mostEntities = 5_000;

/** In a page that is full of them, numbered entities become their characters, and named ones a space. */
function withFewEntities(page: string): string {
  const entity = /&(?:#(x?)([0-9a-f]{1,7})|[a-z]\w{1,30});/gi;
  let many = 0;
  for (const _ of page.matchAll(entity)) if (++many > mostEntities) break;
  if (many <= mostEntities) return page;
  return page.replace(entity, (_, hex: string | undefined, digits: string | undefined) => {
    const code = digits === undefined ? 32 : Number.parseInt(digits, hex ? 16 : 10);
    const character = code < 0x110000 ? String.fromCodePoint(code) : ' ';
    return /[<>&]/.test(character) ? ' ' : character;
  });
}

function isTooDeep(page: string): boolean {
  let depth = 0;
  for (const [, close, name] of page.matchAll(/<(\/?)([a-z][\w-]*)[^<>]*>/gi)) {
    if (unnested.test(name!)) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

const flattened = (page: string): string =>
  page
    .replace(/<(script|style|template|noscript)\b[^<>]*>[\s\S]{0,200000}?<\/\1>/gi, ' ')
    .replace(/<\/?(?:p|div|li|h[1-6]|br|tr|article|section)\b[^<>]*>/gi, '<br>')
    .replace(/<(?!br>)[^<>]*>/g, ' ')
    .replace(/(?:<br>\s*){2,}/g, '<br>');

const noText =
  'script,style,noscript,template,iframe,object,embed,svg,canvas,video,audio,button,select,input,textarea,nav,dialog,figcaption,amp-ad,amp-social-share,ins,[hidden],[aria-hidden="true"]';
const apart =
  'aside,footer,form,[role="navigation"],[role="complementary"],[role="banner"],[role="contentinfo"],[role="search"]';

const asideNames = [
  'share|sharing|social|sharedaddy|jp-relatedposts|related|recommend(?:ed|ations)?|read-?(?:more|next)|see-?also',
  'more-(?:on|stories|news)|promo|promoted|sponsor(?:ed)?|advert(?:isement|ising)?|ads?',
  'ad-?(?:slot|unit|container|wrapper)|newsletter|subscribe|signup|sign-up|paywall|cookie|consent|gdpr',
  'breadcrumbs?|pagination|pager|comments?|disqus|tags?|tag-?list|toolbar|caption|credit|byline',
  'author-?(?:box|bio|info)?|editor|trending|most-(?:read|popular)|popular|sidebar|rail|widget|skip|print-?only',
  'rich-link|fontsize|zihao|bianji',
].join('|');
/** Words of class names and ids by which publishers mark what is beside the article. */
const beside = new RegExp(`(?:^|[-_\\s])(?:${asideNames})(?:$|[-_\\s])`, 'i');
const holdsArticle = /(?:^|[-_\s])(?:article|story|entry|post|main|content|body)(?:$|[-_\s])/i;

/** Takes out of a page what is no text of it and, where it is short, what stands beside the article. */
export function prune(document: PageDocument): void {
  for (const element of [...document.querySelectorAll(noText)]) element.remove();
  const whole = lengthOf(document.body);
  const isSmall = (element: Element) => lengthOf(element) < Math.max(600, whole * 0.3);
  for (const element of [...document.querySelectorAll(apart)]) if (isSmall(element)) element.remove();
  for (const element of [...document.querySelectorAll('[class],[id]')]) {
    const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (/^(?:HTML|BODY|ARTICLE|MAIN|H1)$/.test(element.nodeName) || !beside.test(named)) continue;
    if (isSmall(element) && !(holdsArticle.test(named) && lengthOf(element) > 600)) element.remove();
  }
}

const lengthOf = (element: { readonly textContent: string | null } | null) => element?.textContent?.trim().length ?? 0;

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

const blockTags = new Set(
  'P DIV LI UL OL DL H1 H2 H3 H4 H5 H6 BLOCKQUOTE SECTION ARTICLE HEADER FIGURE TABLE TR PRE DT DD HR MAIN CENTER'.split(
    ' ',
  ),
);
const cellTags = new Set(['TD', 'TH']);
const silent = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|TITLE|FIGCAPTION)$/;

/** The paragraphs of a page or of a part of it: white space folded, blocks and line breaks parted. */
export function paragraphsOf(root: unknown): readonly string[] {
  const found: string[] = [];
  let line = '';
  const flush = () => {
    const folded = line.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
    if (folded) found.push(folded);
    line = '';
  };
  const walk = (node: Node, depth: number) => {
    if (node.nodeType === 3) line += node.textContent ?? '';
    else if (node.nodeName === 'BR') flush();
    else if (!silent.test(node.nodeName) && depth < deepest) {
      const block = blockTags.has(node.nodeName);
      if (block) flush();
      for (const child of node.childNodes) walk(child, depth + 1);
      if (block) flush();
      else if (cellTags.has(node.nodeName)) line += ' ';
    }
  };
  walk(root as Node, 0);
  flush();
  return found;
}
