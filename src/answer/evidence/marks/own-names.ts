import { heldTerm } from '../term-weights.ts';
import type { Judging } from './mark.ts';

/** Share of the names and people of the question that stand in the sentence itself; 1 where it has none. */
export const ownNames = {
  name: 'ownNames',
  of: ({ candidate, looking }: Judging): number => {
    const { names, people } = looking.asked;
    const held = names.filter((term) => heldTerm(candidate, looking.asked, term) > 0).length;
    const there = people.filter(({ ids }) => candidate.actors.some(({ id }) => ids.includes(id))).length;
    const all = names.length + people.length;
    return all === 0 ? 1 : (held + there) / all;
  },
} as const;
