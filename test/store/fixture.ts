import { createHash } from 'node:crypto';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import type { ActorRef } from '../../src/model/actor.ts';
import type { DateWindow } from '../../src/model/date.ts';
import type { Draft, Extraction } from '../../src/model/document.ts';
import type { Account, AccountId, LinkedEvent, StoredAccount } from '../../src/model/event.ts';
import type { Evidence, Sentence } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { Indexing } from '../../src/store/index.ts';

export const china: ActorRef = { id: 'china', name: 'China', kind: 'country', side: 'china' };
export const nato: ActorRef = { id: 'nato', name: 'NATO', kind: 'organization', side: 'nato' };
export const liWei: ActorRef = { id: '~li wei', name: 'Li Wei', kind: 'person', side: 'china' };

export const indexing: Indexing = {
  searchTerms,
  datingKeys: (account) => [`${account.series}#${account.round}`],
  blockingKeys: (account) => [`${account.series}#${account.round}`, ...(account.date ? [account.date.from] : [])],
};

export const dayWindow = (day: string): DateWindow => {
  return { from: day, to: day, precision: 'day', basis: 'stated', because: [] };
};

export const idOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A document made of sentences that end in a full stop, with what tests want found in it. */
export interface Made {
  readonly text: string;
  readonly published?: string | null;
  readonly publisher?: string;
  readonly side?: string;
  /** Words of an account: the sentence that holds them, with a day and a round of the talks. */
  readonly meetings?: readonly { readonly words: string; readonly day?: string; readonly round?: number }[];
  readonly says?: readonly {
    readonly words: string;
    readonly speaker: ActorRef;
    readonly about?: ActorRef;
    readonly day?: string;
    readonly topics?: readonly string[];
  }[];
  readonly names?: readonly { readonly words: string; readonly actor: ActorRef; readonly role?: string }[];
}

export function made(given: Made): { readonly id: string; readonly draft: Draft; readonly extraction: Extraction } {
  const { text } = given;
  const sentences = sentencesOf(text);
  const place = (words: string) => {
    const start = text.indexOf(words);
    const sentence = sentences.find((one) => one.start <= start && start < one.end);
    if (start < 0 || !sentence) throw new Error(`the text has no "${words}"`);
    const quote = text.slice(sentence.start, sentence.end);
    const evidence: Evidence = { sentence: sentence.n, start: sentence.start, end: sentence.end, quote };
    return { span: { start, end: start + words.length }, evidence };
  };
  const published = given.published === null ? null : dayWindow(given.published ?? '2024-03-15');
  const extraction: Extraction = {
    facts: {
      title: null,
      language: 'en',
      kind: 'news',
      url: null,
      publisher: given.publisher ?? null,
      side: given.side ?? null,
      perspective: 'press',
      published,
      voice: { id: '~the article', name: 'the article', kind: 'document', side: null },
    },
    sentences,
    dropped: [],
    dates: [],
    mentions: (given.names ?? []).map(({ words, actor, role }) => {
      const { span } = place(words);
      const roleSpan = role === undefined ? null : { ...place(role).span, title: role, organization: null };
      return { ...span, text: words, actor, how: 'name', role: roleSpan };
    }),
    statements: (given.says ?? []).map((one): Statement => {
      const { span, evidence } = place(one.words);
      return {
        source: null,
        cue: null,
        content: [span],
        contentText: one.words,
        speaker: one.speaker,
        role: null,
        about: one.about ?? null,
        to: null,
        topics: one.topics ?? [],
        polarity: 0,
        mode: 'indirect',
        date: one.day === undefined ? null : dayWindow(one.day),
        reportedBy: null,
        confidence: 1,
        evidence,
      };
    }),
    accounts: (given.meetings ?? []).map(({ words, day, round }): Account => {
      const { span, evidence } = place(words);
      return {
        ...span,
        title: words,
        kind: 'meeting',
        date: day === undefined ? null : dayWindow(day),
        participants: [china, nato].map((actor) => ({ actor, role: null, part: 'took part', span })),
        place: null,
        format: 'in person',
        topics: ['dialogue'],
        series: 'staff-talks',
        round: round ?? null,
        details: [],
        happened: true,
        evidence,
      };
    }),
    topics: [],
    summary: [],
    clues: [],
  };
  return { id: idOf(text), draft: { name: '', text, format: 'txt', fields: {}, blocks: [], dropped: [] }, extraction };
}

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^.。\s][^.。]*[.。]?/g)].map((match, n) => {
    return { start: match.index, end: match.index + match[0].length, n, paragraph: 0, kind: 'text' };
  });
}

/** One event of all these accounts. */
export function eventOf(accounts: readonly StoredAccount[]): LinkedEvent {
  const ids = accounts.map((account) => account.id).sort();
  const first = accounts.find((account) => account.id === ids[0])!;
  const { title, kind, date, participants, place, format, topics, series, round, happened } = first;
  const fields = { title, kind, date, participants, place, format, topics, series, round, happened };
  return { id: ids[0]!, ...fields, accounts: ids, conflicts: [] };
}

/** Links as the tests need it: accounts of one round are one event. */
export function linkRounds(accounts: readonly StoredAccount[]): readonly LinkedEvent[] {
  return [...Map.groupBy(accounts, (account) => account.round ?? account.id).values()].map(eventOf);
}

export const accountId = (text: string, words: string): AccountId => `${idOf(text)}:${text.indexOf(words)}`;
