import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { Block, Line, Reply, StatementDetail } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { button, echo, join, reply, text } from '../../reply/parts.ts';
import { alike } from '../question/synonyms.ts';
import type { Understood } from '../question/understand.ts';
import { termsOf } from '../question/words.ts';
import { statementItem, toneLegend } from '../replies/statement-lines.ts';
import { statementsOf } from '../replies/statements.ts';
import type { Compared, Party, Subject } from './compared.ts';

/** Of each so many statements, the latest: more are behind a button. */
const mostOfEach = 4;

interface Column {
  readonly head: Line;
  readonly words: string;
  readonly actor: ActorRef | null;
  readonly statements: readonly StatementDetail[];
}

/** Two speakers, sides or years beside one another, each in their own words; of whom there is nothing, that is said. */
export async function compare(context: Context, asked: Understood, compared: Compared): Promise<Reply> {
  const columns = await columnsOf(context, asked, compared);
  const told = columns.filter(({ statements }) => statements.length > 0);
  const about: Line = compared.subject === null ? [] : [text(': '), echo(compared.subject.words)];
  return reply({
    answered: told.length > 0,
    unmet: columns.filter(({ statements }) => statements.length === 0).map(({ words }) => words),
    title: [
      text('Side by side: '),
      ...whose(columns, compared),
      ...join(
        columns.map(({ head }) => head),
        ' · ',
      ),
      ...about,
    ],
    blocks: columns.flatMap((column) => blocksOf(context, column)),
    notes: told.length > 0 ? [toneLegend] : [],
    actions: columns.flatMap(({ actor, statements }) =>
      actor !== null && statements.length > 0
        ? [button(`All of ${actor.name}`, { command: 'stance', options: { actor: actor.name } })]
        : [],
    ),
    data: { statements: told.flatMap(({ statements }) => statements) },
  });
}

/** Of two years, whose words they are. */
const whose = ([first]: readonly Column[], { years }: Compared): Line =>
  years.length === 0 || first?.actor == null ? [] : [actorName(first.actor, []), text(', ')];

function blocksOf(context: Context, { head, actor, statements }: Column): readonly Block[] {
  if (statements.length === 0)
    return [{ kind: 'text', lines: [[text('The documents report no such words: '), ...head, text('.')]] }];
  const latest = statements.slice(-mostOfEach);
  return [
    { kind: 'heading', line: head },
    {
      kind: 'list',
      pageSize: mostOfEach,
      items: latest.map((each) => statementItem(each, context.knowledge, actor?.kind !== 'person')),
    },
  ];
}

async function columnsOf(context: Context, asked: Understood, compared: Compared): Promise<readonly Column[]> {
  const { parties, years, subject } = compared;
  const between = asked.when === null ? {} : { from: asked.when.from, to: asked.when.to };
  const [first] = parties;
  if (years.length > 1 && first !== undefined)
    return Promise.all(
      years.map(async (year) => ({
        ...(await columnOf(context, first, subject, { from: `${year}-01-01`, to: `${year}-12-31` })),
        head: [echo(year)],
        words: year,
      })),
    );
  return Promise.all(parties.map((party) => columnOf(context, party, subject, between)));
}

async function columnOf(
  context: Context,
  party: Party,
  subject: Subject | null,
  between: { readonly from?: string; readonly to?: string },
): Promise<Column> {
  const actor = await actorOf(context, party);
  if (actor === null) return { head: [echo(party.words)], words: party.words, actor, statements: [] };
  const all = await statementsOf(context, actor, between);
  const statements = subject === null ? all : all.filter((each) => isAbout(context, each, subject));
  const sources = statements.map((statement) => statement.from_source);
  return { head: [actorName(actor, sources)], words: party.words, actor, statements };
}

async function actorOf(context: Context, { ids }: Party): Promise<ActorRef | null> {
  const [id] = ids;
  return id === undefined ? null : (context.knowledge.actor(id) ?? (await context.reader.actor(id))?.actor ?? null);
}

/** By what it is said to be about, by its topics, by a name in the sentence, or by the very words. */
function isAbout({ knowledge }: Context, statement: StatementDetail, { ids, terms }: Subject): boolean {
  const { about, topics, from_source: source } = statement;
  if ((about !== null && ids.has(about.id)) || topics.some((id) => ids.has(id))) return true;
  if (ids.size > 0 && knowledge.find(source.quote).some((match) => match.ids.some((id) => ids.has(id)))) return true;
  const held = new Set(termsOf(source.quote));
  return terms.length > 0 && terms.every((term) => [...alike(term)].some((each) => held.has(each)));
}
