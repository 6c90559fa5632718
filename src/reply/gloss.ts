import { simplified } from '../language/fold.ts';
import type { ActorRef } from '../model/actor.ts';
import type { Context } from '../model/context.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Line, Source, StatementDetail } from '../model/reply.ts';
import type { Polarity, Statement } from '../model/statement.ts';
import { actorName } from './actors.ts';
import { figures } from './figures-in-chinese.ts';
import { knowledge, text, value } from './parts.ts';

const han = /\p{Script=Han}/u;
const latin = /^[^\p{L}]*\p{Script=Latin}/u;
const mostNames = 4;
const mostTopics = 3;

/** What verbs of other languages say that somebody does with words, the most telling first. */
const doings: readonly (readonly [RegExp, string])[] = [
  [/谴责|condamn|condena|осужда|осудил/iu, 'condemns'],
  [/反对|s['’]oppos|se opon|выступ\p{L}+ против/iu, 'opposes'],
  [/驳斥|反驳|拒绝|否认|rejet|rechaz|rejeit|отверг|опроверг/iu, 'rejects'],
  [/关切|担忧|préoccup|inquiét|inquiet|preocup|обеспоко/iu, 'voices concern about'],
  [/警告|警惕|advert|avert|alert|предупре/iu, 'warns of'],
  [/敦促|呼吁|要求|督促|pidi[óo]|pediu|inst[óo]|appel|exhort|призва/iu, 'calls on'],
  [/欢迎|赞赏|称赞|salu[óeé]|приветств/iu, 'welcomes'],
];
/** Where no such verb stands, our reading of the tone. */
const byTone: Readonly<Record<Polarity, string>> = {
  [-2]: 'is hostile to',
  [-1]: 'is critical of',
  0: 'speaks of',
  1: 'is friendly to',
  2: 'is warm to',
};
/** How much of the words on either side holds the verb: Chinese puts it at the end as well. */
const verbRoom = 16;

/** Whether an English gloss is due: the words are of a text in another language. */
const isForeign = (source: Source, words = source.quote): boolean =>
  source.document.language !== 'en' || han.test(words);

/** For words in another language: who does what about whom, and on which topics; without the speaker where the line gives one. */
export function statementGloss(
  statement: StatementDetail,
  names: Pick<Knowledge, 'topics' | 'find' | 'actor'>,
  withSpeaker = false,
): readonly Line[] {
  const { from_source: source, speaker, about, contentText } = statement;
  if (!isForeign(source, contentText)) return [];
  const topics = topicsOf(names, statement.topics, contentText, about?.name);
  const verb = doingOf(statement);
  const who: Line = withSpeaker && speaker !== null ? [actorName(speaker, []), text(' ')] : [];
  const whom: Line =
    about === null || about.id === speaker?.id ? namesIn(names, contentText, source) : [actorName(about, [source])];
  if (whom.length > 0) return [[text('gloss: '), ...who, text(`${verb} `), ...whom, ...after(': ', topics)]];
  return topics.length === 0 ? [] : [[text('gloss: '), ...who, text(`${verb} `), ...topics]];
}

function doingOf({ cue, contentText, from_source: source, polarity }: StatementDetail): string {
  const verb = cue === null ? '' : source.quote.slice(cue.start - source.start, cue.end - source.start);
  const edges = `${verb} ${contentText.slice(0, verbRoom)} ${contentText.slice(-verbRoom)}`;
  return doings.find(([pattern]) => pattern.test(simplified(edges)))?.[1] ?? byTone[polarity];
}

/** A sentence with those whom it names and what is said in it. */
export interface Glossed {
  readonly source: Source;
  readonly actors: readonly ActorRef[];
  readonly statements: readonly Statement[];
}

/** For a sentence in another language: what is said in it, else whom it names and on what; and figures that English counts otherwise. */
export function glossSentence(context: Pick<Context, 'knowledge'>, candidate: Glossed): readonly Line[] {
  const { source, actors } = candidate;
  if (!isForeign(source)) return [];
  // Of words within words, those of whom the sentence itself names.
  const attributed = candidate.statements.filter(({ speaker }) => speaker !== null);
  const statement = attributed.find(({ speaker }) => actors.some(({ id }) => id === speaker?.id)) ?? attributed[0];
  const said = statement === undefined ? [] : statementGloss(detailOf(statement, candidate), context.knowledge, true);
  const named = [
    ...new Set(
      actors
        .filter((actor) => actor.kind !== 'country' && actor.kind !== 'document' && !han.test(actor.name))
        .map((actor) => actor.name),
    ),
  ].slice(0, mostNames);
  // Names in the reader's own letters need no gloss.
  const people: Line =
    named.length === 0 || latin.test(source.quote) ? [] : [value(named.join(', '), [source], 'transliterated')];
  const topics = topicsOf(context.knowledge, [], source.quote);
  const without: Line = [...people, ...after(people.length > 0 ? '; on ' : 'on ', topics)];
  const [line] =
    said.length > 0
      ? said
      : without.length > 0
        ? [[text('gloss: '), ...(people.length > 0 ? [text('names ')] : []), ...without]]
        : [];
  const counted = figures(source);
  if (line === undefined) return counted.length === 0 ? [] : [[text('gloss: '), ...counted]];
  return [[...line, ...after('; ', counted)]];
}

const detailOf = (statement: Statement, { source }: Glossed): StatementDetail => ({
  ...statement,
  id: '',
  document: source.document,
  from_source: source,
});

/** In brackets behind words of another language: the topics that they name. */
export function topicGloss(words: string, source: Source, names: Pick<Knowledge, 'topics' | 'find'>): Line {
  const topics = isForeign(source, words) ? topicsOf(names, [], words) : [];
  return topics.length === 0 ? [] : [text(' (gloss: '), ...topics, text(')')];
}

/** Topics that are known of the words, else those that their terms name; not the one that is named already. */
function topicsOf(
  names: Pick<Knowledge, 'topics' | 'find'>,
  known: readonly string[],
  words: string,
  but?: string,
): Line {
  const found = names.find(words).filter(({ kind }) => kind === 'topic');
  const ids = new Set(known.length > 0 ? known : found.flatMap((match) => match.ids));
  const titles = names.topics.flatMap(({ id, title }) => (ids.has(id) && title !== but ? [title] : []));
  return titles.length === 0 ? [] : [knowledge(titles.slice(0, mostTopics).join(', '), 'topics')];
}

/** Bodies and countries that the words name, under their English names. */
function namesIn(names: Pick<Knowledge, 'find' | 'actor'>, words: string, source: Source): Line {
  const found = names
    .find(words)
    .filter(({ kind }) => kind === 'organization' || kind === 'demonym' || kind === 'person');
  const actors = found.flatMap(({ ids }) => names.actor(ids[0] ?? '') ?? []);
  const distinct = [...new Set(actors.map(({ name }) => name))].slice(0, mostNames);
  return distinct.length === 0 ? [] : [value(distinct.join(', '), [source], 'transliterated')];
}

const after = (joint: string, line: Line): Line => (line.length === 0 ? [] : [text(joint), ...line]);
