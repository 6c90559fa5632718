import type { Timex } from '../../model/date.ts';
import type { Tense } from '../dates/rule.ts';
import { tenseAround } from '../dates/tense.ts';
import { type Reading, sentenceAt } from './reading.ts';

const han = /\p{sc=Han}/u;
const plans = [
  'by|until|till|through|before|beyond|towards?|target(?:s|ed)? for|deadline of|planned for|foreseen for|set for',
  'vision|agenda|from now to|should|scheduled for|due on',
].join('|');
/** What is named so lies ahead, or is no date of an event at all. */
const planned = new RegExp(`\\b(?:${plans})\\s(?:the end of\\s)?$|(?:到|至|截至|力争)$`, 'iu');
/** "The 2026 summit will be held": the year belongs to what is to come. */
const willFollow =
  /^\s*(?:should|must|may|might|needs? to|has to)\b|^[^.;。；]{0,60}\b(?:will|is to|are to|to be held)\b|^[^，。；]{0,12}(?:将)/u;
/** "Our next summit in Arville, on 6 and 7 October 2031": what is looked forward to. */
const awaited = new RegExp(
  [
    '\\b(?:look(?:s|ing)? forward to|(?:our|the|its|their) next (?:summit|meeting|round|session))\\b[^.;]*$',
    '\\b(?:may|must|can|will|shall|is to|are to)\\b[^.;]*\\bafter\\s$',
    '\\b(?:appoint|succe|replac)\\p{L}*\\b[^.;]*\\bas (?:of|from)\\s$',
  ].join('|'),
  'iu',
);
const namesPlan = /^['’]?s?\s(?:vision|agenda|goals?|targets?|plan|strategy|roadmap|deadline)\b/iu;

/** Whether a text tells of what was on a day, and not of what is planned for it. */
export function isPast(reading: Reading, timex: Timex): boolean {
  if (planned.test(reading.text.slice(Math.max(0, timex.start - 24), timex.start))) return false;
  if (awaited.test(reading.text.slice(Math.max(0, timex.start - 120), timex.start))) return false;
  const following = reading.text.slice(timex.end, timex.end + 80);
  if (namesPlan.test(following) || willFollow.test(following)) return false;
  const tense = tenseOf(reading, timex);
  return tense === 'past' || (tense === 'unknown' && timex.value.length > 4);
}

function tenseOf(reading: Reading, timex: Timex): Tense {
  const sentence = sentenceAt(reading, timex.start);
  if (sentence === null) return 'unknown';
  const words = reading.text.slice(sentence.start, sentence.end);
  return tenseAround(words, timex.start - sentence.start, timex.end - sentence.start, han.test(words));
}
