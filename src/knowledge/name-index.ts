import en from '../language/en/lookalikes.json' with { type: 'json' };
import zh from '../language/zh/lookalikes.json' with { type: 'json' };
import type { KnowledgeEntries, OfficeEntry, OrganizationEntry, PersonEntry } from '../model/knowledge.ts';
import { cyrillicCases } from './cyrillic-cases.ts';
import { familyNames, familyNamesHan } from './family-name.ts';
import { type CaseRule, type IndexedName, type NameKind, nobody } from './finder.ts';
import { spellings } from './spelling.ts';

type Names = OrganizationEntry['names'];

const allNames = (names: Names): readonly string[] => [...names.en, ...names.zh, ...names.other].flatMap(spellings);

/** Acronyms keep their capitals; what is written small ("the alliance") may stand small; the rest begins with a capital. */
const writtenCase = (name: string): CaseRule => {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (/^\p{Lu}{2,7}s?$/u.test(letters)) return 'upper';
  return /^\p{Lu}/u.test(letters) ? 'capital' : 'any';
};

/** Topics and offices are found in any case, but an acronym ("START") keeps its capitals. */
const looseCase = (name: string): CaseRule => (writtenCase(name) === 'upper' ? 'upper' : 'any');

const ofPerson = (person: PersonEntry): readonly IndexedName[] => {
  const family = new Set([...familyNames(person), ...familyNamesHan(person)]);
  const entry = (name: string, form: IndexedName['form'], cased: CaseRule): IndexedName => ({
    name,
    kind: 'person',
    id: person.id,
    form,
    cased,
  });
  const full = [...new Set([...allNames(person.names), ...declined(person.names)])].filter((name) => !family.has(name));
  return [
    ...full.map((name) => entry(name, 'full', name.includes(' ') ? 'words' : 'capital')),
    ...[...family].map((name) => entry(name, 'family', 'capital')),
  ];
};

const named =
  (kind: NameKind, cased: (name: string) => CaseRule) => (entry: { readonly id: string; readonly names: Names }) =>
    allNames(entry.names).map((name): IndexedName => ({ name, kind, id: entry.id, form: 'full', cased: cased(name) }));

const declined = ({ other }: Names): readonly string[] => other.flatMap(cyrillicCases);

const ofOrganization = (entry: OrganizationEntry): readonly IndexedName[] => [
  ...named('organization', writtenCase)(entry),
  ...named('organization', writtenCase)({ id: entry.id, names: { en: [], zh: [], other: declined(entry.names) } }),
  ...(entry.demonyms ? named('demonym', writtenCase)({ id: entry.id, names: entry.demonyms }) : []),
];

const office = named('office', looseCase);
const ofOffice = (entry: OfficeEntry): readonly IndexedName[] =>
  office({ id: entry.id, names: { ...entry.names, en: [...entry.names.en, entry.title] } });

/** Every name of every entry with how it must be written. */
export const indexedNames = (entries: KnowledgeEntries): readonly IndexedName[] => [
  ...entries.people.flatMap(ofPerson),
  ...entries.organizations.flatMap(ofOrganization),
  ...entries.offices.flatMap(ofOffice),
  ...entries.series.flatMap(named('series', looseCase)),
  ...entries.calendar.flatMap(named('anchor', looseCase)),
  ...entries.topics.flatMap((topic) => named('topic', looseCase)({ id: topic.id, names: topic.terms })),
  ...entries.phrases.flatMap(named('phrase', looseCase)),
  ...lookalikes(),
];

/** Longer names that hold a name and are somebody's who is no actor here: 北约克, the Indian Ocean. */
const lookalikes = (): readonly IndexedName[] =>
  [...en, ...zh].flatMap(({ words }) =>
    words.map(
      (name): IndexedName => ({ name, kind: 'organization', id: nobody, form: 'full', cased: writtenCase(name) }),
    ),
  );
