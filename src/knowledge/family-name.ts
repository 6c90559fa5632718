import type { PersonEntry } from '../model/knowledge.ts';

/** Where the family name comes first in English as well (Xi Jinping, Yoon Suk Yeol). */
const familyFirst: ReadonlySet<string> = new Set(['china', 'taiwan', 'south-korea', 'north-korea', 'vietnam']);
const particles: ReadonlySet<string> = new Set(
  'de van von der den ter ten la le el al bin di da dos du del st'.split(' '),
);
const honours = /^(?:lord|lady|sir|dame|baroness|baron|dr|gen|mr|mrs|ms)\.? /i;

/** "de Hoop Scheffer" and "Scheffer" of "Jaap de Hoop Scheffer"; "Wang" of "Wang Yi". */
const familyWords = (name: string, first: boolean): readonly string[] => {
  const words = name.replace(honours, '').split(/\s+/);
  if (words.length === 1) return words;
  if (first) return [words[0]!];
  const particle = words.findIndex((word, i) => i > 0 && particles.has(word.toLowerCase()));
  const last = words.at(-1)!;
  return particle > 0 ? [words.slice(particle).join(' '), last] : [last];
};

/** Family names of a person in Latin or Cyrillic letters, as they stand alone in a text. */
export const familyNames = (person: PersonEntry): readonly string[] => {
  const first = familyFirst.has(person.side);
  const usual = person.names.en[0];
  const others = person.names.en.filter((name) => !name.includes(' '));
  const cyrillic = person.names.other.filter((name) => /^\p{Script=Cyrillic}/u.test(name));
  const ofUsual = usual ? familyWords(usual, first) : [];
  return [...new Set([...ofUsual, ...others, ...cyrillic.flatMap((name) => familyWords(name, false))])];
};

/** Family names of transliterated foreigners: 斯托尔滕贝格 of 延斯·斯托尔滕贝格. Two characters only where the data lists them. */
export const familyNamesHan = (person: PersonEntry): readonly string[] =>
  person.names.zh.flatMap((name) => {
    const last = name.split(/[·•・‧]/).at(-1)!;
    return last !== name && last.length >= 3 ? [last] : [];
  });
