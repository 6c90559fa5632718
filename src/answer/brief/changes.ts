import type { Context } from '../../model/context.ts';
import type { Line, StatementDetail } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { cite, date, text } from '../../reply/parts.ts';
import { said, toneWord } from '../replies/statement-lines.ts';
import { isFirstHand } from './first-hand.ts';
import { type News, shifted } from './news.ts';
import { firstUses, leftOut } from './phrase-changes.ts';

/** A tone of long ago is no measure of today's. */
const yearsRemembered = 3;
/** All of the last few words before have to be of the other tone. */
const lastOnes = 3;

/**
 * What is different from before, most telling first: a speaker whose tone towards somebody has turned, a set phrase that
 * a side uses for the first time among the documents, and one that its last text of the same kind on the same series of
 * meetings held and this one does not.
 */
export async function changes(context: Context, news: News): Promise<readonly Line[]> {
  const [turned, first, gone] = await Promise.all([
    turns(context, news),
    firstUses(context, news),
    leftOut(context, news),
  ]);
  return [...turned, ...first, ...gone];
}

/** The first-hand words of a speaker about a target, where all of them now are of the other tone than the last ones before. */
async function turns(context: Context, news: News): Promise<readonly Line[]> {
  const isMeasure = (each: StatementDetail): boolean => isToned(each) && isFirstHand(context.knowledge, each);
  const toned = news.statements.filter((each) => isMeasure(each) && each.date !== null);
  const pairs = [...Map.groupBy(toned, pairOf).values()].filter(isClear);
  if (pairs.length === 0) return [];
  const earlier = await context.reader.statements({
    speakers: [...new Set(pairs.map(([one]) => one!.speaker!.id))],
    about: [...new Set(pairs.map(([one]) => one!.about!.id))],
    from: shifted(news.since, -yearsRemembered * 366),
    to: news.today,
    ...(context.window === undefined ? { publishedUntil: news.today } : {}),
  });
  return pairs.flatMap((now) => {
    const last = now.at(-1)!;
    const before = earlier
      .filter((each) => isMeasure(each) && pairOf(each) === pairOf(last) && (each.date?.to ?? '9') < now[0]!.date!.from)
      .slice(-lastOnes);
    const against = before.filter((each) => Math.sign(each.polarity) === -Math.sign(last.polarity));
    return against.length === before.length && isClear(against) ? [turnLine(against.at(-1)!, last)] : [];
  });
}

/** Of one sign, and either strong or said more than once: a single mild word is no turn. */
function isClear(said: readonly StatementDetail[]): boolean {
  const signs = new Set(said.map((each) => Math.sign(each.polarity)));
  return signs.size === 1 && (said.length > 1 || said.some((each) => Math.abs(each.polarity) > 1));
}

const isToned = (each: StatementDetail): boolean =>
  each.polarity !== 0 && each.about !== null && each.speaker?.kind === 'person';
const pairOf = (each: StatementDetail): string => `${each.speaker?.id} ${each.about?.id}`;

function turnLine(before: StatementDetail, now: StatementDetail): Line {
  const sources = [now.from_source];
  return [
    actorName(now.speaker!, sources),
    text(` turned ${toneWord(now.polarity)} `),
    actorName(now.about!, sources),
    text(': '),
    ...said(now, 90),
    text(' '),
    cite(now.from_source),
    text('; on '),
    ...date(before.date, [before.from_source]),
    text(': '),
    ...said(before, 90),
    text(' '),
    cite(before.from_source),
  ];
}
