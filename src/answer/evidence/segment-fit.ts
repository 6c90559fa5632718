import type { Context } from '../../model/context.ts';
import type { DocumentId } from '../../model/document.ts';
import { ordinalIn } from '../question/ordinals.ts';
import type { Understood } from '../question/understand.ts';
import type { Stretch } from '../typed/when.ts';
import type { Segment } from './segments.ts';
import { heldBody, readInFull, type Weights } from './term-weights.ts';
import { meets, printsYear } from './times.ts';

/** A stretch of text, and whether it tells of the meeting that the question is about. */
export interface Fit {
  readonly segment: Segment;
  readonly inEvent: boolean;
}

export interface Looking {
  readonly asked: Understood;
  readonly weights: Weights;
  /** Accounts of the meeting that the question is about, as `document:start`; null where it is about none. */
  readonly accounts: ReadonlySet<string> | null;
  /** Documents that the conversation is about, where the question leans on it. */
  readonly talked: readonly DocumentId[];
  readonly now: Date;
}

export function fitOf(segment: Segment, { accounts }: Pick<Looking, 'accounts'>): Fit {
  const told = segment.accounts.map(({ start }) => `${segment.document.id}:${start}`);
  return { segment, inEvent: accounts !== null && told.some((account) => accounts.has(account)) };
}

/** Nothing of a country or an organ that is asked about; who publishes the document need not be named in it. */
export function isOtherBody(context: Pick<Context, 'knowledge'>, segment: Segment, asked: Understood): boolean {
  const { language, side } = segment.document;
  if (!readInFull.has(language)) return false;
  return asked.bodies.some(
    (body) => heldBody(context, segment, asked, body) === 0 && side !== body && !isOrganOf(context, body, side),
  );
}

/** A ministry speaks in its country's documents without naming itself; a territory is talked of by name. */
const isOrganOf = ({ knowledge }: Pick<Context, 'knowledge'>, body: string, side: string | null): boolean =>
  side !== null && knowledge.actor(body)?.kind === 'organization' && knowledge.belongsTo(body, side);

export function isOtherRound(segment: Segment, { round, before }: Understood, inEvent: boolean): boolean {
  if (round === null || inEvent) return false;
  if (before) return true;
  const here = [segment.document.title ?? '', ...segment.candidates.map(({ source }) => source.quote)];
  return !here.some((words) => ordinalIn(words) === round);
}

export function isOtherTime(segment: Segment, { asked, now }: Pick<Looking, 'asked' | 'now'>): boolean {
  const { published } = segment.document;
  if (asked.now) {
    const yearAgo = new Date(now.getTime() - 366 * dayMs).toISOString().slice(0, 10);
    return published === null || published.to < yearAgo;
  }
  const { when } = asked;
  if (when === null || printsYear(segment, when)) return false;
  const told = [...segment.dates, ...segment.accounts.flatMap((account) => account.date ?? [])];
  if (told.some((window) => meets(window, when) && !isVaguer(window, when))) return false;
  return published === null || !meets(published, when);
}

const dayMs = 86_400_000;
const days = ({ from, to }: Stretch): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;

/** A year does not tell what was in one of its months, nor a stretch of years what was in one of them. */
const isVaguer = (window: Stretch, when: Stretch): boolean => days(window) > Math.max(31, days(when) * 1.5);
