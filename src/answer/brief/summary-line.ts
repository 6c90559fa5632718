import type { Context } from '../../model/context.ts';
import type { Line } from '../../model/reply.ts';
import { header } from '../../reply/cite.ts';
import { cite, date, excerpt, text } from '../../reply/parts.ts';
import type { News } from './news.ts';

/** A sentence that sums up the newest documents, for when nothing else can be said of them; empty where none has one. */
export async function summaryOf(
  { reader }: Context,
  { documents, today, known, older, corrections }: News,
): Promise<Line> {
  const told = new Set(
    [...known, ...older].flatMap(({ tellings }) =>
      tellings.map(({ source }) => `${source.document.id} ${source.sentence}`),
    ),
  );
  const corrected = new Set(corrections.map(({ document }) => document.id));
  const fresh = documents.filter(({ id }) => !corrected.has(id));
  for (const { id } of fresh.slice(0, 3)) {
    const summary = (await reader.document(id))?.extraction.summary ?? [];
    const sentences = (await Promise.all(summary.map((span) => reader.sentences(id, span.start, span.end)))).flat();
    const source = sentences.find(({ sentence }) => !told.has(`${id} ${sentence}`));
    if (source === undefined) continue;
    const published = source.document.published ?? null;
    const when =
      published === null || published.to > today
        ? []
        : [...date(published, [header(source.document)], 'long'), text(': ')];
    return [...when, ...excerpt(source.quote, source, 260, false), text(' '), cite(source)];
  }
  return [];
}
