import type { Day } from '../../model/date.ts';
import type { Account } from '../../model/event.ts';
import type { Reading, Scene } from './reading.ts';
import type { When } from './when.ts';

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const nth =
  /\b(?:its|their|the) (?<word>opening|first|second|third|fourth|final|last|closing) (?:day|morning|afternoon|evening|night)\b|(?<han>首日|第[一二三四]天|(?:最后)一天)/iu;
const first = new Set(['opening', 'first', '首日', '第一天']);
const later = ['second', 'third', 'fourth', '第二天', '第三天', '第四天'];

/**
 * The day of "on the second day of their summit in Washington", "gave the keynote on the opening evening": counted in the
 * series' occurrence that the sentence names, or in the last event that was told to last several days. Null without one.
 */
export function onNthDay(scene: Scene, earlier: readonly Account[], reading: Reading): When | null {
  const match = nth.exec(scene.words);
  if (!match) return null;
  const stretch = named(scene, reading) ?? lasting(earlier);
  if (!stretch) return null;
  const word = (match.groups!.word ?? match.groups!.han!).toLowerCase();
  const at = later.indexOf(word);
  const day = first.has(word) ? stretch.from : at < 0 ? stretch.to : after(stretch.from, (at % 3) + 1);
  if (day > stretch.to) return null;
  const because = [`“${match[0]}” of what lasted from ${stretch.from} to ${stretch.to}`];
  return { date: { from: day, to: day, precision: 'day', basis: 'inferred', because }, until: null };
}

/** The occurrence of a series, or of the summit of those whom the sentence names, in which the document comes out or right after. */
function named({ names, words, mentions }: Scene, { knowledge, facts }: Reading): Stretch | null {
  const { published } = facts;
  const ids = new Set(names.filter(({ kind }) => kind === 'series').flatMap((name) => name.ids));
  const sides = new Set(mentions.map(({ actor }) => actor.side));
  const summit = /\bsummit\b|峰会/iu.test(words);
  const past = knowledge.series
    .filter(
      ({ id, kind, participants }) =>
        ids.has(id) || (summit && kind === 'summit' && participants.some((side) => sides.has(side))),
    )
    .flatMap(({ occurrences }) => occurrences)
    .map(({ from, to = from, place }) => ({ from, to, place }))
    .filter(({ from, to }) => from.length === 10 && to.length === 10 && (!published || from <= published.to));
  const last = past.findLast(({ place }) => place && words.includes(place.split(',')[0]!)) ?? past.at(-1);
  return last && (!published || after(last.to, outWithinDays) >= published.from) ? last : null;
}

/** A report comes out within so many days of what it reports. */
const outWithinDays = 10;

function lasting(earlier: readonly Account[]): Stretch | null {
  const told = earlier.findLast(({ until, date }) => until !== undefined && date !== null);
  return told ? { from: told.date!.from, to: told.until! } : null;
}

function after(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
