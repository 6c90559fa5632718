/** Escape sequences would command the terminal, and directional overrides turn its lines round. */
const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words of documents, of users or of file names, without the characters that command a terminal. Tabs and line feeds stay. */
export function harmless(text: string): string {
  return text.replaceAll(dangerous, '');
}

/** JSON with those characters written as escapes: it parses to the very same values. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
