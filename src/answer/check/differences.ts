import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { DateWindow } from '../../model/date.ts';
import type { Candidate } from '../evidence/candidates.ts';
import { speaks } from '../evidence/said.ts';
import type { Fit } from '../evidence/segment-fit.ts';
import { heldBody } from '../evidence/term-weights.ts';
import { meets, ownTimes, timesOf } from '../evidence/times.ts';
import { alike } from '../question/synonyms.ts';
import { termsOf } from '../question/words.ts';
import { amountsIn } from './amounts.ts';
import { type Asserted, placesOf } from './asserted.ts';
import { oppositeIn } from './opposites.ts';
import { denialIn, mannerAt } from './polarity-of-words.ts';

/** A part of a clause that a sentence does not meet, with what it has in its place; null where it has nothing. */
export interface Unlike {
  readonly kind: 'day' | 'place' | 'number' | 'person' | 'party' | 'denial' | 'wish' | 'opposite';
  /** As the claim has it. */
  readonly typed: string;
  readonly told: Told | null;
}

/** What the document has: its own words, a day or somebody's name. */
export type Told =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'day'; readonly window: DateWindow }
  | { readonly kind: 'actor'; readonly actor: ActorRef };

interface Held {
  readonly candidate: Candidate;
  readonly fit: Fit;
}

/** Every part of a clause that a sentence does not meet. */
export function unlikeIn(context: Context, asserted: Asserted, held: Held): readonly Unlike[] {
  return [
    ...dayIn(asserted, held),
    ...placeIn(asserted, held),
    ...numberIn(asserted, held),
    ...speakerIn(context, asserted, held),
    ...peopleIn(asserted, held),
    ...partiesIn(context, asserted, held),
    ...orderIn(context, asserted, held),
    ...mannerIn(asserted, held),
    ...oppositeOf(asserted, held),
  ];
}

const words = (shown: string): Told => ({ kind: 'words', words: shown });

function dayIn({ asked }: Asserted, { candidate }: Held): readonly Unlike[] {
  const { when, question } = asked;
  if (when === null) return [];
  const typed = question.slice(when.start, when.end).trim();
  const own = ownTimes(candidate);
  const told = own.length + candidate.accounts.length > 0 || candidate.statements.some(({ date }) => date !== null);
  // The day on which a text appeared is no day of what it tells, but lies in the same month or year.
  const times = own.length > 0 ? own : told || length(when) > week ? timesOf(candidate) : [];
  if (times.some((window) => meets(window, when) && length(window) <= Math.max(31, length(when) * 1.5))) return [];
  const rival = times.find((window) => !meets(window, when) && (own.length > 0 || window.precision === 'day'));
  return [{ kind: 'day', typed, told: rival === undefined ? null : { kind: 'day', window: rival } }];
}

const week = 7;
const dayMs = 86_400_000;
const length = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / dayMs + 1;

function placeIn({ cities, asked }: Asserted, { candidate }: Held): readonly Unlike[] {
  const told = candidate.accounts.flatMap(({ place }) => (place === null ? [] : [place]));
  const here = placesOf(candidate.source.quote);
  const known = new Set([...here, ...told.flatMap((place) => placesOf(`in ${place}`))].map(({ name }) => name));
  const rival = here[0]?.typed ?? told.find((place) => candidate.source.quote.includes(place));
  const others = asked.places
    .filter((place) => !cities.some(({ typed }) => termsOf(typed).join(' ') === place.join(' ')))
    .filter((place) => !place.every((term) => candidate.terms.has(term)) && !told.some((each) => same(each, place)));
  const lacking = [
    ...cities.filter(({ name }) => !known.has(name)).map(({ typed }) => typed),
    ...others.map((place) => typedFor(asked.question, place)),
  ];
  return lacking.map((typed) => ({ kind: 'place', typed, told: rival === undefined ? null : words(rival) }));
}

const same = (place: string, terms: readonly string[]): boolean => {
  const own = new Set(termsOf(place));
  return terms.every((term) => own.has(term));
};

/** The words of the claim that some terms stand for. */
function typedFor(question: string, terms: readonly string[]): string {
  const all = [...question.matchAll(/[\p{L}\p{N}-]+/gu)].filter(([word]) =>
    termsOf(word).some((term) => terms.includes(term)),
  );
  const first = all[0];
  const end = all.at(-1);
  if (first === undefined || end === undefined) return terms.join(' ');
  return question.slice(first.index, end.index + end[0].length);
}

function numberIn({ amounts }: Asserted, { candidate }: Held): readonly Unlike[] {
  const { quote } = candidate.source;
  const told = amountsIn(quote, datesIn(candidate));
  return amounts
    .filter(({ value }) => !told.some((each) => each.value === value))
    .map(({ text, after }) => {
      const counted = termsOf(after).slice(0, 2);
      const rival = told.find((each) => termsOf(each.after).some((term) => counted.includes(term)));
      return { kind: 'number', typed: text, told: rival === undefined ? null : words(rival.text) };
    });
}

const datesIn = ({ document, source }: Candidate): readonly { readonly start: number; readonly end: number }[] =>
  document.extraction.dates
    .filter(({ start, end, type }) => type !== 'DURATION' && start < source.end && end > source.start)
    .map(({ start, end }) => ({ start: start - source.start, end: end - source.start }));

/** Words that another says, or that nobody in particular does, are not those of whom the claim names. */
function speakerIn(context: Context, { asked, speaker }: Asserted, { candidate }: Held): readonly Unlike[] {
  if (speaker === null) return [];
  const spoken = candidate.statements.filter((statement) => statement.speaker !== null);
  if (spoken.some((statement) => speaks(context, statement.speaker, speaker))) return [];
  const typed = asked.people.find(({ ids }) => ids.some((id) => speaker.ids.includes(id)))?.words;
  const body = asked.bodies.find((id) => speaker.ids.includes(id));
  const shown = typed ?? typedFor(asked.question, body === undefined ? [] : (asked.wordsOfBody.get(body) ?? []));
  const other = spoken[0]?.speaker;
  return [{ kind: 'person', typed: shown, told: other == null ? null : { kind: 'actor', actor: other } }];
}

/** People who are named, but for the speaker; by names that only the claim knows as well. */
function peopleIn({ asked, speaker, cities }: Asserted, { candidate }: Held): readonly Unlike[] {
  const here = [
    ...candidate.actors,
    ...candidate.accounts.flatMap((each) => each.participants.map((one) => one.actor)),
  ];
  const meant = asked.people.filter(({ ids }) => !ids.some((id) => speaker?.ids.includes(id) === true));
  const missing = meant
    .filter(({ ids }) => !here.some(({ id }) => ids.includes(id)))
    // A family name that several share may be that of somebody whom only the document knows.
    .filter(({ words: typed }) => !termsOf(typed).every((term) => candidate.terms.has(term)))
    .map(({ words: typed }) => typed);
  const places = new Set(cities.flatMap(({ typed }) => termsOf(typed)));
  const strangers = asked.names.filter(
    (term) => !candidate.terms.has(term) && !places.has(term) && !inPlace(asked, term),
  );
  const lacking = [...missing, ...(strangers.length === 0 ? [] : [typedFor(asked.question, strangers)])];
  const others = candidate.actors.filter(
    ({ kind, id }) => kind === 'person' && !asked.people.some(({ ids }) => ids.includes(id)),
  );
  const [rival] = others;
  return lacking
    .filter((typed) => typed !== '')
    .map((typed) => ({ kind: 'person', typed, told: rival === undefined ? null : { kind: 'actor', actor: rival } }));
}

const inPlace = ({ places }: Asserted['asked'], term: string): boolean => places.some((place) => place.includes(term));

/** Countries and organs must stand in the sentence itself, or take part in what it tells: near it is not of it. */
function partiesIn(context: Context, { asked, cities, speaker }: Asserted, { candidate }: Held): readonly Unlike[] {
  const taking = candidate.accounts.flatMap((account) => account.participants.map(({ actor }) => actor.id));
  const here = { terms: candidate.terms, actors: new Set([...candidate.actors.map(({ id }) => id), ...taking]) };
  // "In Beijing" names a place and no party; whoever speaks is looked for among the speakers.
  const places = new Set(cities.flatMap(({ typed }) => termsOf(typed)));
  return asked.bodies
    .filter((body) => !(asked.wordsOfBody.get(body) ?? []).every((term) => places.has(term)))
    .filter((body) => speaker?.ids.includes(body) !== true && heldBody(context, here, asked, body) === 0)
    .map((body) => ({ kind: 'party', typed: typedFor(asked.question, asked.wordsOfBody.get(body) ?? []), told: null }));
}

/** Who does it and to whom: two parties in the other order, where it matters who comes first. */
function orderIn({ knowledge }: Context, { asked, speaker }: Asserted, { candidate }: Held): readonly Unlike[] {
  const { quote } = candidate.source;
  if (speaker !== null || mutual.test(asked.question) || mutual.test(quote) || passive.test(quote)) return [];
  const parties = asked.bodies.flatMap((id) => {
    const mine = knowledge.find(asked.question).find(({ ids }) => ids.includes(id))?.start;
    const theirs = knowledge.find(quote).find(({ ids }) => ids.includes(id))?.start;
    return mine === undefined || theirs === undefined ? [] : [{ id, mine, theirs }];
  });
  const [first, second] = parties.toSorted((a, b) => a.mine - b.mine);
  if (first === undefined || second === undefined || first.theirs < second.theirs) return [];
  const between = asked.question.slice(first.mine, second.mine);
  if (between.trim().split(/\s+/u).length < 3 && !/\p{Script=Han}{3}/u.test(between)) return [];
  const actor = knowledge.actor(second.id);
  const typed = typedFor(asked.question, asked.wordsOfBody.get(first.id) ?? []);
  return actor === null ? [] : [{ kind: 'party', typed, told: { kind: 'actor', actor } }];
}

/** What two do with one another has no order. */
const mutual =
  /\b(?:met|meet|meeting|talks?|talked|spoke|agreed?|discuss\p{L}*|held|between|both)\b|会见|会谈|会晤|通话|举行|双方|之间/iu;
const passive = /\bby\b|被|由/iu;

/** What the claim tells as a fact and the sentence denies, or wishes, or expects; and the other way round. */
function mannerIn({ asked, core }: Asserted, { candidate }: Held): readonly Unlike[] {
  const { quote } = candidate.source;
  let seen = false;
  for (const term of core) {
    const mine = placeOfTerm(asked.question, term);
    const ways = [term, ...alike(term), ...(asked.kin.get(term) ?? []), ...(asked.bridge.get(term) ?? []).flat()];
    const theirs = ways.map((way) => placeOfTerm(quote, way)).find((place) => place !== null);
    if (mine === null || theirs === undefined) continue;
    seen = true;
    const [claimed, told] = [mannerAt(asked.question, mine.at), mannerAt(quote, theirs.at)];
    if ((claimed.denied === null) !== (told.denied === null))
      return [{ kind: 'denial', typed: claimed.denied ?? mine.word, told: words(told.denied ?? theirs.word) }];
    if (claimed.wished === null && told.wished !== null)
      return [{ kind: 'wish', typed: mine.word, told: words(told.wished) }];
  }
  // Where no word can be placed it cannot be seen what a denial is of.
  const denied = seen || mannerAt(asked.question, asked.question.length - 1).denied !== null ? null : denialIn(quote);
  return denied === null ? [] : [{ kind: 'denial', typed: denied, told: null }];
}

function placeOfTerm(text: string, term: string): { readonly at: number; readonly word: string } | null {
  if (/^x[0-9a-f]{4}/u.test(term)) {
    const word = String.fromCodePoint(
      ...(term.match(/(?<=x)[0-9a-f]{4,5}/gu) ?? []).map((code) => Number.parseInt(code, 16)),
    );
    const at = text.indexOf(word);
    return at < 0 ? null : { at, word };
  }
  for (const found of text.matchAll(/[\p{Script=Latin}][\p{Script=Latin}'’-]*/gu))
    if (termsOf(found[0]).includes(term)) return { at: found.index, word: found[0] };
  return null;
}

function oppositeOf({ asked }: Asserted, { candidate }: Held): readonly Unlike[] {
  const found = oppositeIn(asked.question, candidate.source.quote);
  return found === null ? [] : [{ kind: 'opposite', typed: found.typed, told: words(found.told) }];
}
