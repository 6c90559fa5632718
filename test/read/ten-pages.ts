/** Ten pages in the manner of ten publishers, each with what a person would copy from it. All words are our own. */
export interface ManneredPage {
  readonly manner: string;
  readonly html: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

const english = [
  'Officers of the two staffs sat down in Brussels on Tuesday for a day of talks on the sea lanes east of Suez.',
  'It was the first such meeting in three years, and neither side had expected it to last until the evening.',
  'The alliance spoke of its mission off the Horn of Africa, the guests of the escorts that their navy has run since 2008.',
  '“We listened more than we spoke,” said a colonel who took part, “and that was the use of it.”',
  'A second round is to be held in Beijing in the autumn, if both capitals agree on what shall be on its list.',
  'The guests raised the exercises in the Baltic; the hosts replied that the dates had been public for a year.',
  'Nobody at the table expected a breakthrough, and none came.',
  'What did come was a telephone line for ships that meet at night, with an officer on duty at either end.',
  'Diplomats who followed the talks called that line modest but real.',
  'In the margins the delegations visited the school where the staff learns languages, and were shown its library.',
  'Trade was not discussed, though the ambassador mentioned it twice over lunch.',
  'The next steps are left to working groups, which are to report before the summit in July.',
];
const chinese = [
  '双方代表星期二在布鲁塞尔举行了为期一天的会谈，讨论苏伊士以东的海上通道安全。',
  '这是三年来的首次会谈，双方都没有料到会持续到傍晚。',
  '中方介绍了2008年以来海军护航行动的情况，对方介绍了非洲之角任务的进展。',
  '参加会谈的一位上校说：“我们听得多，说得少，这正是它的用处。”',
  '如果双方就议题达成一致，第二轮会谈将于秋季在北京举行。',
  '会谈期间，代表团参观了语言学校和图书馆，并同学员交流。',
];
const take = (from: number, to: number) => english.slice(from, to);
const two = (from: number) => `${english[from]} ${english[from + 1]}`;
const tags = (tag: string, all: readonly string[], attributes = '') =>
  all.map((one) => `<${tag}${attributes}>${one}</${tag}>`).join('\n');
const menu =
  '<ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li></ul>';
const teasers = [
  'Ten ways to cook rice',
  'Markets end the week higher',
  'The storm that never was',
  'A quiet year for shipping',
];
const teaserList = teasers
  .map((one, n) => `<li><a href="/t/${n}"><h3>${one}</h3><span>${n + 2} hours ago</span></a></li>`)
  .join('');

export const tenPages: readonly ManneredPage[] = [
  {
    manner: 'an alliance that publishes its own news',
    title: 'Staffs meet on the safety of sea lanes',
    paragraphs: [two(0), two(2), two(4), english[7]!],
    fields: { date: '14 Mar. 2024', language: 'en', url: 'https://alliance.example/news_100.htm' },
    html: `<!DOCTYPE html><html lang="en"><head><title>ALLIANCE - News: Staffs meet on the safety of sea lanes, 14-Mar.-2024</title><link rel="canonical" href="https://alliance.example/news_100.htm"></head><body>
      <div id="top-nav" role="navigation">${menu}</div><div class="breadcrumbs">You are here: News</div>
      <div class="content"><h1>Staffs meet on the safety of sea lanes</h1><ul class="meta"><li class="date">14 Mar. 2024 -</li><li>| Last updated: 15 Mar. 2024 09:12</li></ul>
      <div class="langs"><a>English</a> <a>French</a></div><section class="body"><p>${two(0)}</p><p>${two(2)}</p><p>${two(4)}</p><p>${english[7]}</p></section>
      <div class="share-bar"><a>Facebook</a><a>X</a><a>Send</a></div></div>
      <div class="sidebar related"><h4>Related news</h4><ul>${teaserList}</ul></div><footer><p>© Alliance 2024. Contact us. Terms of use.</p></footer></body></html>`,
  },
  {
    manner: 'a ministry of foreign affairs, in Chinese',
    title: '外交部官员谈海上通道会谈',
    paragraphs: chinese,
    fields: { date: '2024-03-14', language: 'zh-CN' },
    html: `<html lang="zh-CN"><head><meta charset="utf-8"><title>外交部官员谈海上通道会谈_某国外交部</title></head><body><div class="top">${menu}</div>
      <div class="location">当前位置：首页 &gt; 资料</div><div class="news-details"><div class="news-title"><h1>外交部官员谈海上通道会谈</h1></div><p class="time"><span>2024-03-14 20:10</span></p>
      <div class="toolbar">【字体：<a>大</a> <a>中</a> <a>小</a>】<a>打印</a></div><div class="news-main" id="News_Body_Txt_A">${tags(
        'p',
        chinese.map((one) => `&emsp;&emsp;${one}`),
      )}</div>
      <div class="share">分享到： <a>微信</a></div></div><div class="links"><ul><li>相关链接</li></ul></div><div class="foot">版权所有 某国外交部 京ICP备00000000号</div></body></html>`,
  },
  {
    manner: 'an agency of the state, set in tables with line breaks',
    title: 'Talks on sea lanes held in Brussels',
    paragraphs: take(0, 8),
    fields: { date: '2024-03-14 18:22:05' },
    html: `<html><head><title>Talks on sea lanes held in Brussels</title><meta name="publishdate" content="2024-03-14 18:22:05"></head><body><table width="100%"><tr><td>${menu}</td></tr></table>
      <table><tr><td width="640"><h1 id="Title">Talks on sea lanes held in Brussels</h1><div class="info">Source: Agency | 2024-03-14 18:22:05 | Editor: huaxia</div>
      <span id="content">${take(0, 8).join('<br><br>')}<br><br></span><div class="editor">Editor: huaxia</div></td><td width="300"><b>Most read</b><ul>${teaserList}</ul></td></tr></table>
      <table><tr><td>Copyright © 2000 - 2024 AGENCY. All rights reserved.</td></tr></table></body></html>`,
  },
  {
    manner: 'a public broadcaster with blocks for everything',
    title: 'Why officers talked about the sea until the evening',
    paragraphs: [...take(0, 4), 'What was agreed', ...take(4, 9)],
    fields: { date: '2024-03-14T08:00:00.000Z', author: 'Jo Writer', publisher: 'The Broadcaster' },
    html: `<html lang="en-gb"><head><title>Why officers talked about the sea until the evening - The Broadcaster</title><meta property="og:site_name" content="The Broadcaster">
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Why officers talked about the sea until the evening","datePublished":"2024-03-14T08:00:00.000Z","author":[{"@type":"Person","name":"Jo Writer"}],"publisher":{"@type":"NewsMediaOrganization","name":"The Broadcaster"}}</script></head>
      <body><a href="#main" class="skip-link">Skip to content</a><nav>${menu}</nav><main id="main"><article><header><h1>Why officers talked about the sea until the evening</h1></header>
      <div data-component="byline-block" class="ssrcss-byline"><span>Jo Writer</span><span>Brussels correspondent</span></div>
      <figure><img src="a.jpg"><figcaption><span class="visually-hidden">Image caption, </span>Two officers look at a chart of the gulf</figcaption><div aria-hidden="true">Getty Images</div></figure>
      ${take(0, 4)
        .map((one) => `<div data-component="text-block"><p class="p${one.length}"><b></b>${one}</p></div>`)
        .join('')}
      <div data-component="subheadline-block"><h2>What was agreed</h2></div>${take(4, 9)
        .map((one) => `<div data-component="text-block"><p>${one}</p></div>`)
        .join('')}
      <section data-component="links-block" class="related"><h2>More on this story</h2><ul>${teaserList}</ul></section>
      <section class="topic-list tags"><h2>Related topics</h2><ul><li>Navies</li><li>Brussels</li></ul></section></article></main><aside class="top-stories"><h2>Top stories</h2><ul>${teaserList}</ul></aside>
      <footer><p>Copyright © 2024. The Broadcaster is not responsible for the content of external sites.</p></footer></body></html>`,
  },
  {
    manner: 'an agency of the press with a newsletter in the middle',
    title: 'Night telephone line agreed for warships',
    paragraphs: [
      `BRUSSELS, March 14 - ${english[7]}`,
      english[0]!,
      english[1]!,
      english[5]!,
      english[6]!,
      english[8]!,
      english[11]!,
    ],
    fields: { date: '2024-03-14T16:40:12Z' },
    html: `<html lang="en"><head><title>Night telephone line agreed for warships | The Wire</title><meta property="og:title" content="Night telephone line agreed for warships"><meta property="article:published_time" content="2024-03-14T16:40:12Z"></head>
      <body><div id="app"><header role="banner"><nav>${menu}</nav><button>Sign in</button></header><main><article><h1 data-testid="Heading">Night telephone line agreed for warships</h1>
      <div class="article-header__author">By <a rel="author">Ann Reporter</a></div><time datetime="2024-03-14T16:40:12Z"><span>March 14, 2024</span><span>4:40 PM UTC</span><span>Updated 2 days ago</span></time>
      <div class="article-body__content"><p data-testid="paragraph-0">BRUSSELS, March 14 - ${english[7]}</p><p data-testid="paragraph-1">${english[0]}</p><p data-testid="paragraph-2">${english[1]}</p>
      <div class="newsletter-signup"><p>Make sense of the day with our free briefing, sent every morning.</p><form><input><button>Sign up</button></form></div>
      <div class="ad-slot">Advertisement · Scroll to continue</div><p data-testid="paragraph-3">${english[5]}</p><p>${english[6]}</p><p>${english[8]}</p><p>${english[11]}</p>
      <p class="sign-off">Reporting by Ann Reporter; Editing by Bob Editor</p><p class="standards">Our Standards: The Principles of Trust.</p></div></article></main>
      <section class="read-next"><h2>Read Next</h2><ul>${teaserList}</ul></section></div></body></html>`,
  },
  {
    manner: 'a magazine on a blog engine',
    title: 'A Line for the Night: What Brussels Bought',
    paragraphs: [two(2), two(4), 'The School Library', two(6), two(8), two(10)],
    fields: { date: '2024-03-15T10:00:00+00:00', author: 'Pat Analyst' },
    html: `<html lang="en-US"><head><title>A Line for the Night: What Brussels Bought – The Magazine</title><meta property="og:site_name" content="The Magazine"><meta name="author" content="Pat Analyst"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Magazine"},{"@type":"Article","headline":"A Line for the Night: What Brussels Bought","datePublished":"2024-03-15T10:00:00+00:00"}]}</script></head>
      <body class="single-post"><div id="page" class="site"><header id="masthead">${menu}</header><div id="content" class="site-content"><article id="post-77" class="post type-post"><header class="entry-header"><h1 class="entry-title">A Line for the Night: What Brussels Bought</h1></header>
      <div class="entry-content"><p>${two(2)}</p><p>${two(4)}</p><h3>The School Library</h3><blockquote class="pullquote" aria-hidden="true">modest but real</blockquote><p>${two(6)}</p><p>${two(8)}</p><p>${two(10)}</p>
      <div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li>Click to share on X</li><li>Click to email a link</li></ul></div><div id="jp-relatedposts"><h3>Related</h3><p>The storm that never was</p></div></div>
      <footer class="entry-footer"><span class="tags-links">Tagged sea, staff</span></footer></article><div class="author-box"><h4>Pat Analyst</h4><p>Pat writes about navies and has lived in four ports.</p></div>
      <div id="comments" class="comments-area"><h2>2 Comments</h2><ol><li><p>Well said, and about time.</p></li><li><p>I doubt that the line will ever ring.</p></li></ol></div></div>
      <div id="secondary" class="widget-area"><h2>Recent Posts</h2><ul>${teaserList}</ul></div></div></body></html>`,
  },
  {
    manner: 'a daily with rich links and captions in the text',
    title: 'Officers leave Brussels with a modest promise',
    paragraphs: take(0, 10),
    fields: { date: '2024-03-14T12:00:00Z' },
    html: `<html lang="en"><head><title>Officers leave Brussels with a modest promise | World news | The Daily</title><meta property="og:title" content="Officers leave Brussels with a modest promise"><meta property="og:site_name" content="the Daily"><meta property="article:published_time" content="2024-03-14T12:00:00Z"></head><body>
      <div class="cookie-banner"><p>We use cookies to improve your experience. Accept all</p></div>${menu}<article class="dcr-article"><h1>Officers leave Brussels with a modest promise</h1><div class="standfirst-links">Follow our live coverage</div>
      <figure class="main-media"><img><figcaption>The harbour at dusk. Photograph: A Nother/Agency</figcaption></figure><div class="article-body-viewer"><p>${english[0]}</p><p>${english[1]}</p><aside class="element-rich-link"><a>The storm that never was</a><p>Read more</p></aside>
      <p>${english[2]}</p><p>${english[3]}</p><div class="ad-container">Advertisement</div><p>${english[4]}</p><figure><img><figcaption>A chart of the gulf in the staff library.</figcaption></figure><p>${english[5]}</p><p>${english[6]}</p>
      <figure class="email-signup"><p>Sign up to The Morning for free every weekday</p></figure><p>${english[7]}</p><p>${english[8]}</p><p>${english[9]}</p></div>
      <div class="submeta"><ul><li><a>Navies</a></li><li><a>News</a></li></ul></div></article><section class="most-viewed"><h2>Most viewed</h2><ol>${teaserList}</ol></section></body></html>`,
  },
  {
    manner: 'a television channel with little markup',
    title: 'Delegations discuss escorts and exercises',
    paragraphs: [...take(2, 7), '(With input from agencies)'],
    fields: { date: '2024-03-14T21:05:33+08:00', publisher: 'The Channel' },
    html: `<!doctype html><html amp lang="en"><head><title>Delegations discuss escorts and exercises - The Channel</title><script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":["NewsArticle"],"headline":"Delegations discuss escorts and exercises","datePublished":"2024-03-14T21:05:33+08:00","publisher":{"name":"The Channel"}}]</script></head>
      <body><div class="nav-head">${menu}</div><div class="news-title">Delegations discuss escorts and exercises</div><div class="news-time">Updated 21:05, 14-Mar-2024</div><div class="news-author">The Channel</div>
      <div id="cmsMainContent"><div class="cmsImage"><amp-img src="x"></amp-img><div class="cmsImageCaption caption">The delegations in Brussels, March 14, 2024. /Pool</div></div>${take(
        2,
        7,
      )
        .map((one) => `<div class="text en"><p>${one}</p></div>`)
        .join('')}<div class="text en"><p>(With input from agencies)</p></div></div>
      <div class="related-news"><div>RELATED STORIES</div><ul>${teaserList}</ul></div><div class="copyright">Copyright © 2024 The Channel. 京ICP备00000000号</div></body></html>`,
  },
  {
    manner: 'a department that publishes transcripts',
    title: 'Press briefing after the talks on sea lanes',
    paragraphs: [
      'MODERATOR: Good evening. The two sides met for nine hours, and we have time for three questions.',
      'QUESTION: Was the exercise in the Baltic raised, and by whom?',
      `COLONEL: ${english[5]}`,
      'QUESTION: When will the second round take place?',
      `COLONEL: ${english[4]}`,
      'QUESTION: And what of trade?',
      `COLONEL: ${english[10]}`,
      'MODERATOR: Thank you all.',
    ],
    fields: { date: '2024-03-14' },
    html: `<html lang="en"><head><title>Press briefing after the talks on sea lanes > Department > Transcript</title><meta name="dcterms.created" content="2024-03-14"></head><body><form id="Form" action="/post"><div class="header">${menu}</div>
      <div class="maincontent"><div class="article-head"><span class="type">Transcript</span><h1 class="maintitle">Press briefing after the talks on sea lanes</h1><div class="date">March 14, 2024</div></div>
      <div class="body"><p><strong>MODERATOR:</strong> Good evening. The two sides met for nine hours, and we have time for three questions.</p><p><strong>QUESTION:</strong> Was the exercise in the Baltic raised, and by whom?<br><br><strong>COLONEL:</strong> ${english[5]}</p>
      <p><strong>QUESTION:</strong> When will the second round take place?</p><p><strong>COLONEL:</strong> ${english[4]}</p><p><strong>QUESTION:</strong> And what of trade?</p><p><strong>COLONEL:</strong> ${english[10]}</p><p><strong>MODERATOR:</strong> Thank you all.</p></div></div>
      <div class="footer"><ul><li>Privacy</li><li>Accessibility</li></ul></div></form></body></html>`,
  },
  {
    manner: 'a government with lists and a table',
    title: 'Statement on the staff talks in Brussels',
    paragraphs: [
      two(0),
      'The two sides agreed to:',
      'open a telephone line for ships that meet at night',
      'exchange the calendars of large exercises',
      'meet again before the summit in July',
      'Side Head of delegation',
      'Hosts Colonel A. Example',
      'Guests Senior Colonel B. Sample',
      two(8),
    ],
    fields: { date: '2024-03-14T09:30:00+00:00', publisher: 'The Government' },
    html: `<html lang="en"><head><title>Statement on the staff talks in Brussels - The Government</title><meta property="og:site_name" content="The Government"></head><body><div id="global-cookie-message" class="cookie-banner"><p>Tell us whether you accept cookies</p></div><header role="banner">${menu}</header>
      <main><div class="breadcrumbs"><ol><li>Home</li><li>Defence</li></ol></div><h1>Statement on the staff talks in Brussels</h1><dl class="metadata"><dt>From:</dt><dd>Ministry</dd><dt>Published</dt><dd><time datetime="2024-03-14T09:30:00+00:00">14 March 2024</time></dd></dl>
      <div class="govspeak"><p>${two(0)}</p><p>The two sides agreed to:</p><ul><li>open a telephone line for ships that meet at night</li><li>exchange the calendars of large exercises</li><li>meet again before the summit in July</li></ul>
      <table><thead><tr><th>Side</th><th>Head of delegation</th></tr></thead><tbody><tr><td>Hosts</td><td>Colonel A. Example</td></tr><tr><td>Guests</td><td>Senior Colonel B. Sample</td></tr></tbody></table><p>${two(8)}</p></div>
      <div class="share-links"><h2>Share this page</h2><a>Facebook</a><a>X</a></div></main><footer role="contentinfo"><p>All content is available under the licence, except where otherwise stated</p></footer></body></html>`,
  },
];
