import { simplified } from '../../language/fold.ts';
import { sides } from '../../model/field.ts';
import type { Span } from '../../model/span.ts';

export interface Shorthand extends Span {
  readonly id: string;
  readonly oblique: boolean;
}

const ids: Readonly<Record<string, string>> = {
  美: 'united-states',
  俄: 'russia',
  日: 'japan',
  欧: 'european-union',
  英: 'united-kingdom',
  澳: 'australia',
  乌: 'ukraine',
  韩: 'south-korea',
  印: 'india',
  法: 'france',
  德: 'germany',
  立: 'lithuania',
  菲: 'philippines',
  加: 'canada',
  华: sides.china,
  台: 'taiwan',
};

const groups = /美英澳|澳英美/gu;
const beside =
  /(?<lead>[对涉反援挺访倚]|同|与|和|被|受|随|帮助|针对)(?<one>[美俄日欧英澳乌韩印菲华])(?=[\p{P}\s]|[的一政军单绕裹援贸关施制合交经实采进提战核不挑在发侵展表霸所威起])/gu;
const doers =
  /(?:^|[，。；：、“\s]|但|而|如果|如)(?<one>[美俄日欧英澳乌韩印菲])(?=[将不已应在却从仍国企政一])(?!国|政府|元|军)/gu;
const pairs = /(?:^|[，。；：、“\s]|但|而|也损害)(?<pair>美欧|美西方)/gu;

/** One character for a country, where what stands beside it says so: 对俄制裁, 美欧, 美英澳. In order. */
export function shorthandIn(text: string, { start, end }: Span): readonly Shorthand[] {
  const words = text.slice(start, end);
  if (!/\p{Script=Han}/u.test(words)) return [];
  const plain = simplified(words);
  const found: Shorthand[] = [...plain.matchAll(groups)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    id: 'aukus',
    oblique: false,
  }));
  for (const m of plain.matchAll(beside)) {
    const at = start + m.index + m.groups!.lead!.length;
    found.push({ start: at, end: at + 1, id: ids[m.groups!.one!]!, oblique: true });
  }
  for (const m of plain.matchAll(doers)) {
    const at = start + m.index + m[0].length - 1;
    found.push({ start: at, end: at + 1, id: ids[m.groups!.one!]!, oblique: false });
  }
  for (const m of plain.matchAll(pairs)) {
    const at = start + m.index + m[0].length - m.groups!.pair!.length;
    found.push({ start: at, end: at + 1, id: ids[m.groups!.pair![0]!]!, oblique: false });
  }
  return found.sort((a, b) => a.start - b.start);
}
