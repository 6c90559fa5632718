import type { DateWindow, Day, Timex } from '../../model/date.ts';
import { serial } from './calendar.ts';
import type { Meaning, Now, Tense } from './rule.ts';
import { daysOfValue } from './value.ts';

/** Where an expression stands and how its sentence speaks. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: number;
  /** Whether it opens its sentence ("In 2018, …"). */
  readonly opens: boolean;
  readonly tense: Tense;
}

/** The last date that the text has named, from which a narrative counts on. */
interface Reached {
  readonly from: Day;
  readonly value: string;
  readonly sentence: number;
  readonly relative: boolean;
}

/** How many sentences a date with a year carries on for dates that name none; and a quarter, which a whole report is about. */
const carry = 2;
const carryQuarter = 12;
/** And a day, for the days that are counted from it. */
const carryDay = 8;

/** Resolves the expressions of one text; call it in their order, for it remembers the dates that were named. */
export function resolver(anchor: DateWindow | null): (meaning: Meaning, place: Place) => Timex {
  let reached: Reached | null = null;
  let day: Reached | null = null;
  let stated: Reached | null = null;
  let quarter: Reached | null = null;
  let year: Reached | null = null;
  return (meaning, place) => {
    const near = (r: Reached | null, sentences: number) =>
      r !== null && place.sentence - r.sentence <= sentences ? r : null;
    const byDay = meaning.value.startsWith('XXXX-XX-XX') || meaning.value.startsWith('XXXX-WXX-');
    const timex = resolveOne(meaning, place, anchor, {
      reached:
        meaning.from === 'narrative' && byDay ? (near(day, carryDay) ?? (isYear(reached) ? null : reached)) : reached,
      stated: near(stated, carry),
      quarter: near(quarter, carryQuarter),
      year: near(year, 0),
    });
    const here =
      timex.window === null
        ? null
        : { from: timex.window.from, value: timex.value, sentence: place.sentence, relative: timex.relative };
    if (here !== null && (timex.type === 'DATE' || timex.type === 'TIME') && moves(place.text, reached)) {
      reached = here;
      if (/^\d{4}-\d\d-\d\d/.test(timex.value)) day = here;
      if (meaning.from === undefined || (meaning.from === 'partial' && !timex.relative))
        stated = carriesOn(timex.value, place) ? here : stated;
      if (/^\d{4}$/.test(timex.value) && meaning.from === undefined) year = here;
      if (/-Q\d$/.test(timex.value) && !/earlier|ago/.test(place.text)) quarter = here;
    }
    return timex;
  };
}

/** No day follows on a bare year. */
const isYear = (reached: Reached | null): boolean => reached !== null && /^\d{4}$/.test(reached.value);

/** "What happens today may happen tomorrow": no narrative gets there. */
function moves(text: string, reached: Reached | null): boolean {
  return reached === null || !/^(?:today|tomorrow|tonight)$/i.test(text);
}

/** A month or a day carries its year on; a bare year only where it opens a sentence and so sets the scene. */
function carriesOn(value: string, place: Place): boolean {
  return /^\d{4}-\d\d/.test(value) || (place.opens && /^\d{4}$/.test(value));
}

interface Memory {
  readonly reached: Reached | null;
  readonly stated: Reached | null;
  readonly quarter: Reached | null;
  /** The bare year that the sentence has named. */
  readonly year: Reached | null;
}

function resolveOne(meaning: Meaning, place: Place, anchor: DateWindow | null, memory: Memory): Timex {
  const { start, end, text } = place;
  const base = { start, end, text, type: meaning.type };
  const resolve = meaning.resolve;
  if (resolve === undefined) {
    const days = meaning.type === 'DATE' || meaning.type === 'TIME' ? daysOfValue(meaning.value) : null;
    const window = days === null ? null : { ...days, basis: 'stated' as const, because: [] };
    return { ...base, value: meaning.value, window, relative: false };
  }
  const counted = origin(meaning, place, anchor, memory);
  if (counted === null) return { ...base, value: meaning.value, window: null, relative: true };
  const now = (today: Day): Now => ({
    today,
    // A narrative goes forward from the date that set its scene.
    tense: counted.tense ?? (counted.narrated ? 'onward' : place.tense),
    reached: today,
    quarter: memory.quarter?.value ?? null,
  });
  const first = resolve(now(counted.from));
  const last = counted.from === counted.to ? first : resolve(now(counted.to));
  const [a, b] = [first, last].map((value) => (value === null ? null : daysOfValue(value)));
  if (a == null || b == null)
    return { ...base, value: first ?? meaning.value, window: null, relative: counted.relative };
  const because = [
    `“${text}” counted from ${counted.from === counted.to ? counted.from : `${counted.from} to ${counted.to}`}`,
  ];
  if (first === last)
    return { ...base, value: first!, window: { ...a, basis: 'resolved', because }, relative: counted.relative };
  const window: DateWindow = {
    from: a.from < b.from ? a.from : b.from,
    to: a.to > b.to ? a.to : b.to,
    precision: 'range',
    basis: 'resolved',
    because,
  };
  return { ...base, value: meaning.value, window, relative: counted.relative };
}

interface Origin {
  readonly from: Day;
  readonly to: Day;
  readonly relative: boolean;
  readonly narrated: boolean;
  /** How the sentence speaks of it, where not as its verb does. */
  readonly tense?: Tense;
}

function origin(meaning: Meaning, place: Place, anchor: DateWindow | null, memory: Memory): Origin | null {
  const { reached, stated, year } = memory;
  const document = anchor === null ? null : { from: anchor.from, to: anchor.to, relative: true, narrated: false };
  const narrated = (r: Reached): Origin => ({ from: r.from, to: r.from, relative: r.relative, narrated: true });
  if (meaning.from === 'narrative') return reached === null ? document : narrated(reached);
  if (meaning.from === 'anchor') return aheadOf(meaning, place, reached) ?? document;
  const scene = meaning.value.startsWith('XXXX-XX') ? besideReached(reached, place) : (stated ?? year);
  if (scene === null || document === null) return scene === null ? document : narrated(scene);
  return belongsTo(scene, meaning, place, document.to) ? narrated(scene) : document;
}

/** "Met on Monday, ahead of the talks on Wednesday": the first Wednesday after that Monday. */
function aheadOf(meaning: Meaning, place: Place, reached: Reached | null): Origin | null {
  if (place.tense !== 'ahead' || !meaning.value.startsWith('XXXX-WXX-')) return null;
  if (reached?.sentence !== place.sentence || !/^\d{4}-\d\d-\d\d/.test(reached.value)) return null;
  return { from: reached.from, to: reached.from, relative: true, narrated: false, tense: 'future' };
}

/** "the 23rd" looks to the date named in its own sentence or the one before. */
function besideReached(reached: Reached | null, place: Place): Reached | null {
  return reached !== null && place.sentence - reached.sentence <= 1 && /^\d{4}-\d\d/.test(reached.value)
    ? reached
    : null;
}

/** A day this near to publication is news, whatever year was spoken of before. */
const newsDays = 31;
/** A narrative goes on for so long after the date that set its scene. */
const narrativeDays = 185;

/**
 * Whether a date without a year goes on from the scene ("In June 2018 … On 2 June …") rather than from the day of
 * publication: it must come soon after the scene, and not be the news of the day.
 */
function belongsTo(scene: Reached, meaning: Meaning, place: Place, today: Day): boolean {
  if (place.tense === 'future') return false;
  const at = (day: Day, tense: Tense) => {
    const value = meaning.resolve?.({ today: day, tense, reached: day, quarter: null }) ?? null;
    return value === null ? null : (daysOfValue(value)?.from ?? null);
  };
  const [inScene, inNews] = [at(scene.from, 'onward'), at(today, place.tense)];
  if (inScene === null || inNews === null) return false;
  const goesOn = isYear(scene) ? 366 : narrativeDays;
  if (serial(inScene) - serial(scene.from) > goesOn || inScene > today) return false;
  if (inScene.slice(0, 7) === scene.value.slice(0, 7))
    return meaning.value.startsWith('XXXX-XX') ? Math.abs(serial(inNews) - serial(today)) > 4 : true;
  return Math.abs(serial(inNews) - serial(today)) > newsDays;
}
