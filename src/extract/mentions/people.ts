import { fold } from '../../language/letters.ts';
import { touching } from '../../language/spans.ts';
import type { ActorRef, RoleMention } from '../../model/actor.ts';
import { honours, isConnector } from '../roles.ts';
import { byFamily, coverEnd, familiesOf, isPlaceBefore, type Named, onDuty, starts } from './family-names.ts';
import { commonSurnames, familyOf, isParticled, nameRunEnd } from './name-run.ts';
import { isNamesake } from './namesakes.ts';
import type { Found, Passage, Reading } from './passage.ts';
import type { RoleRead } from './role-words.ts';
import { holderSpeltSo } from './same-person.ts';
import { type NearestNoun, roleAfter } from './title-after.ts';
import { roleBefore } from './title-before.ts';

/** People named in sentences of Latin letters: those of the knowledge, and others by title, apposition or what they say. */
export const englishPeople = (reading: Reading, nearest: NearestNoun): readonly Found[] => {
  const alike = spokenOfAlone(reading);
  const full = withParticles(
    reading.passages.map((passage) => [
      ...knownInFull(reading, passage),
      ...unknownInFull(reading, passage, { nearest, alike }),
    ]),
  );
  const families = familiesOf(reading, full.flat());
  const alone = reading.passages.flatMap((passage, n) => byFamily(reading, passage, families, full[n]!));
  return [...full.flat(), ...alone].map((named) => toFound(reading, named, nearest));
};

/** "Da Cunha" is whoever alone bears that family name after a given one: "Pereira da Cunha". */
const withParticles = (full: readonly (readonly Named[])[]): readonly (readonly Named[])[] => {
  const actors = [...new Map(full.flat().map(({ actor }) => [actor.id, actor])).values()];
  const bearer = ({ name }: ActorRef): ActorRef | null => {
    const bearers = actors.filter((other) => fold(other.name).endsWith(` ${fold(name)}`));
    return bearers.length === 1 ? bearers[0]! : null;
  };
  return full.map((named) =>
    named.map((one) => (isParticled(one.actor.name) ? { ...one, actor: bearer(one.actor) ?? one.actor } : one)),
  );
};

const knownInFull = (reading: Reading, passage: Passage): readonly Named[] =>
  passage.words.flatMap((_, i): readonly Named[] => {
    const match = starts(passage, i);
    if (match?.kind !== 'person' || match.form !== 'full' || isNamesake(passage, i, coverEnd(passage, i))) return [];
    const id = match.ids.length === 1 ? match.ids[0] : onDuty(reading, match.ids, null)[0];
    const actor = id ? reading.knowledge.actor(id) : null;
    return actor ? [{ passage, from: i, to: coverEnd(passage, i), actor }] : [];
  });

const reporting: ReadonlySet<string> = new Set(
  'said says told tells wrote writes added warned argued stressed noted tweeted explained commented replied'.split(' '),
);

/** What follows a name that is a subject: a reporting verb, the past of another, or a verb of office. */
const acts = (word: string): boolean =>
  reporting.has(word) || /^(?:heads|commands|chairs|directs|\p{L}{3,}ed|led|met|spoke|gave|left)$/u.test(word);

interface Clues {
  readonly nearest: NearestNoun;
  /** Family names that speak, or that the knowledge has, alone somewhere in the text. */
  readonly alike: ReadonlySet<string>;
}

/** Single words that must be family names here: they say something, or the knowledge has people of that name. */
const spokenOfAlone = (reading: Reading): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const passage of reading.passages) {
    if (passage.headline) continue;
    for (let i = 0; i < passage.words.length; i++) {
      const to = nameRunEnd(passage, i);
      if (to === i) continue;
      const speaks = acts(passage.words[to]?.lower ?? '');
      if (to === i + 1 && (speaks || passage.cover[i]) && !commonSurnames.has(passage.words[i]!.lower))
        found.add(fold(passage.words[i]!.text));
      i = to - 1;
    }
  }
  return found;
};

/** "While in New York, the Secretary General …": what stands after these is a place. */
const locating: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'across']);

const learned = /^(?:university|institute|institution|college|academy|school)$/i;

const unknownInFull = (reading: Reading, passage: Passage, clues: Clues): readonly Named[] => {
  if (passage.headline) return [];
  const named: Named[] = [];
  for (let i = 0; i < passage.words.length; i++) {
    const to = nameRunEnd(passage, i);
    if (to === i) continue;
    if (to > i + 1 && isPerson(reading, passage, i, to, clues)) {
      const actor = unknownActor(reading, passage, i, to, clues.nearest);
      named.push({ passage, from: i, to, actor });
    }
    i = to - 1;
  }
  return named;
};

const isPerson = (reading: Reading, passage: Passage, from: number, to: number, { nearest, alike }: Clues): boolean => {
  const { words } = passage;
  if (honours.has(words[from - 1]?.lower ?? '') || roleBefore(reading, passage, from)) return true;
  if (to - from < 2 || to - from > 3) return false;
  if (words[from - 1]?.lower === 'by' && words[from - 2]?.lower === 'interviewed') return true;
  if (to - from === 2 && passage.cover[to - 1] && isPlaceBefore(passage, to - 1)) return false;
  // A word at the head of a sentence is great in any case ("Addressing Stoltenberg"): only a subject is a name there.
  const headed = words[from - 1]?.word || (acts(words[to]?.lower ?? '') && !/(?:ing|ed)$/.test(words[from]!.lower));
  if (headed && alike.has(fold(familyOf(words.slice(from, to).map(({ text }) => text))))) return true;
  const placed = locating.has(words[from - 1]?.lower ?? '');
  if ((!placed && roleAfter(reading, passage, to, nearest)?.title) || roleBeforeComma(reading, passage, from, to))
    return true;
  if (isScholar(passage, to) || (words[to]?.lower === 'and' && isScholar(passage, nameRunEnd(passage, to + 1))))
    return true;
  const before = words[from - 1];
  return reporting.has(words[to]?.lower ?? '') && (!before?.word || before.lower === 'that');
};

/** "… of Shanghai University" */
const isScholar = (passage: Passage, to: number): boolean =>
  passage.words[to]?.lower === 'of' &&
  passage.words.slice(to + 1, to + 6).some((word) => word.capital && learned.test(word.text));

const unknownActor = (reading: Reading, passage: Passage, from: number, to: number, nearest: NearestNoun): ActorRef => {
  const name = reading.text.slice(passage.words[from]!.start, passage.words[to - 1]!.end).replace(/\s+/g, ' ');
  const before = roleBefore(reading, passage, from) ?? roleBeforeComma(reading, passage, from, to);
  const role = roleAfter(reading, passage, to, nearest)?.actorId ?? before?.actorId;
  const side = role ? (reading.knowledge.actor(role)?.side ?? null) : null;
  const offices = before ? touching(passage.offices, before.start, before.end).flatMap(({ ids }) => ids) : [];
  const held = side === null ? offices : offices.filter((office) => reading.knowledge.office(office)?.side === side);
  return holderSpeltSo(reading, name, held) ?? { id: `~${fold(name)}`, name, kind: 'person', side };
};

const toFound = (reading: Reading, { passage, from, to, actor }: Named, nearest: NearestNoun): Found => ({
  start: passage.words[from]!.start,
  end: passage.words[to - 1]!.end,
  actor,
  how: 'name',
  role: rightful(reading, actor, roleOf(reading, passage, from, to, nearest)),
  sentence: passage.sentence.n,
});

/** "SINGAPORE Defence Minister Li": a country that a known person never served is where it was written, not whose minister. */
const rightful = ({ knowledge }: Reading, actor: ActorRef, role: RoleMention | null): RoleMention | null => {
  const person = knowledge.person(actor.id);
  const owner = role?.organization ? knowledge.find(role.organization)[0]?.ids[0] : undefined;
  const country = owner ? knowledge.organization(owner) : null;
  if (!role || !person || country?.kind !== 'country' || person.side === country.id) return role;
  const served = person.roles.some(({ organization }) => knowledge.belongsTo(organization, country.id));
  return served || person.roles.length === 0 ? role : { ...role, organization: null };
};

const roleOf = (
  reading: Reading,
  passage: Passage,
  from: number,
  to: number,
  nearest: NearestNoun,
): RoleMention | null => {
  const before = roleBefore(reading, passage, from) ?? roleBeforeComma(reading, passage, from, to);
  const next = passage.words[to]?.lower === 'and' ? nameRunEnd(passage, to + 1) : to;
  const after = roleAfter(reading, passage, next > to + 1 && isScholar(passage, next) ? next : to, nearest);
  if (passage.words[from - 1]?.lower === 'by' && passage.words[from - 2]?.lower === 'interviewed') {
    return {
      title: 'interviewer',
      organization: null,
      start: passage.words[from - 2]!.start,
      end: passage.words[from - 1]!.end,
    };
  }
  const own = after?.title || before || isScholar(passage, to) || isScholar(passage, next) ? after : null;
  return before || own ? composed(before, own) : null;
};

/** "China's ambassador in Brussels, Guan Chengyuan, …": the title stands before a comma and the name is closed by another. */
const roleBeforeComma = (reading: Reading, passage: Passage, from: number, to: number): RoleRead | null => {
  const { words } = passage;
  if (words[from - 1]?.text !== ',' || !/^[,(.]$/.test(words[to]?.text ?? '.')) return null;
  const plain = roleBefore(reading, passage, from - 1);
  const place = words[from - 2];
  if (plain || !place?.capital || !isConnector(words[from - 3]?.lower ?? '')) return plain;
  const role = roleBefore(reading, passage, from - 3);
  const title = role ? reading.text.slice(role.end - role.title.length, place.end) : '';
  return role?.title === title.slice(0, role?.title.length) ? { ...role, title, end: place.end } : role;
};

const composed = (before: RoleRead | null, after: RoleRead | null): RoleMention => {
  const titles = [before?.title, after?.title].filter((title) => title);
  const organization = after?.organization ?? before?.organization ?? null;
  return {
    title: titles.length > 0 ? titles.join(', ') : (organization ?? ''),
    organization: titles.length > 0 ? organization : null,
    start: (before ?? after)!.start,
    end: (after ?? before)!.end,
  };
};
