import { fold } from '../../language/letters.ts';
import { indexFrom, touching } from '../../language/spans.ts';
import type { ActorRef } from '../../model/actor.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { institutionNouns, isTitleWord } from '../roles.ts';
import { shortCountries } from './chinese-roles.ts';
import type { Found, Passage, Reading } from './passage.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** "Chinese side", "Russian officials": the people of a country speak for it. */
const collective = set(
  [
    'side sides government officials official authorities leaders leadership delegation delegations',
    'military party diplomats diplomat forces team representatives administration state regime army navy',
    'troops embassy mission envoys counterparts',
  ].join(' '),
);
const places = set('in to from at near outside around via through visiting left for reached leaving into within');
const others = set(
  'with by between against towards toward on accused urged told warned pressed blamed criticised criticized and',
);
const agents = set(
  [
    'has have had is was are were will would should must can could may might did does do says said wants',
    'sees calls called told warned accused urged asked believes considers insists denies denied rejects',
    'rejected opposes opposed supports supported seeks sought hopes hoped agreed agrees announced plans',
    'planned hosted holds held responded reacted protested expressed condemned criticised criticized',
    'claimed claims argues argued maintains stressed welcomed refused refuses remains continues joined',
    'needs never also not still',
  ].join(' '),
);

/** Organisations and countries: by name, and by the words for their people where these speak or act. */
export const organizations = (reading: Reading, roles: readonly Span[]): readonly Found[] =>
  reading.passages.flatMap((passage) =>
    passage.names.flatMap((match, k): readonly Found[] => {
      if (match.kind === 'person') return [];
      if (
        match.kind === 'demonym' &&
        isSovereign(reading, match.ids[0]!) &&
        touching(roles, match.start, match.end).length > 0
      )
        return [];
      const found =
        match.kind === 'demonym' ? demonym(reading, passage, match) : organization(reading, passage, match, k);
      return found ? [found] : [];
    }),
  );

const organization = (reading: Reading, passage: Passage, match: NameMatch, k: number): Found | null => {
  const actor = chosen(reading, match);
  if (!actor) return null;
  const { text, knowledge } = reading;
  // 国防部长: a post that every country has is no ministry of one.
  if (reading.plain[match.end] === '长' && bareMinistry.test(reading.plain.slice(match.start, match.end))) return null;
  const entry = knowledge.organization(actor.id);
  const before = passage.names[k - 1];
  const owner = before && before.kind !== 'person' ? knowledge.actor(before.ids[0]!) : null;
  const between = before ? text.slice(before.end, match.start) : null;
  const owned = owner !== null && between !== null && /^(?:['’]s)?\s*$/.test(between) && isSovereign(reading, owner.id);
  if (
    owned &&
    entry &&
    entry.side !== entry.id &&
    entry.side !== null &&
    owner.side !== entry.side &&
    entry.kind === 'organization'
  ) {
    // "乌克兰国防部": the ministry of another country under the name that ours goes by.
    const name = text.slice(before!.start, match.end);
    return found(passage, before!.start, match.end, {
      id: `~${fold(name)}`,
      name,
      kind: 'organization',
      side: owner.side,
    });
  }
  const short =
    entry?.kind === 'organization' && entry.side !== entry.id ? countryBefore(reading, passage, match) : null;
  if (short !== null && short.id !== entry?.side) {
    const full = `${short.names}${text.slice(match.start, match.end)}`;
    const organ = knowledge.find(full).find((m) => m.kind === 'organization' && m.start === 0 && m.end === full.length);
    const name = text.slice(match.start - 1, match.end);
    return found(
      passage,
      match.start - 1,
      match.end,
      (organ && knowledge.actor(organ.ids[0]!)) ?? {
        id: `~${fold(name)}`,
        name,
        kind: 'organization',
        side: short.id,
      },
    );
  }
  return ministryOf(reading, passage, match, actor) ?? found(passage, match.start, match.end, actor);
};

const bareMinistry = /^\p{Script=Han}{2}部$/u;

/** 美商务部: the country that one character before a ministry stands for, where it begins its clause. */
const countryBefore = (
  { plain, knowledge }: Reading,
  { sentence }: Passage,
  { start }: NameMatch,
): { readonly id: string; readonly names: string } | null => {
  const names = start > sentence.start ? shortCountries[plain[start - 1]!] : undefined;
  if (names === undefined) return null;
  const opens =
    start - 1 === sentence.start ||
    !/\p{Script=Han}/u.test(plain[start - 2]!) ||
    /[、和与及对向据而但]/u.test(plain[start - 2]!);
  const id = opens ? knowledge.find(names)[0]?.ids[0] : undefined;
  return id === undefined ? null : { id, names };
};

/** "China's defence ministry": known as the Chinese defence ministry. */
const ministryOf = (reading: Reading, passage: Passage, match: NameMatch, actor: ActorRef): Found | null => {
  const { words } = passage;
  const at = indexFrom(words, match.end);
  if (!/^['’]s$/.test(words[at]?.text ?? '')) return null;
  const last = institutionNouns.has(words[at + 1]?.lower ?? '')
    ? at + 1
    : isTitleWord(words[at + 1]?.lower ?? '')
      ? at + 2
      : at;
  if (last === at || !institutionNouns.has(words[last]?.lower ?? '')) return null;
  const body = reading.text.slice(words[at + 1]!.start, words[last]!.end);
  for (const people of reading.knowledge.organization(actor.id)?.demonyms?.en ?? []) {
    const name = `${people} ${body}`;
    const organ = reading.knowledge
      .find(name)
      .find((m) => m.kind === 'organization' && m.end === name.length && m.start === 0);
    const known = organ ? reading.knowledge.actor(organ.ids[0]!) : null;
    if (known) return found(passage, match.start, words[last]!.end, known);
  }
  return null;
};

const isSovereign = ({ knowledge }: Reading, id: string): boolean => {
  const entry = knowledge.organization(id);
  return entry !== null && (entry.kind === 'country' || entry.side === entry.id);
};

/** Of entries that share a name, the one whose country the text names elsewhere; else none. */
const chosen = (reading: Reading, match: NameMatch): ActorRef | null => {
  if (match.ids.length === 1) return reading.knowledge.actor(match.ids[0]!);
  const { named } = reading;
  const likely = match.ids.filter((id) => named.has(id) || named.has(reading.knowledge.actor(id)?.side ?? ''));
  return likely.length === 1 ? reading.knowledge.actor(likely[0]!) : null;
};

const demonym = (reading: Reading, passage: Passage, match: NameMatch): Found | null => {
  const actor = chosen(reading, match);
  if (!actor) return null;
  const surface = reading.text.slice(match.start, match.end);
  if (/^\p{Script=Han}/u.test(surface)) return hanDemonym(reading, passage, match, actor);
  if (!/^\p{Lu}/u.test(surface) || /\s/.test(surface)) return found(passage, match.start, match.end, actor);
  const at = indexFrom(passage.words, match.start);
  const last = indexFrom(passage.words, match.end - 1);
  const next = passage.words[last + 1];
  const before = passage.words[at - 1]?.lower ?? '';
  if (next && isTitleWord(next.lower) && institutionNouns.has(passage.words[last + 2]?.lower ?? ''))
    return institution(reading, passage, match, last + 2, actor);
  if (next && institutionNouns.has(next.lower) && !collective.has(next.lower))
    return institution(reading, passage, match, last + 1, actor);
  if (next && collective.has(next.lower)) return found(passage, match.start, next.end, actor);
  if (places.has(before)) return null;
  if (next?.lower === 'and' && passage.cover[last + 2] && before === '')
    return found(passage, match.start, match.end, actor);
  if (/^['’]s$/.test(next?.text ?? '')) return found(passage, match.start, match.end, actor);
  return others.has(before) || agents.has(next?.lower ?? '') ? found(passage, match.start, match.end, actor) : null;
};

/** "Chinese defence ministry": the organ where the knowledge has it under that name, else the country. */
const institution = (reading: Reading, passage: Passage, match: NameMatch, last: number, actor: ActorRef): Found => {
  const end = passage.words[last]!.end;
  const name = reading.text.slice(match.start, end).replace(/\s+/g, ' ');
  const organ = reading.knowledge.find(name).find((m) => m.kind === 'organization' && m.end === name.length);
  const known = organ?.ids.find((id) => reading.knowledge.belongsTo(id, actor.id));
  return found(passage, match.start, end, (known ? reading.knowledge.actor(known) : null) ?? actor);
};

const hanActs =
  /^(?:方面|当局|政府|官员|则|将|已|也|曾|一直|多次|表示|指责|认为|呼吁|希望|反对|要求|说|称|对此|否认|警告|敦促|宣布|批评|谴责|拒绝|强调|驳斥|回应|承诺)/;
const hanPlaces = /(?:在|到|赴|于|抵|访|离开|前往|飞抵)$/;

const hanDemonym = (reading: Reading, passage: Passage, match: NameMatch, actor: ActorRef): Found | null => {
  const { text } = reading;
  if (/(?:方|政府|当局|方面)$/.test(text.slice(match.start, match.end)))
    return found(passage, match.start, match.end, actor);
  if (hanPlaces.test(text.slice(Math.max(0, match.start - 2), match.start))) return null;
  return hanActs.test(text.slice(match.end, match.end + 3)) ? found(passage, match.start, match.end, actor) : null;
};

const found = (passage: Passage, start: number, end: number, actor: ActorRef): Found => ({
  start,
  end,
  actor,
  how: 'name',
  role: null,
  sentence: passage.sentence.n,
});

/** How many names a bare noun looks back over. */
const reach = 100;

/** Of the organisations named before a place, the nearest whose name holds a noun: "the division", "that office". */
export const nearestOrganization = (reading: Reading) => {
  const named = reading.passages.flatMap((passage) =>
    passage.names
      .filter((match) => match.kind !== 'person')
      .map((match) => ({
        start: match.start,
        end: match.end,
        id: match.ids[0]!,
        name: reading.text.slice(match.start, match.end),
      })),
  );
  return (noun: string, before: number): { readonly name: string; readonly id: string } | null => {
    const ending = new RegExp(`(?<![\\p{L}])${noun.replace(/[^\p{L}]/gu, '')}(?![\\p{L}])`, 'iu');
    const last = indexFrom(named, before);
    for (let i = last - 1; i >= Math.max(0, last - reach); i--) {
      if (ending.test(named[i]!.name)) return named[i]!;
    }
    return null;
  };
};
