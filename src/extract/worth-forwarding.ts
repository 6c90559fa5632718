import { headLength } from './events/dateline.ts';
import { isCourtesy } from './statements/turns/courtesies.ts';

/** What nobody would forward, with how much less it is worth. Each row a kind; the example is in the test. */
const worthless: readonly (readonly [RegExp, number])[] = [
  // About the briefing itself: who speaks next, what will not be said.
  [
    /\b(?:not going to|won[’']t|wouldn[’']t|can[’']t|don[’']t want to) (?:get into|speculate|comment|preview|get ahead|characteri[sz]e|speak to)\b/iu,
    4,
  ],
  [
    /\b(?:don[’']t have (?:any\w*|an|a|more)\b|have (?:nothing|no) (?:more |further |else )?to (?:share|add|read out|announce|offer)|refer you (?:back )?to)\b/iu,
    4,
  ],
  [
    /\b(?:(?:a|one) (?:couple|few)(?: of)? (?:things|items|announcements|toppers)|at the top|turn (?:it|things) over|pass (?:it|things) (?:back|over)|hand it over)\b/iu,
    4,
  ],
  [
    /\b(?:can you hear|mute yourself|raise hand|next question|last question|ground rules|on background|embargoed|joining (?:us|me|the call))\b/iu,
    4,
  ],
  [
    /\b(?:is not here|please be seated|have a seat|great to (?:be|see|have you)|good to be|thank(?:s| you)(?: so| very)? (?:much|all|for)|welcome (?:back|to))\b/iu,
    3,
  ],
  [
    /请(?:你)?查阅|(?:作出|做出|作了|做了)(?:了)?回应|没有可以提供|我不(?:掌握|了解)|请向.{0,14}(?:了解|询问)|建议你(?:向|问|去)|没有(?:更多|进一步)的?(?:信息|消息)|会及时发布/u,
    4,
  ],
  // A line of contents.
  [/^\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])/u, 2.5],
];

/** Of the page, not of the text. */
const furniture =
  /<\/?(?:img|figure|a|script|div|iframe)\b|!\[|\bhttps?:\/\/|订户|版权所有|扫码|All rights reserved|\bcookies?\b|\bsubscri(?:be|ption)\b/iu;

/** Whether a sentence is of the page, and nothing that somebody wrote or said. */
export const isFurniture = (sentence: string): boolean => furniture.test(sentence);

/** How much less a sentence is worth in a summary for being a greeting, housekeeping, furniture or a scrap; 0 for none of it. */
export function worthlessness(sentence: string): number {
  const said = sentence.slice(headLength(sentence)).trim();
  const rows = worthless.reduce((sum, [kind, less]) => sum + (kind.test(sentence) ? less : 0), 0);
  return rows + (isCourtesy(said) || isStageDirection(said) ? 5 : 0) + (isScrap(said) ? 2 : 0);
}

function isStageDirection(said: string): boolean {
  return /^[([（].{0,80}[)\]）]\.?$/u.test(said) || said === '';
}

/** Neither ended as a sentence nor long enough to be one without a mark. */
function isScrap(said: string): boolean {
  return (
    !/[.!?:;。！？；：…]["”’」』)）]*$/u.test(said) ||
    (said.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < (/\p{Script=Han}{4}/u.test(said) ? 1 : 6)
  );
}
