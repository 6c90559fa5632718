import { fold } from '../../language/letters.ts';
import type { ActorId } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Stretch } from '../typed/when.ts';
import { contentOf } from './question-words.ts';

/** Somebody whom a question names: any of several people where the name is shared, or whoever held an office. */
export interface Named {
  readonly ids: readonly ActorId[];
  readonly words: string;
  readonly start: number;
  readonly by: 'name' | 'office';
}

/**
 * People by their names. Of those who share a family name, whoever the documents speak of; where that is none of them,
 * small letters are a word or another's name ("yi peng 3").
 */
export async function named(
  context: Pick<Context, 'reader'>,
  matches: readonly NameMatch[],
  question: string,
): Promise<readonly Named[]> {
  const people = matches.filter((match) => match.kind === 'person');
  const all = await Promise.all(
    people.map(async ({ ids, start, end, form }): Promise<readonly Named[]> => {
      const words = question.slice(start, end);
      if (form === 'full') return [{ ids, words, start, by: 'name' }];
      const seen = await Promise.all(ids.map(async (id) => ((await context.reader.actor(id)) === null ? [] : [id])));
      const here = seen.flat();
      if (here.length === 0 && ids.length > 1 && words === words.toLowerCase() && !isHan.test(words)) return [];
      return [{ ids: here.length > 0 ? here : ids, words, start, by: 'name' }];
    }),
  );
  return all.flat();
}
const isHan = /\p{Script=Han}/u;

/** "the NATO chief": everybody who held the office then, but where the question names its holder beside it. */
export function offices(
  context: Pick<Context, 'knowledge'>,
  matches: readonly NameMatch[],
  question: string,
  when: Stretch | null,
): readonly Named[] {
  return matches
    .filter((match) => match.kind === 'office')
    .filter(
      (match) =>
        !matches.some((other) => other.kind === 'person' && other.start >= match.start && other.start - match.end < 3),
    )
    .map(
      ({ ids, start, end }): Named => ({
        ids: [...new Set(ids.flatMap((id) => holders(context, id, when)))],
        words: question.slice(start, end),
        start,
        by: 'office',
      }),
    )
    .filter((office) => office.ids.length > 0);
}

function holders(context: Pick<Context, 'knowledge'>, office: string, when: Stretch | null): readonly ActorId[] {
  if (when !== null) return context.knowledge.holders(office, when.from, when.to).map((person) => person.id);
  return context.knowledge.people
    .filter((person) => person.roles.some((role) => role.office === office))
    .map((person) => person.id);
}

/** People whom only documents name: a word of the question that is a whole word of such a name. */
export async function known(
  context: Pick<Context, 'reader'>,
  bare: string,
  people: readonly Named[],
): Promise<readonly Named[]> {
  const found: Named[] = [];
  for (const [words] of [...contentOf(bare).matchAll(/[\p{L}-]{4,}|\p{Script=Han}{2,4}/gu)].slice(0, 12)) {
    const folded = fold(words);
    const actors = await context.reader.actors(words, 5);
    const same = actors.filter((actor) => actor.kind === 'person' && fold(actor.name).split(' ').includes(folded));
    if (same.length === 0 || people.some((person) => same.some((actor) => person.ids.includes(actor.id)))) continue;
    const joined = found.find((each) => same.some((actor) => each.ids.includes(actor.id)));
    if (joined === undefined)
      found.push({ ids: same.map((actor) => actor.id), words, start: bare.indexOf(words), by: 'name' });
  }
  return found;
}
