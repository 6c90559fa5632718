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

const exporting =
  /\b(?:export|download|save|give me|send me|have|get|want)\b.*\b(?:csv|spreadsheet|excel)\b|^\s*(?:export|download)\b|^\s*as (?:a )?(?:csv|spreadsheet)\b|导出|(?:csv|表格|电子表格)(?:文件|格式)?(?:给我|下载)?\s*$/iu;
const named = /\b(timeline|briefing)\b|时间线|简报/iu;

/** What is to be had as a file: a command that is named, else the last answer. Null where nothing is. */
export function exportOf(typed: string): 'timeline' | 'brief' | 'last' | null {
  if (!exporting.test(typed) || /[?？]/u.test(typed.replace(/[?？]\s*$/u, '')) || typed.length > 80) return null;
  const found = named.exec(typed)?.[0].toLowerCase();
  if (found === undefined) return /\bexports?\b.*\b(?:of|to|from)\b/iu.test(typed) ? null : 'last';
  return found === 'timeline' || found === '时间线' ? 'timeline' : 'brief';
}
