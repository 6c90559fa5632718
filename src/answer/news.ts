import type { Context } from '../model/context.ts';
import type { Day } from '../model/date.ts';
import type { DocumentBrief } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { EventDetail, StatementDetail } from '../model/reply.ts';
import { dateText, monthEnd } from './date-text.ts';

/** What documents of a stretch of time bring. `older`: events from before it that they report late. */
export interface News {
  readonly since: Day;
  /** True where nothing is newer, so that the latest week with documents stands in. */
  readonly fellBack: boolean;
  readonly documents: readonly DocumentBrief[];
  readonly events: readonly EventDetail[];
  readonly older: readonly EventDetail[];
  readonly statements: readonly StatementDetail[];
}

const weekMs = 7 * 86_400_000;
const mostDocuments = 40;
const iso = (date: Date): Day => date.toISOString().slice(0, 10);

export async function gather(context: Context, since: Day | null, topic: string | null): Promise<News> {
  const today = iso(context.now());
  const asked = since ?? iso(new Date(context.now().getTime() - weekMs));
  const documents = await published(context, asked, today);
  if (documents.length > 0 || since !== null)
    return newsOf(context, { since: asked, to: today, fellBack: false }, documents, topic);
  const [latest] = await context.reader.documents({ to: today, limit: 1 });
  const last = latest?.published?.to;
  if (last === undefined)
    return { since: asked, fellBack: false, documents: [], events: [], older: [], statements: [] };
  const from = iso(new Date(Date.parse(last) - weekMs));
  return newsOf(context, { since: from, to: today, fellBack: true }, await published(context, from, today), topic);
}

/** Documents whose date is known well enough to be of these days. */
async function published(context: Context, from: Day, to: Day): Promise<readonly DocumentBrief[]> {
  const documents = await context.reader.documents({ from, to, limit: mostDocuments });
  return documents.filter(
    (document) =>
      document.published !== null && document.published.to <= to && document.published.from >= from.slice(0, 7),
  );
}

async function newsOf(
  context: Context,
  { since, to, fellBack }: { since: Day; to: Day; fellBack: boolean },
  documents: readonly DocumentBrief[],
  topic: string | null,
): Promise<News> {
  const ids = new Set(documents.map((document) => document.id));
  const about = (topics: readonly string[]): boolean => topic === null || topics.includes(topic);
  const told = await eventsTold(context, documents);
  const dated = await context.reader.events({ from: since, to });
  const events = distinct([
    ...told,
    ...dated.filter((event) => event.tellings.some((telling) => ids.has(telling.account.document))),
  ]).filter((event) => about(event.topics));
  const statements = ids.size === 0 ? [] : await context.reader.statements({ documents: [...ids] });
  const spoken = statements.filter((statement) => about(statement.topics));
  const isNew = (event: EventDetail): boolean => event.date === null || event.date.to >= since;
  const used = new Set([
    ...events.flatMap((event) => event.tellings.map((telling) => telling.account.document)),
    ...spoken.map((statement) => statement.document.id),
  ]);
  return {
    since,
    fellBack,
    documents: topic === null ? documents : documents.filter((document) => used.has(document.id)),
    events: events.filter(isNew),
    older: events.filter((event) => !isNew(event)),
    statements: spoken.filter((statement) => statement.date === null || statement.date.to >= since),
  };
}

async function eventsTold(context: Context, documents: readonly DocumentBrief[]): Promise<readonly EventDetail[]> {
  const found: EventDetail[] = [];
  for (const { id } of documents) {
    const document = await context.reader.document(id);
    for (const account of document?.extraction.accounts ?? []) {
      const event = await context.reader.event(`${id}:${account.start}`);
      if (event !== null) found.push(event);
    }
  }
  return found;
}

function distinct(events: readonly EventDetail[]): readonly EventDetail[] {
  return [...new Map(events.map((event) => [event.id, event])).values()].toSorted((a, b) =>
    (a.date?.from ?? '9999').localeCompare(b.date?.from ?? '9999'),
  );
}

/** Occurrences and anchors of the knowledge base that begin within a year from now, soonest first. */
export function ahead(
  names: Pick<Knowledge, 'series' | 'calendar'>,
  now: Date,
): readonly { readonly text: string; readonly entry: string }[] {
  const today = iso(now);
  const horizon = iso(new Date(now.getTime() + 366 * 86_400_000));
  const occurrences = names.series.flatMap((series) =>
    series.occurrences.map((each) => ({
      title: series.names.en[0] ?? series.id,
      entry: series.id,
      from: each.from,
      to: each.to,
      place: each.place,
    })),
  );
  const anchors = names.calendar.map((anchor) => ({
    title: anchor.title,
    entry: anchor.id,
    from: anchor.from,
    to: anchor.to,
    place: anchor.place,
  }));
  return [...occurrences, ...anchors]
    .filter(({ from }) => from >= today.slice(0, from.length) && from <= horizon)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ title, entry, from, to, place }) => ({
      entry,
      text: [shownDate(from, to), title, place].filter((part) => part !== undefined).join(', '),
    }));
}

function shownDate(from: string, to: string | undefined): string {
  const first = from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
  const end = to ?? from;
  const last =
    end.length === 4
      ? `${end}-12-31`
      : end.length === 7
        ? monthEnd(Number(end.slice(0, 4)), Number(end.slice(5, 7)))
        : end;
  const precision = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'range';
  return dateText({ from: first, to: last, precision, basis: 'stated', because: [] });
}
