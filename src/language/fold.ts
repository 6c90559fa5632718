import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKong from 'opencc-js/dict/HKVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';

/**
 * A text in simplified characters by OpenCC's tables, unit by unit, so that every offset stays: what a stage finds in
 * the folded text stands at the same place of the text. The same string where there is nothing to fold.
 */
export function simplified(text: string): string {
  const table = simplifiedUnits();
  let folded = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const simple = table[unit]!;
    if (simple === unit || (unit === writes && isToWrite(text, i))) continue;
    folded += text.slice(kept, i) + String.fromCharCode(simple);
    kept = i + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** 著 of 著名, 显著 is no 着, and simplified texts write it too; in Taiwan it is also the ending of a verb. */
const isToWrite = (text: string, at: number): boolean =>
  (at > 0 && noted.includes(text[at - 1]!)) || (at + 1 < text.length && notes.includes(text[at + 1]!));
const writes = '著'.charCodeAt(0);
const noted = '名原专專论論编編拙巨显顯卓昭土遗遺译譯合所新';
const notes = '名作称稱者述录錄书書';

/** Below this unit there is no Han. */
const firstHan = 0x2e80;

let units: Uint16Array | null = null;

/**
 * The simplified unit of every UTF-16 unit. What OpenCC writes with more units or with surrogates stays, for the sake
 * of the offsets; the forms of Hong Kong and Taiwan count where they are no simplified character themselves (么, 才).
 */
export function simplifiedUnits(): Uint16Array {
  if (units) return units;
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const simple = new Map(rowsOf(traditional));
  const own = new Set(simple.values());
  const set = (from: string, to: string) => {
    if (from.length === 1 && to.length === 1 && from.charCodeAt(0) >= firstHan) {
      table[from.charCodeAt(0)] = to.charCodeAt(0);
    }
  };
  for (const [variant, standard] of rowsOf(`${taiwan}|${hongKong}`)) {
    if (!own.has(variant)) set(variant, simple.get(standard) ?? standard);
  }
  for (const [from, to] of simple) set(from, to);
  for (const [from, to] of rowsOf(compatibility)) set(from, simple.get(to) ?? to);
  units = table;
  return table;
}

const rowsOf = (rows: string): (readonly [string, string])[] =>
  rows.split('|').map((row) => row.split(' ') as [string, string]);
