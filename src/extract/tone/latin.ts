import { type ToneRow, toneRows } from './rows.ts';

/** A word or a mark, lower case, with its place. */
export interface Token {
  readonly low: string;
  readonly start: number;
  readonly end: number;
}

interface Wording {
  readonly parts: readonly string[];
  readonly row: ToneRow;
}

/** Words that "_" may stand for. */
const longestGap = 3;
const longestStem = 16;

let wordings: ReadonlyMap<string, readonly Wording[]> | null = null;

/** Wordings by their first part, a stem with its star. */
function index(): ReadonlyMap<string, readonly Wording[]> {
  const all = [...toneRows.en, ...toneRows.other].flatMap((row) =>
    row.words.map((words): Wording => ({ parts: words.split(' '), row })),
  );
  return Map.groupBy(all, ({ parts }) => parts[0]!);
}

/** The words and marks of a text that is not Chinese. */
export function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|[.,;:!?—…()“”"]/gu))
    found.push({ low: word.toLowerCase().replaceAll('’', "'"), start, end: start + word.length });
  return found;
}

/** The longest wording that begins at a word, with the word after its last one; null where none does. */
export function wordingAt(
  tokens: readonly Token[],
  at: number,
): { readonly row: ToneRow; readonly next: number } | null {
  wordings ??= index();
  const { low } = tokens[at]!;
  let best: { readonly row: ToneRow; readonly next: number } | null = null;
  const take = (list: readonly Wording[] | undefined): void => {
    for (const { parts, row } of list ?? []) {
      const next = follow(tokens, at + 1, parts, 1);
      if (next > (best?.next ?? at)) best = { row, next };
    }
  };
  take(wordings.get(low));
  for (let n = Math.min(low.length, longestStem); n >= 2; n--) take(wordings.get(`${low.slice(0, n)}*`));
  return best;
}

/** The word after a wording of which some parts are matched; -1 where the rest does not follow. */
function follow(tokens: readonly Token[], at: number, parts: readonly string[], from: number): number {
  let k = at;
  for (let p = from; p < parts.length; p++) {
    if (parts[p] === '_') {
      const last = Math.min(tokens.length, k + longestGap);
      for (let skip = k; skip <= last; skip++) {
        const next = follow(tokens, skip, parts, p + 1);
        if (next >= 0) return next;
        if (/^[.,;:!?—…]$/u.test(tokens[skip]?.low ?? '.')) return -1;
      }
      return -1;
    }
    if (k >= tokens.length || !fits(tokens[k]!.low, parts[p]!)) return -1;
    k += 1;
  }
  return k;
}

const fits = (word: string, part: string): boolean =>
  part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part || word === `${part}'s`;
