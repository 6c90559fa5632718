import { cityOf } from '../../knowledge/place-names.ts';
import { monthNames, weekdayNames } from '../../language/calendar.ts';
import type { Account } from '../../model/event.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';

const name = "\\p{Lu}[\\p{L}’'.-]*(?:(?: (?:of|the|de))? \\p{Lu}[\\p{L}’'-]*){0,3}(?:, \\p{Lu}[\\p{L}’'-]+)?";
const standing = new RegExp(
  `(?<!\\p{L})(?<word>in|at|near|off|aboard|outside|to|en|à|em|a|în|në|в) (?:the |la |le |flagship |the flagship )?(?<place>${name})`,
  'gu',
);
const standingHan =
  /在(?<place>(?!接受|讨论|会|此|一份|一篇|一次|声明|讲话|报告|回答|谈到|谈及|答)[\p{Script=Han}]{2,7}?)(?=举行|会见|同|与|会晤|召开|出席|发表|对|说|就|表示|举办|访问|应邀|以视频|进行)/gu;
const times = [...monthNames, ...weekdayNames, 'Spring', 'Summer', 'Autumn', 'Winter'].join('|');
const neverPlaces = new RegExp(
  `Asia|Europe|Africa|Pacific|Arctic|Atlantic|America|Middle East|^(?:West|East|Global South|${times})\\b|^[\\p{Lu}\\p{L}]+-\\p{Lu}`,
  'u',
);
/** "A demandé à Pékin": whom somebody turned to. */
const addressed = /(?:demand\p{L}+|dit|répond\p{L}+|appel\p{L}+|pedi\p{L}+|dijo|disse|chiest\p{L}+)\s+(?:à|a)\s+$/iu;
/** A capital that stands for its government: "named Beijing", "talks with Beijing". */
const metonym = /\b(?:named|names|says?|said|told|asked|with|from|against|by|between|about)\s+$/iu;
const byVideo =
  /\b(?:video|virtual(?:ly)?|online|videoconference|teleconference|by video link)\b|visioconférence|videoconfer[eê]nci?a|视频|线上|云端/iu;
const byPhone = /\b(?:phone|telephone|phoned)\b|通电话|通话|teléfono|téléphone/iu;
const inPerson = /\b(?:in person|face[- ]to[- ]face|hosted|visited|visit|aboard)\b|当面/iu;

export interface Found extends Span {
  readonly text: string;
}

/**
 * Where an event took place, verbatim: a place that the knowledge base knows from meetings, beside the trigger; else the
 * name after "in", "at", "near"; in Chinese what stands between 在 and the verb. Null where the clause names none.
 */
export function placeOf(scene: Scene, telling: Telling, scope: Span, knowledge: Knowledge): Found | null {
  const visited = telling.trigger.kind === 'visit' ? visitedBy(scene, telling) : null;
  const stated = [...scene.words.matchAll(standing), ...scene.words.matchAll(standingHan)]
    .map((match) => ({ ...spanOf(scene, match), word: match.groups!.word ?? '在' }))
    .filter(
      (found) =>
        !neverPlaces.test(found.text) &&
        !(found.word.length < 3 && addressed.test(scene.words.slice(0, found.start - scene.sentence.start))) &&
        !overlapsActor(scene, found) &&
        !scene.times.some((time) => overlap(time, found)),
    );
  const far = (found: Found) =>
    found.start >= telling.end ? found.start - telling.end : Math.max(0, (telling.start - found.end) * 1.5);
  const order = (a: Found & { word: string }, b: Found & { word: string }) =>
    rank(a.word) - rank(b.word) || far(a) - far(b);
  const said = telling.trigger.kind === 'statement';
  const within = stated.filter(
    (found) =>
      found.start >= scope.start &&
      found.start < Math.max(scope.end, telling.end) &&
      Math.abs(far(found)) < (said ? 45 : 220) &&
      (found.word !== 'to' || telling.trigger.kind === 'visit') &&
      !(said && behindThat(scene, telling, found)),
  );
  const best = within.filter((found) => isKnown(found.text, knowledge) || rank(found.word) < 2).sort(order)[0];
  if (best) return clean(shortened(best, knowledge));
  if (visited) return visited;
  return telling.trigger.kind === 'statement' || telling.trigger.kind === 'decision'
    ? null
    : known(scene, telling, scope, knowledge);
}

/** How the sides met; null where neither the words nor a place tell. */
export function formatOf(scene: Scene, telling: Telling, scope: Span, place: Found | null): Account['format'] {
  const { kind } = telling.trigger;
  if (kind === 'statement' || kind === 'decision' || kind === 'incident' || kind === 'exercise') return null;
  const near = around(scene, telling, scope, 90);
  if (byVideo.test(near)) return 'video';
  if (byPhone.test(near)) return 'phone';
  return inPerson.test(near) || (place !== null && (kind === 'meeting' || kind === 'visit' || kind === 'summit'))
    ? 'in person'
    : null;
}

/** The words that tell the format, for a citation. */
export function formatWords(words: string): Span | null {
  const match = byVideo.exec(words) ?? byPhone.exec(words) ?? /\b(?:in person|face[- ]to[- ]face)\b/iu.exec(words);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function rank(word: string): number {
  return word === 'at' || word === 'outside' || word === 'a' ? 2 : word === 'to' ? 1 : 0;
}

/** The country or body right after "visited", "a visit to". */
function visitedBy(scene: Scene, { trigger }: Telling): Found | null {
  const next = scene.mentions.find((mention) => mention.start >= trigger.end && mention.actor.kind !== 'person');
  if (
    !next ||
    !/^(?: to)?(?: the)? ?$/.test(
      scene.words.slice(trigger.end - scene.sentence.start, next.start - scene.sentence.start),
    )
  )
    return null;
  return { start: next.start, end: next.end, text: next.text };
}

/** Inside what is said, and so no place where it was said. */
function behindThat(scene: Scene, telling: Telling, found: Span): boolean {
  const between = scene.words.slice(
    telling.trigger.end - scene.sentence.start,
    Math.max(0, found.start - scene.sentence.start),
  );
  return (
    found.start > telling.trigger.end &&
    (/^\s*(?:the|its|their|on|of)\b/.test(between) || /\bthat\b|[“":：,，]/.test(between))
  );
}

/** The words of the scope that stand near the trigger. */
function around(scene: Scene, telling: Telling, scope: Span, before: number): string {
  const from = Math.min(Math.max(scope.start, telling.start - before), telling.start);
  const to = Math.min(telling.end + 120, Math.max(scope.end, telling.end));
  return scene.words.slice(from - scene.sentence.start, to - scene.sentence.start);
}

function known(scene: Scene, telling: Telling, scope: Span, knowledge: Knowledge): Found | null {
  const from = Math.min(Math.max(scope.start, telling.start - 120), telling.start) - scene.sentence.start;
  const near = around(scene, telling, scope, 120);
  for (const match of near.matchAll(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?/gu)) {
    for (const text of [match[0], match[0].split(' ')[0]!]) {
      const start = scene.sentence.start + from + match.index;
      const country = scene.mentions.some(
        (mention) =>
          mention.actor.kind === 'country' &&
          mention.text === text &&
          !/^(?: hosted| was| saw)/.test(near.slice(match.index + text.length)),
      );
      if (country || !isKnown(text, knowledge) || metonym.test(near.slice(0, match.index))) continue;
      return { start, end: start + text.length, text };
    }
  }
  return null;
}

function isKnown(text: string, knowledge: Knowledge): boolean {
  return places(knowledge).has(text) || cityOf(text) !== null;
}

const gathered = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Cities and venues of all meetings in the knowledge base, each part of "City, Country" on its own as well. */
function places(knowledge: Knowledge): ReadonlySet<string> {
  const known = gathered.get(knowledge);
  if (known) return known;
  const listed = [
    ...knowledge.series.flatMap((entry) => entry.occurrences.map((one) => one.place)),
    ...knowledge.calendar.map((entry) => entry.place),
  ];
  const all = new Set(listed.flatMap((place) => (place ? [place, ...place.split(', ')] : [])));
  gathered.set(knowledge, all);
  return all;
}

function spanOf(scene: Scene, match: RegExpMatchArray): Found {
  const text = withoutTail(match.groups!.place!);
  const start = scene.sentence.start + match.index! + match[0].length - match.groups!.place!.length;
  return { start, end: start + text.length, text };
}

/** "the Netherlands of China" is cut before "of"; "the Gulf of Aden" is one name. */
function withoutTail(place: string): string {
  return /^(?:Gulf|Bay|Sea|Strait|City|Republic|University|Institute|House|Cape|Isle|Port|Horn) of /.test(place)
    ? place
    : place.replace(/ of .*$/, '');
}

function overlapsActor(scene: Scene, found: Span): boolean {
  return scene.mentions.some((mention) => mention.actor.kind !== 'country' && overlap(mention, found));
}

/** "Davos Rutte" is Davos, where the first word alone is a known place. */
function shortened(found: Found, knowledge: Knowledge): Found {
  const first = found.text.split(' ')[0]!;
  return isKnown(found.text, knowledge) || !isKnown(first, knowledge) || found.text.includes(',')
    ? found
    : { ...found, end: found.start + first.length, text: first };
}

function clean(found: Found): Found {
  const text = found.text.replace(/[’']s$|[.,]$/u, '');
  return { start: found.start, end: found.start + text.length, text };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
