import { expect, test } from 'vitest';
import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { english } from '../../src/extract/events/triggers.ts';
import { extract } from '../../src/extract/index.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { reporting } from '../../src/language/reporting.ts';
import { readText } from '../../src/read/index.ts';

const knowledge = parseKnowledge(await readShippedKnowledge());
/** Verbs with a tone and an object that the triggers of events do not know by themselves: "endorsed" is a decision. */
const toned = reporting().english.verbs.filter(
  ({ verb, tone = 0, frames }) =>
    tone !== 0 && frames.object && !english.some(({ words }) => words.some((word) => word.startsWith(verb))),
);

/** What is made of a day's news of one sentence. */
function madeOf(sentence: string) {
  const read = readText(`Date: 2024-05-06\n\n${sentence}\n`, 'news.txt');
  if (read.kind === 'rejected') throw new Error(read.why);
  const { statements, accounts } = extract(read.draft, knowledge, null);
  return {
    kinds: accounts.map(({ kind }) => kind),
    said: statements.map(({ speaker, polarity }) => [speaker?.name, polarity]),
  };
}

test('a row of a verb with a tone makes a statement, its tone and the kind of its event', () => {
  expect(madeOf('On 5 May 2024, China upbraided NATO for its plans.')).toEqual({
    kinds: ['statement'],
    said: [['China', -1]],
  });
});

test.each([
  ['On 5 May 2024, China condemned NATO for its plans.', 'statement'],
  ['On 5 May 2024, China praised NATO for its plans.', 'statement'],
  ['On 5 May 2024, China suspended its contacts with NATO.', 'decision'],
  ['On 5 May 2024, China adopted new rules on ships of NATO.', 'decision'],
])('%s tells of a %s', (sentence, kind) => {
  expect(madeOf(sentence).kinds).toContain(kind);
});

test.each(toned.map(({ verb, example }) => [verb, example] as const))(
  '%s tells no decision by itself: %s',
  (_, example) => {
    expect(madeOf(`On 5 May 2024, ${example}`).kinds).not.toContain('decision');
  },
);
