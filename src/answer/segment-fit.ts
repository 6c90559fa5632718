import type { Context } from '../model/context.ts';
import type { DateWindow } from '../model/date.ts';
import { meetingWords } from './meeting-of.ts';
import { ordinalIn } from './ordinals.ts';
import type { Asks } from './question-words.ts';
import type { Segment } from './segments.ts';
import { type Share, shareOf } from './share.ts';
import { heldBody, heldTerm, readInFull, type Weights } from './term-weights.ts';
import { meets, printsYear } from './times.ts';
import type { Understood } from './understand.ts';
import type { Stretch } from './when.ts';

/** The least share of what is asked about that a segment holds, and of its telling words alone. */
const leastCoverage = 0.6;
const leastOfWords = 0.5;
const leastOfSubject = 0.6;

/** How well a segment is about what is asked about. `fails` names the first thing that it lacks. */
export interface Fit {
  readonly segment: Segment;
  readonly score: number;
  /** Share of what the question names that is in it, 0 to 1. */
  readonly coverage: number;
  /** It tells of the meeting that the question is about. */
  readonly inEvent: boolean;
  readonly fails: string | null;
}

export interface Looking {
  readonly asked: Understood;
  readonly weights: Weights;
  /** Accounts of the meeting that the question is about, as `document:start`; null where it is about none. */
  readonly accounts: ReadonlySet<string> | null;
  /** What the conversation was about before: what stands near it is meant sooner. */
  readonly before: Understood | null;
  readonly now: Date;
}

export function fitOf(context: Pick<Context, 'knowledge'>, segment: Segment, looking: Looking): Fit {
  const { asked, accounts } = looking;
  const inEvent =
    accounts !== null && segment.accounts.some((account) => accounts.has(`${segment.document.id}:${account.start}`));
  const share = shareOf(context, segment, looking);
  const fails =
    missingPerson(segment, asked) ??
    wrongRound(segment, asked, inEvent) ??
    (inEvent ? null : wrongTime(segment, looking)) ??
    (isBound(asked, share, inEvent) ? null : missingBody(context, segment, asked)) ??
    thin(share, asked, inEvent);
  const found = Math.max(0, ...segment.candidates.map((candidate) => candidate.found));
  const score =
    share.all * 3 +
    share.words +
    Math.min(1, share.held * 0.4) +
    asWorded(segment, asked) * 0.8 +
    (inEvent ? 1 : 0) +
    found * 0.5 +
    fitOfTime(segment, asked.when) +
    (looking.before === null ? 0 : shareOfBefore(segment, looking.before)) -
    (readInFull.has(segment.document.language) ? 0 : 0.2);
  return { segment, score, coverage: share.all, inEvent, fails };
}

export function missingPerson(segment: Segment, asked: Understood): string | null {
  const absent = asked.people.find((person) => !person.ids.some((id) => segment.actors.has(id)));
  return absent === undefined ? null : `nothing of ${absent.words}`;
}

/** Told apart by people, a round, the conversation or several telling words, whoever else is named. */
const isBound = (asked: Understood, share: Share, inEvent: boolean): boolean =>
  (inEvent && asked.people.length > 0) ||
  asked.round !== null ||
  asked.leansOn ||
  (share.words > 0.8 && share.telling > 1);

/** Every country and organ that is asked about; who publishes the document need not be named in it. */
function missingBody(context: Pick<Context, 'knowledge'>, segment: Segment, asked: Understood): string | null {
  if (!readInFull.has(segment.document.language)) return null;
  const absent = asked.bodies.find(
    (body) =>
      heldBody(context, segment, asked, body) === 0 &&
      segment.document.side !== body &&
      !isOrganOf(context, body, segment.document.side),
  );
  return absent === undefined ? null : `nothing of ${absent}`;
}

/** A ministry speaks in its country's documents without naming itself; a territory is talked of by name. */
const isOrganOf = ({ knowledge }: Pick<Context, 'knowledge'>, body: string, side: string | null): boolean =>
  side !== null && knowledge.actor(body)?.kind === 'organization' && knowledge.belongsTo(body, side);

function wrongRound(segment: Segment, { round, before }: Understood, inEvent: boolean): string | null {
  if (round === null || inEvent) return null;
  if (before) return 'another round';
  const here = [segment.document.title ?? '', ...segment.candidates.map(({ source }) => source.quote)];
  return here.some((words) => ordinalIn(words) === round) ? null : 'another round';
}

function wrongTime(segment: Segment, { asked, now }: Looking): string | null {
  const { published } = segment.document;
  if (asked.now) {
    const yearAgo = new Date(now.getTime() - 366 * 86_400_000).toISOString().slice(0, 10);
    return published !== null && published.to >= yearAgo ? null : 'nothing recent';
  }
  const { when } = asked;
  if (when === null || printsYear(segment, when)) return null;
  const told = [...segment.dates, ...segment.accounts.flatMap((account) => account.date ?? [])];
  if (told.some((window) => meets(window, when) && !vaguer(window, when))) return null;
  return published !== null && meets(published, when) ? null : 'another time';
}

/** A year does not tell what was in one of its months, nor a stretch of years what was in one of them. */
const vaguer = (window: DateWindow, when: Stretch): boolean => days(window) > Math.max(31, days(when) * 1.5);
const days = ({ from, to }: Stretch): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

const ofMeetings: ReadonlySet<Asks> = new Set<Asks>([
  'day',
  'when',
  'where',
  'led',
  'chaired',
  'took part',
  'discussed',
  'agreed',
  'said',
  'request',
  'who',
  'called',
  'meeting',
]);

function thin(share: Share, asked: Understood, inEvent: boolean): string | null {
  if (asked.terms.length + asked.bodies.length + asked.people.length === 0 && asked.round === null && !inEvent)
    return asked.leansOn ? null : 'nothing to go by';
  if (share.subject < leastOfSubject) return 'not about that';
  const bound = asked.people.length > 1 || asked.when !== null || asked.round !== null || inEvent;
  if (share.unknowable && !bound) return 'in another language, and by the name alone';
  // At a meeting its days, people and subjects are asked for in words of no weight.
  const ofMeeting = asked.asks.some((asks) => ofMeetings.has(asks)) || meetingWords.test(asked.question);
  if (inEvent && (ofMeeting || share.words >= leastOfWords)) return null;
  if (share.words < leastOfWords) return 'about those who are named, but not about that';
  return share.all < leastCoverage ? 'too little of the question' : null;
}

/** Share of all the words as typed, small ones and all. */
const asWorded = ({ terms }: Segment, { wording }: Understood): number =>
  wording.filter((term) => terms.has(term)).length / Math.max(1, wording.length);

/** How exactly its days fit those of the question. */
function fitOfTime(segment: Segment, when: Stretch | null): number {
  if (when === null) return 0;
  const told = [...segment.dates, ...segment.accounts.flatMap((account) => account.date ?? [])];
  if (told.some((window) => window.from >= when.from && window.to <= when.to)) return 0.6;
  return segment.document.published === null || vaguer(segment.document.published, when) ? -0.8 : 0;
}

function shareOfBefore(segment: Segment, before: Understood): number {
  const held = before.terms.filter((term) => heldTerm(segment, before, term) > 0).length;
  const people = before.people.filter((person) => person.ids.some((id) => segment.actors.has(id))).length;
  return (held + people) / Math.max(1, before.terms.length + before.people.length);
}
