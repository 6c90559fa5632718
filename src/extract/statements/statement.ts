import { inside } from '../../language/spans.ts';
import type { ActorRef } from '../../model/actor.ts';
import type { Sentence, Span } from '../../model/span.ts';
import type { Statement, StatementMode } from '../../model/statement.ts';
import { polarity } from '../polarity.ts';
import { tonesIn } from '../tone/tones.ts';
import { type Cast, mentionsIn, type Speaker } from './actors.ts';
import type { Found } from './found.ts';
import { isFragment, withStand } from './fragment.ts';
import { isHypothetical } from './hypothetical.ts';
import type { StatementsInput } from './input.ts';
import { isOwnVoice } from './issuer.ts';
import { seldomReports } from './lexicon.ts';
import { partsOf } from './parts.ts';
import { type Placed, passage } from './passage.ts';
import { saidOn } from './said-on.ts';
import { withPhrases } from './set-phrases.ts';
import { targetOf } from './target.ts';
import { isSide, isUnsaid } from './unsaid.ts';

/** The longest evidence that a reply may cite, in UTF-16 units. */
const longest = 1200;

const confidences: Readonly<Record<Found['kind'], number>> = {
  speech: 0.9,
  according: 0.9,
  label: 0.9,
  stance: 0.8,
  noun: 0.65,
  continued: 0.75,
  mental: 0.5,
  foreign: 0.6,
};

/** The statements that an attribution makes: one, or in a document of the field one for each clause of its content. */
export function complete({ found: read, sentence }: Placed, input: StatementsInput, cast: Cast): readonly Statement[] {
  const found = cast.ofTheField ? withStand(read, input.text) : read;
  const speaker = found.source === null ? { actor: null, role: null } : cast.speaker(found.source);
  const [only] = found.content;
  const relayed = found.kind === 'according' || (found.kind === 'speech' && speaker.actor === null);
  if (cast.ofTheField && !cast.relaying && relayed && speaker.actor?.kind !== 'person' && only !== undefined) {
    const inner = passage(input.text, [{ ...sentence, start: only.start, end: only.end }]);
    // Once only: a source within a source within a source would cost more than its length.
    const reported = inner.flatMap((one) => complete({ ...one, sentence }, input, { ...cast, relaying: true }));
    if (reported.some((one) => one.speaker !== null)) return reported;
  }
  if (cast.ofTheField && isHypothetical(found, sentence, input.text)) return [];
  if (cast.ofTheField && (isFragment(found, input) || isUnsaid(found, input.text))) return [];
  if (cast.ofTheField && found.kind === 'speech' && !found.direct && seldomReports(found.base, found.frame)) return [];
  if (found.kind === 'foreign' && speaker.actor === null) return [];
  // An attitude of nobody who can be known tells nothing.
  if (cast.ofTheField && speaker.actor === null && (found.kind === 'stance' || found.kind === 'noun')) return [];
  // A word before a colon is a heading unless it names somebody.
  if (found.kind === 'label' && input.facts.language === 'zh' && speaker.actor === null) return [];
  const split =
    cast.ofTheField && found.content.length === 1 && only !== undefined && !found.direct && found.kind !== 'noun';
  if (cast.ofTheField && found.kind === 'mental' && isNarrated(found, speaker.actor, input)) return [];
  const parts = split ? partsOf(input.text, only, input.facts.language) : [];
  if (parts.length < 2) return [statementOf({ found, sentence, speaker }, input)];
  return parts.map((part) => statementOf({ found: { ...found, content: [part] }, sentence, speaker }, input));
}

/** What a country or an alliance thinks, and what anybody thinks in a commentary, is the writer's telling and nobody's words. */
const isNarrated = ({ source }: Found, speaker: ActorRef | null, { text, facts }: StatementsInput): boolean =>
  speaker === null || (isSide(speaker) && !isOwnVoice(text, source)) || facts.kind === 'commentary';

export interface Attributed {
  readonly found: Found;
  readonly sentence: Sentence;
  readonly speaker: Speaker;
  /** Whom the speaker's words before were about. */
  readonly topic?: ActorRef | null;
}

export function statementOf({ found, sentence, speaker, topic = null }: Attributed, input: StatementsInput): Statement {
  const { text, mentions, knowledge, facts } = input;
  const contentText = found.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  const names = found.content.flatMap((span) => inside(input.names, span));
  const cueText = found.cue === null ? '' : text.slice(found.cue.start, found.cue.end);
  const to = found.addressee === null ? null : (mentionsIn(mentions, found.addressee)[0]?.actor ?? null);
  const { about, tones: aimed } = targetOf({
    text,
    mentions,
    names: input.names,
    knowledge,
    speaker: speaker.actor,
    content: found.content,
    topic,
    stand: polarity({ content: '', cue: found.base, cueText, phrases: [] }),
    tones: withPhrases(
      found.content.flatMap(({ start, end }) => tonesIn(text.slice(start, end), start)),
      names,
      input,
    ),
    addressee: found.addressee,
    sentence,
  });
  return {
    source: found.source,
    cue: found.cue,
    content: found.content,
    contentText,
    speaker: speaker.actor,
    role: speaker.role,
    about,
    to,
    topics: [...new Set(names.filter((n) => n.kind === 'topic').flatMap((n) => n.ids))],
    polarity: polarity({ content: contentText, tones: aimed, cue: found.base, cueText, phrases: [] }),
    mode: modeOf(found, speaker.actor, text),
    date: saidOn({ found, sentence, speaker: speaker.actor }, input),
    reportedBy: facts.side,
    confidence: confidenceOf(found, speaker.actor),
    evidence: { sentence: sentence.n, ...clipped(text, sentence) },
  };
}

function modeOf(found: Found, speaker: ActorRef | null, text: string): StatementMode {
  if (speaker?.kind === 'document' || (speaker !== null && isOwnVoice(text, found.source))) return 'document';
  if (found.kind === 'continued') return 'continued';
  return found.direct ? 'direct' : 'indirect';
}

function confidenceOf(found: Found, speaker: ActorRef | null): number {
  const base = confidences[found.kind];
  return speaker === null ? Math.min(base, 0.5) : base;
}

function clipped(
  text: string,
  { start, end }: Span,
): { readonly start: number; readonly end: number; readonly quote: string } {
  const last = Math.min(end, start + longest);
  return { start, end: last, quote: text.slice(start, last) };
}
