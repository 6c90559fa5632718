import { foldedWords } from '../language/letters.ts';
import type { DocumentFacts, DocumentId, Extraction } from '../model/document.ts';
import type { Account, AccountId, StoredAccount } from '../model/event.ts';
import type { Sentence } from '../model/span.ts';
import { evidenceOf } from './briefs.ts';
import { cleanJson } from './clean.ts';
import type { Queries } from './database.ts';
import type { Mentioned } from './read-actors.ts';

/** How texts and accounts are found again: functions of other rooms, so that the store knows no language. */
export interface Indexing {
  /** The words of a sentence; the same function makes the words of a query. */
  searchTerms(text: string): readonly string[];
  /** Accounts that share a key may be of one event. */
  blockingKeys(account: StoredAccount): readonly string[];
  /** An account of a dated document may date an undated one if it shares such a key with an account of that. */
  datingKeys(account: Account): readonly string[];
}

/** The rows by which a document is found. They follow from its text and extraction alone. */
export async function addRows(
  queries: Queries,
  indexing: Indexing,
  document: { readonly id: DocumentId; readonly text: string; readonly extraction: Extraction },
): Promise<void> {
  const { id, text, extraction } = document;
  await insert(queries, 'passages', passagesOf(id, text, extraction, indexing));
  await insert(queries, 'statements', statementsOf(id, extraction));
  await insert(queries, 'mentions', mentionsOf(id, text, extraction));
  const accounts = accountsOf(id, extraction);
  const rows = accounts.map((account) => accountRow(account, extraction.mentions, indexing));
  await insert(queries, 'accounts', rows, becomesCurrent);
  const keys = accounts.flatMap((account) =>
    indexing.blockingKeys(account).map((key) => ({ key, account: account.id })),
  );
  await insert(queries, 'account_keys', keys, 'on conflict do nothing');
}

/** Takes the document out of the search. Its accounts stay, as no longer current. */
export async function removeRows(queries: Queries, id: DocumentId): Promise<void> {
  for (const table of ['passages', 'statements', 'mentions']) {
    await queries.query(`delete from ${table} where document = $1`, [id]);
  }
  await queries.query('delete from account_keys where account in (select id from accounts where document = $1)', [id]);
  await queries.query('update accounts set current = false where document = $1', [id]);
}

/** One account for each start: that is what tells them apart. */
export function accountsOf(document: DocumentId, extraction: Extraction): readonly StoredAccount[] {
  const byStart = new Map(extraction.accounts.map((account) => [account.start, account]));
  return [...byStart.values()].map((account) => ({ ...account, id: accountId(document, account.start), document }));
}

const becomesCurrent = `on conflict (id) do update
  set json = excluded.json, dating_keys = excluded.dating_keys, sides = excluded.sides, current = true, heir = null`;

function accountRow(account: StoredAccount, mentions: Extraction['mentions'], indexing: Indexing) {
  const { id, document, start, evidence } = account;
  const named = mentions.filter((mention) => evidence.start <= mention.start && mention.end <= evidence.end);
  return {
    id,
    document,
    start,
    json: JSON.stringify(account),
    dating_keys: indexing.datingKeys(account),
    sides: [...new Set(named.flatMap(({ actor }) => actor.side ?? []))],
    current: true,
  };
}

function accountId(document: DocumentId, start: number): AccountId {
  return `${document}:${start}`;
}

function passagesOf(document: DocumentId, text: string, extraction: Extraction, indexing: Indexing) {
  const { publisher, side, published } = extraction.facts;
  return extraction.sentences.map((sentence) => {
    const { start, end, quote } = evidenceOf(text, sentence.n, sentence);
    const terms = indexing.searchTerms(text.slice(sentence.start, sentence.end)).join(' ');
    const days = { day_from: published?.from ?? null, day_to: published?.to ?? null };
    return { document, n: sentence.n, start, finish: end, quote, terms, publisher, side, ...days };
  });
}

function statementsOf(document: DocumentId, extraction: Extraction) {
  return extraction.statements.map((statement, n) => ({
    document,
    n,
    json: JSON.stringify(statement),
    speaker: statement.speaker?.id ?? null,
    side: statement.speaker?.side ?? null,
    about: statement.about?.id ?? null,
    topics: statement.topics,
    day_from: statement.date?.from ?? null,
    day_to: statement.date?.to ?? null,
  }));
}

/** The actors of a document: those it names, and those who only speak in it, such as a communiqué. */
function mentionsOf(document: DocumentId, text: string, extraction: Extraction) {
  const byActor = Map.groupBy(extraction.mentions, (mention) => mention.actor.id);
  const speakers = extraction.statements.flatMap(({ speaker }) => (speaker ? [speaker] : []));
  const actors = new Map(
    [...speakers, ...extraction.mentions.map((mention) => mention.actor)].map((each) => [each.id, each]),
  );
  return [...actors.values()].map(({ id: actor, name, kind, side }) => {
    const mentions = byActor.get(actor) ?? [];
    const named = mentions.filter((mention) => mention.how === 'name');
    const surfaces = Map.groupBy(named, (mention) => mention.text);
    const json: Mentioned = {
      surfaces: [...surfaces].map(([surface, all]) => ({ text: surface, count: all.length })),
      roles: mentions.flatMap(({ role }) => {
        const sentence = role && sentenceAt(extraction.sentences, role.start);
        return role && sentence ? [{ role, evidence: evidenceOf(text, sentence.n, sentence) }] : [];
      }),
    };
    const folded = [name, ...surfaces.keys()].map(foldedWords).join(' | ');
    return {
      document,
      actor,
      name,
      kind,
      side,
      count: Math.max(1, mentions.length),
      folded,
      json: JSON.stringify(json),
    };
  });
}

function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | null {
  return sentences.find((sentence) => sentence.start <= position && position < sentence.end) ?? null;
}

const columns = {
  passages:
    'document text, n integer, start integer, finish integer, quote text, terms text, publisher text, side text, day_from text, day_to text',
  statements:
    'document text, n integer, json text, speaker text, side text, about text, topics text[], day_from text, day_to text',
  mentions: 'document text, actor text, name text, kind text, side text, count integer, folded text, json text',
  accounts: 'id text, document text, start integer, json text, dating_keys text[], sides text[], current boolean',
  account_keys: 'key text, account text',
  events:
    'scope text, id text, json text, kind text, parties text[], topics text[], series text, round integer, day_from text, day_to text',
} as const;

/** Rows in one statement, however many. */
export async function insert(
  queries: Queries,
  table: keyof typeof columns,
  rows: readonly object[],
  conflict = '',
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns[table].replace(/ (text|integer|boolean)(\[\])?/g, '');
  await queries.query(
    `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as r(${columns[table]}) ${conflict}`,
    [cleanJson(rows)],
  );
}

/** The columns of a document that its facts fill. */
export function factColumns(facts: DocumentFacts): Readonly<Record<string, unknown>> {
  const { title, language, kind, url, publisher, side, perspective, published } = facts;
  return {
    title,
    language,
    kind,
    url,
    publisher,
    side,
    perspective,
    published: published && JSON.stringify(published),
    published_from: published?.from ?? null,
    published_to: published?.to ?? null,
    dated: published !== null && published.basis !== 'inferred',
  };
}
