import { across } from './across.ts';
import { answers } from './answers.ts';
import { eventFact } from './event-fact.ts';
import { found } from './found.ts';
import { han } from './han.ts';
import { inTime } from './in-time.ts';
import { lacksKind } from './lacks-kind.ts';
import { lacksNames } from './lacks-names.ts';
import { lacksNumbers } from './lacks-numbers.ts';
import { lacksPlaces } from './lacks-places.ts';
import { lacksPremise } from './lacks-premise.ts';
import { lacksRarest } from './lacks-rarest.ts';
import type { Mark } from './mark.ts';
import { near } from './near.ts';
import { notPast } from './not-past.ts';
import { otherBody } from './other-body.ts';
import { otherRound } from './other-round.ts';
import { own } from './own.ts';
import { ownNames } from './own-names.ts';
import { phrases } from './phrases.ts';
import { pointed } from './pointed.ts';
import { slight } from './slight.ts';
import { strangers } from './strangers.ts';
import { stretch } from './stretch.ts';
import { wording } from './wording.ts';

/** What speaks for a sentence, and then what speaks against it, in the order in which they are explained. Each has its row in `weights.json`. */
export const marks = [
  near,
  stretch,
  strangers,
  inTime,
  otherRound,
  otherBody,
  pointed,
  found,
  wording,
  eventFact,
  answers,
  notPast,
  lacksRarest,
  lacksNumbers,
  lacksNames,
  lacksPlaces,
  across,
  han,
  own,
  phrases,
  ownNames,
  lacksKind,
  lacksPremise,
  slight,
] as const satisfies readonly Mark[];

export type MarkName = (typeof marks)[number]['name'];
/** The marks of a sentence, each from 0 to 1. */
export type Evidence = Readonly<Record<MarkName, number>>;
