import type { ActorRef } from '../../model/actor.ts';
import type { DateWindow, Timex } from '../../model/date.ts';
import type { Sentence, Span } from '../../model/span.ts';
import { mentionsIn } from './actors.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './input.ts';
import { within } from './within.ts';

/** A date stands by the report if no more than this lies between them, in UTF-16 units. */
const nearest = 140;
/** What bounds or dates something else than the saying: "since 2018", "a step that began in 2018", "by 2035". */
const ofSomethingElse =
  /\b(?:by|until|till|since|before|(?:that|which)\s(?:\p{L}+\s){1,3}(?:in|on)|(?:begun|started|launched|adopted|signed|agreed|founded|dating)\s(?:in|on|from))\s(?:the\s|late\s|early\s)?$|[自从]$/iu;
/** So many sentences at most are of the meeting that the lead tells of; it also keeps the cost linear. */
const longestAccount = 60;
const earlier = /\bhad(?:\s\p{L}+ly)?\s\p{L}+/iu;

/**
 * When a thing was said: on the day that stands by the reporting words; in a readout, or where the day of publication is
 * unknown or worked out, on the day of the meeting that the lead tells of, if the speaker took part; else on the day of
 * publication. Null where it was said earlier ("had said") and no day is given.
 */
export function saidOn(
  {
    found,
    sentence,
    speaker,
  }: { readonly found: Found; readonly sentence: Sentence; readonly speaker: ActorRef | null },
  input: StatementsInput,
): DateWindow | null {
  const { text, facts } = input;
  const beside = besideCue(found, sentence, input);
  if (beside !== null) return beside;
  if (found.cue !== null && earlier.test(text.slice(found.cue.start - 4, found.cue.end))) return null;
  return onLeadDay(sentence, speaker, input) ?? facts.published;
}

/** The date nearest to the reporting words, a day before anything vaguer, outside what is said and not after the publication. */
function besideCue(
  { cue, content }: Found,
  sentence: Sentence,
  { text, dates, facts }: StatementsInput,
): DateWindow | null {
  if (cue === null) return null;
  let best: { readonly window: DateWindow; readonly rank: number } | null = null;
  for (const { start, end, type, window } of within(dates, sentence)) {
    const gap = Math.max(start - cue.end, cue.start - end);
    const said = content.some((span: Span) => start < span.end && end > span.start);
    if (type !== 'DATE' || window === null || said || gap > nearest) continue;
    if (facts.published !== null && window.from > facts.published.to) continue;
    if (ofSomethingElse.test(text.slice(Math.max(sentence.start, start - 40), start))) continue;
    const rank = gap + (window.precision === 'day' ? 0 : nearest);
    if (best === null || rank < best.rank) best = { window, rank };
  }
  return best?.window ?? null;
}

/** The day of the lead, while no other has been told of. */
function onLeadDay(sentence: Sentence, speaker: ActorRef | null, input: StatementsInput): DateWindow | null {
  const { facts, sentences, dates, mentions } = input;
  const lead = sentences.find(({ kind }) => kind === 'text');
  const isAccount = facts.side !== null || facts.published === null || facts.published.basis === 'inferred';
  if (!isAccount || facts.kind === 'transcript' || lead === undefined || speaker === null) return null;
  if (sentence.n - lead.n > longestAccount) return null;
  if (!mentionsIn(mentions, lead).some(({ actor }) => actor.id === speaker.id)) return null;
  const told = within(dates, { start: lead.start, end: sentence.start }).filter((t) => isDayUpTo(t, facts.published));
  const [first] = told;
  const isSame = told.every(({ window }) => window!.from === first!.window!.from);
  return first !== undefined && first.end <= lead.end && isSame ? first.window : null;
}

const isDayUpTo = ({ type, window }: Timex, published: DateWindow | null): boolean =>
  type === 'DATE' && window?.precision === 'day' && (published === null || window.from <= published.to);
