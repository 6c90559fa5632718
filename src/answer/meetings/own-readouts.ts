import type { Side } from '../../model/actor.ts';
import type { DocumentBrief, DocumentKind } from '../../model/document.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { EventDetail, Line } from '../../model/reply.ts';
import { join, knowledge, text } from '../../reply/parts.ts';

/** Kinds of texts that give a side's own account whoever publishes them. */
const ownKinds: ReadonlySet<DocumentKind> = new Set(['readout', 'communique', 'transcript']);
/** "China Military Online (from nato.int)", "blog copy of the NATO communique": where a text was first. */
const origin = /\b(?:from|via|copy of|text of|reposted from)\s+(?:the\s+)?([^()（）,;]+)/iu;
const alliedText = /\s*\b(?:text|communiqu[eé]|statement|readout|declaration)\b.*$/iu;

/** Whose own account a document gives: its official publisher's, that of its kind, and that of the text it carries. */
export function ownAccountOf(names: Pick<Knowledge, 'publisher'>, document: DocumentBrief): ReadonlySet<Side> {
  const { publisher, url, kind, side } = document;
  const carried =
    origin
      .exec(publisher ?? '')?.[1]
      ?.trim()
      .replace(alliedText, '') ?? '';
  const official = [publisher, publisher === null ? url : null, carried].flatMap((named) => {
    const found = named === null || named === '' ? null : names.publisher(named);
    return found?.kind === 'official' ? [found.side] : [];
  });
  return new Set([...official, ...(ownKinds.has(kind) && side !== null ? [side] : [])]);
}

/** Whose own account of a meeting of two sides is not among the documents. */
export function missingReadouts(names: Knowledge, event: EventDetail): readonly Line[] {
  if (!['meeting', 'call', 'visit'].includes(event.kind)) return [];
  const people = event.participants.filter(({ actor }) => actor.kind === 'person');
  const sidesOf = (some: EventDetail['participants']) =>
    [...new Set(some.map(({ actor }) => actor.side))].filter((side) => side !== null);
  const sides = sidesOf(people).length > 1 ? sidesOf(people) : sidesOf(event.participants);
  const given = new Set(event.tellings.flatMap(({ source }) => [...ownAccountOf(names, source.document)]));
  const missing = sides.filter((side) => !given.has(side)).flatMap((side) => names.actor(side) ?? []);
  if (missing.length === 0 || sides.length < 2) return [];
  const all = missing.map((side): Line => [...article(side.name), knowledge(side.name, side.id)]);
  return [[text('No official readout of '), ...join(all, ' or of '), text(' is among the documents.')]];
}

const article = (name: string): Line =>
  /^(?:United|European|Netherlands|Philippines)\b/u.test(name) ? [text('the ')] : [];
