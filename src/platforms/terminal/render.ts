import type { Action, Invocation, Reply } from '../../model/reply.ts';
import { layOut, type Segment, type Tone } from '../../reply/layout.ts';
import { type Piece, wrap } from './wrap.ts';

export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

/** SGR codes of ECMA-48. */
const codes: Readonly<Record<Tone, string>> = {
  title: '1',
  lead: '',
  heading: '1;4',
  mark: '36',
  label: '2',
  body: '',
  note: '3',
  footnote: '2',
  cite: '33',
};

/** A reply as the lines of a terminal: wrapped to its width, in colour where it may be. */
export function render(reply: Reply, screen: Screen): readonly string[] {
  const lines = layOut(reply).flatMap((line) => wrap(line, screen.width));
  return [...lines.map((row) => painted(row, screen.colour)), ...nextLines(reply, screen)];
}

function painted(row: readonly Piece[], colour: boolean): string {
  if (!colour)
    return row
      .map((piece) => piece.text)
      .join('')
      .trimEnd();
  let line = '';
  let code = '';
  for (const piece of row) {
    const next = codes[piece.tone];
    if (next !== code) line += `\u001b[0m${next === '' ? '' : `\u001b[${next}m`}`;
    code = next;
    line += piece.text;
  }
  return `${line.trimEnd()}${code === '' ? '' : '\u001b[0m'}`;
}

export interface Step {
  readonly label: string;
  readonly invocation: Invocation;
}

const mostSteps = 9;

/** What can be done next, in order: a number typed at the prompt does it. */
export function stepsOf(reply: Reply): readonly Step[] {
  return reply.actions.flatMap(ofAction).slice(0, mostSteps);
}

function ofAction(action: Action): readonly Step[] {
  if (action.kind === 'button') return [{ label: action.label, invocation: action.invocation }];
  return action.choices.map(({ label, invocation }) => ({ label, invocation }));
}

function nextLines(reply: Reply, screen: Screen): readonly string[] {
  const steps = stepsOf(reply);
  if (steps.length === 0) return [];
  const part = (text: string, tone: Tone): Segment => ({ text, tone, basis: null, citations: [] });
  const segments = steps.flatMap((step, at) => [
    part(at === 0 ? '' : '   ', 'body'),
    part(`${at + 1}`, 'mark'),
    part(` ${step.label.replaceAll(' ', '\u00a0')} `, 'note'),
  ]);
  const rows = wrap({ hang: 6, segments: [part('next  ', 'label'), ...segments] }, screen.width);
  return ['', ...rows.map((row) => painted(row, screen.colour).replaceAll('\u00a0', ' '))];
}
