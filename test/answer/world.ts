import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import { fold } from '../../src/language/letters.ts';
import type { ActorRef, Mention } from '../../src/model/actor.ts';
import type { DateWindow } from '../../src/model/date.ts';
import type { DocumentBrief, StoredDocument } from '../../src/model/document.ts';
import type { Account, Detail, LinkedEvent, StoredAccount } from '../../src/model/event.ts';
import type { EventDetail, Source, StatementDetail } from '../../src/model/reply.ts';
import type { Sentence } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { EventFilter, Reader, State } from '../../src/model/store.ts';
import { fixture } from '../knowledge/fixture.ts';

export const knowledge = parseKnowledge(fixture);

export const on = (from: string, about: Partial<DateWindow> = {}): DateWindow => ({
  from,
  to: from,
  precision: 'day',
  basis: 'stated',
  because: [],
  ...about,
});
const someone = (id: string): ActorRef =>
  knowledge.actor(id) ?? { id: `~${fold(id)}`, name: id, kind: 'person', side: null };

/** What a test says of one document; every piece of text is looked up in the sentences, so that spans are true. */
export interface Told {
  readonly name: string;
  readonly published: DateWindow | null;
  readonly sentences: readonly string[];
  readonly about?: Partial<DocumentBrief>;
  readonly language?: string;
  readonly mentions?: readonly (readonly [words: string, id: string, role?: string])[];
  readonly accounts?: readonly ToldAccount[];
  readonly statements?: readonly ToldStatement[];
}
interface ToldAccount extends Partial<Omit<Account, 'participants' | 'details'>> {
  readonly in: number;
  readonly title: string;
  readonly who: readonly string[];
  readonly details?: readonly (readonly [kind: Detail['kind'], words: string, by?: string])[];
}
interface ToldStatement {
  readonly in: number;
  readonly by: string;
  readonly content: string;
  readonly polarity?: Statement['polarity'];
  readonly mode?: Statement['mode'];
  readonly about?: string;
  readonly date?: DateWindow | null;
}

export function document(told: Told): StoredDocument {
  const text = told.sentences.join('\n');
  const id = fold(told.name)
    .replaceAll(/[^a-z0-9]/g, '')
    .padEnd(64, '0');
  let at = 0;
  const sentences: Sentence[] = told.sentences.map((each, n) => {
    const start = at;
    at += each.length + 1;
    return { start, end: start + each.length, n, paragraph: n, kind: 'text' };
  });
  const evidence = (n: number) => ({
    sentence: n,
    start: sentences[n]!.start,
    end: sentences[n]!.end,
    quote: told.sentences[n]!,
  });
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`the test's document does not hold "${words}"`);
    return { start, end: start + words.length };
  };
  const inSentence = (start: number) =>
    sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
  const mentions = (told.mentions ?? []).flatMap(([words, who, role]): Mention[] =>
    [...text.matchAll(new RegExp(words, 'g'))].map((found) => ({
      start: found.index,
      end: found.index + words.length,
      text: words,
      actor: someone(who),
      how: 'name',
      role: role === undefined ? null : { title: role, organization: null, ...span(role) },
    })),
  );
  const accounts = (told.accounts ?? []).map(
    ({ in: n, who, details, ...account }): Account => ({
      kind: 'meeting',
      date: told.published,
      place: null,
      format: null,
      topics: [],
      series: null,
      round: null,
      happened: true,
      ...account,
      ...{ start: sentences[n]!.start, end: sentences[n]!.end },
      participants: who.map((each) => ({ actor: someone(each), role: null, part: 'took part', span: evidence(n) })),
      details: (details ?? []).map(([kind, words, by]) => ({
        kind,
        text: words,
        by: by ?? null,
        ...span(words),
        evidence: evidence(inSentence(span(words).start)),
      })),
      evidence: evidence(n),
    }),
  );
  const statements = (told.statements ?? []).map(
    (said): Statement => ({
      source: null,
      cue: null,
      content: [span(said.content)],
      contentText: said.content,
      speaker: someone(said.by),
      role: null,
      about: said.about === undefined ? null : someone(said.about),
      to: null,
      topics: [],
      polarity: said.polarity ?? 0,
      mode: said.mode ?? 'indirect',
      date: said.date === undefined ? told.published : said.date,
      reportedBy: told.about?.side ?? null,
      confidence: 0.9,
      evidence: evidence(said.in),
    }),
  );
  const facts = {
    title: null,
    language: told.language ?? 'en',
    kind: 'news' as const,
    url: null,
    publisher: null,
    side: null,
    perspective: 'press',
    published: told.published,
    ...told.about,
  };
  return {
    id,
    name: told.name,
    collection: 'shared',
    ingestedAt: '2026-11-01T08:00:00.000Z',
    status: 'current',
    carriedBy: [],
    ...facts,
    text,
    extraction: {
      facts: { ...facts, voice: { id: `~${told.name}`, name: told.name, kind: 'document', side: facts.side } },
      sentences,
      dropped: [],
      dates: [],
      mentions,
      statements,
      accounts,
      topics: [],
      summary: sentences.slice(0, 1),
      clues: [],
    },
  };
}

export const briefOf = ({ text: _, extraction: __, ...brief }: StoredDocument): DocumentBrief => brief;
const sourcesOf = (document: StoredDocument): Source[] =>
  document.extraction.sentences.map(({ n, start, end }) => ({
    document: briefOf(document),
    sentence: n,
    start,
    end,
    quote: document.text.slice(start, end),
  }));

/** One event for each account, but for accounts of one series and round. */
function eventsOf(documents: readonly StoredDocument[]): readonly EventDetail[] {
  const accounts = documents.flatMap((each) =>
    each.extraction.accounts.map((account): { account: StoredAccount; source: Source } => ({
      account: { ...account, id: `${each.id}:${account.start}`, document: each.id },
      source: { ...account.evidence, document: briefOf(each) },
    })),
  );
  const groups = Map.groupBy(accounts, ({ account }) =>
    account.round === null ? account.id : `${account.series} ${account.round}`,
  );
  return [...groups.values()].map((tellings) => {
    const { evidence: _, details: __, start: ___, end: ____, document: _____, ...first } = tellings[0]!.account;
    const participants = [
      ...new Map(tellings.flatMap(({ account }) => account.participants).map((each) => [each.actor.id, each])).values(),
    ];
    const event: LinkedEvent = {
      ...first,
      participants,
      accounts: tellings.map(({ account }) => account.id),
      conflicts: [],
    };
    return { ...event, tellings };
  });
}

/** A Reader over documents in memory; what it gives is in date order, as the contract says. */
export function reader(
  documents: readonly StoredDocument[],
  told: readonly EventDetail[] = eventsOf(documents),
): Reader {
  const events = told.toSorted((a, b) => (a.date?.from ?? '9').localeCompare(b.date?.from ?? '9'));
  const statements = documents.flatMap((each) =>
    each.extraction.statements.map(
      (said): StatementDetail => ({
        ...said,
        id: `${each.id}:${said.content[0]!.start}`,
        document: briefOf(each),
        from_source: { ...said.evidence, document: briefOf(each) },
      }),
    ),
  );
  const mentions = documents.flatMap((each) =>
    each.extraction.mentions.map((mention) => ({ mention, document: each })),
  );
  const all = documents.flatMap(sourcesOf).map((source) => ({ source, held: searchTerms(source.quote) }));
  const holding = Map.groupBy(
    all.flatMap(({ held }) => [...new Set(held)]),
    (term) => term,
  );
  const mean = all.reduce((sum, { held }) => sum + held.length, 0) / Math.max(1, all.length);
  const bm25 = (held: readonly string[], term: string) => {
    const times = held.filter((each) => each === term).length;
    const idf = Math.log(1 + (all.length + 0.5) / ((holding.get(term)?.length ?? 0) + 0.5));
    return (idf * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * held.length) / mean));
  };
  const within = (window: DateWindow | null, from?: string, to?: string) =>
    (from === undefined || (window !== null && window.to >= from)) &&
    (to === undefined || (window !== null && window.from <= to));
  const isOut = ({ published }: DocumentBrief, day = '9999') => (published?.to ?? '0') <= day;
  const isBetween = (
    { kind, participants, tellings }: EventDetail,
    { one, other }: NonNullable<EventFilter['between']>,
  ) => {
    const present = participants.map(({ actor }) => actor.side);
    const named = mentions.filter(({ mention, document }) =>
      tellings.some(
        ({ account: { evidence, document: id } }) =>
          id === document.id && evidence.start <= mention.start && mention.end <= evidence.end,
      ),
    );
    return (
      [...present, ...named.map(({ mention }) => mention.actor.side)].includes(other) ||
      (['statement', 'speech'].includes(kind) && present.includes(one))
    );
  };
  const fits = (event: EventDetail, filter: EventFilter) =>
    (filter.actors?.some((id) => event.participants.some(({ actor }) => actor.id === id || actor.side === id)) ??
      true) &&
    (filter.between === undefined || isBetween(event, filter.between)) &&
    (filter.topics?.some((topic) => event.topics.includes(topic)) ?? true) &&
    (filter.kinds?.includes(event.kind) ?? true) &&
    (filter.round ?? event.round) === event.round &&
    (filter.series ?? event.series) === event.series &&
    (filter.documents?.some((id) => event.tellings.some(({ account }) => account.document === id)) ?? true) &&
    !(filter.unless?.some((id) => event.accounts.includes(id)) ?? false) &&
    event.tellings.some(({ source }) => isOut(source.document, filter.publishedUntil)) &&
    within(event.date, filter.from, filter.to);
  return {
    events: async (filter) =>
      events
        .filter((event) => fits(event, filter))
        .slice(-(filter.latest ?? events.length) || undefined)
        .slice(0, filter.limit),
    event: async (id) => events.find((event) => event.accounts.includes(id)) ?? null,
    statements: async (filter) =>
      statements.filter(
        (each) =>
          (filter.speakers?.includes(each.speaker?.id ?? '') ?? true) &&
          (filter.side === undefined || each.speaker?.side === filter.side) &&
          (filter.topics?.some((topic) => each.topics.includes(topic)) ?? true) &&
          (filter.documents?.includes(each.document.id) ?? true) &&
          (filter.about?.includes(each.about?.id ?? '') ?? true) &&
          isOut(each.document, filter.publishedUntil) &&
          within(each.date, filter.from, filter.to),
      ),
    actor: async (id) => {
      const own = mentions.filter(({ mention }) => mention.actor.id === id);
      if (own.length === 0) return null;
      return {
        actor: own[0]!.mention.actor,
        surfaces: [...Map.groupBy(own, ({ mention }) => mention.text)].map(([surface, all]) => ({
          text: surface,
          count: all.length,
        })),
        roles: own.flatMap(({ mention, document: each }) => {
          const source =
            mention.role === null
              ? undefined
              : sourcesOf(each).find(({ start, end }) => mention.role!.start >= start && mention.role!.start < end);
          return mention.role === null || source === undefined ? [] : [{ role: mention.role, source }];
        }),
        documents: [...new Set(own.map(({ document: each }) => each.id))],
      };
    },
    actors: async (like, limit) => {
      const words = fold(like).split(' ');
      const named = mentions.filter(({ mention }) =>
        words.every((word) => fold(`${mention.actor.name} ${mention.text}`).includes(word)),
      );
      return [...new Map(named.map(({ mention }) => [mention.actor.id, mention.actor])).values()].slice(0, limit);
    },
    passages: async (terms, filter) =>
      all
        .map(({ source, held }) => ({ source, score: terms.reduce((sum, term) => sum + bm25(held, term), 0) }))
        .filter(({ score, source }) => score > 0 && within(source.document.published, filter.from, filter.to))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, filter.limit),
    sentences: async (id) => documents.filter((each) => each.id === id).flatMap(sourcesOf),
    documents: async (filter) =>
      documents
        .map(briefOf)
        .filter((each) => within(each.published, filter.from, filter.to) && isOut(each, filter.publishedUntil))
        .filter((each) => each.ingestedAt > (filter.ingestedAfter ?? ''))
        .toSorted((a, b) => (b.published?.from ?? '').localeCompare(a.published?.from ?? ''))
        .slice(0, filter.limit),
    document: async (name) => documents.find((each) => each.id === name || each.name === name) ?? null,
    corrections: async () => [],
    counts: async () => ({ documents: documents.length, events: events.length, statements: statements.length }),
  };
}

export function state(): State {
  const held = new Map<string, unknown>();
  const at = (space: string, key: string) => `${space} ${key}`;
  return {
    get: async <T>(space: string, key: string) => (held.get(at(space, key)) ?? null) as T | null,
    put: async (space, key, value) => void held.set(at(space, key), value),
    claim: async (space, key, value) => !held.has(at(space, key)) && held.set(at(space, key), value) !== undefined,
    swap: async () => false,
    remove: async (space, key) => void held.delete(at(space, key)),
    list: async () => [],
  };
}
