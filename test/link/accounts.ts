import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { blockingKeys, linkEvents } from '../../src/link/index.ts';
import type { ActorRef } from '../../src/model/actor.ts';
import type { DateWindow } from '../../src/model/date.ts';
import type { DocumentBrief } from '../../src/model/document.ts';
import type { LinkedEvent, StoredAccount } from '../../src/model/event.ts';
import { fixture } from '../knowledge/fixture.ts';

export { blockingKeys };
export const knowledge = parseKnowledge(fixture);
export interface SourcedAccount {
  readonly account: StoredAccount;
  readonly document: DocumentBrief;
}

const sides: Readonly<Record<string, string>> = {
  wang: 'china',
  mao: 'china',
  yao: 'china',
  china: 'china',
  rutte: 'nato',
  serban: 'nato',
  nato: 'nato',
  russia: 'russia',
};
const bodies = new Set(['china', 'nato', 'russia']);

const actor = (id: string): ActorRef => ({
  id,
  name: id,
  kind: bodies.has(id) ? 'organization' : 'person',
  side: sides[id] ?? null,
});

/** "2024-03-13", "2024-03" or "2024". */
export function dated(about: string, basis: DateWindow['basis'] = 'stated'): DateWindow {
  const precision = about.length === 10 ? 'day' : about.length === 7 ? 'month' : 'year';
  const from = `${about}-01-01`.slice(0, 10);
  const to = precision === 'day' ? about : precision === 'year' ? `${about}-12-31` : `${about}-28`;
  return { from, to, precision, basis, because: [] };
}

/** One telling: `in` names the document, `who` its participants by the short names above. */
export function telling(
  fields: Partial<Omit<StoredAccount, 'date'>> & {
    readonly in: string;
    readonly at?: number;
    readonly who?: readonly string[];
    readonly date?: string | DateWindow | null;
  },
): SourcedAccount {
  const { in: name, at = 0, who = [], date = '2024-03-13', ...rest } = fields;
  const title = rest.title ?? 'They met in Oslo';
  const evidence = { start: at, end: at + title.length, sentence: 0, quote: title };
  const account: StoredAccount = {
    id: `${name}:${at}`,
    document: name,
    start: at,
    end: at + title.length,
    title,
    kind: 'meeting',
    participants: who.map((id) => ({
      actor: actor(id),
      role: null,
      part: 'took part',
      span: { start: at, end: at + 1 },
    })),
    place: null,
    format: null,
    topics: [],
    series: null,
    round: null,
    details: [],
    happened: true,
    evidence,
    ...rest,
    date: typeof date === 'string' ? dated(date) : date,
  };
  return { account, document: brief(name) };
}

function brief(name: string): DocumentBrief {
  return {
    id: name,
    name,
    collection: 'shared',
    title: null,
    language: 'en',
    kind: 'news',
    url: null,
    publisher: null,
    side: null,
    perspective: 'press',
    published: null,
    ingestedAt: '2024-04-01T00:00:00Z',
    status: 'current',
    carriedBy: [],
  };
}

export function link(...told: readonly SourcedAccount[]): readonly LinkedEvent[] {
  return linkEvents(told, knowledge).events;
}

/** The documents of each event, joined: ["a b", "c"]. */
export function parts(...told: readonly SourcedAccount[]): readonly string[] {
  return link(...told).map((event) => event.accounts.map((id) => id.split(':')[0]).join(' '));
}

/** A detail that an account gives, by its words. */
export const detail = (kind: 'name' | 'format', text: string) => ({
  kind,
  text,
  start: 0,
  end: text.length,
  by: null,
  evidence: { start: 0, end: 1, sentence: 0, quote: text },
});
