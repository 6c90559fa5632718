/** Months that people are called: "April Jones", "Theresa May". */
const given = /^(?:April|June|August|May|March)$/u;
const title =
  /\b(?:Mr|Ms|Mrs|Miss|Dr|Sir|Dame|Lord|Lady|Judge|General|Colonel|Captain|Senator|Minister|Secretary|President|PM|Theresa)\.?\s+$/u;
const surname = /^\s+\p{Lu}\p{Ll}+/u;
/** What a month stands before and is a month all the same: "the June Summit", "April Fools". */
const thing =
  /^\s+(?:Summit|Meeting|Conference|Council|Declaration|Elections?|Dialogue|Session|Revolution|Crisis|Plenum|Movement|Day)\b/u;
const timed = /\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|during|from|before|after|the)[\s-]+$/iu;

/** Whether the month that a pattern found is somebody's name: with a title before it, or a family name after it. */
export function isName({ 0: word, index, input }: RegExpExecArray): boolean {
  if (!given.test(word)) return false;
  const before = input.slice(Math.max(0, index - 16), index);
  if (title.test(before)) return true;
  if (word === 'May') return /\b(?:Theresa|Mrs|Ms|PM|Prime Minister) May\b/u.test(input);
  const after = input.slice(index + word.length, index + word.length + 20);
  return surname.test(after) && !thing.test(after) && !timed.test(before);
}
