import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKong from 'opencc-js/dict/HKVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import taiwanPhrases from 'opencc-js/dict/TWVariantsRevPhrases';

/**
 * A text in simplified characters by OpenCC's tables, unit by unit, so that every offset stays: what a stage finds in
 * the folded text stands at the same place of the text. The same string where there is nothing to fold.
 */
export function simplified(text: string): string {
  const { units, pairs } = foldingTables();
  let folded = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const own = units[unit]!;
    if (own === unit) continue;
    const simple = own === 0 ? unitInPair(pairs, text, i) : own;
    if (simple === unit) continue;
    folded += text.slice(kept, i) + String.fromCharCode(simple);
    kept = i + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** The simplified unit of every UTF-16 unit by itself: what tells names apart, where a neighbour cannot be asked. */
export const simplifiedUnits = (): Uint16Array => foldingTables().single;

/** Characters that are two in simplified texts, or none: their neighbour tells (計畫 and 畫, 反覆 and 覆蓋, 名著 and 看著). */
const ambiguous = '覆藉畫乾著';
/** Words with 著 that OpenCC's table of Taiwan lacks: 著 is no ending of a verb in them. */
const noEnding = '专著 论著 编著 卓著 拙著 土著 遗著 原著 译著 所著';
/** Below this unit there is no Han. */
const firstHan = 0x2e80;

interface Tables {
  readonly single: Uint16Array;
  /** As `single`, with 0 where the neighbour tells. */
  readonly units: Uint16Array;
  readonly pairs: ReadonlyMap<string, string>;
}

let tables: Tables | null = null;

function foldingTables(): Tables {
  if (tables) return tables;
  const single = singleUnits();
  const units = single.slice();
  for (const character of ambiguous) units[character.charCodeAt(0)] = 0;
  // Simplified texts write 显著 as well, and a text may mix both.
  const fold = (pair: string): string =>
    [...pair].map((one) => (ambiguous.includes(one) ? one : String.fromCharCode(single[one.charCodeAt(0)]!))).join('');
  const rows = [
    ...rowsOf(traditionalPhrases),
    ...rowsOf(taiwanPhrases),
    ...noEnding.split(' ').map((word) => [word, word] as const),
  ];
  const told = rows.filter(
    ([from, to]) => from.length === 2 && to.length === 2 && [...from].some((one) => ambiguous.includes(one)),
  );
  tables = {
    single,
    units,
    pairs: new Map(
      told.flatMap(([from, to]) => [
        [from, to],
        [fold(from), to],
      ]),
    ),
  };
  return tables;
}

function unitInPair(pairs: Tables['pairs'], text: string, at: number): number {
  const before = at > 0 ? pairs.get(text.slice(at - 1, at + 1)) : undefined;
  if (before !== undefined) return before.charCodeAt(1);
  const after = pairs.get(text.slice(at, at + 2));
  return after === undefined ? simplifiedUnits()[text.charCodeAt(at)]! : after.charCodeAt(0);
}

/**
 * What OpenCC writes with more units or with surrogates stays, for the sake of the offsets; the forms of Hong Kong and
 * Taiwan count where they are no simplified character themselves (么, 才).
 */
function singleUnits(): Uint16Array {
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
  return table;
}

const rowsOf = (rows: string): (readonly [string, string])[] =>
  rows.split('|').map((row) => row.split(' ') as [string, string]);
