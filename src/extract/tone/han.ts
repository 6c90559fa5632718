import { type ToneRow, toneRows } from './rows.ts';

interface Wording {
  readonly parts: readonly string[];
  readonly row: ToneRow;
}

/** Characters that "…" may stand for. */
const longestGap = 10;

let wordings: ReadonlyMap<string, readonly Wording[]> | null = null;

const index = (): ReadonlyMap<string, readonly Wording[]> =>
  Map.groupBy(
    toneRows.zh.flatMap((row) => row.words.map((words): Wording => ({ parts: words.split('…'), row }))),
    ({ parts }) => parts[0]![0]!,
  );

/** The longest Chinese wording that begins at a place of a text in simplified characters; null where none does. */
export function hanWordingAt(text: string, at: number): { readonly row: ToneRow; readonly end: number } | null {
  wordings ??= index();
  let best: { readonly row: ToneRow; readonly end: number } | null = null;
  for (const { parts, row } of wordings.get(text[at]!) ?? []) {
    const end = endOf(text, at, parts);
    if (end > (best?.end ?? at)) best = { row, end };
  }
  return best;
}

function endOf(text: string, at: number, [first, second]: readonly string[]): number {
  if (!text.startsWith(first!, at)) return -1;
  const end = at + first!.length;
  if (second === undefined) return end;
  const window = text.slice(end, end + longestGap + second.length);
  const found = window.indexOf(second);
  return found < 0 || /[，。；、]/u.test(window.slice(0, found)) ? -1 : end + found + second.length;
}
