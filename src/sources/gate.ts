import type { Block, Draft } from '../model/document.ts';
import { bothSides, calledSide, type Side } from '../model/field.ts';
import type { Knowledge, NameMatch } from '../model/knowledge.ts';

/** Whether a document may enter by itself. `why` is a clause for people, also where it may. */
export interface Verdict {
  readonly onTopic: boolean;
  readonly why: string;
}

type Counts = Readonly<Record<Side, number>>;

interface Passage extends Counts {
  /** How often by a name of its own and not by "the alliance", which many are. */
  readonly proper: Counts;
  readonly words: number;
  readonly kind: Block['kind'];
}

/** What is looked at of a long document. */
const longestText = 400_000;
/** Mentions that make a party a subject of a stretch of text, whatever its length, and for each hundred words of it. */
const leastMentions = 2;
const mentionsAHundredWords = 0.5;
/** An exchange in a transcript: so many passages in a row. */
const exchangePassages = 4;

/**
 * Only documents on China and NATO come in by themselves: both must be subjects of the whole, or of one exchange of a
 * transcript, and meet in a passage. Officials of a member state alone are not NATO, nor is a Chinese newspaper China;
 * what a party's own offices publish has that party for a subject.
 */
export function judge(draft: Draft, knowledge: Knowledge): Verdict {
  const passages = passagesOf(draft, knowledge);
  const title: Passage = { ...countsOf(draft.fields.title?.value ?? '', knowledge), words: 0, kind: 'title' };
  const whole = sum([title, ...passages]);
  const absent = bothSides.filter(
    (party) => whole[party] === 0 || ![title, ...passages].some((one) => one.proper[party] > 0),
  );
  if (absent.length > 0) return no(`${named(absent)} not named in it`);
  const heading = sum([title, ...passages.filter((one) => one.kind === 'title').slice(0, 1)]);
  if (hasBoth(heading)) return yes('both are named in its title');
  const speaker = publishedFor(draft, knowledge);
  const others = bothSides.filter((party) => party !== speaker);
  const missing = others.filter((party) => !isSubject(party, heading, passages));
  if (missing.length === 0 && (speaker || meet(passages))) return yes('both are its subjects');
  const exchanged = exchanges(passages).some(
    (stretch) => others.every((party) => isSubject(party, none, stretch)) && (speaker || meet(stretch)),
  );
  if (exchanged) return yes('both are subjects of a passage of it');
  if (missing.length === 0) return no('China and NATO are named in it, but not together');
  return no(`${named(missing)} named in it only in passing`);
}

/** The party whose own offices published it. */
function publishedFor({ fields }: Draft, knowledge: Knowledge): Side | null {
  const named = [fields.publisher?.value, fields.url?.value].filter((value) => value !== undefined);
  const publisher = named.map((value) => knowledge.publisher(value)).find((found) => found !== null);
  return publisher?.kind === 'official' ? (bothSides.find((party) => party === publisher.side) ?? null) : null;
}

const named = (which: readonly Side[]): string =>
  `${which.map((party) => calledSide[party]).join(' and ')} ${which.length > 1 ? 'are' : 'is'}`;
const yes = (why: string): Verdict => ({ onTopic: true, why });
const no = (why: string): Verdict => ({ onTopic: false, why });
const countsWith = (count: (side: Side) => number): Counts =>
  Object.fromEntries(bothSides.map((side) => [side, count(side)])) as Counts;
const none: Counts = countsWith(() => 0);
const hasBoth = (counts: Counts): boolean => bothSides.every((side) => counts[side] > 0);

function isSubject(party: Side, heading: Counts, passages: readonly Passage[]): boolean {
  const mentions = passages.reduce((all, one) => all + one[party], heading[party]);
  const words = passages.reduce((all, one) => all + one.words, 0);
  const lead = passages.filter((one) => one.kind === 'paragraph').slice(0, 2);
  const weight = mentions + (heading[party] > 0 ? 2 : 0) + (lead.some((one) => one[party] > 0) ? 1 : 0);
  return mentions >= leastMentions && weight >= Math.max(leastMentions + 1, (words / 100) * mentionsAHundredWords);
}

/** Whether a passage names both. */
const meet = (passages: readonly Passage[]): boolean => passages.some(hasBoth);

/** Stretches of a long document that could be an exchange on their own. */
function exchanges(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  if (passages.length <= exchangePassages) return [];
  return passages.map((_, at) => passages.slice(at, at + exchangePassages));
}

function sum(passages: readonly Passage[]): Counts {
  return passages.reduce<Counts>((all, one) => countsWith((side) => all[side] + one[side]), none);
}

function passagesOf({ text, blocks }: Draft, knowledge: Knowledge): readonly Passage[] {
  const read = blocks.filter((block) => block.start < longestText);
  return read.map(({ kind, start, end }) => {
    const words = text.slice(start, end);
    return { kind, words: wordsIn(words), ...countsOf(words, knowledge) };
  });
}

/** Chinese is counted two characters a word. */
const wordsIn = (text: string): number =>
  Math.ceil((text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2) + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);

function countsOf(text: string, knowledge: Knowledge): Counts & { readonly proper: Counts } {
  const counts: Record<Side, number> & { proper: Record<Side, number> } = { ...none, proper: { ...none } };
  for (const match of knowledge.find(text)) {
    const party = bothSides.find((one) => speaksOf(match, one, knowledge));
    if (!party) continue;
    counts[party] += 1;
    if (!isCommon(text.slice(match.start, match.end), match, knowledge)) counts.proper[party] += 1;
  }
  return counts;
}

/** Whether a name is a common noun that only its article makes a name: "the alliance". */
function isCommon(surface: string, { ids }: NameMatch, knowledge: Knowledge): boolean {
  const withArticle = `the ${surface.replace(/^the\s/i, '')}`.toLowerCase();
  return (
    surface !== surface.toUpperCase() &&
    ids.some((id) => {
      const { names, demonyms } = knowledge.organization(id) ?? { names: { en: [] } };
      return [...names.en, ...(demonyms?.en ?? [])].some((name) => name.toLowerCase() === withArticle);
    })
  );
}

/** A name that several share speaks of a party only where it does so for each of them. */
function speaksOf({ kind, ids }: NameMatch, party: Side, knowledge: Knowledge): boolean {
  if (kind === 'person') return ids.every((id) => knowledge.person(id)?.side === party);
  if (kind === 'office') return ids.every((id) => knowledge.office(id)?.side === party);
  if (kind !== 'organization' && kind !== 'demonym') return false;
  return ids.every((id) => knowledge.organization(id)?.side === party && !isPress(id, knowledge));
}

const isPress = (id: string, knowledge: Knowledge): boolean =>
  knowledge.publishers.some((publisher) => publisher.id === id && publisher.kind !== 'official');
