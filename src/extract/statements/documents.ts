import { fold } from '../../knowledge/fold.ts';
import type { ActorRef, Mention } from '../../model/actor.ts';
import type { DocumentFacts } from '../../model/document.ts';

/** Nouns for texts that say things themselves. */
export const documentNoun =
  /\b(?:declaration|report|communiqu[eé]|statement|paragraph|para|article|text|comment|commentary|editorial|page|concept|document|strategy|letter|readout|communication|study|survey|poll|paper|inquiry|investigation|probe)\b(?: \d+)?|报告|報告|声明|聲明|宣言|公报|公報|文章|文件|评论|評論|社评|概念/iu;
/** Parts of the text at hand: "Paragraph 55". */
const part =
  /^(?:the )?(?:paragraphs?|section|article|chapter|point) \d+$|^第[一二三四五六七八九十\d]+(?:段|条|條|章)$/iu;
const ownVoice = /^(?:the|this) (?:article|page|comment|commentary|editorial|piece)$|^(?:本文|文章)$/iu;

/** A document as a speaker: "the Brussels communiqué". The text at hand speaks with the voice of its own. */
export function documentActor(facts: DocumentFacts, words: string, inside: readonly Mention[]): ActorRef {
  const name = words
    .replace(/^(?:the|a|an|this|that|its|their) /iu, '')
    .replace(/,.*$/u, '')
    .slice(0, 80);
  const bare = !/\p{Lu}|\p{Script=Han}|\d/u.test(name);
  if (ownVoice.test(words))
    return { ...facts.voice, name: facts.publisher === null ? facts.voice.name : `${facts.publisher} (${name})` };
  if (part.test(words) && facts.voice.kind === 'document' && facts.title !== null) return facts.voice;
  if (bare && facts.voice.kind === 'document' && facts.kind === 'communique') return facts.voice;
  return { id: `~${fold(name)}`, name, kind: 'document', side: inside[0]?.actor.side ?? (bare ? facts.side : null) };
}

/** "The allies published a declaration": how a text tells whose a document is. */
const issued =
  /\b(?:published|issued|adopted|released|signed|approved)\s(?:a|an|the|its|their)\s(?:[\p{L}-]+\s){0,3}?(?:declaration|communiqu[eé]|statement|concept|report|strategy|text)\b/giu;
/** Between those who issued it and the verb, and back from where the document speaks, in UTF-16 units. */
const nearIssuer = 60;
export const farthestIssue = 700;

/** Of the mentions before a place, the side of those who are said to have issued a document; null where the text does not say. */
export function issuerBefore(text: string, mentions: readonly Mention[], at: number): string | null {
  const from = Math.max(0, at - farthestIssue);
  const last = [...text.slice(from, at).matchAll(issued)].at(-1);
  if (last === undefined) return null;
  const verb = from + last.index;
  return mentions.findLast(({ end }) => end <= verb && verb - end <= nearIssuer)?.actor.side ?? null;
}
