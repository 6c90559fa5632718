import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Participant } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import type { Scene } from './reading.ts';
import { scopeOf } from './scope.ts';
import type { Telling } from './tellings.ts';

const leads = /\b(?:led|headed|represented by|under|leading|head of)\b[^,.;]{0,60}$|率[^，。]{0,20}$/iu;
const chairs = /\b(?:co-?)?chair(?:ed|s|ing)?\b[^.;]{0,120}$/iu;
const leadsAfter = /^[^.;,]{0,4}(?:,[^.;]{0,80},)?\s*(?:led|headed|commanded)\b/iu;

/** Subjects who are no actor: a statement of theirs is nobody's. */
const nobody =
  /\b(?:page|article|report|text|author|comment|story|sources?|officials|analysts?|experts?|media|critics|observers|sentence|it|they|this|which)\s+(?:also |then |had |has |have )?$|(?:报道|文章|作者|据报道|消息|专家|媒体)$/iu;

/** Everyone whom the clause around a trigger names as taking part; of a statement, whoever makes it. */
export function participantsOf(
  scene: Scene,
  telling: Telling,
  all: readonly Telling[],
  text: string,
): readonly Participant[] {
  const mentions = actors(scene);
  if (telling.trigger.kind === 'statement' && telling.trigger.form === 'verb')
    return merge(speakers(scene, telling, mentions, text));
  return merge(inside(mentions, scopeOf(scene, telling, all)).map((mention) => participant(scene, mention, text)));
}

/** Mentions that stand for somebody themselves, and not inside another's name or role. */
function actors(scene: Scene): readonly Mention[] {
  return scene.mentions.filter(
    (mention) =>
      mention.actor.kind !== 'document' &&
      !isLabel(scene, mention) &&
      !isPlace(scene, mention) &&
      !isMatter(scene, mention) &&
      !scene.mentions.some((other) => other !== mention && covers(other, mention)) &&
      !modifies(scene, mention),
  );
}

/** The name of whoever speaks in a transcript: "Wang Wenbin: …". */
function isLabel(scene: Scene, mention: Mention): boolean {
  const at = mention.start - scene.sentence.start;
  return at < 30 && /^[^,，。.]{0,8}[:：]/u.test(scene.words.slice(mention.end - scene.sentence.start));
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

/** A country that something happened in. */
function isPlace(scene: Scene, mention: Mention): boolean {
  if (mention.actor.kind !== 'country') return false;
  const before = scene.words.slice(
    Math.max(0, mention.start - scene.sentence.start - 12),
    mention.start - scene.sentence.start,
  );
  return (
    /\b(?:in|near|off|at|across)\s+(?:the\s+)?$|\b(?:in|at|near)\s+\p{Lu}\p{L}+, $/iu.test(before) &&
    !/^(?:[’']s|\s+and\b)/.test(scene.words.slice(mention.end - scene.sentence.start))
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

function speakers(scene: Scene, telling: Telling, mentions: readonly Mention[], text: string): readonly Participant[] {
  const { trigger } = telling;
  const as = (many: readonly Mention[]) => many.map((mention) => participant(scene, mention, text));
  const words = (from: number, to: number) => scene.words.slice(from - scene.sentence.start, to - scene.sentence.start);
  const told = scene.statements.find(
    (statement) => statement.cue && statement.cue.start < trigger.end && trigger.start < statement.cue.end,
  );
  const before = mentions.filter(
    (mention) =>
      mention.end <= trigger.start &&
      !/[;；:：。]/.test(words(mention.end, trigger.start)) &&
      trigger.start - mention.end < 160,
  );
  const relative = before.findLast(
    (mention) => mention.actor.kind === 'person' && /^,?\s+who\b/.test(words(mention.end, trigger.start)),
  );
  if (relative) return as([relative]);
  const together = /^(?:发表联合|發表聯合)/u.test(trigger.word) ? before.filter((mention) => mention.start >= clauseOf(scene, trigger)) : [];
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

/** A Chinese clause begins with its subject; those named after it are whom it is about. 我们 is whoever speaks. */
function chineseSubject(scene: Scene, before: readonly Mention[], trigger: Span): Mention | undefined {
  const lead = scene.words.slice(0, trigger.start - scene.sentence.start);
  const clause = clauseOf(scene, trigger);
  if (/我们|我們|我(?!国)/u.test(lead.slice(clause - scene.sentence.start))) return undefined;
  const own = before.filter((mention) => mention.start >= clause);
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
  return /^(?: \([^)]*\))?(?:,?\s+and\s+(?:[\p{L}’']+ ){0,5}|.{0,6}[和与與同].{0,8})$/u.test(
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

function inside(mentions: readonly Mention[], scope: Span): readonly Mention[] {
  return mentions.filter((mention) => mention.start >= scope.start && mention.end <= scope.end);
}

function participant(scene: Scene, mention: Mention, text: string): Participant {
  const before = scene.words.slice(
    Math.max(0, mention.start - scene.sentence.start - 130),
    mention.start - scene.sentence.start,
  );
  const after = scene.words.slice(mention.end - scene.sentence.start, mention.end - scene.sentence.start + 110);
  const part = chairs.test(before) ? 'chaired' : leads.test(before) || leadsAfter.test(after) ? 'led' : 'took part';
  const role = mention.role ? text.slice(mention.role.start, mention.role.end) : null;
  return { actor: mention.actor, role, part, span: { start: mention.start, end: mention.end } };
}

/** One participant for each actor: the first mention that says most. */
export function merge(participants: readonly Participant[]): readonly Participant[] {
  const byActor = new Map<string, Participant>();
  for (const one of participants) {
    const known = byActor.get(one.actor.id);
    const better =
      !known ||
      (known.part === 'took part' && one.part !== 'took part') ||
      (known.role === null && one.role !== null && known.part === one.part);
    if (better) byActor.set(one.actor.id, known ? { ...one, role: one.role ?? known.role } : one);
  }
  return [...byActor.values()];
}
