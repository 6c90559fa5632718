import { markInChinese, phraseInChinese } from '../language/phrases.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Action, Block, Inline, Item, Line, Reply } from '../model/reply.ts';
import { datesInChinese } from './chinese-dates.ts';

/**
 * A reply in Chinese: its own words by the table of phrases, dates in words, and names, offices and topics as the
 * knowledge base has them in Chinese. Quotations and what the user typed stay as they are; an English gloss of Chinese
 * words goes.
 */
export function inChinese(reply: Reply, knowledge: Knowledge): Reply {
  const say = sayer(knowledge);
  const line = (parts: Line): Line => withoutGloss(parts).map((part) => inlineInChinese(part, say));
  return {
    ...reply,
    tongue: 'zh',
    title: withoutRepeat(line(reply.title)),
    lead: line(reply.lead),
    blocks: reply.blocks.map((block) => blockInChinese(block, { line, say })),
    notes: reply.notes.map(line),
    actions: reply.actions.map((action) => actionInChinese(action, say)),
  };
}

/** Puts words of the bot, or a name of the knowledge base, into Chinese; what nothing is known for stays. */
export type Say = (words: string) => string;

function sayer(knowledge: Knowledge): Say {
  const names = chineseNames(knowledge);
  const say: Say = (words) => {
    const known = phraseInChinese(words, say) ?? names.get(words);
    if (known !== undefined) return known;
    const listed = listInChinese(words, (piece) => names.get(piece) ?? phraseInChinese(piece, say));
    if (listed !== null) return listed;
    return datesInChinese(markInChinese(words));
  };
  return say;
}

/** Names and phrases in a row, each of which is known; null where any is not, for half a sentence is none. */
function listInChinese(words: string, known: (piece: string) => string | null): string | null {
  const pieces = words.split(/(, | · |; |: | and )/u);
  if (pieces.length < 3) return null;
  const said = pieces.map((piece, at) => {
    if (at % 2 === 1) return piece === ' and ' ? '和' : markInChinese(piece);
    return known(piece) ?? (datesInChinese(piece).search(/[A-Za-z]/u) < 0 ? datesInChinese(piece) : null);
  });
  return said.every((piece) => piece !== null) ? said.join('') : null;
}

interface Saying {
  readonly line: (parts: Line) => Line;
  readonly say: Say;
}

function inlineInChinese(part: Inline, say: Say): Inline {
  if (part.kind === 'text' || part.kind === 'value' || part.kind === 'knowledge')
    return { ...part, text: say(part.text) };
  if (part.kind !== 'quote' || part.marks || part.text.length > longestName) return part;
  // A name that stands in the sentence as it is known: no quotation, and read sooner in Chinese.
  const name = say(part.text);
  return name === part.text ? part : { kind: 'value', text: name, from: [part.from], rule: 'transliterated' };
}

const longestName = 60;

function blockInChinese(block: Block, { line, say }: Saying): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, lines: block.lines.map(line) };
    case 'heading':
      return { ...block, line: line(block.line) };
    case 'list':
      return { ...block, items: block.items.map((item) => itemInChinese(item, line)) };
    case 'fields':
      return { ...block, rows: block.rows.map((row) => ({ label: say(row.label), lines: row.lines.map(line) })) };
    case 'table':
      return { ...block, columns: block.columns.map(say), rows: block.rows.map((row) => row.map(line)) };
    case 'divider':
      return block;
  }
}

const itemInChinese = (item: Item, line: Saying['line']): Item => ({
  ...item,
  mark: line(item.mark),
  body: line(item.body),
  under: item.under.map(line).filter((under) => under.length > 0),
});

function actionInChinese(action: Action, say: Say): Action {
  return action.kind === 'button'
    ? { ...action, label: say(action.label) }
    : {
        ...action,
        label: say(action.label),
        choices: action.choices.map((choice) => ({ ...choice, label: say(choice.label) })),
      };
}

/** A name and the same name in Chinese, now alike: once is enough. */
const withoutRepeat = (title: Line): Line =>
  title.filter((part, at) => {
    const before = title[at - 2];
    const next = title[at + 1];
    const repeats = (one: Inline | undefined, other: Inline | undefined): boolean =>
      one !== undefined && other !== undefined && 'text' in one && 'text' in other && one.text === other.text;
    if (part.kind === 'text' && part.text === ' · ') return !repeats(title[at - 1], next);
    return !repeats(before, part) || !isText(title[at - 1], ' · ');
  });

/** Who reads Chinese needs no gloss of it: a line of its own goes, and what stands in brackets behind the words. */
function withoutGloss(parts: Line): Line {
  if (parts[0]?.kind === 'text' && parts[0].text.startsWith('gloss: ')) return [];
  const from = parts.findIndex((part) => isText(part, ' (gloss: '));
  const to = parts.findIndex((part, at) => at > from && isText(part, ')'));
  return from < 0 || to < 0 ? parts : [...parts.slice(0, from), ...parts.slice(to + 1)];
}

const isText = (part: Inline | undefined, words: string): boolean => part?.kind === 'text' && part.text === words;

const made = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

/** The usual Chinese name by the usual English one. */
function chineseNames(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const pairs = [
    ...knowledge.topics.map(({ title, terms }) => [title, terms.zh[0]] as const),
    ...knowledge.offices.map(({ title, names }) => [title, names.zh[0]] as const),
    ...[...knowledge.series, ...knowledge.organizations, ...knowledge.people].flatMap(({ names }) =>
      names.en.slice(0, 1).map((name) => [name, names.zh[0]] as const),
    ),
  ];
  const names = new Map(pairs.flatMap(([en, zh]) => (zh === undefined ? [] : [[en, zh] as const])));
  made.set(knowledge, names);
  return names;
}
