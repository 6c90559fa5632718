import type { ActorRef } from '../../model/actor.ts';
import { sides } from '../../model/field.ts';
import type { Sentence } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { mentionsIn } from './actors.ts';
import type { StatementsInput } from './input.ts';

/** The side across the table from China's or the alliance's. */
const opposite: ReadonlyMap<string, string> = new Map([
  [sides.china, sides.alliance],
  [sides.alliance, sides.china],
]);

/**
 * Words of one of the two sides that aim at nobody are about the other one where their paragraph or the title names it:
 * "Rutte warned of Beijing's build-up. The spokesman called the remarks an excuse."
 */
export function aimed(
  list: readonly Statement[],
  { mentions, sentences, knowledge }: StatementsInput,
): readonly Statement[] {
  if (list.length === 0) return list;
  const paragraphs = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  const bySentence = new Map(sentences.map((sentence) => [sentence.n, sentence]));
  const title = sentences.filter(({ kind }) => kind === 'title');
  const names = (among: readonly Sentence[], side: string): boolean =>
    among.some((sentence) => mentionsIn(mentions, sentence).some(({ actor }) => actor.side === side));
  return goingOn(list, bySentence).map((one) => {
    const other = one.about === null ? opposite.get(one.speaker?.side ?? '') : undefined;
    const at = bySentence.get(one.evidence.sentence);
    if (other === undefined || at === undefined) return one;
    const near = names(paragraphs.get(at.paragraph) ?? [], other) || names(title, other);
    const about: ActorRef | null = near ? knowledge.actor(other) : null;
    return about === null ? one : { ...one, about };
  });
}

/** Reproaches that name nobody are of whom the reproach before them in the paragraph, or the one before it, was. */
function goingOn(list: readonly Statement[], sentences: ReadonlyMap<number, Sentence>): readonly Statement[] {
  const paragraphOf = ({ evidence }: Statement): number => sentences.get(evidence.sentence)?.paragraph ?? -2;
  const ordered = list.toSorted((a, b) => a.content[0]!.start - b.content[0]!.start);
  let last: Statement | null = null;
  const blamed = new Map<Statement, ActorRef>();
  for (const one of ordered) {
    if (one.polarity >= 0) continue;
    if (one.about !== null) last = one;
    else if (last?.about != null && last.about.side !== one.speaker?.side && paragraphOf(one) - paragraphOf(last) <= 1)
      blamed.set(one, last.about);
  }
  return list.map((one) => (blamed.has(one) ? { ...one, about: blamed.get(one)! } : one));
}
