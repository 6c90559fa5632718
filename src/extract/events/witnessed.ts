import { spanAt } from '../../language/spans.ts';
import type { Account, Participant } from '../../model/event.ts';
import type { Sentence } from '../../model/span.ts';
import { evidenceOf } from './reading.ts';

/** Gives each participant the sentence that names them, which need not be the account's own: later ones add people. */
export function witnessed(
  accounts: readonly Account[],
  text: string,
  sentences: readonly Sentence[],
): readonly Account[] {
  const naming = ({ span }: Participant) => spanAt(sentences, span.start);
  return accounts.map((account) => ({
    ...account,
    participants: account.participants.map((one) => {
      const sentence = naming(one);
      return sentence === null ? one : { ...one, evidence: evidenceOf(text, sentence) };
    }),
  }));
}
