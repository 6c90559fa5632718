import { unaccented } from '../../language/letters.ts';
import { sides } from '../../model/field.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Line, StatementDetail } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { statementGloss } from '../../reply/gloss.ts';
import { cite, count, excerpt, knowledge, text } from '../../reply/parts.ts';

/** What a side said, as a briefing quotes it: its best quotations, and how many more there are. */
export interface SideWords {
  readonly side: string;
  readonly label: string;
  readonly lines: readonly Line[];
}

const mostOfDialogue = 3;
const mostOfOthers = 1;
const mostSides = 4;
const shortestWords = 16;
const longestQuote = 170;
const longestSentence = 240;
/** What tells less than this is left to the command that lists everything said. */
const leastTelling = 1.2;
/** Words that hang on others outside the quotation. */
const dangling = /^(?:which|who|whose|where|and|but|or)\b/iu;
const dialogue: readonly string[] = [sides.alliance, sides.china];

/** The most telling of these words of each side, the two sides of the dialogue first; each sentence once. */
export function whatEachSaid(names: Knowledge, statements: readonly StatementDetail[]): readonly SideWords[] {
  const ranked = statements.toSorted((a, b) => telling(a) - telling(b));
  const once = new Map(ranked.map((each) => [`${each.document.id} ${each.evidence.sentence}`, each]));
  const bySide = Map.groupBy(once.values(), (each) => each.speaker?.side ?? '');
  const order = (side: string): number => (dialogue.includes(side) ? dialogue.indexOf(side) : dialogue.length);
  const sides = [...bySide].toSorted(([a, one], [b, other]) => order(a) - order(b) || other.length - one.length);
  return sides.slice(0, mostSides).map(([side, all]) => {
    const most = dialogue.includes(side) ? mostOfDialogue : mostOfOthers;
    const best = all
      .filter((each) => telling(each) >= leastTelling)
      .toSorted((a, b) => telling(b) - telling(a))
      .slice(0, most);
    const left = all.length - best.length;
    const more: readonly Line[] =
      left > 0 && dialogue.includes(side) ? [[text('and '), count(left), text(' more')]] : [];
    const lines = best.toSorted(byDay).flatMap((each) => quotationLines(each, names));
    if (best.length === 0) return { side, label: '', lines: [] };
    return { side, label: `${names.actor(side)?.name ?? side} said`, lines: [...lines, ...more] };
  });
}

/** Statements of somebody on a side that say enough to be quoted, one for each sentence and speaker. */
export function quotable(statements: readonly StatementDetail[]): readonly StatementDetail[] {
  const said = statements.filter(
    (each) =>
      each.speaker?.side != null &&
      each.confidence >= 0.6 &&
      isLong(each.contentText) &&
      !dangling.test(each.contentText),
  );
  const groups = Map.groupBy(said, (each) => `${each.document.id} ${each.evidence.start} ${each.speaker?.id}`);
  return [...groups.values()].map(joined);
}

/** A Chinese character says about as much as three letters. */
const isLong = (words: string): boolean =>
  words.length + 2 * (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= shortestWords;

/** What one sentence gives of a speaker as one statement, from its first word to its last. */
function joined(parts: readonly StatementDetail[]): StatementDetail {
  const best = parts.toSorted((a, b) => Math.abs(b.polarity) - Math.abs(a.polarity))[0]!;
  const spans = parts.flatMap((each) => each.content).toSorted((a, b) => a.start - b.start);
  const [start, end] = [spans[0]!.start, Math.max(...spans.map((span) => span.end))];
  const { from_source: source } = best;
  const contentText = source.quote.slice(Math.max(0, start - source.start), end - source.start);
  return contentText === '' ? best : { ...best, content: [{ start, end }], contentText };
}

const byDay = (a: StatementDetail, b: StatementDetail): number =>
  (a.date?.from ?? '9').localeCompare(b.date?.from ?? '9');

export function telling(statement: StatementDetail): number {
  const across = dialogue.includes(statement.about?.side ?? '') && statement.about?.side !== statement.speaker?.side;
  const length = Math.min(1, statement.contentText.length / 80);
  return (
    Math.abs(statement.polarity) +
    (statement.mode === 'direct' ? 1 : 0) +
    (across ? 1 : 0) +
    (statement.speaker?.kind === 'person' ? 1 : 0) +
    length
  );
}

/**
 * `Speaker: “words” [n]` for direct speech; reported speech as the sentence that reports it, since its words are the
 * reporter's. Below what is Chinese, a gloss.
 */
export function quotationLines(statement: StatementDetail, names: Knowledge): readonly Line[] {
  const source = statement.from_source;
  const speaker = actorName(statement.speaker!, [source]);
  const reporter = statement.reportedBy === statement.speaker?.side ? null : names.actor(statement.reportedBy ?? '');
  const reported: Line =
    reporter === null ? [] : [text(' (as reported by '), knowledge(reporter.name, reporter.id), text(')')];
  const isWhole = statement.mode !== 'direct' && source.quote.length <= longestSentence;
  const family = unaccented(statement.speaker!.name.split(' ').at(-1) ?? '');
  const words: Line = isWhole
    ? [
        ...(unaccented(source.quote).includes(family) ? [] : [speaker, text(': ')]),
        ...excerpt(source.quote, source, longestSentence, false),
      ]
    : [
        speaker,
        text(': '),
        ...verbatim(statement, longestQuote),
        ...(statement.mode === 'direct' ? [] : [text(' (reported)')]),
      ];
  return [[...words, ...reported, text(' '), cite(source)], ...statementGloss(statement, names)];
}

/** The words of a statement without the conjunction and the quotation marks that lead into them. */
function verbatim({ contentText, from_source: source }: StatementDetail, limit: number): Line {
  const bare = contentText
    .trim()
    .replace(/^(?:that\s+)?["“”‘'「『]*(?=.)/iu, '')
    .replace(/(?<=.)["“”’'」』.,，。]+$/u, '');
  return source.quote.includes(bare) ? excerpt(bare, source, limit) : excerpt(source.quote, source, limit);
}
