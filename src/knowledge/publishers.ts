import { fold } from '../language/letters.ts';
import type { PublisherEntry } from '../model/knowledge.ts';

const hostPattern = /^(?:[a-z]+:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?(\/\S*)?$/i;
/** "China Daily (comment, mirror)", "People's Daily Online / Xinhua", "NATO via Public", "NATO text posted on a forum". */
const joints = /\s*(?:[()（）/|,，;；]|\bvia\b|\btext posted on\b|\bon behalf of\b)\s*/i;

/** Finds a publisher by address (the longest host that the address ends with) or by name. */
export const publisherFinder = (
  publishers: readonly PublisherEntry[],
): ((nameOrUrl: string) => PublisherEntry | null) => {
  const byName = new Map<string, PublisherEntry>();
  const byHost = new Map<string, PublisherEntry>();
  for (const publisher of publishers) {
    for (const name of publisher.names) byName.set(nameKey(name), publisher);
    for (const host of publisher.hosts) byHost.set(host.toLowerCase().replace(/^www\./, ''), publisher);
  }
  return (nameOrUrl) => {
    const address = hostPattern.exec(nameOrUrl.trim());
    if (address) return ofAddress(address[1]!.toLowerCase(), address[2] ?? '', byHost);
    const parts = [nameOrUrl, ...nameOrUrl.split(joints)];
    for (const part of parts) {
      const found = byName.get(nameKey(part));
      if (found) return found;
    }
    return null;
  };
};

const nameKey = (name: string): string => fold(name).replace(/^the /, '').replace(/[.]/g, '');

/** A host with the first step of its path is more telling than the host alone. */
const ofAddress = (host: string, path: string, byHost: ReadonlyMap<string, PublisherEntry>): PublisherEntry | null => {
  const labels = host.split('.');
  const step = path.split('/')[1];
  for (let i = 0; i < labels.length - 1; i++) {
    const suffix = labels.slice(i).join('.');
    const found = (step && byHost.get(`${suffix}/${step}`)) || byHost.get(suffix);
    if (found) return found;
  }
  return null;
};
