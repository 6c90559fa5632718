import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateLine } from '../../src/read/date-line.ts';
import { read } from '../../src/read/index.ts';

const limits = { maxBytes: 5 * 1024 * 1024 };
const bytes = (text: string) => new TextEncoder().encode(text);

async function draftOf(text: string, name = 'a.txt') {
  const result = await read(bytes(text), name, limits);
  if (result.kind === 'rejected') throw new Error(result.why);
  return result.draft;
}

async function whyNot(input: Uint8Array, name = 'a.txt') {
  const result = await read(input, name, limits);
  return result.kind === 'rejected' ? result.why : 'accepted';
}

describe('a header', () => {
  test.each([
    ['of key: value lines', 'title: Talks\ndate: 2024-03-14\n\nThe talks were held.', '2024-03-14'],
    ['in a front matter', '---\ntitle: "Talks"\ndate: 2024-03-14\n---\n\nThe talks were held.', '2024-03-14'],
    ['with Windows line ends', 'title: Talks\r\ndate: 2024-03-14\r\n\r\nThe talks were held.', '2024-03-14'],
    ['of one field glued to the first sentence', ' date 2024-03-14 The talks were held.', '2024-03-14'],
  ])('%s gives its fields and stays out of the blocks', async (_, text, date) => {
    const draft = await draftOf(text, text.startsWith('---') ? 'a.md' : 'a.txt');
    expect(draft.fields.date?.value).toBe(date);
    const span = draft.fields.date!.span!;
    expect(draft.text.slice(span.start, span.end)).toBe(date);
    expect(draft.blocks.map(({ start, end }) => draft.text.slice(start, end))).toEqual(['The talks were held.']);
  });

  test.each([
    ['an escaped space', 'title: "Talks with\\_Oslo"', 'title', 'Talks with Oslo'],
    ['a letter by its number', 'title: "Oslo\\u2019s talks"', 'title', 'Oslo’s talks'],
    ['a folded line', 'title: "Talks with\\\n  \\ Oslo"', 'title', 'Talks with Oslo'],
    ['a colon without quotation marks', 'title: Talks: round two', 'title', 'Talks: round two'],
    ['the address under another name', 'source_url: https://example.org/a', 'url', 'https://example.org/a'],
    [
      'the address before an archive’s',
      'url: https://archive.example/1\noriginal_url: https://example.org/a',
      'url',
      'https://example.org/a',
    ],
  ])('a front matter with %s is read as YAML has it', async (_, lines, key, value) => {
    const draft = await draftOf(`---\n${lines}\ntags:\n  - one\n---\n\nThe talks were held.`, 'a.md');
    expect(draft.fields[key]?.value).toBe(value);
  });

  test.each([
    ['a question and its answer', 'Q: Will there be talks?\nA: There will.'],
    ['one line with a colon', 'Talks: the view from Beijing\n\nThey were held.'],
    ['a date in a sentence', 'The date 2024-03-14 was set.'],
  ])('%s is no header', async (_, text) => {
    const draft = await draftOf(text);
    expect(draft.fields).toEqual({});
    expect(draft.dropped).toEqual([]);
  });
});

describe('what is not part of the text', () => {
  const page = (line: string) => `The ministers met on Friday in Oslo.\n\n${line}\n\nThey agreed to meet again.`;
  test.each([
    ['Advertisement', 'page furniture'],
    ['RELATED ARTICLES', 'page furniture'],
    ['3,214 views', 'page furniture'],
    ['17', 'page furniture'],
    ['Read more: The long road to Oslo', 'page furniture'],
    ['Sign up for our weekly newsletter', 'page furniture'],
    ['© 2024 The Daily Example', 'page furniture'],
    ['責任編輯：某某', 'page furniture'],
    ['责任编辑：某某', 'page furniture'],
    ['By Jane Example', 'byline'],
    ['Reporting by A. Writer; editing by B. Reader', 'byline'],
    ['JANE EXAMPLE/AFP via Getty', 'picture credit'],
    ['(Photo by Jane Example/Getty Images)', 'picture credit'],
    ['The two ministers shake hands before the talks in Oslo. [Photo/Xinhua]', 'caption'],
    ['Home > World > Nordic', 'page furniture'],
    ['Print    Send to a friend    Share on WeChat', 'page furniture'],
    ['Follow us on Mastodon | Photo gallery | Contact the press office', 'page furniture'],
    ['View all 214 comments', 'page furniture'],
    ['Listen to this story', 'page furniture'],
    ['More from the Arctic: A harbour freezes over', 'page furniture'],
    ['Support our newsroom and become a patron today!', 'page furniture'],
    ['If you spot an error, highlight it and press Ctrl + Enter', 'page furniture'],
    ['The views expressed in this column are those of its author and not necessarily ours.', 'page furniture'],
    ['分享至：微信 微博', 'page furniture'],
    ['举报邮箱：jubao@example.cn', 'page furniture'],
    ['(Editing by B. Reader)', 'byline'],
    ['About the author: Jane Example is a fellow of the Example Institute.', 'byline'],
    ['Jane Example joined the paper in 2011 and covers the Arctic.', 'byline'],
    ['Jane Example is a correspondent in Oslo.', 'byline'],
    ['*By Jane Example, 14 March 2031*', 'byline'],
    ['- [Terms of use](https://example.org/terms)', 'page furniture'],
    ['Sailors wave from a frigate off Bergen. Jane Example/Pool via ANP', 'caption'],
    ['Sailors stand on the deck of a frigate off Bergen. XNA/Jane Example', 'caption'],
    ['File picture: a frigate at sea. Photographed by Jane Example', 'caption'],
    ['The harbour of Bergen at dusk (photo: Jane Example).', 'caption'],
    ['The minister arrives for the talks. (Xinhua)', 'caption'],
    ['图为两国部长在奥斯陆握手。', 'caption'],
    ['两国部长在奥斯陆会谈。新华社记者某某摄', 'caption'],
  ])('%s → %s', async (line, reason) => {
    const draft = await draftOf(page(line));
    expect(draft.dropped.map((part) => part.reason)).toEqual([reason]);
  });

  test.each([
    'Share prices fell in Shanghai.',
    'By Thursday the delegations had left.',
    'Advertisement of the plan began early.',
    'Comments by the minister were few.',
    'Print media were excluded from the hall.',
    '毛宁：我不了解这个情况。',
    '“Search for peace,” he said.',
    'Support for the talks grew, and journalism had a part in it.',
    'If you make an error at sea, you pay for it.',
    'The views expressed by the minister were clear.',
    'He spoke for the North Atlantic Treaty Organization (NATO).',
    'The ministers agreed on Friday to meet again in the spring. (Xinhua)',
    'The port of Oslo/Bergen was closed.',
    'Jane Example is the minister who was asked by a reporter.',
    'More ships from China: a long list of them was read out.',
    'The author is right about the port.',
    '- Relations with Norway and Sweden',
    '« Oui », dit-elle, « demain ».',
    '各方意图为和平创造条件。',
    'A new chapter',
  ])('kept: %s', async (line) => {
    expect((await draftOf(page(line))).dropped).toEqual([]);
  });

  test.each([
    ['One. Two.\n\nRelated news:\nA port reopens\nMinisters to meet in spring', 2],
    ['One. Two.\n\n相关新闻\n\n港口恢复通航\n\n部长春季会晤', 2],
    ['Latest news\n\nMinisters meet in Oslo\n\nThey spoke about ports.', 0],
    ['One. Two.\n\nRelated news:\nA port reopens\n\nThe talks went on.', 0],
  ])('headlines under a label end a page: %j', async (text, headlines) => {
    const { dropped } = await draftOf(text);
    expect(dropped.filter(({ reason }) => reason === 'other articles')).toHaveLength(headlines);
  });

  test('the caption before a credit goes with it, a paragraph of the article stays', async () => {
    const caption = await draftOf(
      'One. Two.\n\nThe minister arrives for the meeting on energy…\n\n\nJANE EXAMPLE/AFP via Getty\n\nThe end.',
    );
    expect(caption.dropped.map((part) => part.reason)).toEqual(['caption', 'picture credit']);
    const article = await draftOf(
      'One. Two.\n\nThe ministers agreed on Friday to meet again in the spring.\n\nJANE EXAMPLE/AFP via Getty\n\nThe end.',
    );
    expect(article.dropped.map((part) => part.reason)).toEqual(['picture credit']);
  });
});

describe('encodings', () => {
  const chinese = '外交部发言人在例行记者会上说，中国的立场没有变化，这是一贯的、明确的，我们不会改变。';
  const big5 = Uint8Array.from([
    0xa4, 0xa4, 0xb0, 0xea, 0xaa, 0xba, 0xa5, 0x7e, 0xa5, 0xe6, 0xa1, 0x41, 0xa4, 0xa3, 0xac, 0x4f, 0xa6, 0xb3, 0xa4,
    0x48, 0xbb, 0xa1, 0xaa, 0xba,
  ]);
  test('UTF-16 with its mark is read', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(chinese, 'utf16le')]);
    expect(await whyNot(utf16)).toBe('accepted');
  });
  test('Big5 is recognised by its characters', async () => {
    const result = await read(big5, 'a.txt', limits);
    expect(result.kind === 'draft' && result.draft.text).toBe('中國的外交，不是有人說的');
  });
  test('a Latin-1 text is read', async () => {
    const result = await read(Buffer.from('Le secrétaire général a été reçu à Pékin.', 'latin1'), 'a.txt', limits);
    expect(result.kind === 'draft' && result.draft.text).toContain('secrétaire');
  });
  test('NUL and lone surrogates become replacement characters one for one', async () => {
    const draft = await draftOf('A\0B met in Oslo.');
    expect(draft.text).toBe('A\ufffdB met in Oslo.');
  });
});

describe('what cannot be read is refused with a reason', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'a.txt', /empty/],
    ['white space alone', bytes(' \n\n '), 'a.txt', /no text/],
    ['a binary file', Uint8Array.from({ length: 4096 }, (_, n) => (n * 37) % 256), 'a.txt', /binary/],
    ['an unknown ending', bytes('x'), 'a.exe', /"\.exe" are not read/],
    ['a file over the limit', new Uint8Array(limits.maxBytes + 1).fill(65), 'a.txt', /limit is 5\.0 MB/],
  ])('%s', async (_, input, name, why) => {
    expect(await whyNot(input, name)).toMatch(why);
  });
});

describe('a page', () => {
  test('gives the article, its metadata, and none of the page around it', async () => {
    const sentence =
      'The two delegations met in Oslo on Friday and spoke about the sea lanes of the north for several hours. ';
    const draft = await draftOf(
      `<html lang="en"><head><title>Talks in Oslo | Daily</title><meta property="article:published_time" content="2024-03-14T08:00:00+01:00">
       <meta property="og:site_name" content="The Daily"><link rel="canonical" href="https://daily.example/talks"></head>
       <body><nav><a href="/">Home</a></nav><article><h1>Talks in Oslo</h1><p>${sentence.repeat(3)}</p><p>${sentence.repeat(3)}</p></article>
       <footer>All rights reserved</footer><script>alert(1)</script></body></html>`,
      'a.html',
    );
    expect(draft.fields.date?.value).toBe('2024-03-14T08:00:00+01:00');
    expect(draft.fields.publisher?.value).toBe('The Daily');
    expect(draft.fields.url?.value).toBe('https://daily.example/talks');
    expect(draft.text).toContain('The two delegations met');
    expect(draft.text).not.toMatch(/alert|rights reserved|Home/);
  });
});

test('whatever the text, blocks and dropped parts lie in it, in order and apart', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n', 'Advertisement', '—', 'date: x', '“')),
      ),
      async (parts) => {
        const result = await read(bytes(parts.join('\n')), 'a.txt', limits);
        if (result.kind === 'rejected') return;
        const { text, blocks, dropped } = result.draft;
        let last = 0;
        for (const { start, end } of [...blocks, ...dropped].sort((a, b) => a.start - b.start)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

describe('what stands above a title', () => {
  const body = 'The ministers met on Friday in Oslo.\n\nThey agreed to meet again.';
  const titleOf = async (head: string) => {
    const draft = await draftOf(`${head}\n\n${body}`);
    const block = draft.blocks.find(({ kind }) => kind === 'title');
    return { title: block === undefined ? null : draft.text.slice(block.start, block.end), fields: draft.fields };
  };

  test.each([
    ['a section of the site', 'News'],
    ['a section in Chinese', '滚动新闻'],
    ['the way to the page', 'Home > News'],
    ['where the reader is', 'You are here: Home » Newsroom'],
    ['a letterhead', 'THE WHITE HOUSE\nOffice of the Press Secretary\nFor Immediate Release'],
    ['who posts in a forum', 'dragonfan88\nJunior Member\nJoined 2011\nPosts: 344'],
    ['the address', 'https://example.org/world/oslo'],
    ['a link back', '### [:house: back](https://example.org/a)\n---'],
    ['an embargo', 'Embargoed until noon'],
  ])('%s is no title', async (_, lines) => {
    expect((await titleOf(`${lines}\n\nMinisters meet in Oslo`)).title).toBe('Ministers meet in Oslo');
  });

  test.each([
    ['a heading of Markdown', '### Ministers meet in Oslo', 'Ministers meet in Oslo'],
    ['a title that begins with the name of a section', 'News of the talks in Oslo', 'News of the talks in Oslo'],
    ['a title of one word', 'Oslo', 'Oslo'],
    ['the place that somebody joined', 'Oslo\n\nJoined at last in 2011 by Bergen', 'Oslo'],
  ])('%s is one', async (_, head, title) => expect((await titleOf(head)).title).toBe(title));

  test('the section and the address are kept as fields', async () => {
    const { fields } = await titleOf('https://example.org/a\nOpinion\nMinisters meet in Oslo');
    expect([fields.url?.value, fields.section?.value]).toEqual(['https://example.org/a', 'Opinion']);
  });

  test.each([
    ['a link at the end', '[查看原文](https://example.org/2031/04/09/a.html)', 'https://example.org/2031/04/09/a.html'],
    ['a source', 'Source: https://example.org/b', 'https://example.org/b'],
    ['an address in a sentence', 'They cite https://example.org/b as a source.', undefined],
  ])('%s', async (_, line, url) => expect((await draftOf(`${body}\n\n${line}`)).fields.url?.value).toBe(url));
});

describe('lines that tell when a page was published', () => {
  test.each([
    'April 9, 2031',
    'Published: 9:00pm, 14 Apr, 2031',
    'By Jane Example | April 9, 2031 | Updated 7:40 p.m.',
    'Wed 9 Apr 2031 10.20 BST',
    'Posted on April 9, 2031 by admin',
    'Date: not given | Category: World | Reading time: 3 min',
    '发布时间：2031-04-09 10:20 来源：某报',
    '来源：某网 2031年04月09日 10:20',
    '某某网 2031年4月9日 10:20',
    '2031-04-09 10:20 来源：某某社 阅读：1234次',
    '某某日报 2031年04月09日 第03版',
    '中華民國120年4月9日',
    '發布日期：120-04-09',
    '04/29/2031',
    'Posted by admin on 9 April 2031 | 1,234 views | 5 min read',
  ])('%s', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  test.each([
    'April 9, 2031 was the day of the talks.',
    'The treaty of April 4, 1949 | a history',
    'Signed on 4 April 1949 in Washington',
    '2031年5月4日外交部发言人某某主持例行记者会',
    '2031年4月9日，双方举行会谈。',
    'NATO and China in 2031',
    '某某部 2031年4月9日',
    '日期：未定',
  ])('but not: %s', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});
