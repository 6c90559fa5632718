import { tongueOf } from '../../language/phrases.ts';
import type { Caller } from '../../model/context.ts';
import type { Invocation, Tongue } from '../../model/reply.ts';
import type { State } from '../../model/store.ts';
import { actOf } from '../typed/acts.ts';

interface Kept {
  readonly tongue: Tongue;
  /** By "in Chinese please": it holds until the other is asked for. */
  readonly asked: boolean;
}

const hourMs = 3_600_000;
const space = 'tongue';
const keyOf = (caller: Caller): string => `${caller.platform}:${caller.conversation}`;

/**
 * The language that an answer is wanted in: the one that was asked for, else that of the question; for a command that
 * of its words, of the caller's platform, or of the talk so far.
 */
export async function tongueFor(state: State, caller: Caller, invocation: Invocation): Promise<Tongue> {
  const { command, options } = invocation;
  const kept = await state.get<Kept>(space, keyOf(caller));
  const keep = async (tongue: Tongue, asked: boolean): Promise<Tongue> => {
    if (kept?.tongue !== tongue || kept.asked !== asked)
      await state.put(space, keyOf(caller), { tongue, asked }, hourMs);
    return tongue;
  };
  const question = command === 'ask' ? (options.question ?? '') : '';
  const act = actOf(question);
  if (act === 'chinese' || act === 'english') return keep(act === 'chinese' ? 'zh' : 'en', true);
  if (kept?.asked === true) return kept.tongue;
  const typed = question === '' ? null : tongueOf(question);
  if (typed !== null) return keep(typed, false);
  if (Object.values(options).some((value) => tongueOf(value) === 'zh')) return 'zh';
  if (caller.locale != null) return caller.locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return kept?.tongue ?? 'en';
}
