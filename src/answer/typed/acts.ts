import english from '../../language/en/acts.json' with { type: 'json' };
import chinese from '../../language/zh/acts.json' with { type: 'json' };

/** What somebody does by a message that asks nothing of the documents. */
export type Act =
  | 'greeting'
  | 'thanks'
  | 'source'
  | 'shorter'
  | 'longer'
  | 'able'
  | 'self'
  | 'ahead'
  | 'chinese'
  | 'english'
  | 'again';

/** The act that a message is as a whole; null where it says anything beside it, for then it is a question. */
export function actOf(typed: string): Act | null {
  acts ??= new Map([...english, ...chinese].flatMap(({ act, words }) => words.map((each) => [each, act as Act])));
  const bare = typed.toLowerCase().replaceAll(marks, '').replaceAll(/\s+/gu, ' ').trim();
  return acts.get(bare) ?? acts.get(bare.replace(courtesy, '')) ?? null;
}

let acts: ReadonlyMap<string, Act> | null = null;

const marks = /[!?.,…！？。，~、]|\p{Extended_Pictographic}/gu;
/** What is said around an act without changing it: "please", "can you", "呢". */
const courtesy = /^(?:please |and |so |can you |could you )+|(?: please| now| then|呢|吗|啊|吧|一下)$/gu;
