import { heldTerm, worthIn } from '../term-weights.ts';
import type { Judging } from './mark.ts';

/** It stands in the answer to a question of a press conference: the share of what is asked about which that question holds. */
export const answers = {
  name: 'answers',
  of: ({ candidate, fit, part, looking }: Judging): number => {
    const { asking, candidates } = fit.segment;
    if (asking.size === 0 || asking.has(candidate.sentence.n)) return 0;
    const questions = candidates.filter(({ sentence }) => asking.has(sentence.n));
    const terms = new Set(questions.flatMap((question) => [...question.terms]));
    const topics = new Set(questions.flatMap((question) => [...question.topics]));
    const worth = part.terms.map((term) => ({
      whole: worthIn(fit.segment, looking.asked, term, looking.weights),
      held: heldTerm({ terms, topics }, looking.asked, term),
    }));
    const whole = worth.reduce((sum, each) => sum + each.whole, 0);
    return whole === 0 ? 0 : worth.reduce((sum, each) => sum + each.whole * each.held, 0) / whole;
  },
} as const;
