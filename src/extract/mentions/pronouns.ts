import type { Found, Passage, Reading } from './reading.ts';

type Gender = 'f' | 'm';
interface Pronoun {
  readonly start: number;
  readonly end: number;
  readonly gender: Gender;
}

const english: Readonly<Record<string, Gender>> = { he: 'm', she: 'f' };
/** 他 and 她 alone: not 他们, 其他, 他国, 他人, 吉他. */
const chinese = /(?<![其吉排利])(?:他|她)(?![们国人方日乡])/gu;

/**
 * He and she as subjects: the person who leads the sentence so far or the sentence before (two back in one paragraph).
 * Where two people of the fitting gender compete and none leads, the pronoun is left out.
 */
export const byPronoun = (reading: Reading, named: readonly Found[]): readonly Found[] => {
  const people = named.filter(({ actor }) => actor.kind === 'person');
  const bySentence = new Map<number, Found[]>();
  for (const found of people) bySentence.set(found.sentence, [...(bySentence.get(found.sentence) ?? []), found]);
  const resolved: Found[] = [];
  reading.passages.forEach((passage, n) => {
    for (const pronoun of pronouns(reading.text, passage)) {
      const actor = antecedent(reading, n, pronoun, bySentence);
      if (!actor) continue;
      const found: Found = {
        start: pronoun.start,
        end: pronoun.end,
        actor: actor.actor,
        how: 'pronoun',
        role: null,
        sentence: passage.sentence.n,
      };
      resolved.push(found);
      bySentence.set(
        passage.sentence.n,
        [...(bySentence.get(passage.sentence.n) ?? []), found].sort((a, b) => a.start - b.start),
      );
    }
  });
  return resolved;
};

const pronouns = (text: string, passage: Passage): readonly Pronoun[] => {
  const latin = passage.words.flatMap((word): readonly Pronoun[] => {
    const gender = english[word.lower];
    // "HE" is His Excellency, and "He Lei" a name.
    return gender && word.text !== 'HE' ? [{ start: word.start, end: word.end, gender }] : [];
  });
  if (!passage.han) return latin;
  const { start, end } = passage.sentence;
  const han = [...text.slice(start, end).matchAll(chinese)].map(
    (match): Pronoun => ({
      start: start + match.index,
      end: start + match.index + 1,
      gender: match[0] === '她' ? 'f' : 'm',
    }),
  );
  return [...latin, ...han];
};

const antecedent = (
  reading: Reading,
  n: number,
  pronoun: Pronoun,
  bySentence: ReadonlyMap<number, readonly Found[]>,
): Found | null => {
  const here = reading.passages[n]!.sentence;
  for (let back = 0; back <= 2; back++) {
    const sentence = reading.passages[n - back]?.sentence;
    if (
      sentence?.kind !== 'text' ||
      here.paragraph - sentence.paragraph > 1 ||
      (back === 2 && here.paragraph !== sentence.paragraph)
    )
      return null;
    const before = (bySentence.get(sentence.n) ?? []).filter(({ start }) => start < pronoun.start);
    if (before.length === 0) continue;
    const fitting = before.filter(({ actor }) => agrees(reading, actor.id, pronoun.gender));
    const ids = new Set(fitting.map(({ actor }) => actor.id));
    if (ids.size === 1) return fitting.at(-1)!;
    if (ids.size === 0) return null;
    const leading = fitting.filter((found) => leads(reading.text, found, sentence.start));
    return leading.length === 1 ? leading[0]! : null;
  }
  return null;
};

const agrees = ({ knowledge }: Reading, id: string, gender: Gender): boolean =>
  (knowledge.person(id)?.gender ?? gender) === gender;

/** The first person of a sentence who is no object of a preposition and whose clause opens it. */
const leads = (text: string, { start, role }: Found, sentence: number): boolean => {
  const lead = text.slice(sentence, role ? Math.min(role.start, start) : start);
  return (
    lead.length < 120 &&
    !/(?:\b(?:with|by|of|to|from|for|and|between|as|met)\s+(?:the\s+)?|[与和同向对由、])$/iu.test(lead)
  );
};
