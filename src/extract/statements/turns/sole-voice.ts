import type { Knowledge, NameMatch } from '../../../model/knowledge.ts';

/** Whose a whole text is, as its title or its first lines say; `known` is null for a name that the knowledge has not. */
export interface SoleVoice {
  readonly known: string | null;
  readonly name: string;
}

const kinds = 'remarks|speech|address|statement|keynote|press conference|doorstep|lecture|testimony|intervention';
/** "Remarks by", "Doorstep statement by", "Statement of"; at the head of a title only. */
const by = new RegExp(
  `^(?:(?:opening|closing|joint|keynote|pre-\\w+|press|introductory|doorstep)\\s+)*(?:${kinds})s?\\b[^.\\n]{0,60}?\\s+(?:by|from|of)\\s+`,
  'imu',
);
/** Where the name and the office end: at the occasion. */
const occasion = /\s(?:at|on|to|in|before|during|following|after|ahead|regarding|en route|with)\s|[,(\n]/iu;
/** 王毅在…上的讲话. */
const chinese = /^[^\n。]{2,20}(?:在|就)[^\n。]{2,60}(?:讲话|演讲|致辞|发言)(?:（全文）|全文)?\s*$/mu;

/**
 * The one person whose words a speech or a statement is, from `head`: its title and first lines. Null where two are
 * named, nobody is, or the text goes on to tell of him ("Rutte said").
 */
export function soleVoice(head: string, text: string, knowledge: Pick<Knowledge, 'find'>): SoleVoice | null {
  const m = by.exec(head);
  if (m === null) return chineseVoice(head, knowledge);
  const rest = head.slice(m.index + m[0].length, m.index + m[0].length + 120);
  const who = rest.slice(0, occasion.exec(rest)?.index ?? rest.length).trim();
  const people = peopleIn(who, knowledge);
  if (people.length > 1 || /\sand\s/u.test(who.slice(people[0]?.end ?? 0))) return null;
  const name = people[0] === undefined ? unknownName(who, knowledge) : who.slice(people[0].start, people[0].end);
  if (name === null || isToldOf(name, text)) return null;
  return { known: people[0]?.ids[0] ?? null, name };
}

function chineseVoice(head: string, knowledge: Pick<Knowledge, 'find'>): SoleVoice | null {
  const m = chinese.exec(head);
  const person = m === null ? undefined : peopleIn(m[0], knowledge)[0];
  if (m === null || person === undefined || person.start > 12) return null;
  return { known: person.ids[0] ?? null, name: m[0].slice(person.start, person.end) };
}

const peopleIn = (words: string, knowledge: Pick<Knowledge, 'find'>): readonly NameMatch[] =>
  knowledge.find(words).filter(({ kind }) => kind === 'person');

/** The last two or three capitalised words, where they are no body: "NSC Spokesperson Emily Horne". */
function unknownName(who: string, knowledge: Pick<Knowledge, 'find'>): string | null {
  if (/^the\s/iu.test(who) || knowledge.find(who).some(({ end }) => end === who.length)) return null;
  const name = /\p{Lu}\p{Ll}[\p{L}’'-]+(?: \p{Lu}\.)?(?: (?:de|van|von))? \p{Lu}\p{Ll}[\p{L}’'-]+$/u.exec(who);
  return name?.[0] ?? null;
}

/** A report of a speech is no speech. */
function isToldOf(name: string, text: string): boolean {
  const family = name.split(' ').at(-1) ?? name;
  const told = new RegExp(
    `${family.replaceAll(/[^\p{L}]/gu, '.')}(?:,[^,.]{1,60},)? (?:said|told|added|warned|noted|stressed)\\b`,
    'gu',
  );
  return (text.match(told)?.length ?? 0) > 1;
}
