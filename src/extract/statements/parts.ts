import { hanCounts, hanZeros } from '../../language/chinese-calendar.ts';
import type { Span } from '../../model/span.ts';
import { spanOf } from './extent.ts';
import { quotesOf } from './quotes.ts';
import { type Word, wordsOf } from './words.ts';

/** The clauses that a reported content lists: "A, supports B and would work with C" says three things. */
export function partsOf(text: string, span: Span, language: string): readonly Span[] {
  return language === 'zh' ? chineseParts(text, span) : englishParts(text, span);
}

interface Cut {
  readonly end: number;
  readonly from: number;
  /** By "and" or "but", not by a comma alone. */
  readonly joined: boolean;
}

function englishParts(text: string, span: Span): readonly Span[] {
  const words = wordsOf(text, span, quotesOf(text, span));
  if (words.length < 7) return [span];
  const cuts: Cut[] = [];
  let last = 0;
  for (let k = 3; k < words.length - 2; k++) {
    const from = opensClause(words, k);
    if (from === null || k - last < 3 || isOpen(words, k) || !hasFinite(words, last, k)) continue;
    cuts.push({ end: k, from, joined: words[k]!.tag === 'C' || words[k + 1]!.tag === 'C' });
    last = from;
  }
  const goesOn = /^,? (?:and|but) /u.test(text.slice(span.end, span.end + 6));
  const kept = cuts.filter((_, n) => goesOn || cuts.slice(n).some((later) => later.joined));
  if (kept.length < 2) return [span];
  const starts = [0, ...kept.map((c) => c.from)];
  const ends = [...kept.map((c) => c.end), words.length];
  return starts.map((from, n) => spanOf(words, { from, to: ends[n]! }));
}

/** "have made and will make", "no wish to and will not": what is made or wished is yet to come. */
const isOpen = (words: readonly Word[], k: number): boolean =>
  /^[KPD]$/u.test(words[k - 1]!.tag) ||
  (words[k]!.tag === 'C' &&
    /^[XB]$/u.test(words[k - 1]!.tag) &&
    words[k - 1]!.form !== 'base' &&
    words[k - 2]?.tag === 'A');

/** Where the next clause begins if the words from `k` on open one, past the comma and the conjunction; else null. */
function opensClause(words: readonly Word[], k: number): number | null {
  const w = words[k]!;
  const comma = w.tag === ',' || w.tag === ';';
  let at = comma ? k + 1 : k;
  const joined = /^(?:and|but)$/u.test(words[at]?.low ?? '');
  if (joined) at += 1;
  if (!comma && !joined) return null;
  const first = words[at];
  if (first === undefined) return null;
  if (first.low === 'that' && (comma || joined)) return at;
  let verb = at;
  while (/^[VG]$/u.test(words[verb]?.tag ?? '')) verb += 1;
  if (opensFinite(words, verb)) return at;
  return null;
}

function opensFinite(words: readonly Word[], k: number): boolean {
  const w = words[k];
  if (w === undefined) return false;
  const next = words[k + 1];
  if (w.tag === 'A') return w.low !== 'been' && w.low !== 'being' && w.low !== 'be';
  if (w.tag === 'B') return next !== undefined && /^[DMNOR]$/u.test(next.tag);
  return (
    w.tag === 'X' &&
    (w.form === 's' || w.form === 'past') &&
    next !== undefined &&
    next.low !== 'of' &&
    !/^[,.C;]$/u.test(next.tag)
  );
}

const hasFinite = (words: readonly Word[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (/^[XAB]$/u.test(words[k]!.tag)) return true;
  return false;
};

/** Chinese lists clauses by commas; a new one begins with a conjunction or a subject. */
const opener = /(?:；|[，,](?=(?:并|同时|也|认为|但|而|希望|中国的|中方|北约|我们|我想|我不)))/gu;

/** "On this question,": no clause of its own. */
const setting = /^(?:在|就|对于|对|关于|围绕|针对)[^，,]*(?:上|中|下|方面|问题|时|后|来|间)$/u;

const isSetting = (words: string): boolean => moment.test(words) || (setting.test(words) && !asked.test(words));

/** "On 5 March 2001," */
const moment = new RegExp(
  `^[\\d${hanZeros}${hanCounts}十年月日号时点分初底末中旬上下午晚间今昨去前当天此后以来同，,\\s]+$`,
  'u',
);

/** "As to your question,": about the talk itself. */
const asked = /^(?:关于|对于|就)(?:你|您|刚才)[^，,]*(?:问题|情况)$|^(?:至于)[^，,]{1,20}$/u;

function chineseParts(text: string, span: Span): readonly Span[] {
  const words = text.slice(span.start, span.end);
  if (words.length < 24) return [span];
  const out: Span[] = [];
  let from = 0;
  for (const m of words.matchAll(opener)) {
    if (m.index - from < 8 || words.length - m.index < 7 || isSetting(words.slice(from, m.index))) continue;
    if (!asked.test(words.slice(from, m.index))) out.push({ start: span.start + from, end: span.start + m.index });
    from = m.index + 1;
  }
  out.push({ start: span.start + from, end: span.end });
  return out.length < 3 ? [span] : out;
}
