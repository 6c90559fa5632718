import { simplifiedUnits } from './fold.ts';

/** Letters that Unicode does not decompose, with the plain letter that people write for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ß: 's',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ё: 'е',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '＇': "'",
  '-': ' ',
  '‐': ' ',
  '‑': ' ',
  '‒': ' ',
  '–': ' ',
  '—': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '•': '·',
  '・': '·',
  '‧': '·',
  '∙': '·',
  '．': '·',
}; // prettier-ignore

/** Marks that stand for nothing in a name: combining accents, soft hyphens, zero-width characters, directional marks. */
const isMark = (unit: number): boolean =>
  (unit >= 0x300 && unit <= 0x36f) || unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff;

/** Han, Hangul and surrogates have neither case nor accents. */
const isUnchanging = (unit: number): boolean => unit >= 0x3400 && unit <= 0xf8ff;

const foldUnit = (unit: number): number => {
  if (isMark(unit)) return 0;
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  const plain = plainLetters[character] ?? plainLetters[lower];
  if (plain !== undefined) return plain.charCodeAt(0);
  const base = lower.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return base.length === 1 ? base.charCodeAt(0) : lower.length === 1 ? lower.charCodeAt(0) : unit;
};

let table: Uint16Array | null = null;

/** The folded unit of every UTF-16 unit: small letters without accents, simplified characters, hyphens as spaces; 0 for marks. */
export const foldTable = (): Uint16Array => {
  if (table) return table;
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = isUnchanging(unit) ? unit : foldUnit(unit);
  const simple = simplifiedUnits();
  for (let unit = 0; unit < units.length; unit++) units[unit] = simple[units[unit]!]!;
  table = units;
  return table;
};

/** Folds a name for comparison: `Șerban`, `SERBAN` and `serban` are one; `史托騰伯格` becomes simplified. Marks go, runs of spaces shrink. */
export const fold = (text: string): string => {
  const units = foldTable();
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = units[text.charCodeAt(i)]!;
    if (unit !== 0) folded += String.fromCharCode(unit);
  }
  return folded.replace(/ +/g, ' ').trim();
};

/** The words of a name as `fold` has them, whatever signs stand between them: as names are kept and looked for. */
export const foldedWords = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A text without accents, its case and all else kept; offsets move. */
export const unaccented = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Scripts written without spaces: Han, kana, Hangul. */
export const isSpaceless = (unit: number): boolean =>
  (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af) || (unit >= 0xf900 && unit <= 0xfaff);

/** Letters and digits of scripts that put spaces between words. */
export const isWordUnit = (unit: number): boolean => {
  if (unit < 0x80) {
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  }
  return (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x370 && unit <= 0x1fff);
};
