import type { Token } from './latin.ts';

/** How far a denial reaches, in words. */
const reach = 7;

const denies = new Set(
  `not never no nor neither nobody none nothing hardly scarcely rarely without cannot
  ni pas kein keine keinen keiner nicht weder noch non né não nem nie не nunca jamais`.split(/\s+/u),
);
/** What stands between a denial and a word and keeps it from the word: "will not tolerate bullying", "not only a threat". */
const lifts =
  /^(?:toler|accept|allow|permit|stop|ceas|forg[eo]|abandon|refrain|hesitat|rul|end$|answer|respond|sit$|yield|bow$|gi?[av]ve?$|condemn|immune|needs?$)/u;
const turns = /^(?:only|just|merely|simply|but|if|until|unless|because|while|whereas|doubt|who|which|rien|solo|nur)$/u;
const owed = /^(?:should|must|shall|ought|need|can|could|may|please)$/u;
const owedNot = /^(?:should|must|ca|could|need|sha)n't$|^cannot$/u;
const stops = /^[.;:!?—…()]$/u;
/** "has not been, and will not be, an adversary" */
const carries = /^(?:be|been|is|was|are|were|become|est|a)$/u;

/** `owed`: what somebody should not do. It takes nothing from a reproach, and everything from praise. */
export type Denial = 'denied' | 'owed' | null;

/** Whether the word at a place is denied by what stands before it in its clause, from `floor` on. */
export function denialBefore(tokens: readonly Token[], at: number, floor: number): Denial {
  for (let k = at - 1; k >= Math.max(floor, at - reach); k--) {
    const { low } = tokens[k]!;
    if (stops.test(low) || turns.test(low) || lifts.test(low)) return null;
    if (low === ',' && !carries.test(tokens[k - 1]?.low ?? '')) return null;
    if (owedNot.test(low)) return 'owed';
    if (low === 'than' && tokens[k - 1]?.low === 'rather') return 'denied';
    if (low === 'of' && tokens[k - 1]?.low === 'instead') return 'denied';
    if (low === 'from' && tokens[k - 1]?.low === 'far') return 'denied';
    if (low.endsWith("n't")) return 'denied';
    if (denies.has(low)) return owed.test(tokens[k - 1]?.low ?? '') ? 'owed' : 'denied';
  }
  return null;
}

/** 不, 未, 没有 …, but not 不断, 不仅, 不应, 不容. */
const negator =
  /(?:无意|从未|从来没有|没有|并非|毫无|不存在|绝不|决不|从不|不(?![应要能得可容允怕许惧吃屈忘停断仅但光少负同论管安利公再惜顾择满合畏信止受甘知透平负需])|未(?![来必]))/gu;
/** 应不, 必须不, 而不是: what is owed. */
const owes = /[应要能得可须必请当而]$/u;
const release = /容忍|允许|接受|放弃|忘|但|而|只/u;
const forbids = /(?:不应|不要|不能|不可|不得|不再|无法)[^，。；]{0,4}$/u;
/** How far a Chinese denial reaches, in characters. */
const hanReach = 13;

/** As `denialBefore`, of a place in a text in simplified characters. */
export function hanDenialBefore(text: string, at: number, floor: number): Denial {
  const before = text.slice(Math.max(floor, at - hanReach), at);
  const clause = before.slice(Math.max(...[...'，。；！？：“”"'].map((mark) => before.lastIndexOf(mark))) + 1);
  if (forbids.test(clause)) return 'owed';
  const last = [...clause.matchAll(negator)].at(-1);
  if (last === undefined) return null;
  const [word] = last;
  if (release.test(clause.slice(last.index + word.length))) return null;
  return owes.test(clause.slice(0, last.index)) ? 'owed' : 'denied';
}
