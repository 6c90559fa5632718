import { anyOf } from '../../language/any-of.ts';
import type { EventKind } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { chinese, english, others, type TriggerRow } from './triggers.ts';

/** A word of a sentence that tells of an event. Offsets are of the document. */
export interface Trigger extends Span {
  readonly word: string;
  readonly kind: EventKind;
  readonly form: 'noun' | 'verb';
  readonly firm: boolean;
  /** False for what is planned, asked for or only possible. */
  readonly happened: boolean;
  /** Named only to place something else: "ahead of the summit", "after a meeting of ministers". */
  readonly aside: boolean;
}

const wordAlone = /[\p{L}\p{N}]+/gu;

interface Lexicon {
  readonly pattern: RegExp;
  /** The first words of triggers, in small letters; null for a script without words. */
  readonly heads: ReadonlySet<string> | null;
  readonly rows: ReadonlyMap<string, TriggerRow>;
  readonly unreal: RegExp;
  readonly negated: RegExp;
  readonly unrealNoun: RegExp;
  readonly aside: RegExp;
  /** What stands before a word that only looks like a verb: "its stated aims", "the proposed office". */
  readonly attributive: RegExp;
  /** What follows a word that is part of a noun: "the exercise called …", 访韩言论. */
  readonly partOfName: RegExp;
}

/** Matches nothing, the empty string included. */
const never = /(?!)/;

const english$ = lexicon(english, true, {
  partOfName: never,
  aside:
    /\b(?:ahead of|before|prior to|on the eve of|after|following|since|at|on the (?:margins|sidelines) of|beside)\s+(?:the |a |an |its |their |this |[\p{Lu}][\p{L}]*(?:[’']s)? )?(?:[\p{L}’'-]+ ){0,4}$/iu,
  attributive: /\b(?:the|a|an|its|their|his|her|our|this|any|of|[\p{L}]+[’']s?)\s+$/iu,
  unreal:
    /\b(?:will|would|to|may|might|could|should|must|can|shall|if|let us|likely to|set to|due to be|scheduled to|planning|plans? on)\s+(?:also |then |soon |be |been |next |again )*$/i,
  negated:
    /\b(?:not|never|no|without|neither|nor|cannot|hardly|refus\w+ to|fail\w+ to|declin\w+ to)\s+(?:yet |ever |been |be |officially |publicly |\w+ly )*$|n[’']t\s+(?:yet |ever |been |be |\w+ly )*$/i,
  unrealNoun: anyOf('iu', [
    String.raw`\b(?:planned|upcoming|coming|next|possible|proposed|future|return|potential|forthcoming|scheduled|prospective)(?: [\p{L}-]+){0,3} $`,
    String.raw`\b(?:for|propos\w+|request\w*|want\w*|seek\w*|hop\w+ for|call\w* for|ready for) (?:a |an |the |more |further |continued |stronger |closer )*(?:[\p{L}-]+ ){0,2}$`,
    String.raw`\b(?:willing(?:ness)? (?:to|for)|urg\w+|invit\w+ [^,.;]{0,70}\bto|favou?r\w*|support\w*) (?:a |an |the |more |further |continued |stronger |closer )*(?:[\p{L}-]+ ){0,2}$`,
    String.raw`\b(?:will|would|may|might|could|expected to|plans? to|is to|are to)\b[^,;.]{0,40}$`,
  ]),
});
const chinese$ = lexicon(chinese, false, {
  unreal:
    /(?:将|将于.{0,8}|拟|计划|预计|可能|希望|愿|愿意|应该|应当|打算|准备|要求|呼吁|是否|如果|若|欲|继续|必须|需要|应(?!邀|约|请|对)|不要|即将)[^，。；,]{0,6}$/,
  partOfName: /^(?:言论|成果|共识|问题|机制|期间|之际|时(?!，|,))/,
  aside: /(?:前夕|之前|期间)[^，。；]{0,4}$/,
  attributive: never,
  negated: /(?:没有|未经|未获)[^，。；,]{0,14}$|(?:不|没有|未|从未|并未|不会|拒绝|无法)[^，。；,]{0,3}$/,
  unrealNoun: /(?:将|下次|下一次|下一轮|拟|计划|即将|未来|加强|推动|愿同.{0,8}|希望|呼吁)[^，。；,]{0,6}$/,
});
const others$ = lexicon(others, true, {
  unreal: never,
  negated: /(?<!\p{L})(?:no|não|ne|nuk|не)\s+$/iu,
  unrealNoun: never,
  partOfName: never,
  aside: /(?<!\p{L})(?:avant|antes de|перед|vor)\b[^,.]{0,12}$/iu,
  attributive: never,
});

/** "An exercise called Blue Sea" names it; "she called NATO a relic" says something. */
const naming = /^(?:called|named)$/i;
const named = /(?:^|\s)(?!(?:he|she|it|they|who|which|had|has|have|also)\s)\p{Ll}[\p{L}-]+\s$/u;

/** "The summit in Oslo will be held", 峰会将于7月举行. */
const toCome =
  /^(?: (?!that|which|who)[\p{L}\d-]+){0,6} (?:will|is to|are to|is due to|is set to|is scheduled to) (?:be|take|begin|open|bring|start)\b|^(?:将)(?:于|在)/u;

/** "The meeting was cancelled", 会见取消了: it was not held. */
const calledOff =
  /^(?: (?!that|which|who)[\p{L}’'-]+){0,5} (?:was|were|has been|have been|had been|is) (?:cancel(?:l)?ed|called off|postponed|scrapped)\b|^[^，,。；：]{0,3}(?:取消|推迟|延期|告吹)/u;

/** "Kishida might meet him in July": nobody plans it. */
const onlyPossible = /\b(?:might|may|could)\s+(?:also |then |soon |well |have |be |even )*$/i;

/** "Had not met since the conference in February" tells that they met there. */
const sinceThen =
  /^[^,;.]{0,12}\bsince (?:the|their|its) [^,;.]*\b(?:conference|summit|assembly|forum|meeting|talks) in\b/i;

/** Triggers of a sentence, left to right, without the negated ones. `at` is the offset of `words` in the document. */
export function triggersIn(words: string, at: number, language: string): readonly Trigger[] {
  const { pattern, heads, rows, ...signs } = lexiconOf(language);
  const found: Trigger[] = [];
  for (const match of heads === null ? words.matchAll(pattern) : matchesAt(heads, pattern, words)) {
    const row = rows.get(match[0].toLowerCase().replace(/\s+/g, ' '));
    if (!row) continue;
    const before = words.slice(Math.max(0, match.index - 90), match.index);
    const rest = words.slice(match.index + match[0].length, match.index + match[0].length + 90);
    if (row.form === 'verb' && onlyPossible.test(before)) continue;
    const denied = signs.negated.test(before) && !(row.kind === 'meeting' && sinceThen.test(rest));
    if (denied || (row.form === 'verb' && signs.attributive.test(before))) continue;
    if (/[“"「]$/.test(before) && /^[”"」]/.test(words.slice(match.index + match[0].length))) continue;
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (row.form === 'verb' && naming.test(match[0]) && named.test(before) && /^\s+[\p{Lu}“"‘]/u.test(after)) continue;
    if ((row.form === 'noun' || language === 'zh') && calledOff.test(rest)) continue;
    if (row.form === 'noun' && isVenue(before, match[0], words)) continue;
    const start = at + match.index;
    const happened =
      row.form === 'verb' ? !signs.unreal.test(before) : !signs.unrealNoun.test(before) && !toCome.test(rest);
    const aside = (row.form === 'noun' && signs.aside.test(before)) || signs.partOfName.test(after);
    found.push({
      start,
      end: start + match[0].length,
      word: match[0],
      kind: row.kind,
      form: row.form,
      firm: row.firm,
      happened,
      aside,
    });
  }
  return found;
}

/** Whether what stands before a verb leaves it a thing that was done: neither denied nor wished for, nor part of a noun. */
export function isReal(before: string, language: string): boolean {
  const { negated, unreal, attributive } = lexiconOf(language);
  return !negated.test(before) && !unreal.test(before) && !attributive.test(before);
}

function lexiconOf(language: string): Lexicon {
  return language === 'zh' ? chinese$ : language === 'en' ? english$ : others$;
}

/** What a sticky pattern matches where a word stands that it may begin with: most words are passed over at a look. */
function* matchesAt(heads: ReadonlySet<string>, sticky: RegExp, words: string): Generator<RegExpExecArray> {
  let from = 0;
  for (const { 0: word, index } of words.matchAll(wordAlone)) {
    if (index < from || !heads.has(word.toLowerCase())) continue;
    sticky.lastIndex = index;
    const match = sticky.exec(words);
    if (match === null) continue;
    from = index + match[0].length;
    yield match;
  }
}

/** "At the Harbour Dialogue in Oslo, A met B": a name of where it was; but "at the Oslo Summit" alone tells of that summit. */
function isVenue(before: string, word: string, sentence: string): boolean {
  return (
    /^\p{Lu}/u.test(word) &&
    /\b(?:at|beside|during|on the (?:margins|sidelines) of) the (?:[\p{Lu}\d][\p{L}\d’'-]* )+$/iu.test(before) &&
    /\b(?:met|talked|held talks|spoke with|sat down)\b/.test(sentence)
  );
}

function lexicon(
  rows: readonly TriggerRow[],
  bounded: boolean,
  signs: Pick<Lexicon, 'unreal' | 'negated' | 'unrealNoun' | 'aside' | 'attributive' | 'partOfName'>,
): Lexicon {
  const entries = rows.flatMap((row) => row.words.map((word) => [word, row] as const));
  const longestFirst = entries.toSorted(([a], [b]) => b.length - a.length);
  const words = longestFirst.map(([word]) => word);
  const body = longestFirst.map(([word, { guard = '' }]) => word.replaceAll(' ', '\\s+') + guard).join('|');
  const pattern = bounded ? `(?<![\\p{L}\\p{N}-])(?:${body})(?![\\p{L}\\p{N}])` : `(?:${body})`;
  const heads = bounded ? new Set(words.map((word) => word.match(wordAlone)![0])) : null;
  return { pattern: new RegExp(pattern, bounded ? 'iuy' : 'gu'), heads, rows: new Map(entries), ...signs };
}
