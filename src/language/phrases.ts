import type { Tongue } from '../model/reply.ts';
import rows from './phrases.json' with { type: 'json' };

/**
 * The Chinese for a phrase of a reply, by the table; null where it has none. A row with slots (`{0}`) stands for whatever
 * fills them, which `inner` puts into Chinese.
 */
export function phraseInChinese(phrase: string, inner: (filling: string) => string): string | null {
  const known = whole().get(phrase);
  if (known !== undefined) return known;
  for (const { pattern, zh } of slotted()) {
    const found = pattern.exec(phrase);
    if (found !== null) return zh.replaceAll(/\{(\d)\}/gu, (_, n: string) => inner(found[Number(n) + 1] ?? ''));
  }
  return null;
}

let exact: ReadonlyMap<string, string> | null = null;
const whole = (): ReadonlyMap<string, string> => {
  exact ??= new Map(rows.filter(({ en }) => !en.includes('{')).map(({ en, zh }) => [en, zh]));
  return exact;
};

let patterns: readonly { readonly pattern: RegExp; readonly zh: string }[] | null = null;
const slotted = (): NonNullable<typeof patterns> => {
  patterns ??= rows
    .filter(({ en }) => en.includes('{'))
    .map(({ en, zh }) => ({
      pattern: new RegExp(`^${en.replaceAll(/[.*+?^$()|[\]\\]/gu, '\\$&').replaceAll(/\{\d\}/gu, '(.+)')}$`, 'u'),
      zh,
    }));
  return patterns;
};

/** Marks between parts of a line, as Chinese sets them. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^\. ?$/u, '。'],
  [/^, ?$/u, '，'],
  [/^: ?$/u, '：'],
  [/^; ?$/u, '；'],
  [/^\? ?$/u, '？'],
];

/** A mark alone in its Chinese form; what is no such mark as it is. */
export const markInChinese = (mark: string): string => marks.find(([pattern]) => pattern.test(mark))?.[1] ?? mark;

/** Chinese where the text of who asks is Chinese for the most part: "Stoltenberg 说了什么" is, "Who is 王毅?" is not. */
export function tongueOf(typed: string): Tongue | null {
  const han = typed.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = typed.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  if (han + latin === 0) return null;
  return han > latin ? 'zh' : 'en';
}
