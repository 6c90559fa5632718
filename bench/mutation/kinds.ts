/** One thing taken away from a file. `with` stands in the place of `text.slice(start, end)`. */
export interface Mutation {
  readonly path: string;
  readonly kind: 'row' | 'guard' | 'condition' | 'call';
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

export const kinds = ['row', 'guard', 'condition', 'call'] as const satisfies readonly Mutation['kind'][];

export function mutated(text: string, { start, end, with: put }: Mutation): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** "src/link/keys.ts:12 guard", and the lines before and after as a diff shows them. */
export function shown(text: string, mutation: Mutation): string {
  const first = text.slice(0, mutation.start).split('\n').length;
  const from = text.lastIndexOf('\n', mutation.start - 1) + 1;
  const after = text.indexOf('\n', mutation.end);
  const to = after === -1 ? text.length : after;
  const before = text.slice(from, to);
  const now = text.slice(from, mutation.start) + mutation.with + text.slice(mutation.end, to);
  const lines = (sign: string, words: string) =>
    words
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `  ${sign} ${line.length > 400 ? around(line, mutation.start - from) : line}`);
  return [`${mutation.path}:${first} ${mutation.kind}`, ...lines('-', before), ...lines('+', now)].join('\n');
}

function around(line: string, at: number): string {
  const from = Math.max(0, at - 160);
  return `…${line.slice(from, from + 320)}…`;
}
