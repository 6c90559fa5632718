import type { AnswerJson } from '../model/answer.ts';
import type { Reply } from '../model/reply.ts';
import { layOut } from './layout.ts';

type Claim = AnswerJson['claims'][number];

/**
 * A finished reply as plain text, all pages of it, with the claims over that text: one for each name, date and number.
 * Spans are UTF-16 offsets into `text`. The quotation marks around a verbatim claim stand outside it.
 */
export function plain(reply: Reply): { readonly text: string; readonly claims: readonly Claim[] } {
  const claims: Claim[] = [];
  let text = '';
  for (const [at, line] of layOut(reply).entries()) {
    if (at > 0) text += '\n';
    for (const segment of line.segments) {
      if (segment.basis !== null) claims.push(claimOf(segment, text.length));
      text += segment.text;
    }
  }
  return { text, claims };
}

function claimOf(
  segment: { text: string; basis: Claim['basis'] | null; citations: readonly number[] },
  at: number,
): Claim {
  const marked = segment.basis === 'verbatim' && /^[“‘].*[”’]$/su.test(segment.text);
  const start = marked ? at + 1 : at;
  const end = at + segment.text.length - (marked ? 1 : 0);
  return { start, end, basis: segment.basis ?? 'verbatim', citations: [...segment.citations] };
}
