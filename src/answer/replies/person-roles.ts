import type { Line, PersonProfile, Source } from '../../model/reply.ts';
import type { ActorMentions } from '../../model/store.ts';
import { cite, date, text, value, words } from '../../reply/parts.ts';
import { termsOf } from '../question/words.ts';

type Role = PersonProfile['roles'][number];

/** One wording of a role, in one text. */
interface Wording {
  readonly title: string;
  readonly organization: string | null;
  readonly source: Source;
  readonly terms: ReadonlySet<string>;
}

const mostSources = 3;
/** With one of these it is another office than without. */
const qualifiers = 'vice deputy assistant acting former first second third'.split(' ').flatMap(termsOf);
const office =
  /\b(?:minister|secretary|president|director|councill?or|chief|chair(?:man|woman|person)?|ambassador|representative|spokes\w+|member|adviser|advisor|commander|chancellor)\b/iu;
const rank =
  /\b(?:senior colonel|(?:major|lieutenant|brigadier) general|(?:rear|vice) admiral|colonel|commodore)\b[\s,]*/giu;
const small = new Set('for to in at chines'.split(' '));

/** The roles that documents give somebody: each once, however it is worded; the latest first. */
export function statedRoles(mentions: Pick<ActorMentions, 'roles'>): readonly Role[] {
  const wordings = mentions.roles.flatMap(({ role, source }) =>
    apart(role.title).map((title): Wording => {
      const { organization } = role;
      return { title, organization, source, terms: termsOfRole(`${title} ${organization ?? ''}`) };
    }),
  );
  const groups: Wording[][] = [];
  // The fullest wording first, so that a shorter one finds all that it may stand for.
  for (const wording of wordings.toSorted((a, b) => b.terms.size - a.terms.size)) {
    const same = groups.find((group) => group.some((other) => isSame(other.terms, wording.terms)));
    if (same === undefined) groups.push([wording]);
    else same.push(wording);
  }
  return groups
    .map((group) => group.toSorted((a, b) => dayOf(b.source).localeCompare(dayOf(a.source))))
    .toSorted((a, b) => dayOf(b[0]!.source).localeCompare(dayOf(a[0]!.source)))
    .map(roleOf);
}

/** "State Councilor and Foreign Minister" are two roles, "director for arms and energy" is one. */
function apart(title: string): readonly string[] {
  const parts = title.split(/\s+and\s+/u);
  return parts.length > 1 && parts.every((part) => office.test(part) && /^\p{Lu}/u.test(part)) ? parts : [title];
}

function termsOfRole(role: string): ReadonlySet<string> {
  const bare = role
    .replaceAll(/\([^)]*\)/gu, ' ')
    .replaceAll(rank, ' ')
    .replaceAll(/\bspokes(?:man|woman)\b/giu, 'spokesperson');
  const terms = termsOf(bare).filter((term) => !small.has(term));
  return new Set(terms.length > 0 ? terms : termsOf(role));
}

/** All words of the shorter wording, and of the words that make another office of it as many. */
function isSame(longer: ReadonlySet<string>, shorter: ReadonlySet<string>): boolean {
  return (
    [...shorter].every((term) => longer.has(term)) && qualifiers.every((term) => longer.has(term) === shorter.has(term))
  );
}

const dayOf = (source: Source): string => source.document.published?.from ?? '';

/** In the latest wording that stands so in its text, the fuller of two. */
function roleOf(group: readonly Wording[]): Role {
  const own = group.filter(({ title, source }) => source.quote.includes(title));
  const shown = (own.length > 0 ? own : group)[0]!;
  const sources = [...new Map(group.map(({ source }) => [`${source.document.id} ${source.start}`, source])).values()];
  const ends = [shown.source, ...sources.filter((source) => source !== shown.source)];
  return {
    title: shown.title,
    organization: shown.organization ?? group.find(({ organization }) => organization !== null)?.organization ?? null,
    from: null,
    to: null,
    basis: 'stated',
    from_sources: ends.length > mostSources ? [...ends.slice(0, mostSources - 1), ends.at(-1)!] : ends,
  };
}

/** A role with the days of the texts that give it: it is attested then, and no more is known from them. */
export function roleLine(role: Role): Line {
  const [source] = role.from_sources;
  if (source === undefined) return [];
  return [...roleWords(role, source), ...attested(role.from_sources), text(' '), cite(...role.from_sources)];
}

function roleWords({ title, organization }: Role, source: Source): Line {
  const own = source.quote.includes(title) ? words(title, source) : value(title, [source], 'normalised');
  if (organization === null || title.includes(organization)) return [own];
  const of = source.quote.includes(organization)
    ? words(organization, source)
    : value(organization, [source], 'normalised');
  return [own, text(', '), of];
}

function attested(sources: readonly Source[]): Line {
  const dated = sources
    .filter(({ document }) => document.published !== null)
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = date(first.document.published, [first]);
  const to = dayOf(first) === dayOf(last) ? [] : [text(' – '), ...date(last.document.published, [last])];
  return [text(' — attested '), ...from, ...to];
}
