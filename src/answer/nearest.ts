/** Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The choices nearest to what was typed, best first; none that differs in more than half of its letters. */
export function nearest(typed: string, choices: readonly string[], limit = 3): readonly string[] {
  const wanted = typed.toLowerCase();
  return choices
    .map((choice) => ({
      choice,
      far: choice.startsWith(wanted) && wanted !== '' ? 0 : editDistance(wanted, choice.toLowerCase()),
    }))
    .filter(({ choice, far }) => far <= Math.max(1, Math.floor(choice.length / 2)))
    .sort((a, b) => a.far - b.far)
    .slice(0, limit)
    .map(({ choice }) => choice);
}
