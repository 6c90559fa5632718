import type { Context } from '../../model/context.ts';
import type { Checked, Inline, Item, Line, Reply, Source } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { glossSentence } from '../../reply/gloss.ts';
import { button, cite, count, date, excerpt, join, reply, text, words } from '../../reply/parts.ts';
import { whoseWords } from '../replies/whose-words.ts';
import { clausesOf } from './clauses.ts';
import type { Told, Unlike } from './differences.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** A claim held against the documents clause by clause, said back with the words that differ marked. */
export async function checked(context: Context, claim: string): Promise<Reply> {
  const verdicts: Verdict[] = [];
  for (const clause of clausesOf(claim)) verdicts.push(await verdictOn(context, clause));
  const missing = verdicts.filter(({ verdict }) => verdict === 'not found');
  return reply({
    answered: missing.length < verdicts.length,
    unmet: missing.map(({ clause }) => clause),
    title: [text('Checked against the documents: '), ...tally(verdicts)],
    blocks: [{ kind: 'list', pageSize: 4, items: verdicts.map((verdict) => itemOf(context, verdict)) }],
    notes: verdicts.some(({ verdict }) => verdict === 'supported')
      ? [[text('Supported means that the documents say so, not that it is true.')]]
      : [],
    actions: [button('Search for the words', { command: 'find', options: { query: claim.slice(0, 90) } })],
    data: { checks: verdicts.map(asData) },
  });
}

function tally(verdicts: readonly Verdict[]): Line {
  const of = (verdict: Verdict['verdict'], label: string): Line => {
    const found = verdicts.filter((each) => each.verdict === verdict).length;
    return found === 0 ? [] : verdicts.length === 1 ? [text(label)] : [count(found), text(` ${label}`)];
  };
  return join([of('supported', 'supported'), of('differs', 'differs'), of('not found', 'not found')], ', ');
}

function itemOf(context: Context, { clause, verdict, candidate, unlike }: Verdict): Item {
  return {
    mark: [text(verdict)],
    body: marked(clause, unlike),
    under: candidate === null ? [] : evidence(context, { clause, verdict, candidate, unlike }, candidate),
    side: null,
  };
}

const echoed = (typed: string): Inline => ({ kind: 'echo', text: typed });

/** The clause as typed, what differs in angle marks. */
function marked(clause: string, unlike: readonly Unlike[]): Line {
  const line: Inline[] = [];
  let from = 0;
  const spans = unlike
    .map(({ typed }) => ({ start: clause.indexOf(typed), end: clause.indexOf(typed) + typed.length }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .toSorted((a, b) => a.start - b.start);
  for (const { start, end } of spans) {
    if (start < from) continue;
    if (start > from) line.push(echoed(clause.slice(from, start)));
    line.push(text('‹'), echoed(clause.slice(start, end)), text('›'));
    from = end;
  }
  return from < clause.length ? [...line, echoed(clause.slice(from))] : line;
}

function evidence(
  context: Context,
  { verdict, unlike }: Verdict,
  candidate: NonNullable<Verdict['candidate']>,
): readonly Line[] {
  const { source } = candidate;
  const sentence: Line = [
    ...excerpt(source.quote, source, 320),
    ...whoseWords(candidate, context.knowledge),
    text(' '),
    cite(source),
  ];
  const gloss = glossSentence(context, candidate);
  if (verdict !== 'not found') return [...unlike.map((each) => beside(each, candidate)), sentence, ...gloss];
  const lacking = join(
    unlike.map(({ typed }) => [text('“'), echoed(typed), text('”')]),
    ', ',
  );
  const nearest: Line =
    lacking.length === 0 ? [text('Nearest: ')] : [text('Nearest, which does not meet '), ...lacking, text(': ')];
  return [[...nearest, ...sentence], ...gloss];
}

/** You: Brussels; documents: Beijing. */
const beside = ({ typed, told }: Unlike, { source }: NonNullable<Verdict['candidate']>): Line => [
  text('you: “'),
  echoed(typed),
  text('” · documents: '),
  ...(told === null ? [] : shown(told, source)),
  text(' '),
  cite(source),
];

function shown(told: Told, source: Source): Line {
  if (told.kind === 'day') return date(told.window, [source], 'long');
  if (told.kind === 'actor') return [actorName(told.actor, [source])];
  return source.quote.includes(told.words) ? [text('“'), words(told.words, source), text('”')] : [text('otherwise')];
}

const asData = ({ clause, verdict, candidate, unlike }: Verdict): Checked => ({
  clause,
  verdict,
  document:
    verdict === 'differs' ? unlike.flatMap(({ told }) => (told === null ? [] : [plainly(told)])).join('; ') : null,
  sources: candidate === null || verdict === 'not found' ? [] : [candidate.source],
});

const plainly = (told: Told): string =>
  told.kind === 'words'
    ? told.words
    : told.kind === 'actor'
      ? told.actor.name
      : told.window.from === told.window.to
        ? told.window.from
        : `${told.window.from}/${told.window.to}`;
