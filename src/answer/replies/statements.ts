import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { StatementDetail } from '../../model/reply.ts';

type Known = Pick<Context, 'knowledge' | 'reader'>;

export interface Narrowing {
  readonly about?: ActorRef;
  readonly topics?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** What an actor said, by date. A country or an organisation takes in its officials and organs; each sentence once. */
export async function statementsOf(known: Known, actor: ActorRef, by: Narrowing): Promise<readonly StatementDetail[]> {
  const filter = {
    ...(by.topics === undefined ? {} : { topics: by.topics }),
    ...(by.from === undefined ? {} : { from: by.from }),
    ...(by.to === undefined ? {} : { to: by.to }),
  };
  const own = await known.reader.statements({ ...filter, speakers: [actor.id] });
  const side =
    actor.kind === 'person' || actor.side === null
      ? []
      : await known.reader.statements({ ...filter, side: actor.side });
  const theirs = side.filter((statement) => statement.speaker !== null && belongs(known, statement.speaker, actor));
  const about = by.about;
  return distinct([...own, ...theirs])
    .filter((statement) => about === undefined || (statement.about !== null && belongs(known, statement.about, about)))
    .toSorted(byDate);
}

function belongs(known: Known, speaker: ActorRef, actor: ActorRef): boolean {
  return (
    speaker.id === actor.id ||
    known.knowledge.belongsTo(speaker.id, actor.id) ||
    (actor.id === actor.side && speaker.side === actor.id)
  );
}

/** Each once; of the same words given to a person and to the country they speak for, the person's. */
function distinct(statements: readonly StatementDetail[]): readonly StatementDetail[] {
  const all = [...new Map(statements.map((statement) => [statement.id, statement])).values()];
  const persons = all.filter(({ speaker }) => speaker?.kind === 'person');
  const places = Map.groupBy(persons, ({ document, evidence }) => `${document.id} ${evidence.start}`);
  return all.filter(({ speaker, document, evidence, contentText }) => {
    const beside = speaker?.kind === 'person' ? [] : (places.get(`${document.id} ${evidence.start}`) ?? []);
    return !beside.some((other) => other.speaker?.side === speaker?.side && other.contentText.includes(contentText));
  });
}

/** Oldest first, undated ones last. */
export function byDate(a: StatementDetail, b: StatementDetail): number {
  return (
    (a.date?.from ?? '9999').localeCompare(b.date?.from ?? '9999') || a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}
