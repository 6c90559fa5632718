import type { Account } from '../model/event.ts';
import type { Sentence, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { inQuestion } from './events/questions.ts';
import type { Reading } from './events/reading.ts';
import { answersOfTheField } from './statements/turns/spoken.ts';
import { isFurniture, worthlessness } from './worth-forwarding.ts';

/** Sentences of a summary, and their length together in UTF-16 units. */
const mostSentences = 3;
const mostUnits = 1100;
/** Share of a sentence's words that may already stand in the summary. */
const redundant = 0.6;

/** What the stages before saw, and the accounts among it. */
type Input = Reading & { readonly accounts: readonly Account[] };

interface Candidate {
  readonly sentence: Sentence;
  readonly words: ReadonlySet<string>;
  readonly score: number;
}

/**
 * One to three sentences of the document, verbatim and in its order, at most 1,100 units together: those that a news
 * editor would keep by what they hold (who, when, who said it, what happened, early in the text), without saying a
 * thing twice. Empty only where there is no sentence short enough.
 */
export function summary(reading: Input): readonly Span[] {
  const body = ofTheMatter(reading).filter(
    (sentence) =>
      sentence.kind === 'text' &&
      sentence.end - sentence.start <= mostUnits &&
      !isFurniture(reading.text.slice(sentence.start, sentence.end)),
  );
  const candidates = scored(body, reading);
  const chosen: Candidate[] = [];
  const voice = mainSpeaker(reading);
  let units = 0;
  for (const candidate of candidates.sort((a, b) => b.score - a.score || a.sentence.n - b.sentence.n)) {
    const length = candidate.sentence.end - candidate.sentence.start;
    if (
      chosen.length > 0 &&
      (units + length > mostUnits || candidate.score < chosen[0]!.score * 0.3 || repeats(candidate, chosen))
    )
      continue;
    chosen.push(candidate);
    units += length;
    if (chosen.length === mostSentences) break;
  }
  return withSpeaker(chosen, candidates, voice)
    .map(({ sentence }) => ({ start: sentence.start, end: sentence.end }))
    .sort((a, b) => a.start - b.start);
}

/** The places where whoever says most in the document is named; none where nobody says more than one thing. */
function mainSpeaker({ statements, mentions }: Input): readonly Span[] {
  const people = statements.flatMap(({ speaker }) => (speaker?.kind === 'person' ? [speaker.id] : []));
  const [most] = [...tally(people)].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < 2) return [];
  return mentions.filter(({ actor, how }) => actor.id === most[0] && how === 'name');
}

/** "Its secretary general" leaves open who spoke: the last choice gives way to the best sentence that names the main speaker. */
function withSpeaker(
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
  voice: readonly Span[],
): readonly Candidate[] {
  const names = ({ sentence }: Candidate): boolean =>
    voice.some(({ start, end }) => sentence.start <= start && end <= sentence.end);
  const least = 0.5 * Math.min(...chosen.map(({ score }) => score));
  const best = candidates.find((candidate) => names(candidate) && candidate.score >= least);
  if (best === undefined || chosen.some(names)) return chosen;
  const kept = chosen.length < mostSentences ? chosen : chosen.slice(0, -1);
  const length = [...kept, best].reduce((sum, { sentence }) => sum + sentence.end - sentence.start, 0);
  return length > mostUnits ? chosen : [...kept, best];
}

/** A press conference deals with everything: where it speaks of the alliance, only the answers there count, never the questions. */
function ofTheMatter(reading: Reading): readonly Sentence[] {
  const { facts, sentences } = reading;
  return (facts.kind === 'transcript' ? answersOfTheField(reading) : null) ?? sentences;
}

function scored(body: readonly Sentence[], reading: Input): Candidate[] {
  const title = wordsOf(reading.facts.title ?? '');
  const said = tally(reading.statements.map((one) => one.evidence.sentence));
  const told = tally(reading.accounts.filter((one) => one.happened).map((one) => one.evidence.sentence));
  const dated = sentencesOf(
    body,
    reading.dates.filter((time) => time.window !== null),
  );
  const named = sentencesOf(body, reading.mentions);
  const topics = topicsBySentence(reading);
  const frequent = tally(reading.mentions.map((mention) => mention.actor.id));
  const most = Math.max(1, ...frequent.values());
  const transcript = reading.facts.kind === 'transcript';
  // Talk begins with greetings, a report with its news.
  const lead = transcript ? 0.6 : 3.2;
  const telling = new Set(reading.statements.filter(takesAStand).map(({ evidence }) => evidence.sentence));
  const asked = (sentence: Sentence) => inQuestion({ sentence }, reading);
  return body.map((sentence, index) => {
    const text = reading.text.slice(sentence.start, sentence.end);
    const words = wordsOf(text);
    const actors = new Set((named.get(sentence.n) ?? []).map((mention) => mention.actor.id));
    const weight = [...actors].reduce((sum, id) => sum + 0.4 + (0.6 * frequent.get(id)!) / most, 0);
    const sides = new Set((named.get(sentence.n) ?? []).map(({ actor }) => actor.side ?? actor.id));
    const alliances = (named.get(sentence.n) ?? []).some(
      (mention) => mention.actor.kind === 'organization' && mention.actor.side === mention.actor.id,
    );
    const score =
      lead / (1 + index * 0.35) +
      Math.min(2, (said.get(sentence.n) ?? 0) * 1.1) +
      Math.min(2, (told.get(sentence.n) ?? 0) * 1.2) +
      (dated.has(sentence.n) ? 0.5 : 0) +
      Math.min(2.5, weight) +
      (alliances ? 0.8 : 0) +
      Math.min(1, (topics.get(sentence.n)?.size ?? 0) * 0.35) +
      share(title, words) * 1.5 -
      (/[?？]\s*[”"」]?$/u.test(text) ? 2.5 : 0) -
      unfit(text) -
      worthlessness(text) -
      (transcript && asked(sentence) ? 3 : 0) +
      (telling.has(sentence.n) ? 0.9 : 0) +
      (alliances && sides.size > 1 ? 0.6 : 0);
    return { sentence, words, score };
  });
}

/** It says something of somebody else, for or against. */
const takesAStand = ({ polarity, about, speaker }: Statement): boolean =>
  polarity !== 0 && about !== null && about.side !== speaker?.side;

/** Too short to say anything, or so long that it fills the summary alone. */
function unfit(text: string): number {
  const han = /\p{Script=Han}{4}/u.test(text);
  if (text.length < (han ? 14 : 40)) return 3;
  return Math.max(0, (text.length - (han ? 180 : 420)) / 160);
}

/** The topics of what is said and told in each sentence. */
function topicsBySentence({ statements, accounts }: Input): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  for (const { evidence, topics } of [...statements, ...accounts])
    found.set(evidence.sentence, new Set([...(found.get(evidence.sentence) ?? []), ...topics]));
  return found;
}

function repeats(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  const known = new Set(chosen.flatMap((one) => [...one.words]));
  return share(candidate.words, known) > redundant;
}

/** The share of the first set's words that the second holds; 0 for an empty set. */
function share(words: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  return [...words].filter((word) => within.has(word)).length / words.size;
}

/** Words of four letters and more, and pairs of Han characters. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  if (!/\p{Script=Han}/u.test(text)) return new Set(words);
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1]!);
  return new Set([...words.filter((word) => !/\p{Script=Han}/u.test(word)), ...pairs]);
}

function tally<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Items by the number of the sentence that they lie in; both lists in the order of the text. */
function sentencesOf<Item extends Span>(
  sentences: readonly Sentence[],
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  const found = new Map<number, Item[]>();
  let at = 0;
  for (const item of [...items].sort((a, b) => a.start - b.start)) {
    while (at < sentences.length && sentences[at]!.end <= item.start) at += 1;
    const sentence = sentences[at];
    if (!sentence || item.start < sentence.start) continue;
    found.set(sentence.n, [...(found.get(sentence.n) ?? []), item]);
  }
  return found;
}
