import type { Knowledge } from '../../../model/knowledge.ts';
import type { Sentence, Span } from '../../../model/span.ts';
import { answers, asks, counter, type Label, labelOfParagraph } from './labels.ts';

/** What one person says in a transcript, until the next label. */
export interface Turn {
  /** Null where nobody is named, as in a speech. */
  readonly label: Span | null;
  readonly mark: Span | null;
  readonly role: 'question' | 'answer';
  /** Sentences of the turn; the first begins after the label. */
  readonly sentences: readonly Sentence[];
  /** Counts the questions: an answer belongs to the exchange of the question before it. */
  readonly exchange: number;
}

export interface Talk {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly title: string;
  readonly knowledge: Pick<Knowledge, 'find' | 'publisher'>;
}

/**
 * The turns of a transcript in order; empty where the text is none: it needs a question and an answer, or three labelled
 * paragraphs and a name that labels two of them, or a label that can be nothing else ("MR. SULLIVAN:"), or the one person
 * of its title. A word for the press and the name of a publisher ask; who is known, or named in the title or before the
 * first label, answers, as does a label that says so ("A", 答); of others the marks of their questions tell.
 */
export function turns(talk: Talk): readonly Turn[] {
  const { text, sentences, title } = talk;
  const labels = new Map<number, Label>();
  for (const s of sentences.filter((one, n) => one.kind === 'text' && sentences[n - 1]?.paragraph !== one.paragraph)) {
    const found = labelOfParagraph(text, s);
    if (found !== null) labels.set(s.paragraph, found);
  }
  const all = [...labels.values()];
  if (all.length === 0) return [];
  const opening = title + text.slice(0, all[0]!.span.start);
  const asking = askersOf(talk, labels, opening);
  const isQuestion = ({ name }: Label): boolean => asking.has(name);
  if (!isTranscript(all, isQuestion, opening)) return [];
  return collect(talk, labels, isQuestion);
}

/** The names of labels that ask. */
function askersOf(talk: Talk, labels: ReadonlyMap<number, Label>, opening: string): ReadonlySet<string> {
  const all = [...labels.values()];
  const names = [...new Set(all.map(({ name }) => name))];
  const host = names.some((name) => isHost(name, opening));
  const firm = new Set(all.filter((one) => one.firm).map(({ name }) => name));
  const questions = questionsOf(talk, labels);
  return new Set(
    names.filter((name) => {
      if (asks.test(name) || talk.knowledge.publisher(name) !== null) return true;
      if (answers.test(name) || firm.has(name) || isHost(name, opening) || isPerson(name, talk)) return false;
      return host || (questions.get(name) ?? 0) > 0.5;
    }),
  );
}

const isHost = (name: string, opening: string): boolean =>
  name.length > 1 && !asks.test(name) && opening.includes(name);

const isPerson = (name: string, { knowledge }: Talk): boolean =>
  knowledge.find(name).some(({ kind, start, end }) => kind === 'person' && end - start >= name.length * 0.5);

/** The share of the paragraphs of each label that hold a question. */
function questionsOf({ text, sentences }: Talk, labels: ReadonlyMap<number, Label>): ReadonlyMap<string, number> {
  const counts = new Map<string, { all: number; asking: number }>();
  const last = new Map(sentences.map((s) => [s.paragraph, s.end]));
  for (const [paragraph, { name, body }] of labels) {
    const count = counts.get(name) ?? { all: 0, asking: 0 };
    count.all += 1;
    if (/[?？]/u.test(text.slice(body, last.get(paragraph) ?? body))) count.asking += 1;
    counts.set(name, count);
  }
  return new Map([...counts].map(([name, { all, asking }]) => [name, asking / all]));
}

function isTranscript(labels: readonly Label[], isQuestion: (label: Label) => boolean, opening: string): boolean {
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const questions = labels.filter(isQuestion).length;
  return (
    labels.some((one) => one.firm) ||
    (questions > 0 && labels.length > questions) ||
    (labels.length >= 4 && [...counts.values()].filter((n) => n > 1).length >= 2) ||
    (counts.size === 1 && isHost(labels[0]!.name, opening))
  );
}

function collect(
  { text, sentences }: Talk,
  labels: ReadonlyMap<number, Label>,
  isQuestion: (label: Label) => boolean,
): readonly Turn[] {
  const out: (Turn & { sentences: Sentence[] })[] = [];
  let exchange = 0;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.kind !== 'text') continue;
    const first = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const found = first ? labels.get(paragraph) : undefined;
    if (found !== undefined) {
      const role = isQuestion(found) ? 'question' : 'answer';
      if (role === 'question' || out.length === 0) exchange += 1;
      out.push({ label: found.span, mark: found.mark, role, sentences: [], exchange });
    }
    const turn = out.at(-1);
    if (turn === undefined) continue;
    const skip =
      first && found === undefined
        ? (counter.exec(text.slice(sentence.start, sentence.start + 6))?.[0].length ?? 0)
        : 0;
    const start = found?.body ?? sentence.start + skip;
    if (start < sentence.end) turn.sentences.push({ ...sentence, start });
  }
  return out;
}
