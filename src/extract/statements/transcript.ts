import type { Sentence, Span } from '../../model/span.ts';
import labelWords from './transcript-labels.json' with { type: 'json' };

/** What one person says in a transcript, until the next label. */
export interface Turn {
  readonly label: Span;
  readonly colon: Span;
  readonly role: 'question' | 'answer';
  /** Sentences of the turn; the first begins after the label. */
  readonly sentences: readonly Sentence[];
  /** Counts the questions: an answer belongs to the exchange of the question before it. */
  readonly exchange: number;
}

const label =
  /^["“”]?(?:\d{1,3}\s?[:：]\s?)?(?<name>[《（(]?[\p{Script=Han}《》·（）()A-Z/、]{1,30}|(?:[A-Z][\p{L}.'’-]*\s?){1,5}(?:\([^)]{1,40}\))?|Q|A)\s?(?<colon>[:：])\s*/u;
const number = /^\d{1,3}\s?[:：]\s?/u;
/** Labels by what they are, not by whose: in Chinese the word ends a longer label (新华社记者), in English it is the label or its last word. */
const labelOf = (list: string): RegExp => {
  const listed = list.split(' ');
  const han = listed.filter((word) => /^\p{Script=Han}/u.test(word));
  const latin = listed.filter((word) => !han.includes(word));
  return new RegExp(`(?:${han.join('|')})$|(?:^|\\s)(?:${latin.join('|')})$`, 'u');
};
const asks = labelOf(labelWords.asks);
/** Labels of whoever answers, without a name. */
export const answers = labelOf(labelWords.answers);

interface Labelled {
  readonly name: string;
  readonly label: Span;
  readonly colon: Span;
  readonly body: number;
}

/**
 * The turns of a transcript in order; empty where the text is none: it needs three labelled paragraphs and a name that
 * labels two of them, or a question and an answer. Who is named in the title or before the first label answers, as does
 * a label that says so ("A", 答); where somebody is known to answer, everybody else asks.
 */
export function turns(text: string, sentences: readonly Sentence[], title: string): readonly Turn[] {
  const firsts = sentences.filter((s, n) => s.kind === 'text' && sentences[n - 1]?.paragraph !== s.paragraph);
  const labels = new Map<number, Labelled>();
  for (const s of firsts) {
    const found = labelled(text, s);
    if (found !== null) labels.set(s.paragraph, found);
  }
  const names = [...labels.values()].map(({ name }) => name);
  const opening = title + text.slice(0, [...labels.values()][0]?.label.start ?? 0);
  const hosts = new Set(names.filter((name) => name.length > 1 && opening.includes(name) && !asks.test(name)));
  const isQuestion = (name: string): boolean =>
    asks.test(name) || (!answers.test(name) && hosts.size > 0 && !hosts.has(name));
  if (!isTranscript([...labels.values()], isQuestion)) return [];
  return collect(text, sentences, { labels, isQuestion });
}

function labelled(text: string, sentence: Sentence): Labelled | null {
  const m = label.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 80)));
  if (m === null) return null;
  const name = m.groups!.name!.trim();
  const start = sentence.start + m[0].indexOf(name);
  const colon = sentence.start + m[0].search(/[:：]\s*$/u);
  return {
    name,
    label: { start, end: start + name.length },
    colon: { start: colon, end: colon + 1 },
    body: sentence.start + m[0].length,
  };
}

function isTranscript(labels: readonly Labelled[], isQuestion: (name: string) => boolean): boolean {
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const questions = labels.filter(({ name }) => isQuestion(name)).length;
  return (
    (questions > 0 && labels.length > questions) ||
    (labels.length >= 4 && [...counts.values()].filter((n) => n > 1).length >= 2)
  );
}

interface Labels {
  /** By paragraph. */
  readonly labels: ReadonlyMap<number, Labelled>;
  readonly isQuestion: (name: string) => boolean;
}

function collect(text: string, sentences: readonly Sentence[], { labels, isQuestion }: Labels): readonly Turn[] {
  const out: { label: Span; colon: Span; role: Turn['role']; sentences: Sentence[]; exchange: number }[] = [];
  let exchange = 0;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.kind !== 'text') continue;
    const first = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const found = first ? labels.get(paragraph) : undefined;
    const last = out.at(-1);
    if (found !== undefined) {
      const role = isQuestion(found.name) ? 'question' : 'answer';
      if (role === 'question' || last === undefined) exchange += 1;
      out.push({ label: found.label, colon: found.colon, role, sentences: [], exchange });
    }
    const turn = out.at(-1);
    if (turn === undefined) continue;
    const skip =
      first && found === undefined ? (number.exec(text.slice(sentence.start, sentence.start + 6))?.[0].length ?? 0) : 0;
    const start = found?.body ?? sentence.start + skip;
    if (
      start < sentence.end &&
      !/^["“(（]*(?:CROSSTALK|APPLAUSE|LAUGHTER|展示|笑)/u.test(text.slice(start, start + 14))
    )
      turn.sentences.push({ ...sentence, start });
  }
  return out;
}
