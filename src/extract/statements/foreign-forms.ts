import type { Mention } from '../../model/actor.ts';
import type { Sentence, Span } from '../../model/span.ts';
import type { Found } from './found.ts';
import { quotesOf } from './quotes.ts';

/** A sentence of a language that is not read in full. */
export interface Place {
  readonly text: string;
  readonly sentence: Sentence;
  readonly actors: readonly Mention[];
  /** Who was the subject before. */
  readonly last: Mention | null;
}

export const report = (text: string, source: Span, cue: Span, content: Span): Found => ({
  source: { start: source.start, end: source.end },
  cue,
  content: [content],
  addressee: null,
  kind: 'foreign',
  base: '',
  direct: /[«„“"]/u.test(text[content.start]!),
});

/** "Der Minister legte nach: „…“": whoever acts before the colon says it, whatever the verb. */
export function beforeColon({ text, sentence, actors, last }: Place): Found | null {
  const words = text.slice(sentence.start, sentence.end);
  const m = /\s?:\s*(?=[«„“"])/u.exec(words);
  if (m === null || m.index < 3) return null;
  const colon = sentence.start + m.index;
  const from = colon + m[0].length;
  const quote = quotesOf(text, { start: from, end: sentence.end })[0] ?? guillemets(text, from, sentence.end);
  const named = actors.filter(({ end, actor }) => end <= colon && actor.kind === 'person');
  const source = named.at(-1) ?? last;
  if (quote === null || quote.start !== from || source === null) return null;
  return report(text, source, { start: colon + m[0].indexOf(':'), end: colon + m[0].indexOf(':') + 1 }, quote);
}

/** "Selon l'ambassade, …": up to the comma stands who says the rest. */
export function perWhom({ text, sentence }: Place, words: RegExp | null): Found | null {
  const m = words?.exec(text.slice(sentence.start, sentence.end)) ?? null;
  if (m === null) return null;
  const start = sentence.start + m[0].length - m.groups!.who!.length - m.groups!.mark!.length;
  const from = sentence.start + m[0].length;
  const end = text.slice(from, sentence.end).replace(/[\s.]+$/u, '').length + from;
  if (end - from < 8) return null;
  const source = { start, end: start + m.groups!.who!.length };
  return report(
    text,
    source,
    { start: sentence.start, end: sentence.start + m.groups!.cue!.length },
    { start: from, end },
  );
}

export function guillemets(text: string, from: number, to: number): Span | null {
  const m = /«[^»]*»/u.exec(text.slice(from, to));
  return m === null ? null : { start: from + m.index, end: from + m.index + m[0].length };
}
