import { fullWeekday, monthNames } from '../language/calendar.ts';
import type { ActorRef } from '../model/actor.ts';
import type { DateWindow } from '../model/date.ts';
import type { DocumentFacts, DocumentKind, Draft } from '../model/document.ts';
import type { Knowledge, PublisherEntry } from '../model/knowledge.ts';
import { imprintOf, sideOfSpeakers } from './imprint.ts';
import { languageOf } from './language.ts';
import { publishedBy } from './published.ts';
import { voiceId } from './verbatim.ts';

type Seen = { readonly draft: Draft; readonly title: string | null; readonly head: string };

/** Titles that say what a document is. Ordered: a transcript of a conference on a communiqué is a transcript. */
const kindsByTitle: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'transcript',
    /例行记者会|记者会实录|答记者问|press conference|press briefing|daily briefing|transcript|interview with/i,
  ],
  ['communique', /communiqu[eé]|\bdeclaration\b|joint statement|公报|宣言全文|联合声明|strategic concept$/i],
  ['commentary', /\b(?:comments?|opinions?|commentary|op-ed|editorials?|analysis)\b|社评|评论|时评|署名文章/i],
  [
    'readout',
    /\breadout\b|^(?:\p{Lu}[\p{L}.'-]+ ){1,4}(?:meets|holds (?:talks|a phone call)|speaks) with|^[\p{Script=Han}·]{2,12}(?:会见|同.{2,24}(?:通电话|举行会谈|视频会晤))/iu,
  ],
];
/** Words of a writer who argues and does not report. */
const arguing =
  /\b(?:this (?:article|essay|piece|commentary)|in (?:my|our) (?:view|opinion)|I (?:think|believe|argue)|we (?:must|should|believe) )\b|本文|笔者|我们认为|作者认为/gi;
const monthsNamed = monthNames.filter((name) => name !== 'May').join('|');
const reportsADay = new RegExp(
  `\\b(?:${fullWeekday}|${monthsNamed})\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\b.{0,3}\\b(?:19|20)\\d{2}\\b|\\d日`,
  'i',
);
/** One person of office met another: how a ministry's account of a meeting opens. */
const opensAsReadout =
  /\b(?:met|meets|held (?:talks|a meeting|a (?:phone|video) call)|had a (?:phone|video|telephone) (?:call|conversation)|spoke(?: by (?:phone|video))?) with\b|会见|举行会谈|通电话|视频会晤/i;

/**
 * What a document says of itself: title, language, kind, publisher and whose side that speaks for, and when it was
 * published. `anchor` is a date worked out elsewhere, for a document that bears none.
 */
export function facts(draft: Draft, knowledge: Knowledge, anchor: DateWindow | null): DocumentFacts {
  const title = titleOf(draft);
  const head = draft.blocks
    .filter((block) => block.kind === 'paragraph')
    .slice(0, 3)
    .map((block) => draft.text.slice(block.start, Math.min(block.end, block.start + 900)))
    .join('\n');
  const seen = { draft, title, head };
  const url = draft.fields.url?.value.trim() || null;
  const publisher = draft.fields.publisher?.value.trim() || null;
  const signed = (publisher ? knowledge.publisher(publisher) : null) ?? (url ? knowledge.publisher(url) : null);
  const known = signed ?? (publisher || url ? null : imprintOf(draft, knowledge));
  const kind = kindOf(seen, known);
  const side = known ? known.side : publisher || url ? null : sideOf(seen, kind, knowledge);
  return {
    title,
    language: languageOf(bodyOf(draft), draft.fields.language?.value ?? null),
    kind,
    url,
    publisher: publisher ?? known?.names[0] ?? null,
    side,
    perspective: perspectiveOf(side, kind, publisher ?? url, knowledge),
    published: publishedBy(draft, title) ?? anchor,
    voice: voiceOf(seen, kind, publisher, side),
  };
}

function titleOf(draft: Draft): string | null {
  const field = draft.fields.title?.value.trim();
  if (field) return field;
  const block = draft.blocks.find((candidate) => candidate.kind === 'title');
  return block ? draft.text.slice(block.start, block.end).trim() || null : null;
}

function bodyOf(draft: Draft): string {
  const from = draft.blocks[0]?.start ?? 0;
  return draft.text.slice(from, from + 4000);
}

function kindOf({ draft, title, head }: Seen, known: PublisherEntry | null): DocumentKind {
  const declared = draft.fields.kind?.value ?? '';
  if (/transcript/i.test(declared)) return 'transcript';
  const publisher = draft.fields.publisher?.value ?? '';
  for (const [kind, pattern] of kindsByTitle) {
    const section = draft.fields.section?.value ?? '';
    if (kind === 'commentary' ? pattern.test(`${title ?? ''} ${publisher} ${section}`) : pattern.test(title ?? ''))
      return kind;
  }
  if (known?.kind === 'blog' || known?.kind === 'think tank') return 'commentary';
  if (known?.kind === 'official' && opensAsReadout.test(firstSentence(head))) return 'readout';
  if (known || publisher) return 'news';
  const whole = bodyOf(draft) + draft.text.slice(-1500);
  if (whole.match(arguing) && !reportsADay.test(firstSentence(head))) return 'commentary';
  return opensAsReadout.test(firstSentence(head)) && !title ? 'readout' : 'news';
}

/** Whose a text without a publisher is: the side whose spokesperson its title or its labels name, or whose readout it is. */
function sideOf(seen: Seen, kind: DocumentKind, knowledge: Knowledge): string | null {
  return sideOfSpeakers(seen.title, seen.draft, knowledge) ?? sideOfReadout(seen, kind, knowledge);
}

/** A text that nobody signs but that opens as a readout is the account of the side whose official it names first. */
function sideOfReadout({ head }: Seen, kind: DocumentKind, knowledge: Knowledge): string | null {
  if (kind !== 'readout') return null;
  const first = knowledge.find(firstSentence(head)).find((match) => match.kind === 'person');
  return (first?.ids[0] && knowledge.person(first.ids[0])?.side) || null;
}

function perspectiveOf(side: string | null, kind: DocumentKind, signed: string | null, knowledge: Knowledge): string {
  if (side) return knowledge.actor(side)?.name ?? side;
  if (kind === 'commentary') return signed ? 'commentary' : 'unsigned commentary';
  return 'press';
}

/** The document as a speaker: by its kind where that has a name of its own, else by whoever published it. */
function voiceOf({ draft, title }: Seen, kind: DocumentKind, publisher: string | null, side: string | null): ActorRef {
  const unsigned = kind === 'commentary' ? 'unsigned commentary' : (title ?? 'unsigned text');
  const name = kind === 'communique' && title ? title : (publisher ?? unsigned);
  return { id: voiceId(draft.text), name, kind: 'document', side };
}

function firstSentence(head: string): string {
  return /^[\s\S]{0,400}?(?:[.!?](?=\s)|[。！？\n]|$)/.exec(head)?.[0] ?? head.slice(0, 400);
}
