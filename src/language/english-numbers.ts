import english from './en/calendar.json' with { type: 'json' };

/** "zero" to "nineteen". */
export const units: readonly string[] = english.units;
/** "ten" to "ninety", from ten on. */
export const tens: readonly string[] = english.tens;
/** "first" to "twentieth". */
export const ordinals: readonly string[] = english.ordinals;
/** "twenties" to "nineties". */
export const decades: readonly string[] = english.decades;
/** "one" to "twelve", as far as hours and small amounts go; alternatives without a group around them. */
export const toTwelve: string = units.slice(1, 13).join('|');

/** The number that words or digits stand for; null for a vague amount. */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().replace(/,/g, '').trim();
  if (/^\d+(\.\d)?$/.test(text)) return Number(text);
  if (/^an?$/.test(text)) return 1;
  if (/^(a )?couple( of)?$/.test(text)) return 2;
  if (/^(a |half a )?dozen$/.test(text)) return text.startsWith('half') ? 6 : 12;
  if (text === 'a hundred') return 100;
  const hundred = text.endsWith(' hundred');
  const parts = text.replace(/ hundred$/, '').split(/[- ]/);
  let sum = 0;
  for (const part of parts) {
    const n = Math.max(units.indexOf(part), (tens.indexOf(part) + 1) * 10);
    if (n <= 0) return null;
    sum += n;
  }
  return hundred ? sum * 100 : sum;
}

/** "third", "twenty-third", "23rd" → the number; 0 for a word that is none. */
export function ordinalNumber(word: string): number {
  const text = word.toLowerCase();
  const digits = Number.parseInt(text, 10);
  if (!Number.isNaN(digits)) return digits;
  const [ten, one] = text.split('-');
  if (one === undefined)
    return ordinals.indexOf(text) + 1 || (tens.findIndex((word) => ordinalOf(word) === text) + 1) * 10;
  const [many, few] = [(tens.indexOf(ten!) + 1) * 10, ordinals.indexOf(one) + 1];
  return many > 0 && few > 0 && few < 10 ? many + few : 0;
}

/** "thirtieth" of "thirty". */
const ordinalOf = (ten: string): string => ten.replace(/y$/, 'ieth');
