import type { Mutation } from './kinds.ts';

/** What only tells of a row. */
const asides: ReadonlySet<string> = new Set(['example', 'nearMiss', 'source', 'why', 'counted']);
const byScript = /"source":\s*"[^"]*\bby bench\//;

/** Every row of every list in a JSON text that has more than one, but for what a script writes and for numbers. */
export function mutationsOfJson(path: string, text: string): readonly Mutation[] {
  if (byScript.test(text)) return [];
  const found: Mutation[] = [];
  let at = 0;
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const value = (): void => {
    space();
    if (text[at] === '[') list();
    else if (text[at] === '{') record();
    else if (text[at] === '"') string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at += 1;
  };
  const string = () => {
    for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    at += 1;
  };
  const list = () => {
    const rows: { start: number; end: number }[] = [];
    at += 1;
    for (space(); text[at] !== ']'; space()) {
      if (text[at] === ',') at += 1;
      space();
      const start = at;
      value();
      rows.push({ start, end: at });
    }
    at += 1;
    if (rows.length < 2 || rows.every(({ start, end }) => /^-?[\d.]+$/.test(text.slice(start, end)))) return;
    rows.forEach(({ start, end }, n) => {
      const span = n === 0 ? { start, end: rows[1]!.start } : { start: rows[n - 1]!.end, end };
      found.push({ path, kind: 'row', ...span, with: '' });
    });
  };
  const record = () => {
    at += 1;
    for (space(); text[at] !== '}'; space()) {
      if (text[at] === ',') at += 1;
      space();
      const start = at + 1;
      string();
      const isAside = asides.has(text.slice(start, at - 1));
      space();
      at += 1;
      const before = found.length;
      value();
      if (isAside) found.length = before;
    }
    at += 1;
  };
  value();
  return found;
}
