import type { Statement } from '../../model/statement.ts';
import { type Cast, mentionsIn, type Speaker } from './actors.ts';
import { chineseAttributions } from './chinese.ts';
import { namesTheAlliance } from './field.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';
import { partsOf } from './parts.ts';
import { type Placed, passage } from './passage.ts';
import { complete, statementOf } from './statement.ts';
import type { Turn } from './transcript.ts';

/**
 * The statements of a transcript. A question is nobody's statement, but those whom it quotes have said what it quotes.
 * Each sentence of an answer is a statement of who answers. Where some exchanges name the alliance, the others are about
 * other matters and are left out.
 */
export function transcriptStatements(turns: readonly Turn[], input: StatementsInput, cast: Cast): readonly Statement[] {
  const wanted = exchangesOfTheField(turns, input);
  return turns
    .filter((turn) => wanted === null || wanted.has(turn.exchange))
    .flatMap((turn) => ofTurn(turn, input, cast));
}

/** Exchanges in which the alliance is named; null where none is. */
function exchangesOfTheField(turns: readonly Turn[], { mentions }: StatementsInput): ReadonlySet<number> | null {
  const found = turns.filter((turn) => {
    const span = { start: turn.label.start, end: turn.sentences.at(-1)?.end ?? turn.label.end };
    return mentionsIn(mentions, span).some(namesTheAlliance);
  });
  return found.length === 0 ? null : new Set(found.map((turn) => turn.exchange));
}

function ofTurn(turn: Turn, input: StatementsInput, cast: Cast): readonly Statement[] {
  const { text } = input;
  const [first] = turn.sentences;
  if (first === undefined) return [];
  const quoted = quotedIn(turn, input).flatMap((placed) => complete(placed, input, cast));
  if (turn.role === 'question') return quoted.filter((s) => s.speaker !== null);
  const speaker = answererOf(turn, input, cast);
  const base: Found = {
    source: turn.label,
    cue: turn.colon,
    content: [],
    addressee: null,
    kind: 'label',
    base: '',
    direct: true,
  };
  const spans = turn.sentences.map(({ start, end }) => ({ start, end: trimmed(text, start, end) }));
  if (!cast.ofTheField || speaker.actor === null || speaker.actor.id.startsWith('~'))
    return [statementOf({ found: { ...base, content: spans }, sentence: first, speaker }, input)];
  const own = turn.sentences.flatMap((sentence, n) => {
    const words = text.slice(sentence.start, sentence.end);
    if (words.length < 8 || isBareQuestion(words) || procedural.test(words)) return [];
    const marks = n === 0 ? {} : bare;
    return partsOf(text, spans[n]!, input.facts.language).map((part, k) =>
      statementOf({ found: { ...base, ...(k === 0 ? marks : bare), content: [part] }, sentence, speaker }, input),
    );
  });
  return [...own, ...quoted.filter((s) => isAnothers(s, speaker))];
}

const bare = { source: null, cue: null };

/** Who answers: the name of the label, else the person in the title. */
function answererOf(turn: Turn, { knowledge, facts }: StatementsInput, cast: Cast): Speaker {
  const labelled = cast.speaker(turn.label);
  if (labelled.actor !== null && !labelled.actor.id.startsWith('~')) return labelled;
  const named = knowledge.find(facts.title ?? '').find((match) => match.kind === 'person');
  const actor = named === undefined ? null : knowledge.actor(named.ids[0]!);
  return actor !== null && turn.label.end - turn.label.start < 3 ? { actor, role: null } : labelled;
}

const isAnothers = (statement: Statement, { actor }: Speaker): boolean =>
  statement.speaker !== null &&
  statement.speaker.id !== actor?.id &&
  (statement.speaker.side !== actor?.side || statement.speaker.kind === 'person');

/** Words about the talk itself: "You mentioned …", "Let me first answer …". */
const procedural =
  /^(?:你(?:刚才|剛才)?(?:提到|問|问)(?!的)[^，,]*$|我想就|谢谢|謝謝|请|you (?:just )?(?:mentioned|asked)|thank you|next question)/iu;

const isBareQuestion = (words: string): boolean =>
  /[？?]["”」]?$/u.test(words) && !/(?:^|[，,])(?:我|we |i )/iu.test(words);

function trimmed(text: string, start: number, end: number): number {
  let e = end;
  while (e > start + 1 && /[。.；;\s]/u.test(text[e - 1]!)) e--;
  return e;
}

function quotedIn(turn: Turn, { text, facts }: StatementsInput): readonly Placed[] {
  if (facts.language !== 'zh') return passage(text, turn.sentences);
  return turn.sentences.flatMap((sentence) =>
    chineseAttributions(text, sentence).map((found) => ({ found, sentence })),
  );
}
