import { createHash } from 'node:crypto';
import type { ActorId, ActorRef } from '../model/actor.ts';
import type { Knowledge, KnowledgeEntries } from '../model/knowledge.ts';
import { knowledgeEntries } from '../model/knowledge.ts';
import { belonging } from './belonging.ts';
import { crossCheck } from './check.ts';
import { finder } from './finder.ts';
import { describeIssue, entryKinds, type PartialEntries, refuse } from './gather.ts';
import { indexedNames } from './name-index.ts';
import { publisherFinder } from './publishers.ts';
import { suggester } from './suggest.ts';
import { heldIn, holdersByOffice } from './terms.ts';

/**
 * Checks entries (`{people, organizations, …}`, kinds that are absent count as empty), cross-checks and freezes them.
 * Throws one AttacheError that lists every bad entry.
 */
export const parseKnowledge = (entries: unknown): Knowledge => {
  const raw: Record<string, unknown> = typeof entries === 'object' && entries !== null ? { ...entries } : {};
  for (const kind of entryKinds) raw[kind] ??= [];
  const parsed = knowledgeEntries.safeParse(raw);
  if (!parsed.success) {
    refuse(
      parsed.error.issues.map((issue) => {
        const [kind, ...path] = issue.path;
        return describeIssue(String(kind), raw[String(kind)], { ...issue, path });
      }),
    );
  }
  const checked = parsed.data!;
  refuse(crossCheck(checked));
  return build(freeze(checked));
};

/** Knowledge of entries that `parseKnowledge` has checked already, in another thread of the same program. */
export const knowledgeOfChecked = (entries: KnowledgeEntries): Knowledge => build(entries);

/** The base with entries added, or replaced where an override bears the same id. */
export const mergeEntries = (base: PartialEntries, overrides: PartialEntries): PartialEntries =>
  Object.fromEntries(
    entryKinds.map((kind) => {
      const others = overrides[kind] ?? [];
      const replaced = new Map<string, unknown>(others.map((entry) => [entry.id, entry]));
      const kept = (base[kind] ?? []).map((entry) => {
        const other = replaced.get(entry.id) ?? entry;
        replaced.delete(entry.id);
        return other;
      });
      return [kind, [...kept, ...replaced.values()]];
    }),
  );

const build = (entries: KnowledgeEntries): Knowledge => {
  const people = new Map(entries.people.map((entry) => [entry.id, entry]));
  const organizations = new Map(entries.organizations.map((entry) => [entry.id, entry]));
  const offices = new Map(entries.offices.map((entry) => [entry.id, entry]));
  const actors = new Map<ActorId, ActorRef>([...actorRefs(entries)].map((actor) => [actor.id, actor]));
  const find = finder(() => indexedNames(entries));
  const actor = (id: ActorId): ActorRef | null => actors.get(id) ?? null;
  return Object.freeze({
    ...entries,
    version: createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16),
    find,
    actor,
    person: (id) => people.get(id) ?? null,
    organization: (id) => organizations.get(id) ?? null,
    office: (id) => offices.get(id) ?? null,
    holders: holdersByOffice(entries.people),
    rolesOf: (person, from, to) => people.get(person)?.roles.filter((role) => heldIn(role, from, to)) ?? [],
    belongsTo: belonging(entries),
    suggest: suggester(entries, actor, find),
    publisher: publisherFinder(entries.publishers),
  } satisfies Knowledge);
};

const actorRefs = function* (entries: KnowledgeEntries): Generator<ActorRef> {
  for (const { id, names, kind, side } of entries.organizations) {
    yield Object.freeze({ id, name: names.en[0] ?? names.zh[0] ?? id, kind, side });
  }
  for (const { id, names, side } of entries.people) {
    yield Object.freeze({ id, name: names.en[0] ?? names.zh[0] ?? id, kind: 'person' as const, side });
  }
};

const freeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
};
