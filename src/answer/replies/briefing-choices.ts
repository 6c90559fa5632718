import type { Subscription } from '../../model/briefing.ts';
import type { Completion } from '../../model/context.ts';
import { nearest } from '../typed/nearest.ts';
import { presets, timetableWords } from './timetable-words.ts';

export function completeWhen(typed: string): readonly Completion[] {
  const near = nearest(typed, presets, presets.length);
  return (near.length > 0 ? near : presets).map((each) => ({ label: each, value: each }));
}

export const completeId = (here: readonly Subscription[]): readonly Completion[] =>
  here.slice(0, 25).map(({ id, cron }) => ({ label: `${id} · ${timetableWords(cron)}`.slice(0, 100), value: id }));

/** Zones whose name holds what is typed, cities that begin with it first. */
export function completeZone(typed: string): readonly Completion[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const city = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const found = Intl.supportedValuesOf('timeZone').filter((zone) => zone.toLowerCase().includes(wanted));
  const first = (zone: string): number => (city(zone).startsWith(wanted) ? 0 : 1);
  return found
    .toSorted((a, b) => first(a) - first(b) || a.localeCompare(b))
    .slice(0, 25)
    .map((zone) => ({ label: zone, value: zone }));
}

/** Completes the last of a list that commas separate, and keeps what stands before it. */
export async function completeLast(
  typed: string,
  complete: (last: string) => readonly Completion[] | Promise<readonly Completion[]>,
): Promise<readonly Completion[]> {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const kept = before === '' ? '' : `${before} `;
  const found = await complete(typed.slice(before.length).trim());
  return found
    .map(({ label, value }) => ({ label: `${kept}${label}`, value: `${kept}${value}` }))
    .filter(({ value }) => value.length <= 100);
}
