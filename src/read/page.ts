import { parseHTML } from 'linkedom';

export type PageDocument = ReturnType<typeof parseHTML>['document'];

/** Elements of a page as deep as any honest one goes; deeper ones are cut off. */
const deepest = 400;

export function parsePage(page: string): PageDocument {
  return parseHTML(/<(?:html|body)\b/i.test(page.slice(0, 100_000)) ? page : `<html><body>${page}</body></html>`)
    .document;
}

const noText =
  'script,style,noscript,template,iframe,object,embed,svg,canvas,video,audio,button,select,input,textarea,nav,dialog,figcaption,amp-ad,amp-social-share,ins,[hidden],[aria-hidden="true"]';
const apart =
  'aside,footer,form,[role="navigation"],[role="complementary"],[role="banner"],[role="contentinfo"],[role="search"]';

/** Words of class names and ids by which publishers mark what is beside the article. */
const beside =
  /(?:^|[-_\s])(?:share|sharing|social|sharedaddy|jp-relatedposts|related|recommend(?:ed|ations)?|read-?(?:more|next)|see-?also|more-(?:on|stories|news)|promo|promoted|sponsor(?:ed)?|advert(?:isement|ising)?|ads?|ad-?(?:slot|unit|container|wrapper)|newsletter|subscribe|signup|sign-up|paywall|cookie|consent|gdpr|breadcrumbs?|pagination|pager|comments?|disqus|tags?|tag-?list|toolbar|caption|credit|byline|author-?(?:box|bio|info)?|editor|trending|most-(?:read|popular)|popular|sidebar|rail|widget|skip|print-?only|rich-link|fontsize|zihao|bianji)(?:$|[-_\s])/i;
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
