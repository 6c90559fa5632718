import { termsOf } from '../question/words.ts';
import type { Candidate } from './candidates.ts';
import { isLoose } from './term-weights.ts';

/** A post whose holder is asked for: "who was the pilot", "name of the ambassador to the court". */
export interface Post {
  /** Any of these in a person's role, or beside the name. */
  readonly noun: string;
  /** Where the post is at, when the question says so. */
  readonly at: string | null;
}

const asksWho = "who(?:['’]s| is| are| was| were| will be)|names? of";
const goesOn = '\\s+(?:that|who|of|in|from|whom|which|then|now|today)\\b|\\s*[?.!]*\\s*$';
const asksHolder = new RegExp(
  `\\b(?:${asksWho})\\s+(?:the\\s+)?((?:(?!against|at|in|on|with|from|for|behind|to)[\\p{L}'’-]+\\s+){0,3}?)([\\p{L}-]+?)(?:\\s+(?:to|at)\\s+(?:the\\s+)?([\\p{L}-]+))?(?=${goesOn})`,
  'iu',
);
const postTo = /\b(ambassador|mission|envoy|representative|delegate)\s+to\s+(?:the\s+)?([\p{L}-]+)/iu;

/** The post that a question asks the holder of; null where it asks nothing of the kind. */
export function postAsked(question: string): Post | null {
  const bound = postTo.exec(question);
  if (bound !== null && /\bwho|\bname/iu.test(question))
    return { noun: termsOf(bound[1] ?? '')[0] ?? '', at: bound[2] ?? null };
  const noun = asksHolder.exec(question)?.[2];
  const term = noun === undefined ? undefined : termsOf(noun)[0];
  return term === undefined || isLoose(term) || notPosts.has(term) ? null : { noun: term, at: null };
}

const notPosts = new Set(
  termsOf('there present here part meeting meetings exercise exercises ship ships talks dialogue one'),
);
/** How far the noun may stand from the name. */
const nearName = 60;

/** A person of the sentence holds the post: by the role read with the name, or by words right beside it. */
export function holdsPost(candidate: Candidate, { noun, at }: Post): boolean {
  const { extraction, text } = candidate.document;
  const { start, end } = candidate.source;
  const people = extraction.mentions.filter(
    (mention) => mention.actor.kind === 'person' && mention.start < end && mention.end > start,
  );
  return people.some((mention) => {
    const before = text.slice(Math.max(start, mention.start - nearName), mention.start);
    const after = /^\s*,[^,.;]{0,80},/u.exec(text.slice(mention.end, end))?.[0] ?? '';
    const role = `${mention.role?.title ?? ''} ${mention.role?.organization ?? ''}`;
    const beside = [role, after, before.split(/[,;.]|\b(?:said|told|met|with)\b/u).at(-1) ?? ''];
    return beside.some((words) => {
      const terms = termsOf(words);
      return (
        terms.includes(noun) &&
        (at === null || new RegExp(`\\bto (?:the )?${at}`, 'iu').test(words) || terms.includes(termsOf(at)[0] ?? ''))
      );
    });
  });
}
