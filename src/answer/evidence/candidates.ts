import { simplified } from '../../language/fold.ts';
import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { DateWindow } from '../../model/date.ts';
import type { DocumentBrief, StoredDocument } from '../../model/document.ts';
import type { Account, Detail } from '../../model/event.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Source } from '../../model/reply.ts';
import type { Sentence } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { within } from '../../reply/cite.ts';
import { rootOf, soundTermsOf, termsOf } from '../question/words.ts';

/** A sentence that may hold the answer, with all that the pipeline saw in it and around it. */
export interface Candidate {
  readonly source: Source;
  readonly document: StoredDocument;
  readonly sentence: Sentence;
  /** Its words and their roots. */
  readonly terms: ReadonlySet<string>;
  /** The words in their order. */
  readonly wording: readonly string[];
  /** Those of the neighbouring sentences, and of the roles of the people named. */
  readonly near: ReadonlySet<string>;
  /** Those of the document's title. */
  readonly title: ReadonlySet<string>;
  readonly actors: readonly ActorRef[];
  /** Days that the sentence itself names. */
  readonly dates: readonly DateWindow[];
  /** It says how long something took. */
  readonly lasts: boolean;
  readonly statements: readonly Statement[];
  /** Accounts that this sentence is a part of, and the details that it gives of them. */
  readonly accounts: readonly Account[];
  /** What the text was telling just before, back to a meeting, where this sentence is part of none of its own. */
  readonly after: readonly Account[];
  readonly topics: ReadonlySet<string>;
  readonly nearTopics: ReadonlySet<string>;
  readonly details: readonly Detail[];
  /** Rank of the passage among those found by words, 1 for the best, 0 where it was not among them. */
  readonly found: number;
}

/** Sentences after an account that still belong to it where no other begins. */
const reachOfAccount = 8;

export interface Wanted {
  /** The rank of a sentence among those found by words, by document and start. */
  readonly found: ReadonlyMap<string, number>;
  /** Whether a name is asked for that another script may spell: then terms hold how names sound as well. */
  readonly sounds: boolean;
}

/** The sentences of a document. */
export function candidatesOf(
  names: Pick<Context, 'knowledge'>,
  document: StoredDocument,
  { found, sounds }: Wanted,
): readonly Candidate[] {
  const { extraction, text } = document;
  const { sentences } = extraction;
  const terms = sentences.map((sentence) => termsOf(text.slice(sentence.start, sentence.end)));
  const heard = sentences.map(({ start, end }) => (sounds ? soundTermsOf(simplified(text.slice(start, end))) : []));
  const title = withRoots(termsOf(document.title ?? ''));
  const brief = briefOf(document);
  const touching = <T extends { readonly start: number; readonly end: number }>(
    spans: readonly T[],
    sentence: Sentence,
  ): readonly T[] => spans.filter((span) => span.start < sentence.end && span.end > sentence.start);
  const actorsOf = sentences.map((sentence) => touching(extraction.mentions, sentence).map((mention) => mention.actor));
  const roles = Map.groupBy(extraction.mentions, (mention) => mention.actor.id);
  const rolesOf = new Map([...roles].map(([id, all]) => [id, all.flatMap(({ role }) => termsOf(role?.title ?? ''))]));
  const topicsOf = sentences.map(
    (sentence) =>
      new Set([
        ...touching(
          extraction.statements.map((each) => ({ ...each.evidence, topics: each.topics })),
          sentence,
        ).flatMap((each) => each.topics),
        ...topicsIn(names, text.slice(sentence.start, sentence.end)),
      ]),
  );
  return sentences.map((sentence, at): Candidate => {
    const around = [at - 2, at - 1, at + 1, at + 2].filter((n) => n >= 0 && n < sentences.length);
    const accounts = extraction.accounts.filter((account) => tells(account, sentence));
    const statements = extraction.statements.filter((statement) =>
      statement.content.some((span) => span.start < sentence.end && span.end > sentence.start),
    );
    const after = accounts.some((account) => account.kind !== 'statement') ? [] : accountsBefore(document, at);
    const evidence = {
      sentence: sentence.n,
      start: sentence.start,
      end: sentence.end,
      quote: text.slice(sentence.start, sentence.end),
    };
    return {
      source: within({ ...evidence, document: brief }, sentence.start, sentence.start + 1200),
      document,
      sentence,
      terms: withRoots([...(terms[at] ?? []), ...(heard[at] ?? [])]),
      wording: terms[at] ?? [],
      near: withRoots([
        ...around.flatMap((n) => [...(terms[n] ?? []), ...(heard[n] ?? [])]),
        ...(actorsOf[at] ?? []).flatMap(({ id }) => rolesOf.get(id) ?? []),
      ]),
      title,
      actors: [...(actorsOf[at] ?? []), ...statements.flatMap((statement) => statement.speaker ?? [])],
      dates: touching(extraction.dates, sentence).flatMap((timex) =>
        timex.window === null || timex.type === 'SET' ? [] : [timex.window],
      ),
      lasts: touching(extraction.dates, sentence).some((timex) => timex.type === 'DURATION'),
      statements,
      accounts,
      after,
      topics: topicsOf[at] ?? new Set(),
      nearTopics: new Set(around.flatMap((n) => [...(topicsOf[n] ?? [])])),
      details: accounts.flatMap((account) =>
        account.details.filter((detail) => detail.start < sentence.end && detail.end > sentence.start),
      ),
      found: found.get(`${document.id}:${sentence.start}`) ?? 0,
    };
  });
}

const withRoots = (terms: readonly string[]): ReadonlySet<string> => new Set([...terms, ...terms.map(rootOf)]);

/** Whether a sentence is part of an account: where it begins, or where one of its details or people stands. */
function tells(account: Account, sentence: Sentence): boolean {
  return (
    (account.start < sentence.end && account.end > sentence.start) ||
    [...account.details, ...account.participants.map((participant) => participant.span)].some(
      (span) => span.start < sentence.end && span.end > sentence.start,
    )
  );
}

function accountsBefore(document: StoredDocument, at: number): readonly Account[] {
  const { accounts, sentences } = document.extraction;
  const from = sentences[Math.max(0, at - reachOfAccount)]?.start ?? 0;
  const here = sentences[at]?.start ?? 0;
  const before = accounts.filter((account) => account.start >= from && account.start < here);
  return before.slice(
    Math.max(
      0,
      before.findLastIndex((account) => account.kind !== 'statement'),
    ),
  );
}

function topicsIn({ knowledge }: Pick<Context, 'knowledge'>, sentence: string): readonly string[] {
  return knowledge.find(sentence).flatMap((match) => (match.kind === 'topic' ? match.ids : numbered(knowledge, match)));
}

/** A round of talks goes by several names: the series is what they have in common. */
const numbered = (knowledge: Context['knowledge'], { kind, ids }: NameMatch): readonly string[] =>
  kind === 'series' ? ids.filter((id) => knowledge.series.find((series) => series.id === id)?.numbered) : [];

function briefOf(document: StoredDocument): DocumentBrief {
  const { text: _, extraction: __, ...brief } = document;
  return brief;
}
