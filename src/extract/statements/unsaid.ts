import type { ActorRef } from '../../model/actor.ts';
import type { Found } from './found.ts';

/** A country or an alliance as such, and none of its organs or people. */
export const isSide = (actor: ActorRef | null): boolean => actor !== null && actor.id === actor.side;

/** "NATO should view its growth rationally": what somebody is to think is nobody's view. */
const wish = /\b(?:should|must|ought|shall)\b/iu;
/** "has not backed the war", "did not mention it": an act that was not done says nothing, unless it is a view or a stand. */
const undone = /\b(?:(?:has|have|had|did) not|(?:has|have|had|did)n['’]t|not \p{L}+ing|never)\b/iu;
const views =
  /^(?:regard|see|view|consider|think|believe|want|accept|rule|recogni[sz]e|expect|intend|know|agree|deny|doubt)$/u;
/** "declined to comment on the text" */
const silence = /^(?:not )?to (?:comment|answer|say|elaborate|respond|reply|discuss|give|provide|name|confirm)\b/iu;
/** Verbs that name what was talked about, not what was said of it: "discussed the Arctic", "referred to the Concept". */
const topical = /^(?:discuss|comment|refer|touch)$/u;
/** "referred to the corridor as a trap": something is said of it after all. */
const telling = /\bas\b|["“]/u;

/** "welcomed the visitors aboard": guests are received. */
const guests =
  /^(?:the |its |his |her |their )?(?:\p{L}+ )?(?:visitors?|guests?|delegations?|counterparts?|hosts?|colleagues?|officers|ministers|leaders|ambassador)\b|\b(?:aboard|on board)\b/iu;

/** "echoes propaganda": so others call it, not its speaker. */
const charged = /\b(?:propaganda|disinformation|misinformation|falsehoods?|lies|narratives?)\b/iu;

/** Whether a report in a document of the field reports that nothing was said, or only what was talked about. */
export function isUnsaid({ cue, content, base, direct, kind }: Found, text: string): boolean {
  if (cue === null || direct) return false;
  const words = text.slice(cue.start, cue.end);
  const [first] = content;
  const said = first === undefined ? '' : text.slice(first.start, first.end);
  if (wish.test(words)) return true;
  if (kind !== 'according' && undone.test(words) && !views.test(base)) return true;
  if (/^(?:decline|refuse)$/u.test(base) && silence.test(said)) return true;
  if (base === 'welcome' && guests.test(said)) return true;
  if (/^(?:echo|repeat|promote)$/u.test(base) && charged.test(said)) return true;
  return topical.test(base) && !telling.test(said);
}
