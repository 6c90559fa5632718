import type { Command, Context } from '../../model/context.ts';
import { dateOptions, optionNames } from './grammar.ts';
import { findTopic } from './topics.ts';
import { parseWhen } from './when.ts';

type Options = Readonly<Record<string, string>>;
type Known = Pick<Context, 'knowledge' | 'now'>;

/** Words that stand for an option's name in speech; of several options, the first whose values the words are. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  on: ['about', 'topic'],
  since: ['from'],
  until: ['to'],
};

/**
 * Names of options said without a colon in the words of the first option: "Stoltenberg about China", "NATO from 2021".
 * Only where what follows is a value of that option: "trade to Russia" names no day. The same object where there is none.
 */
export function spelledOut(known: Known, command: Command, options: Options): Options {
  const names = optionNames(command);
  const first = names[0];
  const words = first === undefined ? undefined : options[first];
  if (first === undefined || words === undefined) return options;
  const whole = asTime(known, names, words) ?? asPair(known, names, { first, words });
  if (whole !== null && Object.keys(whole).every((name) => name === first || !(name in options))) {
    const { [first]: _, ...others } = options;
    return { ...others, ...whole };
  }
  const found: Record<string, string> = {};
  let end = words.length;
  for (const mark of [...words.matchAll(/(?<=^|\s)(\p{L}+)\s+(?=\S)/gu)].toReversed()) {
    const word = (mark[1] ?? '').toLowerCase();
    const value = words.slice(mark.index + mark[0].length, end).trim();
    const meant = names.includes(word) ? [word] : (spoken[word] ?? []);
    const open = meant.filter((name) => names.includes(name) && name !== first && !(name in options || name in found));
    const option = open.find((name) => fits(known, command, name, value));
    if (option === undefined) continue;
    found[option] = value;
    end = mark.index;
  }
  if (end === words.length) return options;
  const { [first]: _, ...others } = options;
  const left = words.slice(0, end).trim();
  return { ...(left === '' ? {} : { [first]: left }), ...others, ...found };
}

/** "/timeline 2021", "/timeline 2019 to 2020": a stretch of time alone, where the command takes one. */
function asTime({ now }: Known, names: readonly string[], words: string): Options | null {
  const spelled = !names.includes('from') || !names.includes('to') || /^(?:from|since|until|till)\b/iu.test(words);
  const stretch = spelled ? null : parseWhen(words, now());
  return stretch === null ? null : { from: stretch.from, to: stretch.to };
}

/** "/stance Stoltenberg China": two names side by side are who speaks and of whom. */
function asPair(
  { knowledge }: Known,
  names: readonly string[],
  { first, words }: { readonly first: string; readonly words: string },
): Options | null {
  if (!names.includes('about')) return null;
  const found = knowledge.find(words).filter(({ kind }) => kind !== 'topic' && kind !== 'series');
  const [one, other] = [found[0], found.at(-1)];
  if (one === undefined || other === undefined || one.start !== 0 || other.end !== words.length) return null;
  const between = words.slice(one.end, other.start);
  return one.end <= other.start && between.trim() === ''
    ? { [first]: words.slice(0, one.end), about: words.slice(other.start) }
    : null;
}

/** Whether words are a value of an option; in free text, as of a search, only what can be nothing else counts. */
function fits({ knowledge, now }: Known, command: Command, option: string, value: string): boolean {
  const first = optionNames(command)[0] ?? '';
  const names = command.help[first]?.complete !== undefined;
  const whole = knowledge.find(value).filter(({ start, end }) => start === 0 && end === value.length);
  const isName = whole.length > 0;
  const isActor = whole.some(({ kind }) => kind !== 'topic' && kind !== 'series');
  if (dateOptions.has(option)) return parseWhen(value, now()) !== null;
  if (option === 'topic') return findTopic(knowledge, value) !== null;
  if (option === 'source') return isName;
  if (option === 'about' || option === 'actor')
    return names && (isActor || (/^[\p{Lu}\p{Lo}]/u.test(value) && findTopic(knowledge, value) === null));
  return valuesOf(command, option) !== null && command.options.shape[option]?.safeParse(value).success === true;
}

/** The values of an option that takes no others. */
function valuesOf(command: Command, option: string): readonly string[] | null {
  const schema = command.options.shape[option];
  const inner = schema !== undefined && 'unwrap' in schema ? (schema.unwrap as () => unknown)() : schema;
  return inner !== null && typeof inner === 'object' && 'options' in inner
    ? (inner.options as readonly string[])
    : null;
}
