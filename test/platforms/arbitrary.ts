import fc from 'fast-check';
import type { Action, Block, Inline, Line, Reply } from '../../src/model/reply.ts';
import { brief, reply, source, window } from './replies.ts';

/** Words as documents hold them at their worst: markup, mentions, Chinese, emoji, line ends, and no spaces for long. */
const words = fc.oneof(
  { weight: 5, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '@everyone read **this** <@123456789012345678>',
      '[click](https://example.org) `code` ||hidden|| ~~gone~~',
      '# heading',
      '- point',
      '1. first',
      '> said',
      '-# small',
      '<!channel> <@U0123ABC> <https://example.org|x>',
      '王毅在布鲁塞尔会见北约秘书长。',
      'line one\nline two\r\n\r\nline four',
      '\u202eturned round\u202c',
      '👩‍👩‍👧‍👦🇨🇳',
      '&lt;b&gt; & <b>',
      'https://example.org/a_b_c(d)',
      'snake_case_and_*stars*',
      '```js\ncode\n```',
      '\\',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 6000 }).map((n) => 'word '.repeat(n / 5)) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 5000 }).map((n) => '文'.repeat(n)) },
);

const documents = fc.array(
  fc.record({
    title: fc.option(words),
    url: fc.option(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant('javascript:alert(1)'), words)),
    publisher: fc.option(fc.constantFrom('NATO', 'Xinhua', 'A *starred* press')),
    published: fc.option(
      fc.constantFrom(
        window('2024-03-13'),
        window('2024-03-13', { to: '2024-03-19', precision: 'range', basis: 'inferred', because: ['a weekday'] }),
      ),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

const sourcePool = fc
  .tuple(documents, fc.array(fc.tuple(fc.nat(), fc.nat(40), words), { minLength: 1, maxLength: 30 }))
  .map(([about, sentences]) => {
    const briefs = about.map((each, i) => brief(`document-${i}.txt`, each));
    return sentences.map(([which, n, quote]) => source(briefs[which % briefs.length]!, n, quote.slice(0, 1200)));
  });

/** Any reply, however long: every kind of block and part, hostile words, dozens of sources, too many buttons. */
export const anyReply: fc.Arbitrary<Reply> = sourcePool.chain((pool) => {
  const some = fc.subarray([...pool], { maxLength: Math.min(6, pool.length) });
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    { weight: 4, arbitrary: words.map((text): Inline => ({ kind: 'text', text })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(words, fc.constantFrom(...pool), fc.boolean())
        .map(([text, from, marks]): Inline => ({ kind: 'quote', text, from, marks })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(words, some).map(([text, from]): Inline => ({ kind: 'value', text, from, rule: 'inferred' })),
    },
    { weight: 1, arbitrary: words.map((text): Inline => ({ kind: 'knowledge', text, entry: 'entry' })) },
    { weight: 1, arbitrary: words.map((text): Inline => ({ kind: 'echo', text })) },
    { weight: 1, arbitrary: fc.nat(999).map((n): Inline => ({ kind: 'count', text: String(n) })) },
    { weight: 2, arbitrary: some.map((from): Inline => ({ kind: 'cite', from })) },
  );
  const line: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 6 });
  const item = fc.record({
    mark: line,
    body: line,
    under: fc.array(line, { maxLength: 3 }),
    side: fc.constantFrom('china', 'nato', null),
  });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.array(line, { maxLength: 5 }).map((lines): Block => ({ kind: 'text', lines })),
    line.map((of): Block => ({ kind: 'heading', line: of })),
    fc
      .tuple(fc.array(item, { maxLength: 20 }), fc.integer({ min: 1, max: 12 }))
      .map(([items, pageSize]): Block => ({ kind: 'list', items, pageSize })),
    fc
      .array(fc.record({ label: words, lines: fc.array(line, { maxLength: 4 }) }), { maxLength: 6 })
      .map((rows): Block => ({ kind: 'fields', rows })),
    fc
      .tuple(fc.array(words, { maxLength: 4 }), fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 6 }))
      .map(([columns, rows]): Block => ({ kind: 'table', columns, rows })),
    fc.constant<Block>({ kind: 'divider' }),
  );
  const choice = fc.record({ label: words, invocation: fc.constant({ command: 'who', options: { name: 'x' } }) });
  const action: fc.Arbitrary<Action> = fc.oneof(
    choice.map((each): Action => ({ kind: 'button', ...each })),
    fc
      .record({ label: words, choices: fc.array(choice, { maxLength: 60 }) })
      .map((each): Action => ({ kind: 'menu', ...each })),
  );
  return fc
    .record({
      title: line,
      lead: line,
      blocks: fc.array(block, { maxLength: 12 }),
      actions: fc.array(action, { maxLength: 20 }),
      notes: fc.array(line, { maxLength: 4 }),
      answered: fc.boolean(),
    })
    .map(reply);
});
