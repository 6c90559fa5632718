import { simplified } from '../../language/fold.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Item, Line, Source, StatementDetail } from '../../model/reply.ts';
import type { Span } from '../../model/span.ts';
import type { Polarity } from '../../model/statement.ts';
import { actorName } from '../../reply/actors.ts';
import { statementGloss } from '../../reply/gloss.ts';
import { cite, date, excerpt, join, knowledge, text } from '../../reply/parts.ts';

const signs: Readonly<Record<Polarity, string>> = { [-2]: '−−', [-1]: '− ', 0: '○ ', 1: '+ ', 2: '++' };
const tones: Readonly<Record<Polarity, string>> = {
  [-2]: 'hostile to',
  [-1]: 'critical of',
  0: 'neutral on',
  1: 'friendly to',
  2: 'warm to',
};

export const toneWord = (polarity: Polarity): string => tones[polarity];

/** What the signs mean, for the end of a reply that shows them. */
export const toneLegend: Line = [
  text('−− hostile, − critical, ○ neutral, + friendly, ++ warm: our reading of the words quoted.'),
];

/** Verbs that add nothing to the words they report. */
const plainSpeech =
  /^(?:sa(?:id|ys?|ying)|states?|stated|adds?|added|notes?|noted|tells?|told|表示|说|称|指出|认为|强调)$/iu;

/** The verbatim words of a statement, as much as fits: its parts as they stand in the sentence. */
export function said(statement: StatementDetail, limit = 280): Line {
  const parts = statement.content.flatMap((span, index): readonly Line[] => {
    const verbatim = within(statement.from_source, index === 0 ? startOf(statement, span) : span.start, span.end);
    return verbatim === null ? [] : [excerpt(bare(verbatim), statement.from_source, limit)];
  });
  return parts.length > 0 ? join(parts, ' … ') : excerpt(statement.from_source.quote, statement.from_source, limit);
}

/** With the reporting verb where the words mean little without it: "rejects the concept", "asks the alliance to stop". */
function startOf({ cue, mode, from_source: source }: StatementDetail, content: Span): number {
  if (cue === null || mode === 'direct' || cue.end > content.start || cue.start < source.start) return content.start;
  const verb = source.quote.slice(cue.start - source.start, cue.end - source.start);
  const between = source.quote.slice(cue.end - source.start, content.start - source.start);
  return plainSpeech.test(simplified(verb)) || between.trim() !== '' ? content.start : cue.start;
}

function within(source: Source, start: number, end: number): string | null {
  if (start >= source.end || end <= source.start) return null;
  const verbatim = source.quote.slice(Math.max(0, start - source.start), end - source.start).trim();
  return verbatim === '' ? null : verbatim;
}

/** Without the quotation marks around it and the "that" before it. */
const bare = (verbatim: string): string =>
  verbatim
    .replace(/^that (?=\S)/, '')
    .replace(/^["“”‘'「『]+(?=.)/u, '')
    .replace(/(?<=.)["“”’'」』]+$/u, '');

/** One line for a statement: sign and day, the words, how and by whom they are reported, the footnote; a gloss below another language. */
export function statementItem(statement: StatementDetail, names: Knowledge, withSpeaker: boolean): Item {
  const sources = [statement.from_source];
  const speaker: Line =
    withSpeaker && statement.speaker !== null ? [actorName(statement.speaker, sources), text(': ')] : [];
  return {
    mark: [text(`${signs[statement.polarity]} `), ...date(statement.date, sources)],
    body: [...speaker, ...said(statement), text(' · '), ...manner(statement, names), text(' '), cite(...sources)],
    under: statementGloss(statement, names),
    side: statement.speaker?.side ?? null,
  };
}

/** How the words are known: in quotation marks, in reported speech, by whose report. */
export function manner(
  statement: Pick<StatementDetail, 'reportedBy' | 'speaker' | 'mode' | 'document'>,
  names: Knowledge,
): Line {
  const own = statement.reportedBy !== null && statement.reportedBy === statement.speaker?.side;
  const reporter = statement.reportedBy === null || own ? null : names.actor(statement.reportedBy);
  const how = {
    direct: 'direct',
    indirect: 'in reported speech',
    continued: 'in reported speech, continued',
    document: 'in the text itself',
  }[statement.mode];
  const by: Line = reporter === null ? [] : [text(', as reported by '), knowledge(reporter.name, reporter.id)];
  const unsigned: Line =
    statement.document.perspective === 'unsigned commentary' ? [text(', reported by an unsigned commentary')] : [];
  return [text(how), ...by, ...unsigned];
}
