import { ordinals } from '../../language/english-numbers.ts';
import { simplified } from '../../language/fold.ts';
import { soundsOfHan, soundsOfLatin } from '../../language/sound.ts';
import type { ActorId, Side } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { findWhen, type Stretch } from '../typed/when.ts';
import { known, type Named, named, offices } from './named.ts';
import { takenIn } from './numbers.ts';
import { ordinalIn } from './ordinals.ts';
import { type Asks, asksBefore, asksOf, asksOfFuture, asksOfNow, contentOf, countedNoun } from './question-words.ts';
import { spelledOut } from './short-forms.ts';
import { type Speaker, speakerOf } from './speaker.ts';
import { termOfSound, termsOf } from './words.ts';

/** What a question asks, about whom, of when, and the words that are left. */
export interface Understood {
  readonly typed: string;
  /** With short forms written out, in simplified characters. */
  readonly question: string;
  readonly asks: readonly Asks[];
  readonly people: readonly Named[];
  /** Countries, alliances and organs named. */
  readonly bodies: readonly ActorId[];
  /** The words that named them: "Beijing" is a place as well. */
  readonly wordsOfBody: ReadonlyMap<ActorId, readonly string[]>;
  readonly sides: readonly Side[];
  readonly series: readonly string[];
  readonly topics: readonly string[];
  readonly round: number | null;
  readonly before: boolean;
  readonly when: (Stretch & { readonly start: number; readonly end: number }) | null;
  readonly now: boolean;
  readonly future: boolean;
  /** Search terms that a sentence should hold, names and dates taken out. */
  readonly terms: readonly string[];
  /** Those of them that stand after "about": without them no sentence is to the point. */
  readonly subject: ReadonlySet<string>;
  readonly counted: readonly string[];
  /** All terms in their order, those of function words left out: what stands together in the question may in the answer. */
  readonly wording: readonly string[];
  /** Topics of the knowledge base that a term is part of the name of: another language's words for it count as well. */
  readonly topicsOfTerm: ReadonlyMap<string, readonly string[]>;
  /** English words near in sense to a term, by the thesaurus. */
  readonly kin: ReadonlyMap<string, ReadonlySet<string>>;
  /** Numbers, names in Latin letters and places (each as its terms) that the question takes for granted. */
  readonly taken: readonly number[];
  readonly names: readonly string[];
  readonly places: readonly (readonly string[])[];
  /** Ways to say a term in the other language, each as the terms that it takes, by the dictionary. */
  readonly bridge: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** As `bridge`, for words near in sense to a term. */
  readonly bridgeOfKin: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** It takes its meeting or its people from the conversation. */
  readonly leansOn: boolean;
  /** Whose words are asked for; null where nobody's in particular. */
  readonly speaker: Speaker | null;
}

export async function understand(context: Context, typed: string): Promise<Understood> {
  const question = spelledOut(simplified(typed.trim()));
  const when = findWhen(question, context.now());
  // "7 May" names nobody.
  const matches = matchesIn(context, question).filter(
    ({ start, end }) => when === null || end <= when.start || start >= when.end,
  );
  const people = [...(await named(context, matches, question)), ...offices(context, matches, question, when)];
  const bodies = [
    ...new Set(
      matches
        .filter((match) => match.kind === 'organization' || match.kind === 'demonym')
        .flatMap((match) => match.ids),
    ),
  ];
  const bare = withoutSpans(question, [
    ...people.map(({ start, words }) => ({ start, end: start + words.length })),
    ...(when === null ? [] : [when]),
    ...bodySpans(matches),
  ]);
  const strangers = await known(context, bare, people);
  const counted = countedNoun(question);
  const strange = new Set(strangers.flatMap((each) => termsOf(each.words)));
  return {
    typed: typed.trim(),
    question,
    asks: asksOf(question),
    people: [...people, ...strangers],
    bodies,
    wordsOfBody: new Map(
      bodySpans(matches).flatMap(({ ids, start, end }) =>
        ids.map((id): [ActorId, readonly string[]] => [id, termsOf(question.slice(start, end))]),
      ),
    ),
    sides: [...new Set(bodies.map((id) => context.knowledge.actor(id)?.side ?? null))].filter((side) => side !== null),
    series: idsOf(matches, 'series'),
    topics: idsOf(matches, 'topic'),
    round: ordinalIn(question),
    before: asksBefore.test(question),
    when,
    now:
      asksOfNow.test(question) ||
      (when === null && asksWhoIs.test(question) && people.some((person) => person.by === 'office')),
    future: asksOfFuture.test(question),
    terms: [...new Set(termsOf(contentOf(bare.replaceAll(/第?\s*\d{1,2}\s*(?:次|轮|届)/gu, ' '))))].filter(
      (term) =>
        !strange.has(term) &&
        !singleHan.test(term) &&
        !/^\d{1,2}(?:st|nd|rd|th)?$/u.test(term) &&
        !ordinalWords.has(term),
    ),
    subject: new Set(termsOf(contentOf(subjectOf.exec(bare)?.[1] ?? ''))),
    counted: counted === null ? [] : termsOf(counted),
    topicsOfTerm: topicsOfTerms(matches, question),
    wording: termsOf(question),
    kin: kinOf(context, bare),
    bridge: bridgeOf(context, bare),
    bridgeOfKin: bridgeOfKin(context, bare),
    taken: takenIn(question, ordinalIn(question), when),
    names: namesIn(bare),
    places: placesIn(when === null ? question : withoutSpans(question, [when])).filter(
      (place) => !bodies.some((id) => termsOf(context.knowledge.actor(id)?.name ?? '').join(' ') === place.join(' ')),
    ),
    leansOn: false,
    speaker: speakerOf(question, [...people, ...strangers], bodiesAt(matches)),
  };
}

function kinOf({ thesaurus }: Pick<Context, 'thesaurus'>, words: string): ReadonlyMap<string, ReadonlySet<string>> {
  const all = words.match(/[A-Za-z]{4,}/gu) ?? [];
  return new Map(
    all.flatMap((word) => {
      const [term] = termsOf(word);
      return term === undefined ? [] : [[term, new Set(thesaurus.related(word).flatMap(termsOf))] as const];
    }),
  );
}

/** Words written great within a question, which no name that is known covers. */
const namesIn = (bare: string): readonly string[] =>
  [...bare.matchAll(/(?<=[^\s.?!]\s)\p{Lu}[\p{L}\d-]{2,}/gu)]
    .flatMap(([word]) => termsOf(word))
    .filter((term) => !isHanTerm(term));

const isHanTerm = (term: string): boolean => /^x[0-9a-f]{4}/u.test(term);

/** Where it was: "in Oslo", 在首尔会谈. */
function placesIn(bare: string): readonly (readonly string[])[] {
  const latin = [...bare.matchAll(/\b(?:in|at|near|outside)\s+(?<place>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2})/gu)];
  const han = [...bare.matchAll(/在(?<place>\p{Script=Han}{2,4}?)(?=会|举行|见|同|与|和|说|发表|访)/gu)];
  return [...latin, ...han.filter(({ groups }) => !/[什哪何]/u.test(groups?.place ?? ''))]
    .map((m) => termsOf(m.groups!.place!))
    .filter((terms) => terms.length > 0);
}

function bridgeOf({ thesaurus }: Pick<Context, 'thesaurus'>, words: string): Understood['bridge'] {
  const english = (words.match(/\p{Script=Latin}{3,}/gu) ?? []).flatMap((word) => {
    const [term] = termsOf(word);
    if (term === undefined) return [];
    const ways = thesaurus.inChinese(word);
    const isName = /^\p{Lu}/u.test(word) || (ways.length === 0 && thesaurus.related(word).length === 0);
    return [[term, isName ? [...ways, ...soundsOfLatin(word).map(asWay)] : ways] as const];
  });
  const chinese = (words.match(/\p{Script=Han}{2,}/gu) ?? [])
    .flatMap((run) => thesaurus.inEnglish(run))
    .flatMap(({ word, ways }) => termsOf(word).map((term) => [term, ways] as const));
  const heard = soundsOfHan(words).flatMap(({ sound, start, end }) =>
    termsOf(words.slice(start, end)).map((term) => [term, [asWay(sound)]] as const),
  );
  const bridge = new Map<string, readonly (readonly string[])[]>();
  for (const [term, ways] of [...english, ...chinese, ...heard])
    if (ways.length > 0) bridge.set(term, [...(bridge.get(term) ?? []), ...ways]);
  return bridge;
}

/** Kin of a word, and ways to say each in the other language, that are looked for: the first are the nearest. */
const mostKin = 8;
const mostWaysOfKin = 4;

function bridgeOfKin({ thesaurus }: Pick<Context, 'thesaurus'>, words: string): Understood['bridge'] {
  const english = (words.match(/[A-Za-z]{4,}/gu) ?? []).flatMap((word) => {
    const [term] = termsOf(word);
    const kin = thesaurus.related(word).slice(0, mostKin);
    const ways = kin.flatMap((each) => thesaurus.inChinese(each).slice(0, mostWaysOfKin));
    return term === undefined || ways.length === 0 ? [] : [[term, ways] as const];
  });
  const chinese = (words.match(/\p{Script=Han}{2,}/gu) ?? [])
    .flatMap((run) => thesaurus.meanings(run))
    .flatMap(({ word, meanings }) => {
      const kin = meanings.flatMap((meaning) => thesaurus.related(meaning).slice(0, mostKin));
      const ways = kin.map(termsOf).filter((way) => way.length > 0);
      return ways.length === 0 ? [] : termsOf(word).map((term) => [term, ways] as const);
    });
  return new Map([...english, ...chinese]);
}

const asWay = (sound: string): readonly string[] => [termOfSound(sound)];

/** What a question is said to be about, to the end of its clause. */
const subjectOf = /\b(?:about|regarding|concerning)\s+((?:the\s+)?[^,;?？，]{3,60})/iu;
/** One Chinese character alone, as the index spells it: what is left over when words were taken out. */
const singleHan = /^x[0-9a-f]{4}$/u;
/** "who is the minister" means today's. */
const asksWhoIs = /^\s*who(?:['’]s| is| are)\b|^\s*谁是|是谁/iu;
const ordinalWords = new Set(termsOf(ordinals.slice(1).join(' ')));

/** Names as written and as they would be found in small letters, for people who type no capitals. */
function matchesIn(context: Pick<Context, 'knowledge'>, question: string): readonly NameMatch[] {
  const small = question.toLowerCase();
  const all = [
    ...context.knowledge.find(question),
    ...(small === question || small.length !== question.length ? [] : context.knowledge.find(small)),
  ];
  return [...new Map(all.map((match) => [`${match.kind} ${match.start}`, match])).values()].filter(
    (match) => match.end > match.start && !isCommonNoun(question, match),
  );
}

/** A family name in small letters after an article is a word: "the moon". */
const isCommonNoun = (question: string, { kind, form, start }: NameMatch): boolean =>
  kind === 'person' &&
  form === 'family' &&
  /\b(?:the|an?) $/iu.test(question.slice(0, start)) &&
  /\p{Ll}/u.test(question[start] ?? '');

const bodySpans = (matches: readonly NameMatch[]) =>
  matches.filter((match) => match.kind === 'organization' || match.kind === 'demonym');

function idsOf(matches: readonly NameMatch[], kind: NameMatch['kind']): readonly string[] {
  return [...new Set(matches.filter((match) => match.kind === kind).flatMap((match) => match.ids))];
}

function withoutSpans(question: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const characters = [...question.split('')];
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) characters[at] = ' ';
  return characters.join('');
}

const bodiesAt = (matches: readonly NameMatch[]) => bodySpans(matches).map(({ ids, start }) => ({ ids, start }));

function topicsOfTerms(matches: readonly NameMatch[], question: string): ReadonlyMap<string, readonly string[]> {
  const topics = matches.filter((match) => match.kind === 'topic' || match.kind === 'series');
  return new Map(
    topics.flatMap(({ ids, start, end }) =>
      termsOf(question.slice(start, end)).map((term): [string, readonly string[]] => [term, ids]),
    ),
  );
}
