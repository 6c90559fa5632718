/** A claim in its clauses: each a thing that can be true while the others are not. */
const mostClauses = 6;
const sentenceEnd = /(?<=[.!?](?:["”’])?)\s+(?=\p{Lu}|["“])|(?<=[。！？；])|\s*;\s+/u;
const seam = /,?\s+(?:and|but|while|whereas|then)\s+|，(?:并且|而且|并|而|但是|但|且)?/giu;
const saying =
  /\b(?:said|says|told|stated|warned|believes?|thinks?|argued|claimed|insisted)\b|说|表示|称|指出|强调|认为/iu;
const verbs =
  /\b(?:was|were|is|are|has|have|had|did|does|will|would|met|held|said|led|took|told|went|gave|made|sent|spoke|came|began|saw|left|built|won|lost|cut|\p{Ll}{2,}ed)\b/u;
const hanVerb = /[了过]|举行|会见|会晤|表示|说|访问|签署|发表|参加|讨论|反对|支持|达成|举办|召开|通话|是/u;
const pronoun = /^(?:he|she|it|they)\b|^[他她它]们?/iu;

export function clausesOf(claim: string): readonly string[] {
  const found: string[] = [];
  for (const sentence of claim.split(sentenceEnd)) {
    for (const piece of split(sentence.trim())) {
      const before = found.at(-1);
      found.push(before === undefined ? piece : withSubject(piece, before));
    }
  }
  return found.filter((clause) => /[\p{L}\p{N}]{2}/u.test(clause)).slice(0, mostClauses);
}

/** At a seam with a verb on both sides. What follows a verb of saying is said: no seam is sure there. */
function split(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const found of sentence.matchAll(seam)) {
    const left = sentence.slice(from, found.index);
    const right = sentence.slice(found.index + found[0].length);
    if (saying.test(left) || !hasVerb(left) || !hasVerb(right)) continue;
    pieces.push(left);
    from = found.index + found[0].length;
  }
  return [...pieces, sentence.slice(from)].map((piece) => piece.replace(/[\s.。！!，,]+$/u, '').trim());
}

const hasVerb = (piece: string): boolean =>
  /\p{Script=Han}/u.test(piece) ? hanVerb.test(piece) : verbs.test(piece) && piece.trim().split(/\s+/u).length > 2;

/** "and met Rutte", "He left": the subject is that of the clause before. */
function withSubject(clause: string, before: string): string {
  const rest = clause.replace(pronoun, '').trim();
  const opensWithVerb = verbs.exec(clause)?.index === 0 || hanVerb.exec(clause)?.index === 0;
  if (rest === clause && !opensWithVerb) return clause;
  const subject = before.slice(0, (/\p{Script=Han}/u.test(before) ? hanVerb : verbs).exec(before)?.index ?? 0).trim();
  if (subject === '' || subject.length > 60) return clause;
  return /\p{Script=Han}/u.test(clause) ? `${subject}${rest}` : `${subject} ${rest}`;
}
