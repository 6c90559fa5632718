// Controls and directional overrides could turn round or swallow the line in which a document's words stand.
const disturbing = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** White space folded to single spaces, controls and directional overrides dropped, lone surrogates replaced. */
export function tidy(text: string): string {
  return text.toWellFormed().replace(disturbing, '').replace(/\s+/gu, ' ');
}

/** True where a person would see anything. */
export function visible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/\u115f|\u1160|\u3164|\uffa0/g, ''));
}

/** At most `limit` UTF-16 units, with an ellipsis where something was left out; never half a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Cuts a text into parts of at most `limit` units, at spaces where there are any. Joined, the parts are the text. */
export function chunks(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const space = rest.lastIndexOf(' ', limit - 1);
    let at = space > limit / 2 ? space + 1 : limit;
    if (/[\ud800-\udbff]/.test(rest[at - 1]!)) at -= 1;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}
