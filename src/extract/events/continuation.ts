import { anyOf } from '../../language/any-of.ts';
import type { Account, Detail } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { listed } from './agenda.ts';
import { companyOf } from './company.ts';
import { detailsIn } from './details.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { roundAt } from './rounds.ts';
import { merge } from './taking-part.ts';

/** How a sentence goes on about the meeting that the document is about. */
const goesOn = anyOf('iu', [
  String.raw`\b(?:the|this|their) (?:[\p{L}-]+ ){0,3}(?:meeting|dialogue|talks|call|conversation|discussions?|visit|exercise|drills?)\b`,
  String.raw`\bthe two (?:sides|men|ministers|leaders)\b`,
  String.raw`\bboth sides\b`,
  String.raw`\b(?:chinese|nato|china[’']s|nato[’']s) (?:side|delegation|team|list)\b`,
  String.raw`\btopics covered\b`,
  String.raw`\b(?:their|its) name\b`,
  '^subjects:',
  String.raw`\bthey (?:also )?(?:discussed|agreed|exchanged|compared)\b`,
  '会谈中',
  '会见中',
  '双方',
  '中方(?:表达|表示|同|介绍)',
  '对话中',
  'falou-se',
  'ils ont',
]);
/** A sentence about another meeting: not a word of it belongs to the main one. */
const another =
  /\b(?:previous|last|earlier|another|next)\b[^,.;]{0,24}\b(?:round|talks|meeting|dialogue)\b|上一轮|上次|同(?:欧盟|德国)/iu;

/** The main meeting with what later sentences add: who led, what was on the table, what was agreed, what it was called. */
export function withDetails(
  accounts: readonly Account[],
  main: Account | null,
  all: readonly Scene[],
  reading: Reading,
): readonly Account[] {
  if (!main) return accounts;
  const own = all[main.evidence.sentence];
  const told = new Set(
    accounts
      .filter((account) => account !== main && account.date && account.kind !== 'statement')
      .map((account) => account.evidence.sentence),
  );
  const untold = all.filter(
    (scene) =>
      scene.sentence.kind === 'text' &&
      scene.sentence.n > main.evidence.sentence &&
      !told.has(scene.sentence.n) &&
      !another.test(scene.words),
  );
  const later = untold.filter((scene) => isAbout(scene) || speaksThere(scene, main, reading));
  const names = [...(own ? [own] : []), ...later].flatMap((scene) => nameOf(scene, main, reading));
  const details = uniqueDetails([
    ...main.details,
    ...later.flatMap((scene) => detailsIn(scene, reading)),
    ...names,
    ...earlierOf(accounts, main, reading),
  ]);
  const full: Account = {
    ...main,
    participants: merge([...main.participants, ...companyOf(main, untold, isAbout, reading)]),
    details,
  };
  const lists = new Set(later.filter((scene) => listed(scene, reading).length > 0).map((scene) => scene.sentence.n));
  return accounts
    .filter((account) => !lists.has(account.evidence.sentence) || !onlyReadsOut(account, main))
    .map((account) => (account === main ? full : account));
}

/** "NATO said the topics were …" on the day itself: a detail of the meeting, and nothing that happened besides it. */
function onlyReadsOut(account: Account, main: Account): boolean {
  return (
    account.kind === 'statement' &&
    account.date?.from === main.date?.from &&
    account.participants.every((one) => one.actor.kind !== 'person')
  );
}

/** In the paragraph of the meeting whoever met goes on to speak: "Stoltenberg voiced concern about …". */
function speaksThere({ sentence, mentions }: Scene, main: Account, { sentences }: Reading): boolean {
  const [first] = mentions;
  const people = main.participants.filter((one) => one.actor.kind === 'person');
  return (
    people.length > 1 &&
    sentence.paragraph === sentences[main.evidence.sentence]?.paragraph &&
    (first === undefined || people.some(({ actor }) => actor.id === first.actor.id || actor.side === first.actor.side))
  );
}

function isAbout(scene: Scene): boolean {
  return goesOn.test(scene.words);
}

/** Before the name of where a meeting took place, which is not its own: "on the margins of the assembly". */
const venue =
  /(?<!\p{L})(?:at|during|before|ahead of|margins? of|sidelines of|margen de|marge de|margem da|beside|në|en|à|na|no|auf|bei|на|в) (?:the |la |l[’']|der )?(?:[\p{L}\d]+ )?$/iu;

/** What the meeting is called, one for each way of calling it. */
function nameOf(scene: Scene, main: Account, reading: Reading): readonly Detail[] {
  const round = roundAt(
    scene,
    reading.knowledge,
    scene.sentence.n === main.evidence.sentence ? main : nearestName(scene),
  );
  if (!round.name || (main.series !== null && round.series?.id !== main.series)) return [];
  const before = scene.words.slice(0, round.name.start - scene.sentence.start);
  if (round.round === null && main.kind !== 'summit' && venue.test(before)) return [];
  const text = reading.text.slice(round.name.start, round.name.end);
  return [{ kind: 'name', ...round.name, text, by: null, evidence: evidenceOf(reading.text, scene.sentence) }];
}

function nearestName(scene: Scene) {
  return (
    scene.names.find((match) => match.kind === 'series') ?? { start: scene.sentence.start, end: scene.sentence.start }
  );
}

/** The round before, as a detail of this one as well: the stretch that says when and where it was. */
function earlierOf(accounts: readonly Account[], main: Account, reading: Reading): readonly Detail[] {
  return accounts
    .filter((account) => main.round !== null && account.series === main.series && account.round === main.round - 1)
    .map((account) => {
      const { start, end } = whenAndWhere(account, reading);
      return {
        kind: 'earlier',
        start,
        end,
        text: reading.text.slice(start, end),
        by: null,
        evidence: account.evidence,
      };
    });
}

/** From the first to the last of the time and the place of an account; its sentence where it gives neither. */
function whenAndWhere(account: Account, { dates }: Reading): Span {
  const times = dates.filter((time) => time.start >= account.start && time.end <= account.end);
  const place = account.details.find((detail) => detail.kind === 'place');
  const parts = [...times, ...(place ? [place] : [])];
  if (parts.length === 0) return account.evidence;
  const start = Math.min(...parts.map((part) => part.start));
  const before = account.evidence.quote.slice(0, start - account.evidence.start);
  const venue = /(?:\bat [\p{L}’' ]{3,40}? )?\b(?:in|at|on)(?: the)? $/u.exec(before);
  return { start: start - (venue?.[0].length ?? 0), end: Math.max(...parts.map((part) => part.end)) };
}

function uniqueDetails(details: readonly Detail[]): readonly Detail[] {
  const seen = new Set<string>();
  return details.filter((detail) => {
    const key =
      detail.kind === 'name' || detail.kind === 'format'
        ? `${detail.kind} ${detail.text.toLowerCase()}`
        : `${detail.kind} ${detail.start}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
