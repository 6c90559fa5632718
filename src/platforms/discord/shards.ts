import { AttacheError } from '../../model/error.ts';

/** Which shards this process connects; `auto`: as many as Discord advises. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/**
 * Reads `DISCORD_SHARDS`: `auto`, a number of shards that are all this process's, or this process's shards of all, as in
 * `0,1/4` or `2-3/4`. Throws `AttacheError`.
 */
export function parseShards(text: string): Shards {
  if (text.trim() === 'auto' || text.trim() === '') return 'auto';
  const all = /^[1-9]\d{0,3}$/.test(text.trim()) ? `0-${Number(text) - 1}/${Number(text)}` : text.trim();
  const match = /^([\d,\s-]+)\/\s*(\d{1,4})$/.exec(all);
  const count = Number(match?.[2] ?? 0);
  const ids = (match?.[1] ?? '').split(',').flatMap(range);
  const good = ids.length > 0 && ids.every((id) => Number.isInteger(id) && id >= 0 && id < count);
  if (!good || new Set(ids).size !== ids.length) {
    throw new AttacheError(
      'discord-shards',
      `DISCORD_SHARDS is "${text}"; it takes auto, a number, or this process's shards of all of them, such as 0,1/4 or 2-3/4.`,
    );
  }
  return { ids, count };
}

function range(part: string): readonly number[] {
  const match = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part);
  if (!match) return [-1];
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return to < from ? [-1] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
