import { editDistance } from '../../language/edit-distance.ts';
import { fold } from '../../language/letters.ts';
import type { ActorRef } from '../../model/actor.ts';
import type { Reading } from './passage.ts';

/**
 * The person of the knowledge whom an unknown spelling means, told by the office that the text gives them: in Chinese
 * the office's only foreign holder on those days (transliterations vary freely), in Latin letters a holder whose name
 * differs by a letter or two.
 */
export const holderSpeltSo = (
  { knowledge, anchor }: Reading,
  name: string,
  offices: readonly string[],
): ActorRef | null => {
  if (!anchor || offices.length === 0) return null;
  const holders = [...new Set(offices.flatMap((office) => knowledge.holders(office, anchor.from, anchor.to)))];
  const spelt = /^\p{Script=Han}/u.test(name)
    ? holders.length === 1 && holders[0]!.names.zh.some((known) => known.includes('·') && sharesFamily(known, name))
      ? holders
      : []
    : holders.filter(({ names }) => names.en.some((known) => isNear(fold(known), fold(name))));
  return spelt.length === 1 ? knowledge.actor(spelt[0]!.id) : null;
};

/** 马蒂斯 and 马提斯: transliterations of a family name have characters in common; two people's seldom have. */
const sharesFamily = (known: string, name: string): boolean =>
  [...familyOf(name)].some((character) => familyOf(known).includes(character));
const familyOf = (name: string): string => name.slice(name.lastIndexOf('·') + 1);

const isNear = (a: string, b: string): boolean => {
  const limit = Math.min(2, Math.floor(Math.max(a.length, b.length) / 6));
  return editDistance(a, b, limit) <= limit;
};
