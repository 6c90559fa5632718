import { hanUnits } from '../../language/chinese-calendar.ts';
import { fold } from '../../language/letters.ts';
import type { ActorRef, Mention } from '../../model/actor.ts';
import type { DocumentFacts } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

const papers = [
  'declaration|report|communiqu[eé]|statement|paragraph|para|article|text|comment|commentary|editorial|page',
  'concept|document|strategy|letter|readout|communication|study|survey|poll|paper|inquiry|investigation|probe',
].join('|');
/** Nouns for texts that say things themselves. */
export const documentNoun = new RegExp(
  `\\b(?:${papers})(?!\\p{L})(?: \\d+)?|报告|声明|宣言|公报|文章|文件|评论|社评|概念`,
  'iu',
);
/** Parts of the text at hand: "Paragraph 55". */
const part = new RegExp(
  `^(?:the )?(?:paragraphs?|section|article|chapter|point) \\d+$|^第[${hanUnits}十\\d]+[段条章]$`,
  'iu',
);
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

/** "The statement": a text that has no name of its own and speaks for those who issued it. */
const bareText =
  /^(?:the|this|that|its|their)\s(?:same |full |final |brief |written )?(?:statement|text|communiqu[eé]|declaration)$/iu;

export const speaksForIssuer = (facts: DocumentFacts, words: string): boolean =>
  facts.kind !== 'communique' && bareText.test(words);

/** How a text tells whose a document is: "The allies published a declaration", "a statement by the council", "in a statement". */
const issued = new RegExp(
  `\\b(?:${[
    '(?<verb>published|issued|adopted|released|signed|approved)\\s(?:a|an|the|its|their)\\s(?:[\\p{L}-]+\\s){0,3}?(?:declaration|communiqu[eé]|statement|concept|report|strategy|text)(?!\\p{L})',
    '(?:statement|declaration|communiqu[eé])\\s(?:(?:was |were )?[\\p{L}]+ed\\s)?(?<by>by)\\s',
    '(?<in>in)\\s(?:a|an|its|their)\\s(?:(?!joint)[\\p{L}-]+\\s){0,2}?(?:statement|declaration|communiqu[eé])(?!\\p{L})',
  ].join('|')})`,
  'giu',
);
/** Between those who issued it and the verb, and back from where the document speaks, in UTF-16 units. */
const nearIssuer = 60;
export const farthestIssue = 700;

/** Of the mentions before a place, those who are said to have issued a document; null where the text does not say. */
export function issuerBefore(text: string, mentions: readonly Mention[], at: number): ActorRef | null {
  const from = Math.max(0, at - farthestIssue);
  const last = [...text.slice(from, at).matchAll(issued)].at(-1);
  if (last === undefined) return null;
  const start = from + last.index;
  const end = start + last[0].length;
  if (last.groups!.verb !== undefined)
    return mentions.findLast((one) => one.end <= start && start - one.end <= nearIssuer)?.actor ?? null;
  if (last.groups!.by !== undefined)
    return mentions.find((one) => one.start >= end && /^(?:the\s)?$/iu.test(text.slice(end, one.start)))?.actor ?? null;
  return subjectAround(text, mentions, { start, end });
}

/** The subject of the sentence of "in a statement": after the comma that closes the adverbial, or at the head. */
function subjectAround(text: string, mentions: readonly Mention[], { start, end }: Span): ActorRef | null {
  const opens = Math.max(text.lastIndexOf('.', start), text.lastIndexOf('\n', start)) + 1;
  const after = mentions.find(
    (one) => one.start >= end && /^[^.;\n]*,\s(?:the\s)?$/iu.test(text.slice(end, one.start)),
  );
  const head = mentions.find(
    (one) =>
      one.start >= opens &&
      one.end <= start &&
      /^\s*(?:[^.;]*,\s|on\s\p{L}+\s)?(?:the\s)?$/iu.test(text.slice(opens, one.start)),
  );
  return (head ?? after)?.actor ?? null;
}
