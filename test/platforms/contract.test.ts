import { beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../../src/model/platform.ts';
import type { Citation, Inline, Reply } from '../../src/model/reply.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { newKey } from '../../src/platforms/shared/sheet.ts';
import { tidy, visible } from '../../src/platforms/shared/tidy.ts';
import { renderSlack } from '../../src/platforms/slack/render/render.ts';
import { render } from '../../src/platforms/terminal/render.ts';
import { ask } from '../answer/base.ts';
import { componentsOf } from '../discord/valid.ts';
import { labelsOf, readBlocks } from '../slack/reading.ts';
import {
  blockLines,
  brief,
  cite,
  count,
  echo,
  item,
  known,
  quote,
  reply,
  source,
  text,
  value,
  window,
} from './replies.ts';

/** What a person reads of a reply on a platform: its pages, and what its button for the sources shows. */
interface Renderer {
  read(reply: Reply): { readonly pages: string; readonly sources: string; readonly steps: readonly string[] };
}

const key = newKey();

/** A row for every platform. */
const renderers: Readonly<Record<Platform, Renderer>> = {
  discord: {
    read(of) {
      const { pages, sources } = renderDiscord(of, key);
      const parts = (messages: readonly { readonly components: readonly unknown[] }[]) =>
        messages.flatMap((message) => componentsOf(message.components));
      const words = (messages: Parameters<typeof parts>[0]) =>
        parts(messages)
          .filter((each) => each.type === 10)
          .map((each) => String(each.content))
          .join('\n');
      const labels = parts(pages).flatMap((each) => [String(each.label ?? each.placeholder ?? '')]);
      return { pages: words(pages), sources: words(sources), steps: labels };
    },
  },
  slack: {
    read(of) {
      const { pages, sources } = renderSlack(of, { key, surface: 'message', share: false });
      const words = (messages: typeof pages) => messages.map((message) => readBlocks(message.blocks)).join('\n');
      return { pages: words(pages), sources: words(sources), steps: pages.flatMap((page) => labelsOf(page.blocks)) };
    },
  },
  terminal: {
    read(of) {
      const words = render(of, { width: 5_000, colour: false }).join('\n');
      return { pages: words, sources: words, steps: [words] };
    },
  },
};

/** Without white space and the marks by which platforms dress words. */
const bare = (words: string) => tidy(words).replace(/[\s*_`“”‘’\\>]|-#|∗|ˍ/g, '');

const gazette = brief('gazette.txt', {
  title: 'Envoys meet at the lake',
  url: 'https://gazette.example.org/envoys',
  publisher: 'The Gazette',
  published: window('2024-03-15'),
});
const comment = brief('comment.txt', {
  title: 'A colder lake',
  published: window('2024-03-13', { to: '2024-03-19', precision: 'range', basis: 'inferred', because: ['a weekday'] }),
});
const [one, two, three] = [
  source(gazette, 0, 'The envoys met at the lake on Wednesday.'),
  source(comment, 3, 'Nobody signed anything, <!channel> or *not* @everyone.'),
  source(gazette, 4, '双方同意保持沟通。'),
];

const made: Readonly<Record<string, Reply>> = {
  'every kind of block': reply({
    title: [text('Talks at the lake, '), value('13 March 2024', one), text(', '), count('3'), text(' accounts')],
    lead: [quote(one), text(' '), cite(one)],
    blocks: [
      { kind: 'heading', line: [text('Accounts')] },
      {
        kind: 'list',
        pageSize: 2,
        items: [
          item([value('13 Mar 2024', one)], [quote(one), text(' '), cite(one)], [[text('by the press')]], 'nato'),
          item([value('Mar 2024 ≈', two)], [quote(two), cite(two)]),
          item([], [quote(three), cite(three)], [], 'china'),
        ],
      },
      {
        kind: 'fields',
        rows: [
          { label: 'Place', lines: [[text('the lake '), cite(one)]] },
          { label: 'Format', lines: [[text('in person')]] },
        ],
      },
      { kind: 'divider' },
      {
        kind: 'table',
        columns: ['What', 'One side', 'The other'],
        rows: [
          [[text('Hotline')], [quote(one), cite(one)], [quote(three), cite(three)]],
          [[text('Fishing')], [], [quote(two), cite(two)]],
        ],
      },
      { kind: 'text', lines: [[known('Reference since 2014-10-01')], [echo('so you asked')]] },
    ],
    notes: [[text('No readout of either side is among the documents.')]],
    actions: [{ kind: 'button', label: 'Both readouts', invocation: { command: 'meeting', options: {} } }],
  }),
  'words that would be markup': reply({
    title: [text('# heading '), echo('**bold** <@U0123ABC> ~~gone~~')],
    lead: [quote(two), cite(two)],
    notes: [[text('> said: '), quote(two), cite(two)]],
  }),
  'nothing found': reply({
    title: [text('The documents do not say')],
    answered: false,
    notes: [[text('Try other words.')]],
  }),
};

const asked = [
  '/timeline',
  '/who Wang Yi',
  '/stance Mark Rutte about:China',
  '/meeting eleventh talks',
  '/brief',
  '/find China',
  '/sources',
  '/sources press/talks.txt',
  '/help',
  '/who',
  '/tmeline',
  'What did both sides agree in 2029?',
  'and what about the weather on the moon?',
];
const replies = new Map<string, Reply>(Object.entries(made));

beforeAll(async () => {
  for (const words of asked) replies.set(words, (await ask(words)).reply);
});

const names = [...Object.keys(made), ...asked];

describe.each(Object.entries(renderers))('%s', (_, { read }) => {
  it.each(names)('says all of: %s', (name) => {
    const of = replies.get(name)!;
    const said = bare(read(of).pages);
    for (const part of linesOf(of).flat()) {
      if (part.kind !== 'cite' && visible(part.text)) expect(said).toContain(bare(part.text));
    }
  });

  it.each(names)('cites in: %s', (name) => {
    const of = replies.get(name)!;
    const { pages, sources } = read(of);
    for (const citation of of.citations) {
      const { n, document, sentence, quote: words } = citation;
      expect(pages).toMatch(new RegExp(`\\[${n}\\\\?\\]`));
      if (words.trim() === '') continue;
      const origin = bare(document.publisher ?? document.title ?? document.name);
      expect(bare(pages)).toContain(origin);
      expect([words, ...mostOf(of, citation)].some((each) => bare(sources).includes(bare(each)))).toBe(true);
      expect(bare(sources)).toContain(`sentence${sentence + 1}`);
    }
  });

  it.each(names)('offers what comes next in: %s', (name) => {
    const of = replies.get(name)!;
    const { steps } = read(of);
    const shown = bare(steps.join('\n'));
    const offered = of.actions.slice(0, 5).filter((action) => action.kind === 'button');
    for (const action of offered) expect(shown).toContain(bare(action.label));
  });
});

it('every part of a reply stands in at least one of the replies that are compared', () => {
  const kinds = new Set([...replies.values()].flatMap((of) => linesOf(of).flat()).map((part: Inline) => part.kind));
  expect([...kinds].sort()).toEqual(['cite', 'count', 'echo', 'knowledge', 'quote', 'text', 'value']);
});

/** Parts of a reply that show most of a sentence already, so that a terminal need not say it again. */
function mostOf(of: Reply, { document, start, quote: words }: Citation): readonly string[] {
  return linesOf(of)
    .flat()
    .flatMap((part) =>
      part.kind === 'quote' && part.from.document.id === document.id && part.from.start === start ? [part.text] : [],
    )
    .filter((shown) => shown.length * 5 >= words.length * 3);
}

function linesOf(of: Reply) {
  return [of.title, of.lead, ...of.blocks.flatMap(blockLines), ...of.notes];
}
