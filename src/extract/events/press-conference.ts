import type { DateWindow } from '../../model/date.ts';
import type { Account } from '../../model/event.ts';
import type { Statement } from '../../model/statement.ts';
import { namesTheAlliance } from '../statements/field.ts';
import { headLength } from './dateline.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { asOfDocument } from './when.ts';

/**
 * What an official told the press on the day of a transcript: its first answer that takes a stand in a sentence
 * that speaks of an alliance. `told` are the sentences that tell of something already. A press conference as such is no event worth a line; what was answered about the
 * subject of the house is. Null without one.
 */
export function pressConference(all: readonly Scene[], reading: Reading, told: ReadonlySet<number>): Account | null {
  const { facts, text } = reading;
  const date = heldOn(all, reading);
  if (facts.kind !== 'transcript' || !date) return null;
  const answers = reading.statements.filter(
    (one) => one.speaker?.kind === 'person' && one.speaker.side === facts.side && !told.has(one.evidence.sentence),
  );
  const voice = mostOften(
    reading.statements.flatMap(({ speaker }) => (speaker?.kind === 'person' ? [speaker.id] : [])),
  );
  const statement = answers.find(
    (one) => one.speaker?.id === voice && one.polarity !== 0 && aboutAlliance(one, all, reading),
  );
  const scene = statement ? all[statement.evidence.sentence] : undefined;
  if (!statement?.speaker || !scene) return null;
  const named = reading.mentions.find(({ actor, how }) => actor.id === statement.speaker!.id && how === 'name');
  const span = statement.content[0]!;
  return {
    start: span.start,
    end: span.end,
    title: titleOf(statement, reading),
    kind: 'statement',
    date,
    participants: [
      { actor: statement.speaker, role: statement.role, part: 'took part', span: statement.source ?? named ?? span },
    ],
    place: null,
    format: null,
    topics: statement.topics,
    series: null,
    round: null,
    details: [],
    happened: true,
    evidence: evidenceOf(text, scene.sentence),
  };
}

/** Who – what – on whom, in English; what an English answer says stands in it as well. */
function titleOf({ speaker, about, contentText }: Statement, reading: Reading): string {
  const head = `${speaker!.name} – ${occasion(reading)}`;
  const said = contentText.replace(/\s+/g, ' ').slice(0, longest - head.length);
  const whole = said.length < contentText.length ? said.replace(/\s+\S*$/u, '') : said;
  return reading.facts.language === 'en' ? `${head}: ${whole}` : `${head} – on ${about?.name ?? 'NATO'}`;
}

/** Longest title, in UTF-16 units. */
const longest = 150;

/** What the title or the opening calls it: "regular press conference of the Foreign Ministry". */
function occasion({ facts, text }: Reading): string {
  const named = `${facts.title ?? ''} ${text.slice(0, 600)}`;
  const body = /外交部|Foreign Ministry|Ministry of Foreign Affairs/iu.test(named) ? 'Foreign Ministry ' : '';
  return `${body}${/例行|\bregular\b/iu.test(named) ? 'regular ' : ''}press conference`;
}

/** Whose press conference it is: whoever says most. */
function mostOften(ids: readonly string[]): string | undefined {
  const counts = Map.groupBy(ids, (id) => id);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}

const opening =
  /\b(?:held|hosted|chaired|presided)\b[^.]{0,80}\b(?:press conference|briefing)|(?:举行|主持)[^。]{0,8}(?:记者会|发布会)/iu;

/** "On 4 May the spokesperson held a regular press conference": no event beside what was answered there. */
export function opensConference({ words }: Scene): boolean {
  return headLength(words) === 0 && opening.test(words);
}

/** A transcript comes out on the day or within so many days. */
const outWithinDays = 7;

/** The day that the transcript gives for the press conference where it opens, else its own. */
function heldOn(all: readonly Scene[], { facts }: Reading): DateWindow | null {
  const first = all
    .filter(({ sentence }) => sentence.kind === 'text')
    .slice(0, 3)
    .find(opensConference);
  const { published } = facts;
  const day = first?.times.find(({ window }) => window?.precision === 'day' && window.from === window.to)?.window;
  if (!day || !published) return asOfDocument(published, 'resolved');
  const late = (Date.parse(published.from) - Date.parse(day.from)) / 86_400_000;
  return late >= 0 && late <= outWithinDays ? day : asOfDocument(published, 'resolved');
}

/** Speaks of the alliance, in a sentence that is not already told as what happened on another day. */
function aboutAlliance(statement: Statement, all: readonly Scene[], { dates }: Reading): boolean {
  const scene = all[statement.evidence.sentence];
  const past = dates.some(
    (time) =>
      time.window?.precision !== 'day' &&
      time.window !== null &&
      time.start >= statement.evidence.start &&
      time.end <= statement.evidence.end,
  );
  return scene !== undefined && !past && statement.contentText.length >= 16 && scene.mentions.some(namesTheAlliance);
}
