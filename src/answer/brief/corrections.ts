import type { Context } from '../../model/context.ts';
import type { Line, Source } from '../../model/reply.ts';
import type { Correction } from '../../model/store.ts';
import { header } from '../../reply/cite.ts';
import { titleOf } from '../../reply/document-title.ts';
import { cite, count, excerpt, text, value } from '../../reply/parts.ts';

const mostCorrections = 3;
const longest = 120;

/** What was corrected: the first sentence that is other than before, beside what stood there. */
export async function correctionLines(
  { reader }: Context,
  corrections: readonly Correction[],
): Promise<readonly Line[]> {
  const shown = corrections.slice(0, mostCorrections).map(async ({ document, earlier }): Promise<Line> => {
    const [now, before] = await Promise.all([reader.sentences(document.id), reader.sentences(earlier.id)]);
    const name: Line = [value(document.publisher ?? titleOf(document), [header(document)], 'metadata')];
    const fresh = firstMissing(now, before);
    const gone = firstMissing(before, now);
    return [
      ...name,
      text(': '),
      ...words('now ', fresh),
      ...(fresh && gone ? [text('; ')] : []),
      ...words('before ', gone),
    ];
  });
  const left = corrections.length - mostCorrections;
  return [...(await Promise.all(shown)), ...(left > 0 ? [[text('and '), count(left), text(' more')]] : [])];
}

const firstMissing = (of: readonly Source[], among: readonly Source[]): Source | undefined => {
  const held = new Set(among.map(({ quote }) => quote));
  return of.find(({ quote }) => !held.has(quote));
};

const words = (label: string, source: Source | undefined): Line =>
  source === undefined ? [] : [text(label), ...excerpt(source.quote, source, longest), text(' '), cite(source)];
