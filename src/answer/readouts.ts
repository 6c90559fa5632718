import type { Side } from '../model/actor.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Block, EventDetail, Line } from '../model/reply.ts';
import { cite, excerpt, join, knowledge, text } from './parts.ts';
import { type Told, toldLine, toldOf } from './told.ts';

type Row = Extract<Block, { kind: 'fields' }>['rows'][number];

/** One side's list of what was on the table, cut into its items. */
interface Listed {
  readonly side: Side;
  readonly told: Told;
  readonly items: readonly string[];
}

/** What both sides' lists hold, what only one side's does, and what is left unattributed. */
export function sideBySide(names: Knowledge, event: EventDetail): readonly Row[] {
  const present = new Set(event.participants.map((participant) => participant.actor.side));
  const listed = toldOf(event, 'agenda').map(
    (told): Listed => ({ side: sideOf(told, present), told, items: itemsOf(told.detail.text) }),
  );
  const sides = [...new Set(listed.map((list) => list.side))].filter((side) => side !== null);
  const unattributed = listed.filter((list) => list.side === null);
  if (sides.length < 2)
    return listed.length === 0
      ? []
      : [{ label: 'Discussed', lines: listed.slice(0, 4).map((list) => said(names, list)) }];
  const both = listed.flatMap((list) =>
    list.items
      .filter((item) =>
        sharedBy(
          names,
          item,
          listed.filter((other) => other.side !== list.side && other.side !== null),
        ),
      )
      .map((item) => ({ item, list })),
  );
  const rows: Row[] = [];
  if (both.length > 0) rows.push({ label: 'Both say', lines: [itemLine(both)] });
  for (const side of sides) {
    const own = listed.filter((list) => list.side === side);
    const only = own.flatMap((list) =>
      list.items
        .filter((item) => !both.some((shared) => shared.item === item && shared.list === list))
        .map((item) => ({ item, list })),
    );
    if (only.length > 0) rows.push({ label: `Only ${names.actor(side)?.name ?? side}`, lines: [itemLine(only)] });
  }
  return unattributed.length === 0
    ? rows
    : [...rows, { label: 'Reported', lines: unattributed.slice(0, 2).map((list) => toldLine(list.told)) }];
}

/** Whose list it is, where it is one of those who were there. */
function sideOf(told: Told, present: ReadonlySet<Side>): Side {
  const side = told.detail.by ?? officialSide(told);
  return present.has(side) ? side : null;
}

/** A list in an official text is that side's, unless the text gives it to somebody else. */
const officialSide = ({ source }: Told): Side =>
  source.document.kind === 'readout' || source.document.kind === 'communique' ? source.document.side : null;

function said(names: Knowledge, list: Listed): Line {
  const side = list.side === null ? null : names.actor(list.side);
  return [...(side === null ? [] : [knowledge(side.name, side.id), text(': ')]), ...toldLine(list.told)];
}

function itemLine(items: readonly { readonly item: string; readonly list: Listed }[]): Line {
  const seen = new Set<string>();
  const distinct = items.filter(({ item }) => {
    const key = item.toLowerCase();
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return join(
    distinct
      .slice(0, 6)
      .map(({ item, list }): Line => [...excerpt(item, list.told.source, 160), text(' '), cite(list.told.source)]),
    ', ',
  );
}

function itemsOf(list: string): readonly string[] {
  return list
    .split(/[;；、]|,(?!\d)|，|\band\b(?=[^,;]*$)|和(?=[^、；]*$)/u)
    .map((item) =>
      item.replace(/^[\s:：.“"]*(?:and|including|with emphasis on|as well as)?\s*/iu, '').replace(/[\s.。”"]+$/u, ''),
    )
    .filter((item) => item.length > 2);
}

/** Whether another list holds the item: the same topic of the knowledge base, or most of its words. */
function sharedBy(names: Knowledge, item: string, others: readonly Listed[]): boolean {
  const topics = topicsOf(names, item);
  const words = wordsOf(item);
  return others.some((other) =>
    other.items.some((theirs) => {
      const common = wordsOf(theirs);
      const shared = [...words].filter((word) => common.has(word)).length;
      return (
        shared * 3 >= Math.min(words.size, common.size) * 2 ||
        [...topicsOf(names, theirs)].some((topic) => topics.has(topic))
      );
    }),
  );
}

const topicsOf = (names: Knowledge, item: string): ReadonlySet<string> =>
  new Set(
    names
      .find(item)
      .filter((match) => match.kind === 'topic')
      .flatMap((match) => match.ids),
  );

const wordsOf = (item: string): ReadonlySet<string> =>
  new Set(
    (
      item
        .toLowerCase()
        .replaceAll('defence', 'defense')
        .match(/[a-z]{4,}|\p{Script=Han}/gu) ?? []
    ).map((word) => word.replace(/s$/u, '')),
  );
