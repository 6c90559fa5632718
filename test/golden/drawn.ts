import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { extract } from '../../src/extract/index.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import type { ActorRef, Mention } from '../../src/model/actor.ts';
import type { DateWindow, Timex } from '../../src/model/date.ts';
import type { Extraction } from '../../src/model/document.ts';
import type { Account } from '../../src/model/event.ts';
import type { Span } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { readText } from '../../src/read/index.ts';

export const knowledge = parseKnowledge(await readShippedKnowledge());

export interface Annotated {
  readonly text: string;
  readonly read: Extraction;
}

/** The whole pipeline over a file with the knowledge that is shipped; null where reading refuses it. */
export function annotated(text: string, name = 'golden.txt'): Annotated | null {
  const read = readText(text, name);
  if (read.kind === 'rejected') return null;
  return { text: read.draft.text, read: extract(read.draft, knowledge, null) };
}

/** All that was found, sentence by sentence, for the eye of who reviews a change. */
export function drawn({ text, read }: Annotated): string {
  const { facts } = read;
  const head = [
    `${facts.kind} in ${facts.language} of ${facts.side ?? 'no side'} (${facts.perspective}), published ${window(facts.published)}`,
    `title: ${facts.title} | publisher: ${facts.publisher} | address: ${facts.url} | voice: ${actor(facts.voice)}`,
    `topics: ${read.topics.join(', ')}`,
    ...read.dropped.map((span) => `left out, ${span.reason}: ${cut(text, span)}`),
    ...clues(read),
    ...read.summary.map((span) => `summary: ${cut(text, span)}`),
  ];
  return [...head, '', ...sentences({ text, read })].join('\n').concat('\n');
}

/** What limits the day of an undated text. */
export const clues = ({ clues: all }: Extraction): readonly string[] =>
  all.map((clue) => `clue, ${clue.strength}: ${clue.from}..${clue.to} ${clue.text}${places(clue)}`);

const places = ({ windows, recurs }: Extraction['clues'][number]): string =>
  `${windows ? ` ${shortly(windows)}` : ''}${recurs ? ` ${JSON.stringify(recurs)}` : ''}`;

/** The first, the last and how many: a day without a year fits dozens. */
const shortly = (windows: readonly { readonly from: string | null; readonly to: string | null }[]): string =>
  `${windows.length} stretches, ${[windows[0], windows.at(-1)].map((each) => `${each?.from}..${each?.to}`).join(' to ')}`;

/** A sentence and, indented below it, what was found in it. */
export function sentences({ text, read }: Annotated): readonly string[] {
  return read.sentences.flatMap((sentence) => {
    const of = <T extends Span>(all: readonly T[]) =>
      all.filter(({ start }) => sentence.start <= start && start < sentence.end);
    const who = of(read.mentions).map((each) => mention(each));
    const when = of(read.dates).map(time);
    const said = read.statements.filter(({ content }) => of(content.slice(0, 1)).length > 0);
    return [
      `${sentence.kind === 'text' ? '' : `${sentence.kind} `}[${sentence.paragraph}] ${cut(text, sentence)}`,
      ...(who.length > 0 ? [`    who: ${who.join('; ')}`] : []),
      ...(when.length > 0 ? [`    when: ${when.join('; ')}`] : []),
      ...said.map((each) => `    said: ${statement(text, each)}`),
      ...of(read.accounts).map((each) => `    event: ${account(each)}`),
    ];
  });
}

const cut = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

const actor = ({ id, kind, side }: ActorRef): string =>
  `${id.startsWith('document:') ? 'document' : id}${id.startsWith('~') || kind === 'document' ? `/${kind}/${side}` : ''}`;

const mention = ({ text, actor: of, how, role }: Mention): string =>
  `${text} = ${actor(of)}${how === 'name' ? '' : ` by ${how}`}${role ? ` <${role.title} @ ${role.organization}>` : ''}`;

const time = ({ text, type, value, window: days, relative }: Timex): string =>
  `${text} = ${type === 'DATE' ? '' : `${type} `}${value}${days ? ` ${window(days)}` : ''}${relative ? ' relative' : ''}`;

const window = (days: DateWindow | null): string => {
  if (days === null) return 'undated';
  const { from, to, precision, basis, because } = days;
  return `${from === to ? from : `${from}..${to}`} ${precision} ${basis}${because.length > 0 ? ` (${because.join('; ')})` : ''}`;
};

function statement(text: string, one: Statement): string {
  const words = [
    one.speaker === null ? 'nobody' : actor(one.speaker),
    ...(one.role === null ? [] : [`<${one.role}>`]),
    ...(one.to === null ? [] : [`to ${actor(one.to)}`]),
    ...(one.about === null ? [] : [`about ${actor(one.about)}`]),
    ...(one.polarity === 0 ? [] : [`tone ${one.polarity}`]),
    one.mode,
    window(one.date).replace(/ \(.*/, ''),
    `[${one.topics.join(' ')}]`,
    `by ${one.reportedBy} ${one.confidence}`,
  ];
  const parts = [one.source, one.cue].map((span) => (span === null ? '-' : cut(text, span)));
  return `${words.join(', ')}: ${parts.join(' | ')} | ${one.content.map((span) => cut(text, span)).join(' … ')}`;
}

function account(one: Account): string {
  const who = one.participants.map(
    ({ actor: of, role, part }) => `${actor(of)}${role ? ` <${role}>` : ''}${part === 'took part' ? '' : ` ${part}`}`,
  );
  const words = [
    `${one.happened ? '' : 'not yet, '}${one.kind} “${one.title}”`,
    `${window(one.date)}${one.until ? ` until ${one.until}` : ''}`,
    `with ${who.join(', ')}`,
    ...(one.place ? [`in ${one.place}`] : []),
    ...(one.format ? [one.format] : []),
    ...(one.series ? [`${one.series} ${one.round}`] : []),
    `[${one.topics.join(' ')}]`,
    ...one.details.map(({ kind, text, by }) => `${kind}${by ? ` by ${by}` : ''} “${text.replace(/\s+/g, ' ')}”`),
  ];
  return words.join(' | ');
}
