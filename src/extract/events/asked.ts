import { anyOf } from '../../language/any-of.ts';
import type { Span } from '../../model/span.ts';
import type { Scene } from './reading.ts';

const question = /[?？]\s*[”"」]?$/u;
/** Opens a question: "did the ministers", and after a comma what cannot open a relative clause. */
const english = anyOf(
  'iu',
  [
    '^(?:so |and |but |then |also )?(?:which|who|whom|whose|when|where)',
    String.raw`(?:^|[,;:—]\s+)(?:so |and |but |then |also )?(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|may|what|how|why|any)`,
  ],
  '(?:',
  String.raw`)\s[^;:]*$`,
);
const chinese = /是否|能否|可否|有何|如何|何时|怎么|什么|哪|吗|有没有/u;

/** Whoever asks why a thing was done says that it was. */
export const presupposed =
  /^(?:so |and |but )?why (?:did|has|have|was|were)\b(?! (?:no|nobody)\b)(?!.{0,40}\bnot\b)|为何(?!.{0,6}[不没未])/iu;

/** Whether a clause asks for what it names: "Did they meet on Monday?". "They met on Monday, what do you say?" tells it. */
export function isAsked({ words, sentence }: Scene, trigger: Span, label: number): boolean {
  if (!question.test(words)) return false;
  const before = words.slice(label, trigger.start - sentence.start);
  if (presupposed.test(before)) return false;
  if (english.test(before.trimStart())) return true;
  const clause = /[^，,；;。]*$/u.exec(before)![0];
  const rest = /^[^，,；;。]*/u.exec(words.slice(trigger.start - sentence.start))![0];
  return chinese.test(clause + rest);
}
