import { hanNumber, hanUnits } from '../../language/chinese-calendar.ts';
import { ordinalNumber, ordinals } from '../../language/english-numbers.ts';
import type { Knowledge, NameMatch, SeriesEntry } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import type { Scene } from './reading.ts';

const englishOrdinal = new RegExp(
  `\\b(?<word>${ordinals.join('|')})\\b|\\b(?<digits>\\d{1,3})(?:st|nd|rd|th)\\b`,
  'giu',
);
const chineseOrdinal = new RegExp(`第(?<number>[${hanUnits}十\\d]{1,3})(?:次|轮|届)`, 'gu');

/** A meeting series that a sentence names, and the number of the round where it gives one. */
export interface Round {
  readonly series: SeriesEntry | null;
  readonly round: number | null;
  /** Ordinal and name: "eighth security policy dialogue". */
  readonly name: (Span & { readonly text: string }) | null;
}

export const noRound: Round = { series: null, round: null, name: null };

/** The series that is named nearest to a trigger (within the words of one clause), with its round. */
export function roundAt(scene: Scene, knowledge: Knowledge, trigger: Span): Round {
  const match = nearestSeries(scene, trigger);
  const series = match ? (knowledge.series.find((entry) => entry.id === match.ids[0]) ?? null) : null;
  if (!match || !series) return noRound;
  const ordinal = series.numbered ? ordinalBefore(scene, match) : null;
  const start = ordinal?.start ?? match.start;
  const at = scene.sentence.start;
  return {
    series,
    round: ordinal?.number ?? null,
    name: { start, end: match.end, text: scene.words.slice(start - at, match.end - at) },
  };
}

/** The first round that a sentence names at all. */
export function roundNamed(scene: Scene, knowledge: Knowledge): Round {
  const rounds = scene.names
    .filter((match) => match.kind === 'series')
    .map((match) => roundAt(scene, knowledge, match));
  return rounds.find((one) => one.round !== null) ?? noRound;
}

function nearestSeries(scene: Scene, trigger: Span): NameMatch | null {
  const far = (match: NameMatch) => Math.max(0, match.start - trigger.end, trigger.start - match.end);
  const apart = (match: NameMatch) => {
    const [from, to] = match.end <= trigger.start ? [match.end, trigger.start] : [trigger.end, match.start];
    return /[;；]/.test(scene.words.slice(from - scene.sentence.start, to - scene.sentence.start));
  };
  const near = scene.names
    .filter((match) => match.kind === 'series' && far(match) <= 70 && !apart(match))
    .sort((a, b) => far(a) - far(b));
  return near[0] ?? null;
}

function ordinalBefore(scene: Scene, match: Span): { readonly number: number; readonly start: number } | null {
  const from = Math.max(0, match.start - scene.sentence.start - 48);
  const before = scene.words.slice(from, match.end - scene.sentence.start);
  const found = [...before.matchAll(englishOrdinal), ...before.matchAll(chineseOrdinal)].at(-1);
  if (!found) return null;
  const between = before.slice(found.index + found[0].length, Math.max(0, match.start - scene.sentence.start - from));
  if (/[.;:,，。；]|\d/.test(between) || between.split(/\s+/).length > 7) return null;
  return { number: numberOf(found.groups ?? {}), start: scene.sentence.start + from + found.index };
}

function numberOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups.number) return hanNumber(groups.number) ?? 0;
  return ordinalNumber(groups.word ?? groups.digits ?? '');
}
