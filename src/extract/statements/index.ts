import type { Sentence, Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { castOf } from './actors.ts';
import { chineseAttributions } from './chinese/attributions.ts';
import { continued } from './continued.ts';
import { aimed } from './counterpart.ts';
import { foreignAttributions } from './foreign.ts';
import type { StatementsInput } from './input.ts';
import { type Placed, passage } from './passage.ts';
import { complete } from './statement.ts';
import { transcriptStatements, turnsOf } from './turns/spoken.ts';
import { isSide } from './unsaid.ts';

/**
 * The attributed statements of a document in the order of the text: who said, thought or wanted what, in English and
 * Chinese, and in its plainest form in some other languages. Extents of source, cue and content follow PolNeAR's guidelines. Linear; never throws.
 */
export function statements(input: StatementsInput): readonly Statement[] {
  const { text, sentences, facts } = input;
  if (facts.language !== 'en' && facts.language !== 'zh') return foreign(input);
  const spoken = turnsOf(input);
  const inTurns = new Set(spoken.flatMap((turn) => turn.sentences.map((s) => s.n)));
  const free = sentences.filter((s) => !inTurns.has(s.n));
  const placed = facts.language === 'zh' ? chinese(text, free) : passage(text, free);
  const cast = castOf(input);
  const told = placed.flatMap((one) => complete(one, input, cast));
  const spokenHere = transcriptStatements(spoken, input, cast);
  const carried = continued(placed, free, input);
  const taken = new Set(carried.map(({ evidence }) => evidence.sentence));
  const own = told.filter(({ speaker, evidence }) => !(isSide(speaker) && taken.has(evidence.sentence)));
  return inOrder([...aimed([...own, ...carried], input), ...spokenHere]);
}

/** Other languages: the plainest reports only, each as it stands. */
function foreign(input: StatementsInput): readonly Statement[] {
  const { text, sentences, mentions, facts } = input;
  const cast = { ...castOf(input), ofTheField: false };
  const found = foreignAttributions(text, sentences, mentions, facts.language);
  return inOrder(
    aimed(
      found.flatMap((one) => complete(one, input, cast)),
      input,
    ),
  );
}

const chinese = (text: string, sentences: readonly Sentence[]): readonly Placed[] =>
  sentences.flatMap((sentence) => chineseAttributions(text, sentence).map((found) => ({ found, sentence })));

/** One statement for each (content, source); the order of the text. */
function inOrder(all: readonly Statement[]): readonly Statement[] {
  const key = (span: Span | null | undefined): string => (span == null ? '' : `${span.start}-${span.end}`);
  const unique = new Map(all.map((one) => [`${key(one.content[0])} ${key(one.source)} ${one.speaker?.id ?? ''}`, one]));
  return [...unique.values()].sort(
    (a, b) => a.content[0]!.start - b.content[0]!.start || a.content[0]!.end - b.content[0]!.end,
  );
}
