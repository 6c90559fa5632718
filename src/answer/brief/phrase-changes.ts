import type { Context } from '../../model/context.ts';
import type { PhraseEntry } from '../../model/knowledge.ts';
import type { Line, StatementDetail } from '../../model/reply.ts';
import { cite, join, knowledge, quote, text } from '../../reply/parts.ts';
import { termsOf } from '../question/words.ts';
import { isFirstHand, voiceOf } from './first-hand.ts';
import type { News } from './news.ts';

const mostPhrases = 6;
/** Sentences looked through for an earlier use. Where all of them hold the phrase there may be more, and nothing is claimed. */
const mostPassages = 60;
const fewestBefore = 12;
const mostHeard = 2_000;

interface Use {
  readonly phrase: PhraseEntry;
  readonly statement: StatementDetail;
  readonly words: string;
}

/** Set phrases of their own side in what these statements say, each once. */
function usesIn(context: Context, statements: readonly StatementDetail[]): readonly Use[] {
  const uses = statements.flatMap((statement) =>
    context.knowledge
      .find(statement.contentText)
      .filter((match) => match.kind === 'phrase')
      .flatMap((match) =>
        context.knowledge.phrases.filter(({ id }) => match.ids.includes(id)).map((phrase) => ({ phrase, match })),
      )
      .filter(({ phrase }) => phrase.side === statement.speaker?.side)
      .map(({ phrase, match }) => ({ phrase, statement, words: statement.contentText.slice(match.start, match.end) })),
  );
  return [...new Map(uses.toReversed().map((use) => [use.phrase.id, use])).values()].toReversed();
}

/**
 * Set phrases that a side uses for the first time among the documents; those of one statement in one line. Only phrases
 * that press somebody: courtesies ("issues of common concern") come and go without meaning.
 */
export async function firstUses(context: Context, news: News): Promise<readonly Line[]> {
  const own = new Set(news.documents.map((document) => document.id));
  const fresh: Use[] = [];
  const heard = new Map<string, boolean>();
  const firstHand = news.statements.filter((statement) => isFirstHand(context.knowledge, statement));
  const pressing = usesIn(context, firstHand).filter(({ phrase }) => phrase.polarity < 0);
  for (const use of pressing.slice(0, mostPhrases)) {
    const voice = voiceOf(context.knowledge, use.statement);
    if (!heard.has(voice)) heard.set(voice, await isHeard(context, use.phrase.side, voice, news));
    if (!heard.get(voice) || (await usedBefore(context, use, own, news))) continue;
    if (use.statement.from_source.quote.includes(use.words)) fresh.push(use);
  }
  return [...Map.groupBy(fresh, ({ statement }) => statement.id).values()].map((uses) => {
    const { phrase, statement } = uses[0]!;
    return [
      ...join(uses.map(phraseLine), ', '),
      text(
        uses.length === 1
          ? ' is new in these documents from the side of '
          : ' are new in these documents from the side of ',
      ),
      sideName(context, phrase.side),
      text(' '),
      cite(statement.from_source),
    ];
  });
}

/** Whether enough is known of what the same voice said before, so that a first use says something. */
async function isHeard({ reader, knowledge }: Context, side: string, voice: string, { since }: News): Promise<boolean> {
  const before = await reader.statements({ side, to: since, limit: mostHeard });
  const same = before.filter((each) => isFirstHand(knowledge, each) && voiceOf(knowledge, each) === voice);
  return same.length >= fewestBefore;
}

/** Whether the side has used the phrase in another document; also where that cannot be told. */
async function usedBefore(context: Context, { phrase }: Use, own: ReadonlySet<string>, news: News): Promise<boolean> {
  const names = [...phrase.names.en, ...phrase.names.zh];
  const holds = (written: string): boolean =>
    context.knowledge.find(written).some(({ kind, ids }) => kind === 'phrase' && ids.includes(phrase.id));
  for (const name of names.slice(0, 6)) {
    const found = await context.reader.passages(termsOf(name), { limit: mostPassages });
    const holding = found.filter(({ source }) => holds(source.quote));
    if (holding.length === mostPassages) return true;
    const others = holding.filter(({ source }) => !own.has(source.document.id)).map(({ source }) => source.document);
    const documents = others.filter(({ published }) => published === null || published.from <= news.today);
    if (documents.length === 0) continue;
    const statements = await context.reader.statements({ documents: documents.map(({ id }) => id), side: phrase.side });
    if (statements.some((statement) => holds(statement.contentText))) return true;
  }
  return false;
}

const kindsCompared: ReadonlySet<string> = new Set(['communique', 'readout']);

/** Set phrases of an organ's last communiqué or readout on a series of meetings that its new one leaves out. */
export async function leftOut(context: Context, news: News): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const event of news.events.filter((each) => each.series !== null).slice(0, 3)) {
    const now = event.tellings
      .map(({ source }) => source.document)
      .find(({ kind, side, publisher }) => side !== null && publisher !== null && kindsCompared.has(kind));
    if (now === undefined || event.date === null) continue;
    const series = await context.reader.events({ series: event.series!, to: event.date.from });
    const before = series
      .filter((each) => each.id !== event.id && each.date !== null && each.date.to < event.date!.from)
      .flatMap((each) => each.tellings.map(({ source }) => source.document))
      .filter(({ id, kind, publisher }) => id !== now.id && publisher === now.publisher && kind === now.kind)
      .at(-1);
    if (before === undefined) continue;
    const said = await context.reader.statements({ documents: [before.id, now.id], side: now.side });
    const [old, fresh] = [before, now].map(({ id }) =>
      usesIn(
        context,
        said.filter(({ document }) => document.id === id),
      ),
    );
    const kept = new Set(fresh!.map(({ phrase }) => phrase.id));
    lines.push(
      ...old!
        .filter(({ phrase }) => !kept.has(phrase.id))
        .slice(0, 2)
        .flatMap((use) => goneLine(context, use)),
    );
  }
  return lines;
}

const sideName = (context: Context, side: string): Line[number] =>
  knowledge(context.knowledge.actor(side)?.name ?? side, side);

/** The phrase as it was said; of another language, with its English form. */
function phraseLine({ statement, words, phrase }: Use): Line {
  const english = phrase.names.en[0];
  const gloss: Line =
    english === undefined || !/\p{Script=Han}/u.test(words)
      ? []
      : [text(' ('), knowledge(english, phrase.id), text(')')];
  return [quote(words, statement.from_source), ...gloss];
}

function goneLine(context: Context, use: Use): readonly Line[] {
  const { statement, words, phrase } = use;
  if (!statement.from_source.quote.includes(words)) return [];
  return [
    [
      sideName(context, phrase.side),
      text(' no longer says '),
      ...phraseLine(use),
      text(', as in its last text on this series of meetings '),
      cite(statement.from_source),
    ],
  ];
}
