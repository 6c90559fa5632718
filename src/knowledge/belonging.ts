import type { ActorId } from '../model/actor.ts';
import type { KnowledgeEntries, OrganizationEntry } from '../model/knowledge.ts';

/**
 * Whom an actor belongs to: itself; an organ to the bodies above it and to its side; a person to their side and, for an
 * organisation below a country, to those where they hold a role. Member states do not belong to an alliance.
 */
export const belonging = (entries: KnowledgeEntries): ((actor: ActorId, side: ActorId) => boolean) => {
  const organizations = new Map(entries.organizations.map((o) => [o.id, o]));
  const above = new Map<ActorId, ReadonlySet<ActorId>>();
  for (const organization of entries.organizations) above.set(organization.id, ancestors(organization, organizations));
  for (const person of entries.people) {
    const set = new Set([person.id, person.side, ...(above.get(person.side) ?? [])]);
    for (const role of person.roles) {
      const body = organizations.get(role.organization);
      if (!body || body.side !== person.side) continue;
      for (const id of above.get(body.id) ?? []) set.add(id);
    }
    above.set(person.id, set);
  }
  return (actor, side) => actor === side || (above.get(actor)?.has(side) ?? false);
};

const ancestors = (
  organization: OrganizationEntry,
  organizations: ReadonlyMap<ActorId, OrganizationEntry>,
): ReadonlySet<ActorId> => {
  const set = new Set<ActorId>();
  for (let at: OrganizationEntry | undefined = organization; at && !set.has(at.id); ) {
    set.add(at.id);
    if (at.side) set.add(at.side);
    at = at.parent ? organizations.get(at.parent) : undefined;
  }
  return set;
};
