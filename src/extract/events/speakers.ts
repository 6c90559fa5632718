import { anyOf } from '../../language/any-of.ts';
import { weekdayNames } from '../../language/calendar.ts';
import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Participant } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { headLength } from './dateline.ts';
import { firstPerson } from './first-person.ts';
import { presentActors } from './present-actors.ts';
import type { Scene } from './reading.ts';
import { participant } from './taking-part.ts';
import type { Telling } from './tellings.ts';

/** Subjects who are no actor: a statement of theirs is nobody's. */
const nobody = anyOf('iu', [
  String.raw`\b(?:page|article|report|text|author|comment|story|sources?|officials|analysts?|experts?|media|critics|observers|sentence|it|they|this|which)\s+(?:also |then |had |has |have )?$`,
  '(?:报道|文章|作者|据报道|消息|专家|媒体)$',
]);

/** Who says what a reporting verb tells: as the statements have it, else by where names stand. Empty for "sources said". */
export function speakersOf(scene: Scene, telling: Telling, text: string): readonly Participant[] {
  const own = firstPerson(scene, telling.trigger);
  if (own.length > 0) return own;
  const mentions = presentActors(scene);
  const { trigger } = telling;
  const as = (many: readonly Mention[]) => many.map((mention) => participant(scene, mention, text));
  const words = (from: number, to: number) => scene.words.slice(from - scene.sentence.start, to - scene.sentence.start);
  const told = scene.statements.find(
    (statement) =>
      statement.cue &&
      statement.cue.start < trigger.end &&
      trigger.start < statement.cue.end &&
      (statement.source === null || statement.source.start - scene.sentence.start >= headLength(scene.words)),
  );
  const before = mentions.filter(
    (mention) =>
      mention.end <= trigger.start &&
      trigger.start - mention.end < 160 &&
      !/[;；:：。]/.test(words(mention.end, trigger.start)),
  );
  const relative = before.findLast(
    (mention) => mention.actor.kind === 'person' && /^,?\s+who\b/.test(words(mention.end, trigger.start)),
  );
  if (relative) return as([relative]);
  const together = /^(?:发表联合)/u.test(trigger.word)
    ? before.filter((mention) => mention.start >= clauseOf(scene, trigger))
    : [];
  if (together.length > 1) return as(together);
  const source = told?.speaker ? mentionOf(scene, told.speaker, trigger) : null;
  if (source) return as(source.end <= trigger.start ? joined(before, source, words) : [source]);
  if (told?.speaker && told.speaker.kind !== 'document' && told.source)
    return [{ actor: told.speaker, role: told.role, part: 'took part', span: told.source }];
  if (nobody.test(words(scene.sentence.start, trigger.start))) return [];
  const named = unknownSubject(scene, trigger);
  if (named) return [named];
  const nearest = /\p{Script=Han}/u.test(trigger.word)
    ? chineseSubject(scene, before, trigger)
    : (before.findLast((mention) => mention.actor.kind === 'person') ?? before.at(-1));
  if (nearest) return as(joined(before, nearest, words));
  const after = mentions.find((mention) => mention.start >= trigger.end && mention.start - trigger.end < 50);
  return after && /[”"」]\s*,?\s*$/u.test(words(scene.sentence.start, trigger.start)) ? as([after]) : [];
}

function clauseOf(scene: Scene, trigger: Span): number {
  const lead = scene.words.slice(0, trigger.start - scene.sentence.start);
  return scene.sentence.start + Math.max(...['，', ',', '；', '：'].map((mark) => lead.lastIndexOf(mark))) + 1;
}

/** 对, 就, 向 …: what follows is whom or what it is about. */
const ofObject = /(?:对|就|向|把|将|为|给|关于|针对)$/u;

/** A Chinese clause begins with its subject; those named after it are whom it is about. 我们 is whoever speaks. */
function chineseSubject(scene: Scene, all: readonly Mention[], trigger: Span): Mention | undefined {
  const before = all.filter(({ start }) => !ofObject.test(scene.words.slice(0, start - scene.sentence.start)));
  const lead = scene.words.slice(0, trigger.start - scene.sentence.start);
  const clause = clauseOf(scene, trigger);
  if (/我们|我(?!国)/u.test(lead.slice(clause - scene.sentence.start))) return undefined;
  const own = before.filter((mention) => mention.start >= clause);
  // "我们希望…，同时呼吁…": the subject of the clause before goes on.
  if (own.length === 0 && /(?:^|[，,；：:])\s*(?:我们|我(?!国))[^。；]*$/u.test(lead)) return undefined;
  return (
    own.find((mention) => mention.actor.kind === 'person') ??
    own.at(-1) ??
    before.findLast((mention) => mention.actor.kind === 'person') ??
    before.at(-1)
  );
}

const subject =
  /(?:^|[,;]\s+|\s)(?<name>(?:The )?\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|of|the))*?)(?: of \d{1,2} \p{Lu}\p{L}+)?(?: has| had| also)? $/u;

/** A name that no mention covers, right before the verb: a newspaper, an agency, an official whom nobody knows. */
function unknownSubject(scene: Scene, trigger: Span): Participant | null {
  const before = scene.words.slice(
    Math.max(0, trigger.start - scene.sentence.start - 70),
    trigger.start - scene.sentence.start,
  );
  const match = subject.exec(before);
  const name = match?.groups?.name ?? '';
  if (!match || !/\p{Lu}[\p{L}.]+/u.test(name.replace(/^The /, '')) || pronoun.test(name)) return null;
  if (/\bI$/u.test(name) || weekdayNames.includes(name.split(' ')[0]!)) return null;
  const start = trigger.start - before.length + match.index + match[0].indexOf(name);
  const span = { start, end: start + name.length };
  if (scene.mentions.some((mention) => mention.start < span.end && span.start < mention.end)) return null;
  const actor: ActorRef = { id: `~${name.toLowerCase().replace(/^the /, '')}`, name, kind: 'organization', side: null };
  return { actor, role: null, part: 'took part', span };
}

const pronoun =
  /^(?:The|He|She|It|They|We|I|You|This|That|These|Those|There|Who|Which|Both|In|On|At|As|And|But|While|When|After|Before|If|Asked|Also|Like I|I|As I|What I)$/;

/** "The prime minister of A and B's secretary general said": both say it. */
function joined(
  before: readonly Mention[],
  last: Mention,
  words: (from: number, to: number) => string,
): readonly Mention[] {
  const previous = before[before.indexOf(last) - 1];
  if (!previous) return [last];
  return /^(?: \([^)]*\))?(?:,?\s+and\s+(?:[\p{L}’']+ ){0,5}|.{0,6}[和与同].{0,8})$/u.test(
    words(previous.end, last.start),
  )
    ? [previous, last]
    : [last];
}

/** The mention that carries an actor's name, a pronoun where there is nothing better. */
function mentionOf(scene: Scene, actor: ActorRef, trigger: Span): Mention | null {
  const same = scene.mentions.filter((mention) => mention.actor.id === actor.id);
  const far = (mention: Mention) => Math.max(mention.start - trigger.end, trigger.start - mention.end, 0);
  return same.sort((a, b) => far(a) - far(b))[0] ?? null;
}
