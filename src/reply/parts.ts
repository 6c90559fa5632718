import type { DateWindow } from '../model/date.ts';
import type { Action, Inline, Invocation, Line, Reply, Source, ValueRule } from '../model/reply.ts';
import { clip } from './clip.ts';
import { dateText } from './date-text.ts';

/** A literal of the code: holds no digit and no known name; `check` removes the line otherwise. */
export const text = (literal: string): Inline => ({ kind: 'text', text: literal });

/** Verbatim words of a source, without quotation marks. */
export const words = (verbatim: string, from: Source): Inline => ({
  kind: 'quote',
  text: verbatim,
  from,
  marks: false,
});

/** Verbatim words of a source, in quotation marks. */
export const quote = (verbatim: string, from: Source): Inline => ({ kind: 'quote', text: verbatim, from, marks: true });

export const value = (surface: string, from: readonly Source[], rule: ValueRule): Inline => ({
  kind: 'value',
  text: surface,
  from,
  rule,
});

/** How many things are shown, or any number that follows from what is shown. */
export const count = (of: number): Inline => ({ kind: 'count', text: String(of) });

export const knowledge = (surface: string, entry: string): Inline => ({ kind: 'knowledge', text: surface, entry });

/** The user's words said back. */
export const echo = (typed: string): Inline => ({
  kind: 'echo',
  text: clip(typed.replaceAll(/\s+/g, ' ').trim(), 120),
});

export const cite = (...from: readonly Source[]): Inline => ({ kind: 'cite', from });

/** A sentence of a source, as much of it as fits: a cut piece is still verbatim, and the cut is shown. */
export function sentence(from: Source, limit = 400, marks = true): Line {
  return excerpt(from.quote, from, limit, marks);
}

export function excerpt(verbatim: string, from: Source, limit = 400, marks = true): Line {
  const shown = verbatim.trim();
  const whole = clip(shown, limit, '');
  const cut = whole.length < shown.length ? whole.replace(/[\s,;:，、；]+$/u, '') : whole;
  const part: Inline = { kind: 'quote', text: cut, from, marks };
  return cut.length < shown.length ? [part, text('…')] : [part];
}

/** The day of a document as a whole rests on no one sentence: it is said of the document, and how it was found is its own line. */
const isHeader = (source: Source): boolean => source.end === source.start;

/** A date with its basis: `≈` where it is inferred; nothing where there is none. */
export function date(window: DateWindow | null, from: readonly Source[], style: 'short' | 'long' = 'short'): Line {
  if (window === null) return [text('undated')];
  const surface = dateText(window, style);
  const shown = window.basis === 'inferred' ? `${surface} ≈` : surface;
  return [
    value(shown, from, from.every(isHeader) ? 'metadata' : window.basis === 'stated' ? 'normalised' : window.basis),
  ];
}

/** Lines joined by a separator, empty ones left out. */
export function join(lines: readonly Line[], separator: string): Line {
  return lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? line : [text(separator), ...line]));
}

export const button = (label: string, invocation: Invocation): Action => ({
  kind: 'button',
  label: clip(label, 70),
  invocation,
});

/** A reply with everything that is not given left empty. */
export function reply(given: Partial<Reply>): Reply {
  return {
    tongue: 'en',
    title: [],
    lead: [],
    blocks: [],
    actions: [],
    notes: [],
    answered: true,
    unmet: [],
    reading: null,
    invocation: null,
    data: {},
    files: [],
    citations: [],
    ...given,
  };
}
