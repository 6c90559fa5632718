import type { Sentence, Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { castOf, type Speaker } from './actors.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './input.ts';
import type { Placed } from './passage.ts';
import { statementOf } from './statement.ts';
import { isSide } from './unsaid.ts';

/** Sentences that tell what happened, and are no part of what was said. */
const narrates =
  /\b(?:also )?(?:exchanged views|met with|held talks|attended|were present|took part|participated|arrived|visited)\b|(?:出席|(?:参加|陪同)(?:了|会见)|参加了|举行了|交换了意见|交换意见|在座)/iu;

/**
 * Sentences without a report of their own that go on with what somebody said before them in the paragraph: in an
 * official account of a meeting all of them, in other texts those that tell in the present tense what the speaker's
 * side as such wants or opposes, in Chinese those that demand and promise; and everywhere those of a quotation that is
 * not closed yet.
 */
export function continued(
  placed: readonly Placed[],
  sentences: readonly Sentence[],
  input: StatementsInput,
): readonly Statement[] {
  const { text, facts } = input;
  const isChinese = facts.language === 'zh';
  const official = facts.side !== null && (facts.kind === 'readout' || isChinese);
  const cast = castOf(input);
  if (!official && !cast.ofTheField) return [];
  const bySentence = Map.groupBy(placed, (one) => one.sentence.n);
  const out: Statement[] = [];
  let last: Speaker | null = null;
  let paragraph = -1;
  let isOpen = false;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const quoted: boolean = isOpen && (sentence.paragraph === paragraph || opensQuote.test(words));
    const goesOn: boolean =
      quoted || (official && isChinese && (onePage.test(facts.title ?? '') || ownWords.test(words)));
    if (sentence.paragraph !== paragraph && !goesOn) last = null;
    paragraph = sentence.paragraph;
    const reports = bySentence.get(sentence.n) ?? [];
    const said = reports.find(({ found }) => found.kind === 'speech' && found.source !== null);
    const heard: Speaker | null = said === undefined ? null : cast.speaker(said.found.source!);
    const own: boolean = isChinese && isOwnBody(heard, last, official);
    const taken: boolean = own || quoted;
    const spoken = taken ? undefined : said;
    const next: Speaker | null = taken ? null : heard;
    const other = reports.find(({ found }) => /^(?:stance|mental)$/u.test(found.kind) && found.source !== null);
    const view: Speaker | null = other === undefined ? null : cast.speaker(other.found.source!);
    isOpen = stillOpen(words, quoted, said?.found ?? null, sentence);
    const carry = (): void => {
      const found: Found = { ...bare, content: [bodyOf(text, sentence, quoted)], direct: quoted };
      out.push(statementOf({ found, sentence, speaker: last! }, input));
    };
    if (last !== null && quoted) carry();
    else if (next !== null && takesOver(next, last)) last = next;
    else if (
      narrates.test(words) ||
      (view !== null &&
        other!.found.kind === 'stance' &&
        isOfOthers(view, last) &&
        !isOwnBody(view, last, official && isChinese))
    )
      last = null;
    else if (spoken === undefined && last !== null && sentence.kind === 'text') {
      const stand = view !== null && isOwnStand(view, last) && isPresent(other!.found, text);
      if (official || stand || (isChinese && (own || (heard === null && demands.test(words))))) carry();
    }
  }
  return out;
}

const opensQuote = /^\s*[“「『"]/u;
/** Titles of a page that is one spokesperson's answer. */
const onePage = /答记者问|发言人.{0,30}(?:谈话|表态|回应)/u;
/** Words of one who speaks for his side, in the paragraphs of his answer that name nobody. */
const ownWords = /我们|中方|我方|我国/u;
/** What a speaker asks for or promises, and nobody who reports: "we", "our side", "must", "hope". */
const demands = /^(?:我们|我国|中方|同时，?|此外，?)|应(?:该|当)|必须|希望|绝不|敦促|呼吁/u;

/** The stretch of a sentence that is said: without its marks and its full stop. */
function bodyOf(text: string, { start, end }: Sentence, quoted: boolean): Span {
  const words = text.slice(start, end);
  const lead = quoted ? (/^\s*[“「『"]?/u.exec(words)?.[0].length ?? 0) : 0;
  const tail = /[.。]?[”」』"]?[.。]?\s*$/u.exec(words)?.[0].length ?? 0;
  return {
    start: start + lead,
    end: Math.max(start + lead + 1, end - (quoted ? tail : /[.。]$/u.test(words) ? 1 : 0)),
  };
}

/** Whether a quotation that somebody began goes on behind the sentence. */
function stillOpen(words: string, quoted: boolean, found: Found | null, { start }: Sentence): boolean {
  const from = quoted || found === null ? 0 : Math.max(0, found.content[0]!.start - start);
  const marks = words.slice(from).match(/[“”「」]/gu) ?? [];
  const opened = marks.filter((mark) => /[“「]/u.test(mark)).length;
  const closed = marks.length - opened;
  if (quoted) return closed < Math.max(1, opened);
  return found?.direct === true && opened > closed;
}

/**
 * "法方希望…", in words of the French president: his country in his speech is no other speaker. In an official account
 * the paragraph is one person's, whichever country it speaks of.
 */
const isOwnBody = (heard: Speaker | null, last: Speaker | null, official: boolean): boolean =>
  heard !== null &&
  last?.actor?.kind === 'person' &&
  isSide(heard.actor) &&
  (official || heard.actor?.side === last.actor.side);

/** "The United States backs it" is no part of what a Chinese envoy went on to say. */
const isOfOthers = ({ actor }: Speaker, last: Speaker | null): boolean =>
  actor !== null && actor.side !== null && actor.side !== last?.actor?.side;

/** "China opposes blocs", after words of its envoy. */
const isOwnStand = ({ actor }: Speaker, last: Speaker): boolean =>
  isSide(actor) && actor?.side === last.actor?.side && !isSide(last.actor);

/** "opposes", "does not see", "is willing" */
const isPresent = ({ cue }: Found, text: string): boolean =>
  cue !== null &&
  /^(?:\p{L}+ly |also |still )?(?:is|are|do|does|\p{L}+[^s]s)(?![\p{L}])/iu.test(text.slice(cue.start, cue.end));

/** A body named in a person's speech does not take the floor from them. */
const takesOver = (next: Speaker, last: Speaker | null): boolean =>
  next.actor !== null && (last === null || last.actor?.kind !== 'person' || next.actor.kind === 'person');

const bare = { source: null, cue: null, addressee: null, kind: 'continued', base: '', direct: false } as const;
