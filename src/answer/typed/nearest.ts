import { editDistance } from '../../language/edit-distance.ts';

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
