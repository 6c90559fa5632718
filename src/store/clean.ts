/** The engines refuse NUL and bring lone surrogates back changed: each becomes U+FFFD, one for one, so that offsets hold. */
export function clean(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** JSON whose strings an engine takes. */
export function cleanJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? clean(part) : part)) ?? 'null';
}
