import type { StatementsInput } from '../input.ts';

/** The title and the lines at the head of the text, where those who spoke are named. */
export function headOf({ text, sentences, facts }: Pick<StatementsInput, 'text' | 'sentences' | 'facts'>): string {
  const lines = sentences.slice(0, 4).map(({ start, end }) => text.slice(start, Math.min(end, start + 200)));
  return [facts.title ?? '', lines.join('\n'), `${lines[0] ?? ''} ${lines[1] ?? ''}`].join('\n');
}
