import english from '../../language/en/opposites.json' with { type: 'json' };
import chinese from '../../language/zh/opposites.json' with { type: 'json' };

interface Side {
  readonly one: RegExp;
  readonly other: RegExp;
}

/** In a sentence of either language, which word says the opposite of a word of the claim; null where none does, or it has the claim's own as well. */
export function oppositeIn(claim: string, sentence: string): { readonly typed: string; readonly told: string } | null {
  for (const { one, other } of rows()) {
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const typed = mine.exec(claim)?.[0];
      const told = theirs.exec(sentence)?.[0];
      if (typed === undefined || told === undefined) continue;
      if (mine.test(sentence) || theirs.test(claim)) continue;
      return { typed, told };
    }
  }
  return null;
}

let table: readonly Side[] | null = null;

/** Rows of both languages stand in the same order for the same sense: a claim in one is held against a sentence of the other. */
function rows(): readonly Side[] {
  table ??= english.map((row, at) => ({
    one: patternOf(row.one, chinese[at]?.one ?? []),
    other: patternOf(row.other, chinese[at]?.other ?? []),
  }));
  return table;
}

function patternOf(words: readonly string[], han: readonly string[]): RegExp {
  const latin = words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word));
  return new RegExp(`\\b(?:${latin.join('|')})\\b|${han.join('|')}`, 'iu');
}
