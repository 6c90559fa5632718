import type { Mention } from '../../model/actor.ts';
import type { Account, EventKind } from '../../model/event.ts';
import { mentions } from '../mentions.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { merge } from './taking-part.ts';
import { asOfDocument, days } from './when.ts';

const notYet = /\b(?:preview\w*|upcoming|ahead of|travel to|on the eve of|invit\w+)\b/iu;
const notOfPress = String.raw`(?<!\b(?:press|background|campaign|conference) )\b`;

/** One headline in this many units at most is read: longer ones are paragraphs. */
const longest = 240;

/** A kind of occasion: how a headline names it, and how the text points at it without saying again who took part. */
interface Occasion {
  readonly kind: EventKind;
  readonly named: RegExp;
  readonly pointing: readonly RegExp[];
  /** What stands between the first and the others in the title. */
  readonly verb: string;
}

const theTwo = /\b(?:the|both) (?:two )?(?:leaders|presidents|ministers|men|sides)\b/iu;
const asHost =
  /\b(?:great|good|pleasure|honou?r(?:ed)?|privileged?|welcome)\b[^.;]{0,40}\b(?:have|host|welcome|see|be) (?:you )?(?:here|back|again)\b/iu;

const headlines: readonly Occasion[] = [
  {
    kind: 'meeting',
    named: /\bjoint (?:press|news) (?:conference|statements?|availability|briefing)\b/iu,
    pointing: [
      /\b(?:we|I)(?: (?:have|just|also|both|all))* (?:discussed|talked|agreed|spoke|met|had)\b/iu,
      /\byour (?:presence|visit)\b|\bwelcome to\b/iu,
      asHost,
    ],
    verb: 'held a joint press conference with',
  },
  {
    kind: 'call',
    named: new RegExp(`${notOfPress}(?:call|conversation)\\b(?! transcript)`, 'iu'),
    pointing: [/\b(?:(?:today|yesterday)[’']s|this|the) (?:\p{Ll}+ )?(?:call|conversation)\b/iu, theTwo],
    verb: 'spoke with',
  },
  {
    kind: 'meeting',
    named: new RegExp(`${notOfPress}(?:meetings?|talks|bilateral)\\b(?! transcript)`, 'iu'),
    pointing: [
      /\b(?:(?:today|yesterday)[’']s|this|the) (?:\p{Ll}+ )?(?:meetings?|talks|conversation|session)\b/iu,
      /\b(?:forward to|continue|carry on|start|begin) (?:with )?(?:our|this|the) (?:discussions?|conversations?|meeting|talks)\b/iu,
      theTwo,
      asHost,
    ],
    verb: 'met',
  },
  {
    kind: 'summit',
    named: new RegExp(`${notOfPress}summit\\b`, 'iu'),
    pointing: [/\bthis (?:\p{L}+ ){0,3}(?:summit|meeting|gathering)\b|\bthe summit today\b/iu],
    verb: 'at',
  },
];

/**
 * The call, meeting or summit that a document's headline names ("Background call on A's call with B", "Remarks by A at the
 * Oslo summit") and its text only points at: "the two leaders", "this meeting". It is of the document's own day and rests on the first
 * sentence that points at it. Null where the text tells of it itself.
 */
export function headlined(all: readonly Scene[], accounts: readonly Account[], reading: Reading): Account | null {
  const { title, published } = reading.facts;
  if (!title || title.length > longest || !published || days(published) > 0 || notYet.test(title)) return null;
  const occasion = headlines.find((one) => one.named.test(title));
  if (occasion === undefined) return null;
  const { kind } = occasion;
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
  return known ? null : accountOf(all, reading, { occasion, who, title });
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
  readonly occasion: Occasion;
  readonly who: readonly Mention[];
  readonly title: string;
}

function accountOf(all: readonly Scene[], reading: Reading, { occasion, who, title }: Told): Account | null {
  const { kind, pointing } = occasion;
  const points = (words: string) => pointing.map((one) => one.exec(words)).find((match) => match !== null);
  const scene = all.find((one) => one.sentence.kind === 'text' && points(one.words));
  const date = asOfDocument(reading.facts.published, 'inferred');
  if (!scene || !date) return null;
  const match = points(scene.words)!;
  const start = scene.sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  return {
    ...span,
    title: titleOf(occasion, who, title),
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
function titleOf({ kind, verb }: Occasion, who: readonly Mention[], title: string): string {
  const [first, ...rest] = [...new Set(who.map(({ actor }) => actor.name))];
  if (kind === 'summit') return `${first} – ${/(?:\p{Lu}[\p{L}.’'-]* )+Summit\b/u.exec(title)?.[0] ?? 'summit'}`;
  return `${first} ${verb} ${rest.join(' and ')}${kind === 'call' ? ' by telephone' : ''}`;
}
