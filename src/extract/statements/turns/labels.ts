import english from '../../../language/en/turns.json' with { type: 'json' };
import chinese from '../../../language/zh/turns.json' with { type: 'json' };
import type { Sentence, Span } from '../../../model/span.ts';

/** How a paragraph of a transcript says who speaks: "Q:", "MR. SULLIVAN:", 路透社记者：, "Hua Chunying:". */
export interface Label {
  readonly name: string;
  readonly span: Span;
  /** The mark behind the name; empty where there is none, as after the bare Q of a briefing. */
  readonly mark: Span;
  /** Where what is said begins. */
  readonly body: number;
  /** In capitals with a title before or in it: nothing but a label looks like that. */
  readonly firm: boolean;
}

const words = (key: 'asks' | 'answers', language: typeof english | typeof chinese): string => language[key].join('|');
/** In Chinese the word ends a longer label (新华社记者), in English it is the label or its last word, whatever its case. */
const labelOf = (key: 'asks' | 'answers'): RegExp =>
  new RegExp(`(?:${words(key, chinese)})$|(?:^|\\s)(?:${words(key, english)})s?(?: \\d)?$`, 'iu');

export const asks = labelOf('asks');
/** Labels of whoever answers, without a name. */
export const answers = labelOf('answers');

/** "12: " that counts exchanges. */
export const counter = /^\d{1,3}\s?[:：]\s?/u;

const capitals = /^(?<name>\p{Lu}(?:[\p{Lu} .'’-]|Mc|Mac){1,48}(?:\([^)\n]{1,80}\))?)\s?(?<mark>:)\s+/u;
const titled = new RegExp(`(?:^|[ .])(?:${english.titles.join('|')})(?=[ .:(]|$)`, 'u');
/** The Q of a briefing, set apart from the question by a space alone. */
const bare = /^(?<name>Q)(?<mark>)(?:\s{2,}|\s(?=["“(]?\p{Lu}|\())/u;
const han = /^(?<name>[《（(]?[\p{Script=Han}《》·（）()A-Z/、]{1,30})\s?(?<mark>[:：])\s*/u;
const latin = /^(?<name>(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}(?:\([^)\n]{1,80}\))?)\s?(?<mark>[:：])\s*/u;

/** The label that a paragraph begins with; null where it begins with none. */
export function labelOfParagraph(text: string, { start, end }: Sentence): Label | null {
  const head = text.slice(start, Math.min(end, start + 170));
  const lead = /^["“”]?(?:\d{1,3}\s?[:：]\s?)?/u.exec(head)?.[0].length ?? 0;
  const rest = head.slice(lead);
  for (const [shape, isFirm] of shapes) {
    const m = shape.exec(rest);
    if (m === null) continue;
    const name = m.groups!.name!.trim();
    if (reportsSo.test(name)) continue;
    const mark = m.groups!.mark!;
    const at = start + lead;
    const markAt = at + (mark === '' ? name.length : m[0].lastIndexOf(mark));
    return {
      name,
      span: { start: at, end: at + name.length },
      mark: { start: markAt, end: markAt + mark.length },
      body: at + m[0].length,
      firm: isFirm && titled.test(name),
    };
  }
  return null;
}

/** "某某在会上说：" reports in a text that tells. */
const reportsSo = /(?:说|称|表示|指出|强调|认为|透露|写道|回应|警告)$/u;

const shapes: readonly (readonly [RegExp, boolean])[] = [
  [bare, false],
  [capitals, true],
  [han, false],
  [latin, false],
];
