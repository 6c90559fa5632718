import { describe, expect, it } from 'vitest';
import { escapeMarkdown, guardStart, lineMarkdown } from '../../src/platforms/discord/markdown.ts';
import { numbering } from '../../src/platforms/shared/citations.ts';
import { brief, cite, echo, known, quote, reply, source, text } from '../platforms/replies.ts';

const gazette = source(brief('gazette.txt'), 4, 'They met.');
const second = source(brief('gazette.txt'), 9, 'They parted.');
const numbers = numbering(reply({ title: [cite(gazette)], lead: [cite(second)] }));

describe('text of a document on Discord', () => {
  it.each([
    ['pings nobody', '@everyone and @here', '\\@everyone and \\@here'],
    ['mentions nobody', 'ask <@123> in <#45>', 'ask \\<@123\\> in \\<#45\\>'],
    ['hides no address behind words', '[safe](https://evil.example)', '\\[safe\\](https\\://evil.example)'],
    ['links to nothing by itself', 'see https://evil.example/a_b', 'see https\\://evil.example/a\\_b'],
    [
      'sets nothing bold, struck, hidden or in code',
      '**a** ~~b~~ ||c|| `d`',
      '\\*\\*a\\*\\* \\~\\~b\\~\\~ \\|\\|c\\|\\| \\`d\\`',
    ],
    ['shows no time or emoji of Discord', '<t:0:R> <:a:1>', '\\<t:0:R\\> \\<:a:1\\>'],
    ['turns no line round', 'a\u202eb\u202cc', 'abc'],
    ['stays on its line', 'a\r\n\r\nb', 'a b'],
  ])('%s', (_, given, shown) => {
    expect(escapeMarkdown(given)).toBe(shown);
  });

  it.each([
    ['a mark within a word', 'someone@example.org'],
    ['a colon', 'Beijing: no comment'],
    ['a hyphen', 'China-NATO talks'],
    ['a bracket', '(in Chinese) 王毅'],
  ])('leaves %s alone', (_, given) => {
    expect(escapeMarkdown(given)).toBe(given);
  });
});

describe('a line that begins like a list or a heading', () => {
  it.each([
    ['# one', '\\# one'],
    ['- one', '\\- one'],
    ['-# one', '\\-# one'],
    ['> one', '\\> one'],
    ['1. one', '1\\. one'],
    ['12) one', '12\\) one'],
  ])('%j is words', (given, shown) => {
    expect(guardStart(given)).toBe(shown);
  });

  it.each(['2024 began', '3.5 per cent', 'one - two'].map((line) => [line]))('%j stays', (line) => {
    expect(guardStart(line).replace('\\', '')).toBe(line);
  });
});

describe('the parts of a line', () => {
  it.each([
    ['a quotation stands in quotation marks', [quote(gazette)], '“They met.”'],
    ['words that hold quotation marks stand in the other kind', [quote(gazette, 'a “b”')], '‘a “b”’'],
    ['a footnote stands in brackets', [text('so '), cite(gazette)], 'so \\[1\\]'],
    ['footnotes stand in their order, each once', [cite(second, gazette, second)], '\\[1\\]\\[2\\]'],
    ['a fact of reference knowledge stands in italics', [known(' since 2014 ')], ' *since 2014* '],
    ['a name of the knowledge base stands as it is', [known('北约')], '北约'],
    ['two facts side by side are one stretch', [known('in 2014'), known(', to 2024')], '*in 2014, to 2024*'],
    ["the user's own words do nothing", [echo('**me**')], '\\*\\*me\\*\\*'],
  ])('%s', (_, line, shown) => {
    expect(lineMarkdown(line, numbers)).toBe(shown);
  });
});
