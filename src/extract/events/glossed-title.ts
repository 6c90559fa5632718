import type { Participant } from '../../model/event.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';
import { chinese } from './triggers.ts';

interface Parts {
  readonly participants: readonly Participant[];
  /** In English; null where none is known. */
  readonly where: string | null;
  readonly happened: boolean;
}

const glosses: ReadonlyMap<string, string> = new Map(
  chinese.flatMap(({ words, gloss }) => (gloss === undefined ? [] : words.map((word) => [word, gloss] as const))),
);

/** Between who acts and the verb, and between the verb and whom it strikes, there stands little, and nothing that turns it. */
const toVerb = /^[^，,。；：、“”「」的对向在与同和跟把被遭由从等地海峡境]{0,12}$/u;
const fromVerb = /^(?:了|过)?[^，。、的向对与同和在从]{0,2}$/u;
const joining = /(?:和|与|、)$/u;
const beside = /(?:和|与|、|同|跟|被|遭|由|在|于|从|自)$/u;

/**
 * *Who – what – whom – where* of a Chinese account, in English: "NATO – bombing – Yugoslavia", "Mark Rutte – warning – on
 * Russia". Null where who acts does not stand right before the verb, where one of the parts has no English name, and where
 * what was said or decided would not be told at all: then the sentence's own words are the title.
 */
export function glossedTitle(scene: Scene, { trigger }: Telling, parts: Parts, { topics }: Knowledge): string | null {
  const what = glosses.get(trigger.word);
  const who = what === undefined ? null : subjects(scene, trigger, parts.participants);
  if (what === undefined || who === null || wayOfMeeting.has(trigger.kind)) return null;
  const whom = object(scene, trigger, parts.participants);
  const said = trigger.kind === 'statement';
  const on = said ? about(scene, trigger) : whom;
  const matter = on ?? (said || trigger.kind === 'decision' ? topicAfter(scene, trigger, topics) : null);
  if (matter === null && (said || trigger.kind === 'decision')) return null;
  // A visit to nowhere is none.
  if (trigger.kind === 'visit' && matter === null && parts.where === null) return null;
  if ([...who, matter ?? ''].some((name) => /\p{Script=Han}/u.test(name))) return null;
  const of = matter === null ? [] : [`${on === null || said ? 'on ' : ''}${matter}`];
  const where = parts.where && parts.where !== matter ? [`in ${parts.where}`] : [];
  return [who.join(' and '), parts.happened ? what : `planned ${what}`, ...of, ...where].join(' – ');
}

/** Who met whom is told by `composedTitle`, or not for certain. */
const wayOfMeeting: ReadonlySet<string> = new Set(['meeting', 'call', 'summit']);

/** Who stands right before the verb, and whoever is joined to that; null where somebody else may act. */
function subjects({ words, sentence }: Scene, trigger: Span, participants: readonly Participant[]) {
  const acting = participants
    .filter(({ span }) => span.end <= trigger.start)
    .toSorted((a, b) => a.span.end - b.span.end);
  const last = acting.at(-1);
  const before = last && words.slice(0, last.span.start - sentence.start);
  if (
    !last ||
    before === undefined ||
    !toVerb.test(words.slice(last.span.end - sentence.start, trigger.start - sentence.start))
  )
    return null;
  const other = acting.find(({ span }) => span.end === last.span.start - 1);
  if (other && joining.test(before)) return [other.actor.name, last.actor.name];
  return beside.test(before) ? null : [last.actor.name];
}

/** Whom the verb strikes or where it leads: what stands right behind it. */
function object({ words, sentence }: Scene, trigger: Span, participants: readonly Participant[]): string | null {
  const next = participants.find(({ span }) => span.start >= trigger.end);
  if (!next) return null;
  return fromVerb.test(words.slice(trigger.end - sentence.start, next.span.start - sentence.start))
    ? next.actor.name
    : null;
}

/** Whom a statement takes a stand on, unless that is the speaker's own side; null where that is not known. */
function about({ statements }: Scene, { start, end }: Span): string | null {
  const told = statements.find(({ cue }) => cue !== null && cue.start < end && start < cue.end);
  if (!told?.about || told.polarity === 0 || isOwn(told)) return null;
  return told.about.name;
}

const isOwn = ({ about, speaker }: Statement): boolean =>
  about?.id === speaker?.side || (about?.side !== null && about?.side === speaker?.side);

/** The topic that is named behind the verb. */
function topicAfter({ names }: Scene, { end }: Span, topics: Knowledge['topics']): string | null {
  const topic = names.find(({ kind, start }) => kind === 'topic' && start >= end)?.ids[0];
  const title = topics.find(({ id }) => id === topic)?.title;
  return title === undefined ? null : title.replace(/^The /u, 'the ');
}
