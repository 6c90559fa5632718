import type { Mention } from '../../model/actor.ts';
import { headLength } from './dateline.ts';
import type { Scene } from './reading.ts';

/** Found once for a sentence, though each of its tellings asks. */
const found = new WeakMap<Scene, readonly Mention[]>();

/** Mentions that stand for somebody themselves, and not inside another's name or role. */
export function presentActors(scene: Scene): readonly Mention[] {
  const before = found.get(scene);
  if (before) return before;
  const present = presentIn(scene);
  found.set(scene, present);
  return present;
}

function presentIn(scene: Scene): readonly Mention[] {
  // Who speaks in a transcript, or the agency that sends the news: "Wang Wenbin: …", "OSLO (Agency) -- …".
  const body = scene.sentence.start + headLength(scene.words);
  return scene.mentions.filter(
    (mention) =>
      mention.actor.kind !== 'document' &&
      mention.start >= body &&
      !isPlace(scene, mention) &&
      !isMatter(scene, mention) &&
      !scene.mentions.some((other) => other !== mention && covers(other, mention)) &&
      !modifies(scene, mention),
  );
}

/** "The threat of the party", "concerns about China": what people speak of. */
function isMatter(scene: Scene, mention: Mention): boolean {
  if (mention.actor.kind === 'person') return false;
  const before = scene.words.slice(
    Math.max(0, mention.start - scene.sentence.start - 40),
    mention.start - scene.sentence.start,
  );
  return /\b(?:threats?|rise|challenges?|concerns?|policy|fears?|criticism|pressure|support|dependence)(?: (?:of|from|about|over|on|to|towards?|posed by))+ (?:the )?(?:[\p{L}]+ )?$/iu.test(
    before,
  );
}

/** A country or a headquarters that something happened in, or a body on whose margins it did. */
function isPlace(scene: Scene, mention: Mention): boolean {
  const before = scene.words.slice(
    Math.max(0, mention.start - scene.sentence.start - 12),
    mention.start - scene.sentence.start,
  );
  if (mention.actor.kind !== 'person' && besides(scene, mention)) return true;
  if (/headquarters$|总部$/iu.test(mention.text)) return /\b(?:at|in|near) (?:the )?$|在$/iu.test(before);
  if (mention.actor.kind !== 'country') return false;
  return (
    /\b(?:[Ii]n|[Nn]ear|[Oo]ff|[Aa]t|[Aa]cross)\s+(?:the\s+)?$|\b(?:[Ii]n|[Aa]t|[Nn]ear)\s+\p{Lu}\p{L}+, $/u.test(
      before,
    ) && !/^(?:[’']s|\s+and\b)/.test(scene.words.slice(mention.end - scene.sentence.start))
  );
}

/** An assembly or a conference on whose margins others met. */
const margins =
  /\b(?:(?:margins?|sidelines?|fringes?|edges?) of|beside|alongside|al margen de|en marge d[eu]|à margem d[ao]|am Rande d\p{L}+|a margine d\p{L}+)(?: (?:the|la|l[’']|el|l’))?(?: [\p{L}\d.]+){0,2} ?$/iu;
const marginsAfter = /^[^，,。；]{0,8}(?:期间|间隙|之际)/u;

function besides({ words, sentence }: Scene, { start, end }: Mention): boolean {
  return (
    margins.test(words.slice(Math.max(0, start - sentence.start - 60), start - sentence.start)) ||
    marginsAfter.test(words.slice(end - sentence.start))
  );
}

function covers(other: Mention, mention: Mention): boolean {
  if (other.start <= mention.start && mention.end <= other.end && other.end - other.start > mention.end - mention.start)
    return true;
  return other.role !== null && other.role.start <= mention.start && mention.end <= other.role.end;
}

/** "Chinese" before "Foreign Minister Wang Yi", "NATO" before its Secretary General: a name's attribute, nobody who came. */
function modifies(scene: Scene, mention: Mention): boolean {
  if (mention.actor.kind === 'person') return false;
  const next = scene.mentions.find((other) => other.start >= mention.end && other.actor.kind !== 'country');
  if (!next || next.start - mention.end > 60) return false;
  const between = scene.words.slice(mention.end - scene.sentence.start, next.start - scene.sentence.start);
  if (next.role && next.role.start <= mention.end + 3) return true;
  return (
    /^(?:[’']s)?(?: [\p{L}-]+){0,4} ?$/u.test(between) &&
    !/ (?:and|with|by|met|to|hosted|for|from|on) /.test(` ${between} `) &&
    next.actor.side === mention.actor.side
  );
}
