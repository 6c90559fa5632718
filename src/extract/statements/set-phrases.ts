import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { ToneRow } from '../tone/rows.ts';
import type { Toned } from '../tone/tones.ts';

const denial =
  /(?:(?<!should |must |can |could )\b(?:not|never|no|nor|neither|rather than)|(?<!should|must|ca|could)n['’]t)\s(?:[\w’'-]+\s){0,4}$|(?:不会|不是|并非|从不|无意|不寻求|没有|从未)[^，。；,;.]{0,8}$/iu;

/** "It will not expand into the Asia-Pacific": a set phrase that is denied has not its tone. */
const isDenied = (text: string, at: number): boolean => denial.test(text.slice(Math.max(0, at - 40), at));

interface Known {
  readonly text: string;
  readonly knowledge: Pick<Knowledge, 'phrases'>;
}

/** The words of tone of a statement with the set phrases of the knowledge, where no word of tone speaks already. */
export function withPhrases(
  tones: readonly Toned[],
  names: readonly NameMatch[],
  { text, knowledge }: Known,
): readonly Toned[] {
  const toneOf = ({ ids }: NameMatch): number => knowledge.phrases.find(({ id }) => ids.includes(id))?.polarity ?? 0;
  const phrases = names.filter(({ kind, start }) => kind === 'phrase' && !isDenied(text, start));
  // A word that is the sharper for the phrase that it stands in.
  const sharpened = (one: Toned): Toned => {
    const over = phrases.filter(({ start, end }) => one.start < end && start < one.end).map(toneOf);
    return one.tone < 0 && !one.isDenied ? { ...one, tone: Math.min(one.tone, ...over) } : one;
  };
  const more = phrases.flatMap((phrase): readonly Toned[] => {
    const { start, end } = phrase;
    // 正确的对华认知: a row that judges nobody takes the phrase that it opens with it.
    const over = tones.filter((one) => one.start < end && start < one.end);
    if (over.some((one) => one.tone !== 0 || one.start <= start)) return [];
    const tone = toneOf(phrase);
    const aim = tone > 0 ? 'any' : 'subject';
    return tone === 0 ? [] : [{ start, end, tone, aim, isDenied: false, row: phraseRow }];
  });
  return [...tones.map((one) => sharpened(one)), ...more].sort((a, b) => a.start - b.start);
}

const phraseRow: ToneRow = { words: [], tone: 0, aim: 'none', example: '', nearMiss: '', source: '' };
