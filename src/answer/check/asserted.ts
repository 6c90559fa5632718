import { citiesIn } from '../../knowledge/place-names.ts';
import type { Context } from '../../model/context.ts';
import { isLoose } from '../evidence/term-weights.ts';
import { roundWordsIn } from '../question/ordinals.ts';
import type { Speaker } from '../question/speaker.ts';
import type { Understood } from '../question/understand.ts';
import { understand } from '../question/understand.ts';
import { termsOf } from '../question/words.ts';
import { type Amount, amountsIn } from './amounts.ts';

/** A clause of a claim, as what a sentence must hold to support it. */
export interface Asserted {
  readonly clause: string;
  readonly asked: Understood;
  /** Words that the sentence itself must have: names, times, places and numbers taken out. */
  readonly core: readonly string[];
  readonly cities: readonly Named[];
  readonly amounts: readonly Amount[];
  /** Whoever is made to say or to judge: "Rutte said", "China condemned". Null where nobody is. */
  readonly speaker: Speaker | null;
}

export interface Named {
  readonly name: string;
  readonly typed: string;
}

const reports = [
  'said|says|told|stated|states|warned|warns|added|argued|insisted|claimed|stressed|noted|called|criticis\\p{L}+',
  'criticiz\\p{L}+|condemn\\p{L}*|prais\\p{L}+|accus\\p{L}+|denied|rejected|oppos\\p{L}+|welcom\\p{L}+|urged|demanded',
].join('|');
const reporting = new RegExp(`\\b(?:${reports})\\b|说|表示|强调|指出|称|批评|谴责|赞扬|反对|敦促|呼吁`, 'iu');

export async function assertedIn(context: Context, clause: string): Promise<Asserted> {
  const asked = await understand(context, clause);
  const cities = placesOf(asked.question);
  const round = roundWordsIn(asked.question) ?? '';
  // Chinese writes nothing but the number there; English goes on to "round of staff talks".
  const ofRound = termsOf(round).filter((term) => /\p{Script=Han}/u.test(round) || /^\d/u.test(term));
  const ofPlaces = new Set([
    ...cities.flatMap(({ typed }) => termsOf(typed)),
    ...asked.places.flat(),
    ...asked.names,
    ...ofRound,
  ]);
  const amounts = amountsIn(asked.question, asked.when === null ? [] : [asked.when]);
  const ofAmounts = new Set(amounts.flatMap(({ text }) => termsOf(text)));
  const telling = asked.terms.filter((term) => !ofPlaces.has(term) && !ofAmounts.has(term));
  const core = telling.filter((term) => !isLoose(term));
  return { clause, asked, core: core.length > 0 ? core : telling, cities, amounts, speaker: speakerIn(context, asked) };
}

/** Whoever stands before the first verb of saying: the last person, else the first country or organ. */
function speakerIn({ knowledge }: Pick<Context, 'knowledge'>, { question, people }: Understood): Speaker | null {
  const at = reporting.exec(question)?.index;
  if (at === undefined) return null;
  const person = people.filter(({ start }) => start < at).toSorted((a, b) => b.start - a.start)[0];
  if (person !== undefined) return { ids: person.ids, kind: 'person' };
  const body = knowledge.find(question).find(({ kind, end }) => end <= at && bodyKinds.has(kind));
  return body === undefined ? null : { ids: body.ids, kind: 'body' };
}
const bodyKinds: ReadonlySet<string> = new Set(['organization', 'demonym']);

const standing =
  /(?:\b(?:in|at|to|from|near|outside|of|visit(?:ed|s|ing)?|hosted by)\s+(?:the )?|[在到于赴访从问]|位于|抵达)$/iu;

/** Cities where something was: "Beijing says" is no place. */
export function placesOf(text: string): readonly Named[] {
  return citiesIn(text).flatMap(({ city, start, end }) =>
    standing.test(text.slice(Math.max(0, start - 16), start)) ? [{ name: city, typed: text.slice(start, end) }] : [],
  );
}
