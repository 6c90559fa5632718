import type { KnowledgeEntries, RoleEntry } from '../model/knowledge.ts';
import { firstDay, lastDay } from './terms.ts';

/** What zod cannot see: ids used twice, references to nothing, terms that end before they begin. One line for each. */
export const crossCheck = (entries: KnowledgeEntries): readonly string[] => [
  ...duplicates(entries),
  ...references(entries),
  ...entries.people.flatMap((person) =>
    person.roles.flatMap((role, i) => term(`people ${person.id}: roles.${i}`, role)),
  ),
  ...entries.series.flatMap((series) =>
    series.occurrences.flatMap((o, i) => term(`series ${series.id}: occurrences.${i}`, o)),
  ),
  ...entries.calendar.flatMap((anchor) => term(`calendar ${anchor.id}`, anchor)),
  ...parentCycles(entries),
];

const kinds = ['people', 'organizations', 'offices', 'series', 'calendar', 'topics', 'phrases', 'publishers'] as const;

const duplicates = (entries: KnowledgeEntries): readonly string[] => {
  const problems: string[] = [];
  for (const kind of kinds) {
    const seen = new Set<string>();
    for (const { id } of entries[kind]) {
      if (seen.has(id)) problems.push(`${kind} ${id}: id: used twice; every id must be its own`);
      seen.add(id);
    }
  }
  const organizations = new Set(entries.organizations.map(({ id }) => id));
  for (const { id } of entries.people) {
    if (organizations.has(id))
      problems.push(`people ${id}: id: is an organization's as well; actors share one set of ids`);
  }
  return problems;
};

const references = (entries: KnowledgeEntries): readonly string[] => {
  const organizations = new Set(entries.organizations.map(({ id }) => id));
  const actors = new Set([...organizations, ...entries.people.map(({ id }) => id)]);
  const offices = new Set(entries.offices.map(({ id }) => id));
  const problems: string[] = [];
  const refer = (where: string, id: string | null | undefined, known: ReadonlySet<string>, what: string): void => {
    if (id != null && !known.has(id))
      problems.push(`${where}: "${id}" is no ${what} of the knowledge; add it or correct the id`);
  };
  for (const person of entries.people) {
    refer(`people ${person.id}: side`, person.side, organizations, 'organization');
    person.roles.forEach((role, i) => {
      refer(`people ${person.id}: roles.${i}.organization`, role.organization, organizations, 'organization');
      refer(`people ${person.id}: roles.${i}.office`, role.office, offices, 'office');
    });
  }
  for (const organization of entries.organizations) {
    refer(`organizations ${organization.id}: side`, organization.side, organizations, 'organization');
    refer(`organizations ${organization.id}: parent`, organization.parent, organizations, 'organization');
  }
  for (const office of entries.offices) {
    refer(`offices ${office.id}: organization`, office.organization, organizations, 'organization');
    refer(`offices ${office.id}: side`, office.side, organizations, 'organization');
  }
  for (const kind of ['series', 'calendar'] as const) {
    for (const { id, participants } of entries[kind]) {
      participants.forEach((participant, i) => {
        refer(`${kind} ${id}: participants.${i}`, participant, actors, 'actor');
      });
    }
  }
  for (const phrase of entries.phrases) {
    refer(`phrases ${phrase.id}: side`, phrase.side, organizations, 'organization');
    refer(`phrases ${phrase.id}: about`, phrase.about, actors, 'actor');
  }
  for (const publisher of entries.publishers) {
    refer(`publishers ${publisher.id}: side`, publisher.side, organizations, 'organization');
  }
  return problems;
};

const term = (where: string, { from, to }: Pick<RoleEntry, 'from' | 'to'>): readonly string[] =>
  from && to && firstDay(from) > lastDay(to)
    ? [`${where}: ends ${to} before it begins ${from}; put them in order`]
    : [];

const parentCycles = (entries: KnowledgeEntries): readonly string[] => {
  const parents = new Map(entries.organizations.map(({ id, parent }) => [id, parent]));
  return entries.organizations.flatMap(({ id }) => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at; at = parents.get(at)) {
      if (seen.has(at))
        return [
          `organizations ${id}: parent: the chain of parents comes back to "${at}"; an organ stands below another, never below itself`,
        ];
      seen.add(at);
    }
    return [];
  });
};
