import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import { sides } from '../../model/field.ts';
import type { Span } from '../../model/span.ts';
import type { Understood } from '../question/understand.ts';
import { termsOf } from '../question/words.ts';
import type { Asking } from './asking.ts';
import type { Candidate } from './candidates.ts';

/** Somebody else than those asked about; a country or an organ where the sentence is about just that. */
export function whoIsThere(candidate: Candidate, { asked, own }: Asking): number {
  if (othersIn(candidate, asked).length > 0) return 0.5 + 0.5 * own;
  return own >= leastOwnOfBody && candidate.actors.some((actor) => actor.kind !== 'document') ? 0.3 : 0;
}
const leastOwnOfBody = 0.6;

export function othersIn(candidate: Candidate, asked: Understood): readonly ActorRef[] {
  const asking = new Set(asked.people.flatMap((person) => person.ids));
  return candidate.actors.filter((actor) => actor.kind === 'person' && !asking.has(actor.id));
}

export function isOtherCountry({ knowledge }: Pick<Context, 'knowledge'>, actor: ActorRef, asked: Understood): boolean {
  if (actor.kind !== 'country' || asked.bodies.includes(actor.id)) return false;
  return !asked.bodies.includes(sides.alliance) || knowledge.organization(actor.id)?.natoMemberSince !== undefined;
}

const leadWords = termsOf(
  'led lead represented represent chaired co-chaired hosted delegation spoke group received 率团 主持 代表 率领 会见',
);
const inSentence = ({ source }: Candidate, span: Span): boolean => span.start >= source.start && span.end <= source.end;

/** It says who led: by the words for it, or by the parts that were read in it. */
export const leads = (candidate: Candidate): boolean =>
  candidate.accounts.some((account) =>
    account.participants.some(({ part, span }) => part !== 'took part' && inSentence(candidate, span)),
  ) || leadWords.some((term) => candidate.terms.has(term));
