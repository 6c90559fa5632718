/** Columns that a text takes in a typeface of one width: two for an East Asian wide character. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}
