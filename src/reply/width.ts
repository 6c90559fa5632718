const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const zero = /[\u0300-\u036f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|[\ufe00-\ufe0f]/u;

/** Columns that a text takes in a terminal: East Asian wide characters take two, combining marks none (Unicode UAX #11). */
export function displayWidth(shown: string): number {
  let columns = 0;
  for (const character of shown) columns += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
