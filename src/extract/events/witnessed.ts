import type { Account, Participant } from '../../model/event.ts';
import type { Sentence } from '../../model/span.ts';
import { evidenceOf } from './reading.ts';

/** Gives each participant the sentence that names them, which need not be the account's own: later ones add people. */
export function witnessed(
  accounts: readonly Account[],
  text: string,
  sentences: readonly Sentence[],
): readonly Account[] {
  const naming = ({ span }: Participant) => sentenceAt(sentences, span.start);
  return accounts.map((account) => ({
    ...account,
    participants: account.participants.map((one) => {
      const sentence = naming(one);
      return sentence === null ? one : { ...one, evidence: evidenceOf(text, sentence) };
    }),
  }));
}

/** Sentences follow one another, so that half of them can be passed over at each look. */
function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | null {
  let from = 0;
  let to = sentences.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sentences[middle]!.end <= position) from = middle + 1;
    else to = middle;
  }
  const found = sentences[from];
  return found !== undefined && found.start <= position ? found : null;
}
