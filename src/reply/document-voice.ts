import { fold } from '../language/letters.ts';
import type { ActorRef } from '../model/actor.ts';
import type { Context } from '../model/context.ts';
import type { DocumentBrief } from '../model/document.ts';
import type { StatementDetail } from '../model/reply.ts';

const mostDocuments = 2000;

/** What documents themselves say whose title or publisher is what was typed: "the Brussels communique", an embassy. */
export async function statementsOfDocuments(
  context: Pick<Context, 'reader' | 'knowledge'>,
  typed: string,
): Promise<readonly StatementDetail[]> {
  const wanted = wordsOf(context, typed);
  if (wanted.size === 0) return [];
  const documents = (await context.reader.documents({ limit: mostDocuments })).filter((document) =>
    isCalled(context, document, wanted),
  );
  if (documents.length === 0) return [];
  const said = await context.reader.statements({ documents: documents.map((document) => document.id) });
  return said.filter((statement) => statement.speaker !== null && statement.speaker.kind !== 'person');
}

/** What texts published by an organ say in their own voice ("the embassy rejects"), beside what is known to be its. */
export async function statementsOfPublisher(
  context: Pick<Context, 'reader' | 'knowledge'>,
  organ: ActorRef,
  own: readonly StatementDetail[],
): Promise<readonly StatementDetail[]> {
  if (organ.kind !== 'organization') return [];
  const wanted = wordsOf(context, organ.name);
  const documents = (await context.reader.documents({ limit: mostDocuments })).filter((document) => {
    const words = wordsOf(context, document.publisher ?? '');
    return words.size === wanted.size && [...wanted].every((word) => words.has(word));
  });
  if (documents.length === 0) return [];
  const known = new Set(own.map((statement) => statement.id));
  const said = await context.reader.statements({ documents: documents.map((document) => document.id) });
  return said.filter(({ speaker, id }) => !known.has(id) && speaker !== null && isOwnVoice(context, speaker, wanted));
}

/** The organ by another name, or its text speaking for itself; not another text that it quotes. */
function isOwnVoice(context: Pick<Context, 'knowledge'>, speaker: ActorRef, wanted: ReadonlySet<string>): boolean {
  if (speaker.kind === 'person' || !speaker.id.startsWith('~')) return false;
  return speaker.kind === 'organization' || [...wordsOf(context, speaker.name)].some((word) => wanted.has(word));
}

function isCalled(context: Pick<Context, 'knowledge'>, document: DocumentBrief, wanted: ReadonlySet<string>): boolean {
  return [document.title, document.publisher].some((name) => {
    if (name === null) return false;
    const words = wordsOf(context, name);
    return [...wanted].every((word) => words.has(word));
  });
}

const small = new Set('the a an of to in on for and report text'.split(' '));

/** Words of a name; a country and what is of it count as one ("China's mission", "the Chinese mission"). */
function wordsOf({ knowledge }: Pick<Context, 'knowledge'>, name: string): ReadonlySet<string> {
  const found = knowledge.find(name).filter((match) => match.kind === 'organization' || match.kind === 'demonym');
  const countries = found.flatMap((match) => match.ids.filter((id) => knowledge.organization(id)?.kind === 'country'));
  const spans = found.filter((match) => match.ids.some((id) => knowledge.organization(id)?.kind === 'country'));
  const rest = spans.toReversed().reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), name);
  const words = fold(rest)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !small.has(word));
  return new Set([...words, ...countries]);
}
