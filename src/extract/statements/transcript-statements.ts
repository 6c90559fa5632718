import type { Statement } from '../../model/statement.ts';
import { mentionsIn, speakerOf } from './actors.ts';
import { chineseAttributions } from './chinese.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';
import { type Placed, passage } from './passage.ts';
import { complete, statementOf } from './statement.ts';
import type { Turn } from './transcript.ts';

/**
 * The statements of a transcript. A question is nobody's statement, but those whom it quotes have said what it quotes.
 * Each sentence of an answer is a statement of who answers. Where some exchanges speak of an alliance, the others are
 * about other matters and are left out.
 */
export function transcriptStatements(turns: readonly Turn[], input: StatementsInput): readonly Statement[] {
  const wanted = exchangesOfTheField(turns, input);
  return turns.filter((turn) => wanted === null || wanted.has(turn.exchange)).flatMap((turn) => ofTurn(turn, input));
}

/** Exchanges in which an alliance of several countries is named; null where none is. */
function exchangesOfTheField(
  turns: readonly Turn[],
  { mentions, knowledge }: StatementsInput,
): ReadonlySet<number> | null {
  const members = new Set(knowledge.organizations.filter((o) => o.natoMemberSince !== undefined).map((o) => o.id));
  const alliances = new Set(
    knowledge.organizations
      .filter((o) => o.kind === 'organization' && o.side === o.id && !members.has(o.id))
      .map((o) => o.id),
  );
  const found = turns.filter((turn) => {
    const span = { start: turn.label.start, end: turn.sentences.at(-1)?.end ?? turn.label.end };
    return mentionsIn(mentions, span).some(
      (m) => m.actor.side !== null && alliances.has(m.actor.side) && (m.actor.kind !== 'person' || m.how === 'title'),
    );
  });
  return found.length === 0 ? null : new Set(found.map((turn) => turn.exchange));
}

function ofTurn(turn: Turn, input: StatementsInput): readonly Statement[] {
  const { text, mentions, facts } = input;
  const quoted = quotedIn(turn, input).flatMap((placed) => complete(placed, input));
  if (turn.role === 'question') return quoted;
  const speaker = speakerOf({ text, mentions, facts }, turn.label);
  const known = speaker.actor !== null && !speaker.actor.id.startsWith('~');
  const base: Found = {
    source: turn.label,
    cue: turn.colon,
    content: turn.sentences,
    addressee: null,
    kind: 'label',
    base: '',
    direct: true,
  };
  const [first] = turn.sentences;
  if (first === undefined) return [];
  if (!known)
    return [
      statementOf(
        {
          found: {
            ...base,
            content: turn.sentences.map(({ start, end }) => ({ start, end: trimmed(text, start, end) })),
          },
          sentence: first,
          speaker,
        },
        input,
      ),
    ];
  const own = turn.sentences
    .filter((s) => s.end - s.start > 7 && !isBareQuestion(text.slice(s.start, s.end)))
    .map((sentence, n) =>
      statementOf(
        {
          found: {
            ...base,
            source: n === 0 ? turn.label : null,
            cue: n === 0 ? turn.colon : null,
            content: [{ start: sentence.start, end: trimmed(text, sentence.start, sentence.end) }],
          },
          sentence,
          speaker,
        },
        input,
      ),
    );
  return [
    ...own,
    ...quoted.filter(
      (s) => s.speaker !== null && s.speaker.id !== speaker.actor?.id && s.speaker.side !== speaker.actor?.side,
    ),
  ];
}

const isBareQuestion = (words: string): boolean => /[？?]["”」]?$/u.test(words) && !/^(?:我|we |i )/iu.test(words);

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
