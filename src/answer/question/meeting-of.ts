import type { Context } from '../../model/context.ts';
import type { EventDetail } from '../../model/reply.ts';
import { meets } from '../evidence/times.ts';
import type { Focus } from './focus.ts';
import type { Asks } from './question-words.ts';
import type { Understood } from './understand.ts';
import { termsOf } from './words.ts';

/**
 * The meeting that a question is about: by its round, by who was there and when, or the one the conversation is about.
 * Several where they fit alike; none where the question names no meeting.
 */
export async function meetingOf(
  context: Context,
  asked: Understood,
  focus: Focus | null,
): Promise<readonly EventDetail[]> {
  if (asked.round !== null) return ofRound(context, asked);
  if (asked.leansOn && focus?.event != null) {
    const event = await context.reader.event(focus.event as EventDetail['id']);
    if (event !== null && asked.people.every((person) => takesPart(event, person.ids) || person.by === 'office'))
      return [event];
  }
  if (
    asked.people.length < 2 &&
    !(asked.when !== null && (asked.people.length === 1 || asksOfMeeting(asked))) &&
    !namesTalks(asked)
  )
    return [];
  const events = await context.reader.events({
    kinds: ['meeting', 'call', 'visit', 'summit'],
    ...(asked.people.length > 0 ? { actors: asked.people.flatMap((person) => person.ids) } : {}),
    ...(asked.when === null ? {} : { from: asked.when.from, to: asked.when.to }),
    limit: 60,
  });
  const fitting = events.filter(
    (event) =>
      asked.people.every((person) => takesPart(event, person.ids)) &&
      fitsSeries(event, asked) &&
      fitsWords(event, asked),
  );
  const there = fitting.filter((event) => namesPlace(event, asked));
  return (there.length > 0 ? there : fitting).slice(-4);
}

const namesPlace = ({ place }: EventDetail, { wording }: Understood): boolean =>
  place !== null && termsOf(place).some((term) => wording.includes(term));

async function ofRound(context: Context, asked: Understood): Promise<readonly EventDetail[]> {
  const events = await context.reader.events({ round: asked.round as number });
  return events.filter(
    (event) =>
      (asked.series.length === 0 || event.series === null || asked.series.includes(event.series)) &&
      (asked.when === null || event.date === null || meets(event.date, asked.when)),
  );
}

const takesPart = (event: EventDetail, ids: readonly string[]): boolean =>
  event.participants.some((participant) => ids.includes(participant.actor.id));

/** "the talks of 2019", "the dialogue": a meeting of a known series, with a time. */
const namesTalks = (asked: Understood): boolean => asked.series.length > 0 && asked.when !== null;

/** What happened at a meeting, with no more than a time to tell which. */
const asksOfMeeting = (asked: Understood): boolean =>
  asked.asks.some((each) => ofMeetings.has(each)) || meetingWords.test(asked.question);
const meetingWords = /\b(?:talks|dialogue|meeting|call|round|consultations)\b|对话|会谈|会晤|通话/iu;
const ofMeetings: ReadonlySet<Asks> = new Set<Asks>(['discussed', 'agreed', 'chaired', 'led', 'took part', 'request']);

const fitsSeries = (event: EventDetail, asked: Understood): boolean =>
  asked.series.length === 0 ||
  asked.people.length > 0 ||
  (event.series !== null && asked.series.includes(event.series));

/** A call is no visit: a question that says how they met means only such meetings. */
function fitsWords(event: EventDetail, asked: Understood): boolean {
  if (/\b(?:call|video|phone|telephone)\b|视频|电话/iu.test(asked.question))
    return event.kind === 'call' || event.format === 'video' || event.format === 'phone';
  if (/\b(?:in person)\b/iu.test(asked.question)) return event.format === 'in person' || event.format === null;
  return true;
}
