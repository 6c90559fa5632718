import type { Context } from '../../model/context.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Passage } from '../../model/store.ts';
import { termsOf } from '../question/words.ts';

/** A word or a name that was looked for. */
interface Unit {
  readonly terms: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Somebody or something is the same under each of its names; a subject's other words are other words. */
  readonly isName: boolean;
}

/** Sentences for some words: those that hold all of them, and those that hold most or speak of the same otherwise. */
export interface Sentences {
  readonly holding: readonly Passage[];
  readonly related: readonly Passage[];
}

const han = /\p{Script=Han}/u;
const names: ReadonlySet<NameMatch['kind']> = new Set(['person', 'organization', 'demonym', 'office']);

/** The sentences among these that hold the words looked for, or their names in the other language. */
export function sentencesHolding(
  { knowledge }: Pick<Context, 'knowledge'>,
  query: string,
  passages: readonly Passage[],
): Sentences {
  const units = unitsOf(knowledge, query);
  const isHan = han.test(query);
  const told = passages.map((passage) => {
    const { quote } = passage.source;
    const terms = new Set(termsOf(quote));
    const ids = new Set(knowledge.find(quote).flatMap((match) => match.ids));
    const otherLanguage = han.test(quote) !== isHan;
    const spoken = units.filter((unit) => [...unit.ids].some((id) => ids.has(id)));
    const held = units.filter(
      (unit) =>
        unit.terms.every((term) => terms.has(term)) || ((unit.isName || otherLanguage) && spoken.includes(unit)),
    );
    return { passage, held: held.length, near: new Set([...held, ...spoken]).size };
  });
  const holding = told.filter(({ held }) => held === units.length);
  const related = told.filter(({ held, near }) => held < units.length && near * 2 > units.length - 1 && near > 0);
  return { holding: holding.map(({ passage }) => passage), related: related.map(({ passage }) => passage) };
}

function unitsOf(knowledge: Context['knowledge'], query: string): readonly Unit[] {
  const found = [...knowledge.find(query), ...knowledge.find(query.toLowerCase())];
  const longest = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  // All that is known under the same words is one unit; shorter names within a longer one are none of their own.
  const spans: NameMatch[][] = [];
  for (const match of longest) {
    const last = spans.at(-1);
    if (last?.[0]?.start === match.start && last[0].end === match.end) last.push(match);
    else if (last === undefined || last[0]!.end <= match.start) spans.push([match]);
  }
  const named = spans.map((all): Unit => {
    const { start, end } = all[0]!;
    return {
      terms: termsOf(query.slice(start, end)),
      ids: new Set(all.flatMap(({ ids }) => ids)),
      isName: all.some(({ kind }) => names.has(kind)),
    };
  });
  const rest = spans.reduce(
    (words, [match]) => words.slice(0, match!.start) + ' '.repeat(match!.end - match!.start) + words.slice(match!.end),
    query,
  );
  const single = [...new Set(termsOf(rest))].map((term): Unit => ({ terms: [term], ids: new Set(), isName: false }));
  return [...named, ...single];
}
