import type { Account } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { addDays } from '../dates/calendar.ts';
import type { Draft } from './draft.ts';
import type { Reading, Scene } from './reading.ts';
import { days } from './when.ts';

type Undated = Omit<Draft, 'when'>;

/** What is announced without a day comes within so many days. */
const soonDays = 14;
const announced =
  /\b(?:will|is to|are to|is set to|are set to|is due to|are due to|is scheduled to|are scheduled to|plans to|is going to)\s+(?:also |then |soon |next |be |hold a bilateral |hold a )*$/iu;
const announcedHan = /(?:将|即将)(?:于|在|同|与|应)?[^，。；,将]{0,14}$/u;
const kinds: ReadonlySet<string> = new Set(['meeting', 'call', 'visit']);
/** How far back the trip is looked for that a meeting is part of, in sentences. */
const tripReach = 8;

/**
 * "In Oslo, he will meet with the minister": announced without a day of its own. It is part of the trip that was
 * announced before for the same person, else it comes soon after the announcement. Null for wishes and generalities.
 */
export function planned(draft: Undated, scene: Scene, earlier: readonly Account[], reading: Reading): Draft | null {
  const { trigger } = draft.telling;
  const { published } = reading.facts;
  if (trigger.happened || trigger.form !== 'verb' || !kinds.has(trigger.kind)) return null;
  if (!published || days(published) > 7 || !isAnnounced(scene, trigger)) return null;
  const people = draft.participants.filter(({ actor }) => actor.kind === 'person');
  if (people.length === 0 || draft.participants.length < 2) return null;
  const trip = earlier.findLast(
    ({ kind, happened, date, participants, evidence }) =>
      kind === 'visit' &&
      date !== null &&
      (!happened || date.to >= published.from) &&
      scene.sentence.n - evidence.sentence <= tripReach &&
      participants.some(({ actor }) => people.some((one) => one.actor.id === actor.id)),
  );
  if (trip?.date) {
    const because = [...trip.date.because, 'part of the trip announced before'];
    const window = { ...trip.date, to: trip.until ?? trip.date.to, precision: 'range', basis: 'inferred' } as const;
    return { ...draft, when: { date: { ...window, because }, until: null } };
  }
  const because = [`announced on ${published.to} without a day, so within ${soonDays} days`];
  const window = { from: published.from, to: addDays(published.to, soonDays), precision: 'range' } as const;
  return { ...draft, when: { date: { ...window, basis: 'inferred', because }, until: null } };
}

function isAnnounced({ words, sentence }: Scene, trigger: Span): boolean {
  const before = words.slice(Math.max(0, trigger.start - sentence.start - 60), trigger.start - sentence.start);
  return announced.test(before) || announcedHan.test(before);
}
