import { simplified } from '../../language/fold.ts';
import pairs from '../../language/zh/pairs.json' with { type: 'json' };
import type { ActorRef } from '../../model/actor.ts';
import type { Knowledge } from '../../model/knowledge.ts';

/** What stands right after a pair that is spoken of as one: 中欧关系, 中俄战略合作. */
const bond = /^(?:关系|双方|两国|两军|战略|合作|友谊|友好|人民|领导人|元首|双边|贸易|经贸|全面)/u;

/** The other half of a pair that Chinese writes in two characters: 中欧关系 is of the European Union; null where none stands. */
export function otherOfPair(text: string, knowledge: Knowledge): ActorRef | null {
  const plain = simplified(text);
  for (const { words, other } of pairs) {
    const at = plain.indexOf(words);
    if (at >= 0 && plain[at - 1] !== '其' && bond.test(plain.slice(at + words.length, at + words.length + 4)))
      return knowledge.actor(other);
  }
  return null;
}
