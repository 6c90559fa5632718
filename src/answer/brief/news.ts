import type { ActorId } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { Day } from '../../model/date.ts';
import type { DocumentBrief } from '../../model/document.ts';
import type { EventDetail, StatementDetail } from '../../model/reply.ts';
import type { Correction } from '../../model/store.ts';

/** What a briefing is asked about: anything of these topics or with these actors; both empty: everything. */
export interface Scope {
  readonly topics: readonly string[];
  readonly actors: readonly ActorId[];
}

/** What the documents of a stretch of time bring, by date. */
export interface News {
  readonly since: Day;
  readonly today: Day;
  /** True where nothing is newer, so that the latest week with documents stands in. */
  readonly fellBack: boolean;
  readonly documents: readonly DocumentBrief[];
  readonly events: readonly EventDetail[];
  /** Told for the first time, but of a time well before: what documents look back on, or late documents. */
  readonly older: readonly EventDetail[];
  /** Known before; these documents only add their account. */
  readonly known: readonly EventDetail[];
  readonly statements: readonly StatementDetail[];
  /** Documents of these days whose text was replaced by another. */
  readonly corrections: readonly Correction[];
}

const dayMs = 86_400_000;
const mostDocuments = 500;
/** What is longer past when the stretch begins is looked back on. */
const lookingBackDays = 7;

/** The day before or after a day. */
export const shifted = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The day of an instant where the reader is. */
const dayIn = (instant: Date, timezone: string): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(instant);

/**
 * By publication since a day (without one the last seven days, or else the latest week with documents); where a
 * scheduled briefing is composed, by what was read since the last one. Nothing rests on what is published later.
 */
export async function gather(context: Context, since: Day | null, scope: Scope): Promise<News> {
  const today = dayIn(context.now(), context.timezone);
  const { window, reader } = context;
  if (window !== undefined) {
    const read = await reader.documents({ ingestedAfter: window.after, limit: mostDocuments });
    const documents = read.filter((document) => document.ingestedAt <= window.until);
    const from = dayIn(new Date(window.after), context.timezone);
    return newsOf(context, { since: from, today, fellBack: false }, documents, scope);
  }
  const asked = since ?? shifted(today, -7);
  const documents = await published(context, asked, today);
  if (documents.length > 0 || since !== null)
    return newsOf(context, { since: asked, today, fellBack: false }, documents, scope);
  const [latest] = await reader.documents({ publishedUntil: today, limit: 1 });
  const from = shifted(latest?.published?.to ?? today, -7);
  return newsOf(context, { since: from, today, fellBack: true }, await published(context, from, today), scope);
}

/** Documents whose date is known well enough to be of these days. */
async function published(context: Context, from: Day, today: Day): Promise<readonly DocumentBrief[]> {
  const found = await context.reader.documents({ from, publishedUntil: today, limit: mostDocuments });
  return found.filter(
    (document) => document.published !== null && document.published.from >= shifted(from, -2 * lookingBackDays),
  );
}

async function newsOf(
  context: Context,
  stretch: Pick<News, 'since' | 'today' | 'fellBack'>,
  documents: readonly DocumentBrief[],
  scope: Scope,
): Promise<News> {
  const read = new Set(documents.map((document) => document.id));
  const { events, known } = await eventsOf(context, stretch, read);
  const corrections = await correctionsOf(context, stretch.since, read);
  const statements = await statementsOf(context, stretch.today, read, corrections);
  const recent = shifted(stretch.since, -lookingBackDays);
  const inScope = events.filter((event) => concerns(context, scope, event));
  const isOlder = (event: EventDetail): boolean => (event.until ?? lastDay(event)) < recent;
  const spoken = statements.filter(
    (each) => concerns(context, scope, each) && (each.date === null || each.date.to >= recent),
  );
  const news: News = {
    ...stretch,
    documents,
    events: inScope.filter((event) => !isOlder(event)),
    older: inScope.filter(isOlder),
    known: known.filter((event) => concerns(context, scope, event)),
    statements: spoken,
    corrections,
  };
  return everything(scope) ? news : { ...news, documents: documents.filter((document) => bears(news, document)) };
}

/** The last day that an event can have been on: one without a date was before its documents. */
const lastDay = ({ date, tellings }: EventDetail): Day =>
  date?.to ?? tellings.map(({ source }) => source.document.published?.to ?? '9999').toSorted()[0] ?? '9999';

const everything = ({ topics, actors }: Scope): boolean => topics.length === 0 && actors.length === 0;

/** Events that these documents are the first to tell the reader of, and those that were known without them. */
async function eventsOf(
  context: Context,
  { since, today }: Pick<News, 'since' | 'today'>,
  read: ReadonlySet<string>,
): Promise<{ readonly events: readonly EventDetail[]; readonly known: readonly EventDetail[] }> {
  if (read.size === 0) return { events: [], known: [] };
  const { window, reader } = context;
  const documents = [...read];
  if (window === undefined) {
    const told = await reader.events({ documents, publishedUntil: today });
    const isKnown = (event: EventDetail): boolean =>
      event.tellings.some(({ source: { document } }) => document.published !== null && document.published.to < since);
    return { events: told.filter((event) => !isKnown(event)), known: told.filter(isKnown) };
  }
  const [all, events] = await Promise.all([
    reader.events({ documents }),
    reader.events({ documents, unless: window.told }),
  ]);
  const fresh = new Set(events.map((event) => event.id));
  return { events, known: all.filter((event) => !fresh.has(event.id)) };
}

/** Of what a correction left as it was nothing is news. */
async function statementsOf(
  { reader, window }: Context,
  today: Day,
  read: ReadonlySet<string>,
  corrections: readonly Correction[],
): Promise<readonly StatementDetail[]> {
  if (read.size === 0) return [];
  const visible = window === undefined ? { publishedUntil: today } : {};
  const [statements, before] = await Promise.all([
    reader.statements({ documents: [...read], ...visible }),
    Promise.all(corrections.map(({ earlier }) => reader.sentences(earlier.id))),
  ]);
  const unchanged = new Set(
    corrections.flatMap(({ document }, at) => before[at]!.map(({ quote }) => `${document.id} ${quote}`)),
  );
  return statements.filter(({ document, evidence }) => !unchanged.has(`${document.id} ${evidence.quote}`));
}

async function correctionsOf(
  { reader, window }: Context,
  since: Day,
  read: ReadonlySet<string>,
): Promise<readonly Correction[]> {
  const corrections = await reader.corrections(window?.after ?? `${since}T00:00:00.000Z`);
  return corrections.filter(({ document, at }) => read.has(document.id) && at <= (window?.until ?? '9999'));
}

function concerns({ knowledge }: Context, scope: Scope, told: EventDetail | StatementDetail): boolean {
  if (everything(scope)) return true;
  const actors =
    'participants' in told
      ? told.participants.map(({ actor }) => actor)
      : [told.speaker, told.about].filter((actor) => actor !== null);
  return (
    told.topics.some((topic) => scope.topics.includes(topic)) ||
    actors.some(({ id, side }) =>
      scope.actors.some((wanted) => id === wanted || side === wanted || knowledge.belongsTo(id, wanted)),
    )
  );
}

const bears = ({ events, older, known, statements }: News, { id }: DocumentBrief): boolean =>
  statements.some((statement) => statement.document.id === id) ||
  [...events, ...older, ...known].some((event) => event.tellings.some(({ account }) => account.document === id));
