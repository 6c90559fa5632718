import type { ActorRef } from '../../model/actor.ts';
import type { Sentence } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { namesIn } from '../names.ts';
import { type Cast, mentionsIn, type Speaker } from './actors.ts';
import { chineseAttributions } from './chinese.ts';
import { meansTheAlliance, namesTheAlliance } from './field.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';
import { partsOf } from './parts.ts';
import { type Placed, passage } from './passage.ts';
import { complete, statementOf } from './statement.ts';
import { answers, type Turn, turns } from './transcript.ts';

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
  return spoken
    .filter((turn) => wanted === null || wanted.has(turn.exchange))
    .flatMap((turn) => ofTurn(turn, input, cast, host));
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
    const span = { start: turn.label.start, end: turn.sentences.at(-1)?.end ?? turn.label.end };
    return (
      mentionsIn(mentions, span).some(namesTheAlliance) ||
      namesIn(names, span).some((name) => meansTheAlliance(name, knowledge))
    );
  });
  return found.length === 0 ? null : new Set(found.map((turn) => turn.exchange));
}

function ofTurn(turn: Turn, input: StatementsInput, cast: Cast, host: ActorRef | null): readonly Statement[] {
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

/** "What is China's comment on this?": a comment is wanted, not given. */
const asksFor = ({ found, sentence }: Placed, text: string): boolean =>
  found.kind === 'noun' && /[?？]["”」]?$/u.test(text.slice(sentence.start, sentence.end));

const bare = { source: null, cue: null };

/** Who answers: the name of the label; for "A" and 答 the person of the title, else whoever the opening or the first named label names. */
function answererOf(turn: Turn, input: StatementsInput, cast: Cast, host: ActorRef | null): Speaker {
  const labelled = cast.speaker(turn.label);
  if (labelled.actor !== null && !labelled.actor.id.startsWith('~')) return labelled;
  const label = input.text.slice(turn.label.start, turn.label.end);
  return host !== null && answers.test(label) ? { actor: host, role: null } : labelled;
}

/** The person who gives the answers where the labels do not say. */
function hostOf(spoken: readonly Turn[], { knowledge, facts, mentions }: StatementsInput): ActorRef | null {
  const titled = knowledge.find(facts.title ?? '').find((match) => match.kind === 'person');
  if (titled !== undefined) return knowledge.actor(titled.ids[0]!);
  const first = spoken[0]?.label.start ?? 0;
  const people = mentionsIn(mentions, { start: 0, end: first }).filter(({ actor }) => actor.kind === 'person');
  const spokesperson = people.find(({ role }) => role !== null && speaksForOthers.test(role.title));
  const labelled = spoken
    .filter(({ role }) => role === 'answer')
    .flatMap(({ label }) => mentionsIn(mentions, label))
    .find(({ actor }) => actor.kind === 'person');
  return (spokesperson ?? labelled ?? people.at(0))?.actor ?? null;
}

const speaksForOthers = /spokes(?:man|woman|person)|发言人|發言人/iu;

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
