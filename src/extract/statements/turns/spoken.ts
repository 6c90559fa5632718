import { fold } from '../../../language/letters.ts';
import { inside } from '../../../language/spans.ts';
import type { ActorRef, Mention } from '../../../model/actor.ts';
import { sides } from '../../../model/field.ts';
import type { Sentence, Span } from '../../../model/span.ts';
import type { Statement } from '../../../model/statement.ts';
import { type Cast, mentionsIn, type Speaker } from '../actors.ts';
import { chineseAttributions } from '../chinese/attributions.ts';
import { meansTheAlliance, namesTheAlliance } from '../field.ts';
import type { Found } from '../found.ts';
import { askedAbout, inheriting } from '../inherited-target.ts';
import type { StatementsInput } from '../input.ts';
import { partsOf } from '../parts.ts';
import { type Placed, passage } from '../passage.ts';
import { complete, statementOf } from '../statement.ts';
import { answererOf, hostOf } from './answerer.ts';
import { isCourtesy } from './courtesies.ts';
import { headOf } from './head.ts';
import { soleVoice } from './sole-voice.ts';
import { type Turn, turns } from './turns.ts';

/**
 * The turns of a transcript, or all of a speech or a statement as the one turn of the person whose it is; empty where the
 * text is neither.
 */
export function turnsOf({ text, sentences, facts, knowledge }: Pick<StatementsInput, Needed>): readonly Turn[] {
  const labelled = turns({ text, sentences, title: facts.title ?? '', knowledge });
  if (labelled.length > 0 || facts.kind === 'commentary') return labelled;
  if (soleVoice(headOf({ text, sentences, facts }), text, knowledge) === null) return [];
  // A line without an end is where and when it was held.
  const said = sentences.filter(
    (one) => one.kind === 'text' && /[.!?。！？…”"’)）]$/u.test(text.slice(one.start, one.end)),
  );
  return said.length === 0 ? [] : [{ label: null, mark: null, role: 'answer', sentences: said, exchange: 0 }];
}

/**
 * The statements of a transcript. A question is nobody's statement, but those whom it quotes have said what it quotes.
 * Each sentence of an answer is a statement of who answers. An exchange in which nobody is named but those who talk is
 * about their own affairs and is left out.
 */
export function transcriptStatements(
  spoken: readonly Turn[],
  input: StatementsInput,
  cast: Cast,
): readonly Statement[] {
  const host = voiceOf(input) ?? hostOf(spoken, input);
  const wanted = exchangesOfInterest(spoken, input, host);
  const asked = new Map(spoken.filter(({ role }) => role === 'question').map((turn) => [turn.exchange, spanOf(turn)]));
  return spoken
    .filter((turn) => turn.label === null || wanted.has(turn.exchange))
    .flatMap((turn) => ofTurn(turn, input, cast, { host, asked: asked.get(turn.exchange) ?? null }));
}

/** The one person whose words the whole is; of one whom only the title knows, the name as it stands there. */
function voiceOf({ text, sentences, facts, knowledge }: StatementsInput): ActorRef | null {
  const voice = soleVoice(headOf({ text, sentences, facts }), text, knowledge);
  if (voice === null) return null;
  const known = voice.known === null ? null : knowledge.actor(voice.known);
  return known ?? { id: `~${fold(voice.name)}`, name: voice.name, kind: 'person', side: facts.side };
}

function spanOf({ label, sentences }: Turn): Span {
  const start = label?.start ?? sentences[0]?.start ?? 0;
  return { start, end: sentences.at(-1)?.end ?? label?.end ?? start };
}

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
  const { text, sentences } = input;
  const spoken = turnsOf(input);
  const wanted = exchangesOfTheField(spoken, input);
  if (wanted === null) return null;
  const kept = new Set(
    spoken
      .filter((turn) => turn.role === 'answer' && wanted.has(turn.exchange))
      .flatMap((turn) => turn.sentences.map(({ n }) => n)),
  );
  const first = spanOf(spoken[0]!).start;
  return sentences.filter(
    (one) => (kept.has(one.n) && !isCourtesy(text.slice(one.start, one.end))) || one.end <= first,
  );
}

type Needed = 'text' | 'sentences' | 'facts' | 'mentions' | 'names' | 'knowledge';

/** Exchanges in which somebody is named who is not of the side that answers, or a matter of the house. */
function exchangesOfInterest(
  spoken: readonly Turn[],
  { mentions, names }: StatementsInput,
  host: ActorRef | null,
): ReadonlySet<number> {
  const others = ({ actor }: Mention): boolean =>
    actor.side !== null && (actor.side !== host?.side || (actor.side === sides.china && actor.kind !== 'person'));
  const found = spoken.filter((turn) => {
    const span = { start: turn.sentences[0]?.start ?? 0, end: spanOf(turn).end };
    return mentionsIn(mentions, span).some(others) || inside(names, span).some(({ kind }) => kind === 'topic');
  });
  return new Set(found.map((turn) => turn.exchange));
}

/** Exchanges in which the alliance is named, be it as "the alliance" or by its secretary general; null where none is. */
function exchangesOfTheField(
  spoken: readonly Turn[],
  { mentions, names, knowledge }: Pick<StatementsInput, Needed>,
): ReadonlySet<number> | null {
  const found = spoken.filter((turn) => {
    const span = spanOf(turn);
    return (
      mentionsIn(mentions, span).some(namesTheAlliance) ||
      inside(names, span).some((name) => meansTheAlliance(name, knowledge))
    );
  });
  return found.length === 0 ? null : new Set(found.map((turn) => turn.exchange));
}

function ofTurn(turn: Turn, input: StatementsInput, cast: Cast, { host, asked }: Talk): readonly Statement[] {
  const { text } = input;
  if (turn.sentences.length === 0) return [];
  const quoted = quotedIn(turn, input)
    .filter((placed) => turn.role === 'answer' || !asksFor(placed, text))
    .flatMap((placed) => complete(placed, input, cast));
  if (turn.role === 'question') return quoted.filter((s) => s.speaker !== null);
  const speaker = answererOf(turn, input, cast, host);
  if (speaker.actor === null) return quoted.filter((s) => s.speaker !== null);
  // Of somebody whom nobody knows, about other matters: what he said, as a whole.
  if (!cast.ofTheField && speaker.actor.id.startsWith('~') && speaker.actor.side === null) {
    const content = turn.sentences.map(({ start, end }) => ({ start, end: trimmed(text, start, end) }));
    const found = { ...spokenWords, source: turn.label, cue: turn.mark, content };
    return [statementOf({ found, sentence: turn.sentences[0]!, speaker }, input)];
  }
  const others = quoted.filter((s) => isAnothers(s, speaker));
  const told = new Set(others.map(({ evidence }) => evidence.sentence));
  const subject = asked === null ? null : askedAbout(asked, speaker.actor, input);
  let topic = subject;
  const said = turn.sentences.flatMap((sentence, n) => {
    const words = text.slice(sentence.start, sentence.end);
    if (words.length < 8 || isBareQuestion(words) || isCourtesy(words)) return [];
    const span = { start: sentence.start, end: trimmed(text, sentence.start, sentence.end) };
    return partsOf(text, span, input.facts.language).map((part, k) => {
      const marks = n === 0 && k === 0 ? { source: turn.label, cue: turn.mark } : { source: null, cue: null };
      const one = statementOf(
        { found: { ...spokenWords, ...marks, content: [part] }, sentence, speaker, topic },
        input,
      );
      if (!told.has(sentence.n) && (one.polarity !== 0 || topic === null)) topic = one.about ?? topic;
      return one;
    });
  });
  const own = inheriting(said, subject);
  return [...own.filter((s) => !others.some((other) => relays(s, other))), ...others];
}

const spokenWords: Omit<Found, 'source' | 'cue' | 'content'> = {
  addressee: null,
  kind: 'label',
  base: '',
  direct: true,
};

/** "Minister Li said that …": the words of an answer that are mostly another person's are that person's only. */
const relays = (own: Statement, { speaker, source, content, mode }: Statement): boolean => {
  const { start, end } = own.content[0]!;
  if (speaker?.kind !== 'person' || source === null) return false;
  if (content.some((span) => span.start <= start && start < span.end)) return mode !== 'direct';
  const inside = content.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  );
  const leads = mode !== 'direct' && start <= source.start && source.start - start <= longestLead;
  return leads || inside > (end - start) * mostly;
};

/** The share of a sentence that makes it another's. */
const mostly = 0.55;

/** A title before a name, in UTF-16 units. */
const longestLead = 12;

/** "What is China's comment on this?": a comment is wanted, not given. */
const asksFor = ({ found, sentence }: Placed, text: string): boolean =>
  found.kind === 'noun' && /[?？]["”」]?$/u.test(text.slice(sentence.start, sentence.end));

const isAnothers = (statement: Statement, { actor }: Speaker): boolean =>
  statement.speaker !== null &&
  statement.speaker.id !== actor?.id &&
  (statement.speaker.side !== actor?.side || statement.speaker.kind === 'person');

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
