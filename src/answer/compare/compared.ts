import type { ActorId } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import { contentOf } from '../question/question-words.ts';
import type { Understood } from '../question/understand.ts';
import { termsOf } from '../question/words.ts';

/** Whose words are to stand beside whose, about what and of when: two speakers or sides, or one of two years. */
export interface Compared {
  readonly parties: readonly Party[];
  readonly years: readonly string[];
  readonly subject: Subject | null;
}

export interface Party {
  readonly ids: readonly ActorId[];
  readonly words: string;
}

/** What the words are about, as typed, and what of a sentence shows that they are. */
export interface Subject {
  readonly words: string;
  readonly ids: ReadonlySet<string>;
  readonly terms: readonly string[];
}

const asksToCompare =
  /\b(?:compar\p{L}+|contrast\p{L}*|side by side|versus|vs\.?|differ(?:s|ed|ent|ences?|ently)?|each (?:say|said|think|thought))\b|对比|比较|对照|有何不同|有什么不同|区别|差异|分歧|分别(?:怎么)?说|各自/iu;
const mark =
  /\b(?:about|on|regarding|concerning|over|towards?|of)\s+|关于|对于|对(?!比|照)|在(?=\p{Script=Han}{1,8}(?:问题|议题)?上)|就/giu;
const ends =
  /\s+(?:in|from|since|between|during)\s+(?:19|20)\d\d.*$|[?？。.!]+.*$|\s+(?:differ|compare|said|say)\b.*$|(?:问题|议题)?(?:上)?的?(?:说法|立场|看法|态度|表态|言论|观点|分歧|有何|有什么|区别|差异|怎么|不同|问题上|各自|分别|说了).*$/iu;
const mostParties = 3;

/** Null where nothing is to be compared. */
export function comparedIn({ knowledge }: Pick<Context, 'knowledge'>, asked: Understood): Compared | null {
  const { question } = asked;
  if (!asksToCompare.test(question) || asked.round !== null || asked.series.length > 0) return null;
  const bodies = knowledge
    .find(question)
    .filter(({ kind }) => kind === 'organization' || kind === 'demonym')
    .map(({ ids, start, end }) => ({ ids, start, words: question.slice(start, end) }));
  const people = asked.people.map(({ ids, start, words }) => ({ ids, start, words }));
  const all = distinct([...people, ...bodies].toSorted((a, b) => a.start - b.start));
  const subject = subjectOf(question, all);
  const parties = all.filter(({ start }) => subject === null || start < subject.start);
  const years = [...new Set(question.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu))];
  if (parties.length < 2 && (parties.length === 0 || years.length < 2)) return null;
  const shown =
    people.length > 1 ? parties.filter((party) => people.some(({ start }) => start === party.start)) : parties;
  return {
    parties: (shown.length > 1 ? shown : parties).slice(0, mostParties),
    years: parties.length < 2 ? years.slice(0, mostParties).toSorted() : [],
    subject: subject === null ? null : { ...subject, ids: idsIn(knowledge, subject.words) },
  };
}

interface Placed extends Party {
  readonly start: number;
}

const distinct = (all: readonly Placed[]): readonly Placed[] =>
  all.filter((each, at) => !all.slice(0, at).some(({ ids }) => ids.some((id) => each.ids.includes(id))));

/** What stands behind "about" and the like, where all that is compared stands before it. */
function subjectOf(
  question: string,
  all: readonly Placed[],
): (Omit<Subject, 'ids'> & { readonly start: number }) | null {
  for (const found of question.matchAll(mark)) {
    const start = found.index + found[0].length;
    if (all.filter((party) => party.start < start).length === 0) continue;
    const words = question.slice(start).replace(ends, '').trim();
    const terms = termsOf(contentOf(words));
    if (words !== '' && words.length <= 60) return { words, terms, start: found.index };
  }
  return null;
}

const idsIn = (knowledge: Context['knowledge'], words: string): ReadonlySet<string> =>
  new Set(knowledge.find(words).flatMap(({ ids }) => ids));
