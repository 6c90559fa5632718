import { touching } from '../../language/spans.ts';
import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Sentence, Span } from '../../model/span.ts';
import { together } from './parties.ts';

const leaderWords = [
  'leaders|presidents|chancellors|(?:prime |foreign |defen[cs]e )?ministers|secretaries|principals',
  'heads of (?:state|government)',
].join('|');
/** "The two leaders", "both ministers": those whom the text has named together. */
const several = new RegExp(
  `^(?:(?<two>both|the two|the pair of)|(?:all )?(?:of )?the(?: \\p{L}+)?|all) (?:${leaderWords})$|^(?<bare>leaders)$`,
  'iu',
);

export const areSeveral = (words: string): boolean => several.test(words);

/** How many sentences back those who met are looked for. */
const farthest = 12;

interface Told {
  readonly sentences: readonly Sentence[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** Those whom the last sentence before a source that names several people names; of two, only where it names two. */
export function leadersBefore({ sentences, mentions }: Told, source: Span, words: string): ActorRef | null {
  const here = sentences.findLastIndex(({ start }) => start <= source.start);
  for (let n = here - 1; n >= Math.max(0, here - farthest); n--) {
    if (sentences[n]!.kind !== 'text') continue;
    const { start, end } = sentences[n]!;
    const people = touching(mentions, start, end).filter(
      ({ actor, how }) => actor.kind === 'person' && how !== 'pronoun',
    );
    const each = [...new Map(people.map(({ actor }) => [actor.id, actor])).values()];
    if (each.length < 2) continue;
    return several.exec(words)?.groups?.two !== undefined && each.length > 2 ? null : together(each);
  }
  return null;
}
