import { indexFrom, spanAt } from '../../language/spans.ts';
import type { ActorRef } from '../../model/actor.ts';
import type { Sentence, Span } from '../../model/span.ts';
import { quotesOf } from '../statements/quotes.ts';
import type { Found, Passage, Reading } from './passage.ts';

type Gender = 'f' | 'm';
interface Pronoun {
  readonly start: number;
  readonly end: number;
  readonly gender: Gender;
}

const english: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['she', 'f'],
]);
/** 他 and 她 alone: not 他们, 其他, 他国, 他人, 吉他. */
const chinese = /(?<![其吉排利])(?:他|她)(?![们国人方日乡])/gu;

/**
 * He and she as subjects: the person who leads the sentence so far or the sentence before (two back in one paragraph).
 * Where two people of the fitting gender compete and none leads, the pronoun is left out.
 */
export const byPronoun = (reading: Reading, named: readonly Found[]): readonly Found[] => {
  const everybody = named.filter(({ actor }) => actor.kind === 'person');
  const quotes = quotations(reading);
  const isQuoted = (place: number): boolean => spanAt(quotes, place) !== null;
  // Whom a quotation names is not who spoke it.
  const outside = everybody.filter(({ start }) => !isQuoted(start));
  const resolved: Found[] = [];
  reading.passages.forEach((passage, n) => {
    for (const { start, end, gender } of pronouns(reading.text, passage)) {
      const people = isQuoted(start) ? everybody : outside;
      const actor = antecedent(reading, n, { start, end, gender }, { people, resolved });
      if (actor) resolved.push({ start, end, actor, how: 'pronoun', role: null, sentence: passage.sentence.n });
    }
  });
  return resolved;
};

/** The quotations of a text, paragraph by paragraph, in order. */
function quotations({ text, passages }: Reading): readonly Span[] {
  const paragraphs = new Map<number, Span>();
  for (const { sentence } of passages) {
    const known = paragraphs.get(sentence.paragraph);
    paragraphs.set(sentence.paragraph, { start: known?.start ?? sentence.start, end: sentence.end });
  }
  return [...paragraphs.values()].flatMap((span) => quotesOf(text, span));
}

interface Places {
  readonly people: readonly Found[];
  readonly resolved: readonly Found[];
}

/** How many places of a sentence a pronoun looks back over. */
const reach = 12;

/** The places of people in a sentence before a pronoun, in order. */
const placesBefore = ({ people, resolved }: Places, sentence: Sentence, before: number): readonly Found[] => {
  const nearest = (spans: readonly Found[]): readonly Found[] => {
    const last = indexFrom(spans, before);
    return spans
      .slice(Math.max(0, last - reach), last)
      .filter(({ start }) => start >= sentence.start && start < sentence.end);
  };
  return [...nearest(people), ...nearest(resolved)].sort((a, b) => a.start - b.start);
};

const pronouns = (text: string, passage: Passage): readonly Pronoun[] => {
  const latin: Pronoun[] = [];
  for (const { start, end, lower, text: written } of passage.words) {
    const gender = english.get(lower);
    // "HE" is His Excellency, and "He Lei" a name.
    if (gender && written !== 'HE') latin.push({ start, end, gender });
  }
  if (!passage.han) return latin;
  const { start, end } = passage.sentence;
  const han = [...text.slice(start, end).matchAll(chinese)].map(
    (match): Pronoun => ({
      start: start + match.index,
      end: start + match.index + 1,
      gender: match[0] === '她' ? 'f' : 'm',
    }),
  );
  return [...latin, ...han].sort((a, b) => a.start - b.start);
};

const antecedent = (reading: Reading, n: number, pronoun: Pronoun, places: Places): ActorRef | null => {
  const here = reading.passages[n]!.sentence;
  for (let back = 0; back <= 2; back++) {
    const sentence = reading.passages[n - back]?.sentence;
    if (sentence?.kind !== 'text' || here.paragraph - sentence.paragraph > (back === 2 ? 0 : 1)) return null;
    const before = placesBefore(places, sentence, pronoun.start).filter(
      ({ start }) => !isQuoted(reading.text, sentence, start),
    );
    // "A spokesman for the embassy …": whoever leads has no name to give.
    if (back > 0 && isNameless(reading.text, sentence, before)) return null;
    if (before.length === 0) continue;
    const fitting = before.filter(({ actor }) => agrees(reading, actor.id, pronoun.gender));
    const ids = new Set(fitting.map(({ actor }) => actor.id));
    if (ids.size <= 1) return fitting[0]?.actor ?? null;
    const leading = fitting.filter((found) => leads(reading.text, found, sentence.start));
    return leading.length === 1 ? leading[0]!.actor : null;
  }
  return null;
};

/** Whether a place of a sentence stands within Chinese quotation marks: whoever is named there is no antecedent. */
const isQuoted = (text: string, { start }: Sentence, at: number): boolean => {
  const lead = text.slice(start, at);
  return (
    Math.max(lead.lastIndexOf('“'), lead.lastIndexOf('「')) > Math.max(lead.lastIndexOf('”'), lead.lastIndexOf('」'))
  );
};

const nameless =
  /^(?:an?|one|another)\s(?:[\p{L}-]+\s){0,3}?(?:spokes(?:man|woman|person)|official|officer|diplomat|source|envoy|adviser|aide|analyst|lawmaker)\b/iu;

/** Whether somebody without a name is the subject of a sentence. */
const isNameless = (text: string, { start, end }: Sentence, people: readonly Found[]): boolean => {
  const opening = nameless.exec(text.slice(start, Math.min(end, start + 80)));
  return opening !== null && !people.some((found) => found.start - start <= opening[0].length + 2);
};

const agrees = ({ knowledge }: Reading, id: string, gender: Gender): boolean =>
  (knowledge.person(id)?.gender ?? gender) === gender;

/** The first person of a sentence who is no object of a preposition and whose clause opens it. */
const leads = (text: string, { start, role }: Found, sentence: number): boolean => {
  const lead = text.slice(sentence, role ? Math.min(role.start, start) : start);
  return (
    lead.length < 120 &&
    !/(?:\b(?:with|by|of|to|from|for|and|between|as|met)\s+(?:the\s+)?|(?:会见|会晤|约见|[与和同向对由、]))$/iu.test(
      lead,
    )
  );
};
