import type { ActorRef } from '../../model/actor.ts';
import type { Sentence, Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { namesIn } from '../names.ts';
import { type Cast, mentionsIn, type Speaker } from './actors.ts';
import { answererOf, hostOf } from './answerer.ts';
import { chineseAttributions } from './chinese.ts';
import { meansTheAlliance, namesTheAlliance } from './field.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';
import { askedAbout, inheriting } from './inherited-target.ts';
import { partsOf } from './parts.ts';
import { type Placed, passage } from './passage.ts';
import { complete, statementOf } from './statement.ts';
import { type Turn, turns } from './transcript.ts';

/**
 * The statements of a transcript. A question is nobody's statement, but those whom it quotes have said what it quotes.
 * Each sentence of an answer is a statement of who answers. Where some exchanges name the alliance, the others are about
 * other matters and are left out.
 */
export function transcriptStatements(
  spoken: readonly Turn[],
  input: StatementsInput,
  cast: Cast,
): readonly Statement[] {
  const wanted = exchangesOfTheField(spoken, input);
  const host = hostOf(spoken, input);
  const asked = new Map(spoken.filter(({ role }) => role === 'question').map((turn) => [turn.exchange, spanOf(turn)]));
  return spoken
    .filter((turn) => wanted === null || wanted.has(turn.exchange))
    .flatMap((turn) => ofTurn(turn, input, cast, { host, asked: asked.get(turn.exchange) ?? null }));
}

const spanOf = ({ label, sentences }: Turn): Span => ({ start: label.start, end: sentences.at(-1)?.end ?? label.end });

interface Talk {
  /** Who gives the answers where the labels do not say. */
  readonly host: ActorRef | null;
  /** The question of the exchange. */
  readonly asked: Span | null;
}

/**
 * The sentences of the answers where the alliance is spoken of, and what stands before the first label; null where the
 * text is no transcript, or nothing in it is about the alliance.
 */
export function answersOfTheField(input: Pick<StatementsInput, Needed>): readonly Sentence[] | null {
  const { text, sentences, facts } = input;
  const spoken = turns(text, sentences, facts.title ?? '');
  const wanted = exchangesOfTheField(spoken, input);
  if (wanted === null) return null;
  const kept = new Set(
    spoken
      .filter((turn) => turn.role === 'answer' && wanted.has(turn.exchange))
      .flatMap((turn) => turn.sentences.map(({ n }) => n)),
  );
  const first = spoken[0]!.label.start;
  return sentences.filter(({ n, end }) => kept.has(n) || end <= first);
}

type Needed = 'text' | 'sentences' | 'facts' | 'mentions' | 'names' | 'knowledge';

/** Exchanges in which the alliance is named, be it as "the alliance" or by its secretary general; null where none is. */
function exchangesOfTheField(
  spoken: readonly Turn[],
  { mentions, names, knowledge }: Pick<StatementsInput, Needed>,
): ReadonlySet<number> | null {
  const found = spoken.filter((turn) => {
    const span = spanOf(turn);
    return (
      mentionsIn(mentions, span).some(namesTheAlliance) ||
      namesIn(names, span).some((name) => meansTheAlliance(name, knowledge))
    );
  });
  return found.length === 0 ? null : new Set(found.map((turn) => turn.exchange));
}

function ofTurn(turn: Turn, input: StatementsInput, cast: Cast, { host, asked }: Talk): readonly Statement[] {
  const { text } = input;
  const [first] = turn.sentences;
  if (first === undefined) return [];
  const quoted = quotedIn(turn, input)
    .filter((placed) => turn.role === 'answer' || !asksFor(placed, text))
    .flatMap((placed) => complete(placed, input, cast));
  if (turn.role === 'question') return quoted.filter((s) => s.speaker !== null);
  const speaker = answererOf(turn, input, cast, host);
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
  const said = turn.sentences.flatMap((sentence, n) => {
    const words = text.slice(sentence.start, sentence.end);
    if (words.length < 8 || isBareQuestion(words) || procedural.test(words)) return [];
    const marks = n === 0 ? {} : bare;
    return partsOf(text, spans[n]!, input.facts.language).map((part, k) =>
      statementOf({ found: { ...base, ...(k === 0 ? marks : bare), content: [part] }, sentence, speaker }, input),
    );
  });
  const own = inheriting(said, asked === null ? null : askedAbout(asked, speaker.actor, input));
  const others = quoted.filter((s) => isAnothers(s, speaker));
  return [...own.filter((s) => !others.some((other) => relays(s, other))), ...others];
}

/** "Minister Li said that …": the words of an answer that are wholly another person's are that person's only. */
const relays = (own: Statement, { speaker, source, content, mode }: Statement): boolean => {
  const start = own.content[0]!.start;
  if (speaker?.kind !== 'person' || mode === 'direct' || source === null) return false;
  return (
    (start <= source.start && source.start - start <= longestLead) ||
    content.some((span) => span.start <= start && start < span.end)
  );
};

/** A title before a name, in UTF-16 units. */
const longestLead = 12;

/** "What is China's comment on this?": a comment is wanted, not given. */
const asksFor = ({ found, sentence }: Placed, text: string): boolean =>
  found.kind === 'noun' && /[?？]["”」]?$/u.test(text.slice(sentence.start, sentence.end));

const bare = { source: null, cue: null };

const isAnothers = (statement: Statement, { actor }: Speaker): boolean =>
  statement.speaker !== null &&
  statement.speaker.id !== actor?.id &&
  (statement.speaker.side !== actor?.side || statement.speaker.kind === 'person');

/** Words about the talk itself: "You mentioned …", "Let me first answer …". */
const procedural =
  /^(?:你(?:刚才|剛才)?(?:提到|問|问)(?!的)[^，,]*$|我想就|谢谢|謝謝|请|you (?:just )?(?:mentioned|asked)|thank you|next question|good (?:morning|afternoon|evening)|that(?:['’]s| is| will be| concludes) all\b|any (?:more|other|further) questions|以上是|大家好|各位好|今天的[^，。]{0,8}到此)/iu;

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
