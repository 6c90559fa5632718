import type { Mention } from '../../model/actor.ts';
import type { Account, EventKind } from '../../model/event.ts';
import { mentions } from '../mentions.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { merge } from './taking-part.ts';
import { asOfDocument, days } from './when.ts';

/** What a headline says that the document reports, and not what is only ahead of it or what the press listens in to. */
const reported =
  /(?<!\b(?:press|background|campaign|conference) )\b(?<word>call|meetings?|conversation|talks|summit)\b(?! transcript)/iu;
const notYet = /\b(?:preview\w*|upcoming|ahead of|travel to|on the eve of|invit\w+)\b/iu;

/** One headline in this many units at most is read: longer ones are paragraphs. */
const longest = 240;

interface Pointing {
  readonly kind: EventKind;
  /** How the text points at it, without saying again who met. */
  readonly words: RegExp;
}

const pointings: readonly Pointing[] = [
  {
    kind: 'call',
    words:
      /\b(?:(?:today|yesterday)[’']s|this|the) (?:\p{Ll}+ )?(?:call|conversation)\b|\b(?:the|both) (?:two )?(?:leaders|presidents|ministers)\b|\bthe two (?:men|sides)\b/iu,
  },
  {
    kind: 'meeting',
    words:
      /\b(?:(?:today|yesterday)[’']s|this|the) (?:\p{Ll}+ )?(?:meetings?|talks|conversation|session)\b|\b(?:the|both) (?:two )?(?:leaders|presidents|ministers)\b|\bthe two (?:men|sides)\b/iu,
  },
  { kind: 'summit', words: /\bthis (?:\p{L}+ ){0,3}(?:summit|meeting|gathering)\b|\bthe summit today\b/iu },
];

/**
 * The call, meeting or summit that a document's headline names ("Background call on A's call with B", "Remarks by A at the
 * Oslo summit") and its text only points at: "the two leaders", "this meeting". It is of the document's own day and rests on the first
 * sentence that points at it. Null where the text tells of it itself.
 */
export function headlined(all: readonly Scene[], accounts: readonly Account[], reading: Reading): Account | null {
  const { title, published } = reading.facts;
  if (!title || title.length > longest || !published || days(published) > 0 || notYet.test(title)) return null;
  const word = reported.exec(title)?.groups?.word?.toLowerCase();
  if (word === undefined) return null;
  const kind = word === 'summit' ? 'summit' : word === 'call' || word === 'conversation' ? 'call' : 'meeting';
  const who = named(title, reading);
  const sides = new Set(who.map(({ actor }) => actor.side ?? actor.id));
  if (who.length === 0 || (kind !== 'summit' && sides.size < 2)) return null;
  const ids = new Set(who.map(({ actor }) => actor.id));
  const known = accounts.some(
    ({ date, kind: told, participants }) =>
      date !== null &&
      date.from <= published.to &&
      published.from <= date.to &&
      ['call', 'meeting', 'summit', 'visit'].includes(told) &&
      (kind === told || participants.some(({ actor }) => actor.kind === 'person' && ids.has(actor.id))),
  );
  return known ? null : accountOf(all, reading, { kind, who, title });
}

/** Whom the headline names, as the mentions of a text would have them: people, else bodies. */
function named(title: string, { knowledge, facts }: Reading): readonly Mention[] {
  const sentence = { start: 0, end: title.length, n: 0, paragraph: 0, kind: 'text' as const };
  const found = mentions({
    text: title,
    sentences: [sentence],
    names: knowledge.find(title),
    knowledge,
    anchor: facts.published,
    home: facts.side,
  });
  const people = found.filter(({ actor }) => actor.kind === 'person');
  const sides = new Set(people.map(({ actor }) => actor.side));
  return [...people, ...found.filter(({ actor }) => actor.kind === 'organization' && !sides.has(actor.side))];
}

interface Told {
  readonly kind: EventKind;
  readonly who: readonly Mention[];
  readonly title: string;
}

function accountOf(all: readonly Scene[], reading: Reading, { kind, who, title }: Told): Account | null {
  const { words } = pointings.find((one) => one.kind === kind)!;
  const scene = all.find((one) => one.sentence.kind === 'text' && words.test(one.words));
  const date = asOfDocument(reading.facts.published, 'inferred');
  if (!scene || !date) return null;
  const match = words.exec(scene.words)!;
  const start = scene.sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  return {
    ...span,
    title: titleOf(kind, who, title),
    kind,
    date: { ...date, because: [...date.because, `the headline: ${title}`] },
    participants: merge(who.map(({ actor }) => ({ actor, role: null, part: 'took part', span }))),
    place: null,
    format: kind === 'call' ? 'phone' : null,
    topics: [],
    series: null,
    round: null,
    details: [],
    happened: true,
    evidence: evidenceOf(reading.text, scene.sentence),
  };
}

/** "Joe Biden spoke with Xi Jinping by telephone"; a summit goes by the name that the headline gives it. */
function titleOf(kind: EventKind, who: readonly Mention[], title: string): string {
  const [first, ...rest] = [...new Set(who.map(({ actor }) => actor.name))];
  if (kind === 'summit') return `${first} – ${/(?:\p{Lu}[\p{L}.’'-]* )+Summit\b/u.exec(title)?.[0] ?? 'summit'}`;
  return `${first} ${kind === 'call' ? 'spoke' : 'met'} ${kind === 'call' ? 'with ' : ''}${rest.join(' and ')}${kind === 'call' ? ' by telephone' : ''}`;
}
