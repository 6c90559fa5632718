import { anyOf } from '../../language/any-of.ts';
import type { Account } from '../../model/event.ts';
import type { Context, Draft } from './draft.ts';
import { scopeOf } from './scope.ts';

/** Words that point back at the meeting that a document is about. */
const pointsBack = anyOf('iu', [
  String.raw`\b(?:these|this|the|those)\s+(?:[\p{L}-]+\s+){0,3}(?:talks|dialogue|meetings?|discussions|session|round|communication|engagement)\b`,
  String.raw`[’']s (?:session|round)\b`,
  String.raw`\bboth sides\b`,
  String.raw`\bthe two sides\b`,
  String.raw`\bprevious round\b`,
  String.raw`\blast (?:round|[\p{L}-]+ talks)\b`,
  '双方',
  '上一轮',
  '上次',
  'encontro anterior',
  'reunião anterior',
]);
const roundBefore =
  /\b(?:previous|last)\b[^,.;]{0,30}\b(?:round|talks|dialogue|meeting)\b|上一轮|上次(?:对话|会)|encontro anterior|reunião anterior/iu;
/** The main meeting, where the clause points back at it; else null. */
export function pointedAt(draft: Draft, { main }: Context): Account | null {
  return main !== null && pointsBack.test(clause(draft)) ? main : null;
}

/** The series and the round that a clause tells of, by its own words or by what it points back at. */
export function roundOf(draft: Draft, context: Context): Pick<Account, 'series' | 'round'> {
  const back = pointedAt(draft, context);
  if (back) return inherited(draft, back);
  const { series, round } = sameRound(draft, context) ? context.topic : draft.round;
  return { series: series?.id ?? null, round };
}

function clause({ scene, telling, others }: Draft): string {
  const from = Math.max(scopeOf(scene, telling, others).start, telling.start - 60) - scene.sentence.start;
  return scene.words.slice(
    Math.min(from, telling.start - scene.sentence.start),
    telling.end - scene.sentence.start + 40,
  );
}

/** A meeting of just those who hold the series of which a round was named before: it is that round. */
function sameRound({ telling, round, participants }: Draft, { topic }: Context): boolean {
  const sides = new Set(participants.map((one) => one.actor.side));
  const holders = topic.series?.participants ?? [];
  const met = telling.trigger.kind === 'meeting' || telling.trigger.kind === 'call';
  return (
    met &&
    topic.round !== null &&
    round.series === null &&
    holders.length > 1 &&
    holders.length === sides.size &&
    holders.every((side) => sides.has(side))
  );
}

/** A round that a sentence only points at is of the main meeting's series; "the previous round" is the one before it. */
function inherited(draft: Draft, main: Account): { readonly series: string | null; readonly round: number | null } {
  const series = draft.round.series?.id ?? main.series;
  const before = roundBefore.test(clause(draft));
  const round = draft.round.round ?? (before && main.round !== null && series === main.series ? main.round - 1 : null);
  return { series, round };
}
