import { citiesIn, cityOf } from '../../knowledge/place-names.ts';
import type { DateWindow } from '../../model/date.ts';
import type { Account } from '../../model/event.ts';
import type { SeriesEntry } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { days, known } from './when.ts';

/** An occasion is news from so many days before it until so many after. */
const awaited = 21;
const talkedOf = 21;
/** A city or a month that is named so near to it tells which occasion is meant, in UTF-16 units. */
const beside = 44;
const thisNear = 500;
const dayMs = 86_400_000;

type Occurrence = SeriesEntry['occurrences'][number];

interface Named extends Span {
  readonly series: SeriesEntry;
  readonly held: Occurrence;
}

/**
 * The summits and conferences that a document speaks of without telling that they took place: "the Madrid summit" in a
 * text of 2022, "the NATO summit" in a text of that week. The calendar dates them, the text names them; each is told
 * once, where the document names it first, unless an account tells of it already.
 */
export function occasions(all: readonly Scene[], accounts: readonly Account[], reading: Reading): readonly Account[] {
  const { published } = reading.facts;
  if (!published || days(published) > 31) return [];
  const seen = new Set<string>();
  const actors = new Set(reading.mentions.map(({ actor }) => actor.id));
  return all.flatMap((scene) => {
    if (scene.sentence.kind !== 'text') return [];
    return [...named(scene, reading, published), ...bySummit(scene, reading, published, actors)].flatMap((one) => {
      const key = `${one.series.id} ${one.held.from}`;
      if (seen.has(key) || accounts.some((account) => isTold(account, one))) return [];
      seen.add(key);
      return [accountOf(scene, one, reading, published)];
    });
  });
}

const gathering: ReadonlySet<SeriesEntry['kind']> = new Set(['summit', 'meeting']);

/** Series that the sentence names by their name. */
function named(scene: Scene, { knowledge }: Reading, published: DateWindow): readonly Named[] {
  return scene.names
    .filter(({ kind }) => kind === 'series')
    .flatMap(({ ids, start, end }) => {
      const series = knowledge.series.find(({ id }) => id === ids[0]);
      if (!series || (series.numbered && series.kind !== 'summit') || !gathering.has(series.kind)) return [];
      const held = occurrence(series, scene, { start, end }, published, true);
      return held ? [{ series, held, start, end }] : [];
    });
}

const summit = /\bsummits?\b|峰会/giu;

/** "The Madrid summit": of whose series one was held there, and who is named in the document. */
function bySummit(
  scene: Scene,
  { knowledge }: Reading,
  published: DateWindow,
  actors: ReadonlySet<string>,
): readonly Named[] {
  return [...scene.words.matchAll(summit)].flatMap(({ 0: word, index }) => {
    const start = scene.sentence.start + index;
    const span = { start, end: start + word.length };
    if (scene.names.some((name) => name.kind === 'series' && name.start < span.end && span.start < name.end)) return [];
    const found = knowledge.series
      .filter(({ kind, participants }) => kind === 'summit' && participants.some((id) => actors.has(id)))
      .flatMap((series) => {
        const held = occurrence(series, scene, span, published, false);
        return held ? [{ series, held, ...span }] : [];
      });
    return found.length === 1 ? found : [];
  });
}

/** Which one is meant: by a city or a date beside the name, else (where `alone` will do) the one that is news. */
function occurrence(
  { occurrences }: SeriesEntry,
  scene: Scene,
  { start, end }: Span,
  published: DateWindow,
  alone: boolean,
): Occurrence | undefined {
  const near = occurrences
    .filter(({ from }) => from.length === 10 && Math.abs(apart(from, published)) <= thisNear)
    .toSorted((a, b) => Math.abs(apart(a.from, published)) - Math.abs(apart(b.from, published)));
  const from = Math.max(0, start - scene.sentence.start - beside);
  const around = scene.words.slice(from, end - scene.sentence.start + beside);
  const cities = citiesIn(around).map(({ city }) => city);
  const there = near.find(({ place }) => place && cities.includes(cityOf(place.split(',')[0]!) ?? ''));
  if (there) return there;
  const times = scene.times.filter(
    ({ window, start: at, end: to }) => window && days(window) <= 366 && at < end + beside && to > start - beside,
  );
  const within = near.filter(({ from: day }) => times.some(({ window }) => window!.from <= day && day <= window!.to));
  const then = within.find(({ place }) => place !== 'virtual') ?? within[0];
  if (then || times.length > 0 || !alone) return then;
  return near.find(({ from: day }) => apart(day, published) <= awaited && apart(day, published) >= -talkedOf);
}

/** Days from the publication to a day; negative before it. */
function apart(day: string, published: DateWindow): number {
  return (Date.parse(day) - Date.parse(published.from)) / dayMs;
}

function isTold({ kind, date, series }: Account, one: Named): boolean {
  if (!date || (kind !== 'summit' && series !== one.series.id)) return false;
  return date.from <= (one.held.to ?? one.held.from) && one.held.from <= date.to;
}

function accountOf(scene: Scene, one: Named, reading: Reading, published: DateWindow): Account {
  const { series, held, start, end } = one;
  const name = series.names.en[0]!;
  const when = known(held.from, held.to, `calendar: ${name}`);
  const place = held.place && citiesIn(held.place).length > 0 ? held.place : null;
  return {
    start,
    end,
    title: place ? `${name} in ${place.split(',')[0]}` : name,
    kind: series.kind === 'summit' ? 'summit' : 'meeting',
    date: when.date,
    ...(when.until ? { until: when.until } : {}),
    participants: series.participants.flatMap((id) => {
      const actor = reading.knowledge.actor(id);
      return actor ? [{ actor, role: null, part: 'took part' as const, span: { start, end } }] : [];
    }),
    place: null,
    format: null,
    topics: [],
    series: series.id,
    round: null,
    details: [],
    happened: held.from <= published.to,
    evidence: evidenceOf(reading.text, scene.sentence),
  };
}
