import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Participant } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';

/** Where the people of an event end and its subject or aftermath begins. */
const subjectBegins =
  /[;；]|,\s+\p{Ll}+ing\b|\b(?:focus(?:ing|ed|es)? on|delved into|to discuss|discuss(?:ed|ing)|about|regarding|concerning|amid|saying|where|when|that|which|because|due to|despite|according to|against|in order to|aimed at|accus\w+|as part of|and (?:called|urged|asked|suggested|stressed|said|told))\b|[“"「]|就(?!是)|讨论|討論|[,，](?:说|說|称|稱|呼吁|表示)/giu;
const leads = /\b(?:led|headed|represented by|under|leading|head of)\b[^,.;]{0,60}$|率[^，。]{0,20}$/iu;
const chairs = /\b(?:co-?)?chair(?:ed|s|ing)?\b[^.;]{0,120}$/iu;
const leadsAfter = /^[^.;,]{0,4}(?:,[^.;]{0,80},)?\s*(?:led|headed|commanded)\b/iu;

/** Everyone whom the clause around a trigger names as taking part; of a statement, whoever makes it. */
export function participantsOf(
  scene: Scene,
  telling: Telling,
  all: readonly Telling[],
  text: string,
): readonly Participant[] {
  const mentions = actors(scene);
  const within =
    telling.trigger.kind === 'statement' && telling.trigger.form === 'verb'
      ? speakers(scene, telling, mentions)
      : inside(mentions, scopeOf(scene, telling, all));
  return merge(within.map((mention) => participant(scene, mention, text)));
}

/** Mentions that stand for somebody themselves, and not inside another's name or role. */
function actors(scene: Scene): readonly Mention[] {
  return scene.mentions.filter(
    (mention) =>
      mention.actor.kind !== 'document' &&
      !scene.mentions.some((other) => other !== mention && covers(other, mention)) &&
      !modifies(scene, mention),
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

function speakers(scene: Scene, telling: Telling, mentions: readonly Mention[]): readonly Mention[] {
  const { trigger } = telling;
  const told = scene.statements.find(
    (statement) => statement.cue && statement.cue.start < trigger.end && trigger.start < statement.cue.end,
  );
  const source = told?.speaker ? mentionOf(scene, told.speaker, trigger) : null;
  if (source) return [source];
  const words = (from: number, to: number) => scene.words.slice(from - scene.sentence.start, to - scene.sentence.start);
  const before = mentions.filter(
    (mention) =>
      mention.end <= trigger.start &&
      !/[;；:：。]/.test(words(mention.end, trigger.start)) &&
      trigger.start - mention.end < 160,
  );
  const nearest = before.findLast((mention) => mention.actor.kind === 'person') ?? before.at(-1);
  if (nearest) return joined(before, nearest, words);
  const after = mentions.find((mention) => mention.start >= trigger.end && mention.start - trigger.end < 50);
  return after && /[”"」]\s*,?\s*$/u.test(words(scene.sentence.start, trigger.start)) ? [after] : [];
}

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

/** From the end of the dated clause before to where the subject of the meeting or the next dated clause begins. */
function scopeOf(scene: Scene, { trigger, start, end }: Telling, all: readonly Telling[]): Span {
  const others = all.filter((other) => other.time !== null && other.trigger !== trigger);
  const previous = Math.max(
    scene.sentence.start,
    ...others.filter((other) => other.end <= start).map((other) => other.end),
  );
  const next = Math.min(
    scene.sentence.end,
    ...others.filter((other) => other.start >= end).map((other) => other.start),
  );
  subjectBegins.lastIndex = trigger.end - scene.sentence.start;
  const cut = subjectBegins.exec(scene.words);
  const stop = cut ? Math.min(next, cut.index + scene.sentence.start) : next;
  const own = { start: previous, end: Math.max(stop, trigger.end) };
  // A clause without a subject of its own shares the sentence's: "initiated in 2010 but interrupted in 2016".
  return scene.mentions.some((mention) => mention.start >= own.start && mention.end <= own.end)
    ? own
    : { start: scene.sentence.start, end: own.end };
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
