/**
 * A pattern of alternatives written one a row, between what stands before and behind all of them. The rows are source
 * text of regular expressions.
 */
export function anyOf(flags: string, rows: readonly string[], before = '', behind = ''): RegExp {
  return new RegExp(`${before}${rows.join('|')}${behind}`, flags);
}
