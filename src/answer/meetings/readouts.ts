import type { Side } from '../../model/actor.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Block, EventDetail, Line, Source } from '../../model/reply.ts';
import { topicGloss } from '../../reply/gloss.ts';
import { cite, excerpt, join, knowledge, text } from '../../reply/parts.ts';
import { subjectWords } from './agenda-words.ts';
import { type Told, toldLine, toldOf } from './told.ts';

type Row = Extract<Block, { kind: 'fields' }>['rows'][number];

/** A subject that somebody lists as having been on the table. */
interface Item {
  readonly side: Side;
  readonly told: Told;
  readonly words: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/** One subject in the words of all who list it. */
interface Subject {
  readonly items: readonly Item[];
}

const mostSubjects = 6;

/**
 * What was on the table: what both sides list, in the same words or in others; what only one side lists; and what is
 * listed without saying by whom. Lists of one side alone are "Discussed".
 */
export function sideBySide(names: Knowledge, event: EventDetail): readonly Row[] {
  const present = new Set(event.participants.map((participant) => participant.actor.side));
  const items = toldOf(event, 'agenda').map((told) => itemOf(names, told, present));
  const subjects = subjectsOf(items.filter((item) => item.side !== null));
  const sides = [...new Set(items.map((item) => item.side))].filter((side) => side !== null);
  // What nobody in particular lists and a side lists as well adds nothing but its source.
  const known = (item: Item): boolean => subjects.some((subject) => subject.items.some((other) => alike(item, other)));
  const unattributed = subjectsOf(items.filter((item) => item.side === null && !known(item)));
  if (sides.length < 2) return discussed(names, [...subjects, ...unattributed]);
  const both = subjects.filter((subject) => sidesOf(subject).length > 1);
  const differing = both.filter((subject) => !worded(subject));
  const line = (subject: Subject): Line => subjectLine(names, subject);
  const row = (label: string, shown: readonly Line[], separator = ', '): readonly Row[] =>
    shown.length === 0 ? [] : [{ label, lines: [join(shown.slice(0, mostSubjects), separator)] }];
  return [
    ...row('Both say', both.filter(worded).map(line)),
    ...row(
      'Worded differently',
      differing.map((subject) => wordings(names, subject)),
      '; ',
    ),
    ...sides.flatMap((side) =>
      row(
        `Only ${names.actor(side)?.name ?? side}`,
        subjects.filter((subject) => sidesOf(subject).join() === side).map(line),
      ),
    ),
    ...row('Reported', unattributed.map(line)),
  ];
}

function itemOf(names: Knowledge, told: Told, present: ReadonlySet<Side>): Item {
  const side = told.detail.by ?? officialSide(told);
  const topics = names.find(told.detail.text).filter((match) => match.kind === 'topic');
  return {
    side: present.has(side) ? side : null,
    told,
    words: subjectWords(told.detail.text),
    topics: new Set(topics.flatMap((match) => match.ids)),
  };
}

/** A list in an official text is that side's, unless the text gives it to somebody else. */
const officialSide = ({ source }: Told): Side =>
  source.document.kind === 'readout' || source.document.kind === 'communique' ? source.document.side : null;

/** Items about one thing together, in the order of their first mention. */
function subjectsOf(items: readonly Item[]): readonly Subject[] {
  const subjects: Item[][] = [];
  for (const item of items) {
    const known = subjects.find((subject) => subject.some((other) => alike(item, other)));
    if (known) known.push(item);
    else subjects.push([item]);
  }
  return subjects.map((subject) => ({ items: subject }));
}

/** The same topic of the knowledge base, or most of the words of the shorter one. */
function alike(a: Item, b: Item): boolean {
  if ([...a.topics].some((topic) => b.topics.has(topic))) return true;
  const least = Math.min(a.words.size, b.words.size);
  return least > 0 && common(a, b) * 3 >= least * 2 && !(least === 1 && Math.max(a.words.size, b.words.size) > 3);
}

const common = (a: Item, b: Item): number => [...a.words].filter((word) => b.words.has(word)).length;

const sidesOf = (subject: Subject): readonly Side[] => [...new Set(subject.items.map((item) => item.side))];

/** Whether the sides use nearly the same words for it. */
function worded({ items }: Subject): boolean {
  return items.every((item) =>
    items
      .filter((other) => other.side !== item.side)
      .some((other) => common(item, other) * 3 >= Math.max(item.words.size, other.words.size) * 2),
  );
}

/** Its wordings that a reader of English can tell apart; another language only where there is no English. */
function wordingsOf(items: readonly Item[]): readonly Item[] {
  const latin = items.filter((item) => !/\p{Script=Han}/u.test(item.told.detail.text));
  const byWords = new Map(
    (latin.length > 0 ? latin : items).toReversed().map((item) => [[...item.words].sort().join(' '), item]),
  );
  return [...byWords.values()].toReversed().slice(0, 2);
}

const sourcesOf = (items: readonly Item[]): readonly Source[] => [
  ...new Map(items.map(({ told }) => [`${told.source.document.id} ${told.source.start}`, told.source])).values(),
];

function subjectLine(names: Knowledge, { items }: Subject): Line {
  const shown = wordingsOf(items).map(({ told: { detail, source } }) => [
    ...excerpt(detail.text, source, 160),
    ...topicGloss(detail.text, source, names),
  ]);
  return [...join(shown, ' / '), text(' '), cite(...sourcesOf(items).slice(0, 3))];
}

function wordings(names: Knowledge, subject: Subject): Line {
  return join(
    sidesOf(subject).map((side) => [
      ...sideName(names, side),
      ...subjectLine(names, { items: subject.items.filter((item) => item.side === side) }),
    ]),
    ' — ',
  );
}

function sideName(names: Knowledge, side: Side): Line {
  const actor = side === null ? null : names.actor(side);
  return actor === null || actor === undefined ? [] : [knowledge(actor.name, actor.id), text(': ')];
}

/** One side's list, or what nobody in particular lists. */
function discussed(names: Knowledge, subjects: readonly Subject[]): readonly Row[] {
  const sides = [...new Set(subjects.flatMap(sidesOf))];
  const lines = sides.map((side): Line => {
    const own = subjects.filter((subject) => sidesOf(subject).includes(side)).slice(0, mostSubjects);
    const only = own.length === 1 && own[0]?.items.length === 1 ? own[0].items[0] : undefined;
    return [
      ...sideName(names, side),
      ...(only
        ? toldLine(only.told, names)
        : join(
            own.map((subject) => subjectLine(names, subject)),
            ', ',
          )),
    ];
  });
  return lines.length === 0 ? [] : [{ label: 'Discussed', lines }];
}
