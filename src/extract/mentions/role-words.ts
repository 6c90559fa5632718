import type { Passage, Reading } from './passage.ts';

/** A role read beside a name: what is before it, or what follows it. `actorId` is the organisation's where known. */
export interface RoleRead {
  readonly title: string;
  readonly organization: string | null;
  readonly actorId: string | null;
  readonly start: number;
  readonly end: number;
}

export const possessive = /^['’]s$/;

/** Whether a word belongs to the name of an organisation or to a demonym. */
export const isActor = (passage: Passage, i: number): boolean => {
  const cover = passage.cover[i];
  return cover !== undefined && cover.kind !== 'person';
};

/** The organisation that a name at word `i` means: a country by its usual name, an organ as the text names it. */
export const ownerOf = (
  reading: Reading,
  passage: Passage,
  i: number,
): { readonly name: string; readonly id: string } | null => {
  const match = passage.cover[i];
  const id = match?.ids[0];
  const actor = id ? reading.knowledge.actor(id) : null;
  if (!match || !actor) return null;
  const name =
    match.kind === 'demonym' || actor.kind === 'country' ? actor.name : reading.text.slice(match.start, match.end);
  return { name: squeeze(name), id: actor.id };
};

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
