import type { Subscription } from '../../model/briefing.ts';
import type { Context } from '../../model/context.ts';
import type { Reply } from '../../model/reply.ts';
import { findActor, noSuchActor } from '../../reply/actors.ts';
import { echo, knowledge, reply, text } from '../../reply/parts.ts';
import { parseCommand } from '../typed/grammar.ts';
import { findTopic, noSuchTopic } from '../typed/topics.ts';
import { parseQuiet, parseTime, parseTimetable } from './timetable-words.ts';

/** What a manager may say of a briefing; everything is optional. */
export interface Wishes {
  readonly when?: string | undefined;
  readonly at?: string | undefined;
  readonly timezone?: string | undefined;
  readonly topics?: string | undefined;
  readonly actors?: string | undefined;
  readonly commands?: string | undefined;
  readonly empty?: 'silent' | 'say' | undefined;
  readonly quiet?: string | undefined;
}

export type Terms = Pick<Subscription, 'cron' | 'timezone' | 'topics' | 'actors' | 'commands' | 'whenEmpty' | 'quiet'>;
type Read<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'refused'; readonly reply: Reply };

const read = <T>(value: T): Read<T> => ({ kind: 'read', value });
/** Commands that change something or that every briefing has anyway. */
const notInBriefings: ReadonlySet<string> = new Set(['brief', 'briefing', 'help', 'ask']);
const mostCommands = 5;
const none = /^(?:none|no|off|all|everything|-)$/iu;

/** The terms with what is wished changed in them; the first wish that cannot be read is refused with one that can. */
export async function termsWith(context: Context, before: Terms, wishes: Wishes): Promise<Read<Terms>> {
  const timetable = readTimetable(context, before, wishes);
  if (timetable.kind === 'refused') return timetable;
  const topics = readTopics(context, before, wishes);
  if (topics.kind === 'refused') return topics;
  const actors = await readActors(context, before, wishes);
  if (actors.kind === 'refused') return actors;
  const commands = readCommands(context, before, wishes);
  if (commands.kind === 'refused') return commands;
  const quiet = readQuiet(before, wishes);
  if (quiet.kind === 'refused') return quiet;
  return read({
    ...timetable.value,
    topics: topics.value,
    actors: actors.value,
    commands: commands.value,
    whenEmpty: wishes.empty ?? before.whenEmpty,
    quiet: quiet.value,
  });
}

/** What was given, and examples that work. */
function refused(given: string, what: string, examples: string): { readonly kind: 'refused'; readonly reply: Reply } {
  return {
    kind: 'refused',
    reply: reply({
      answered: false,
      title: [text('I could not read '), echo(given), text(` as ${what}`)],
      lead: [text('Try '), knowledge(examples, 'help'), text('.')],
    }),
  };
}

function readTimetable(context: Context, before: Terms, { when, at, timezone = before.timezone }: Wishes) {
  const time = at === undefined ? timeOf(before.cron) : parseTime(at);
  if (time === null) return refused(at ?? '', 'a time of day', 'at:08:30, at:7 or at:18.15');
  const cron = when === undefined ? withTime(before.cron, at === undefined ? null : time) : parseTimetable(when, time);
  if (cron === null)
    return refused(
      when ?? at ?? '',
      'when it should come',
      'when:daily, when:weekdays, when:mondays, when:hourly or when:0 8 * * 1-5',
    );
  const zone = zoneOf(timezone);
  if (zone === null) return refused(timezone, 'a time zone', 'timezone:Europe/Brussels or timezone:Asia/Shanghai');
  const fault = context.briefings.fault({ cron, timezone: zone });
  if (fault !== null)
    return refused(when ?? cron, 'a timetable', 'when:0 8 * * 1-5 (minute, hour, day, month, weekday)');
  return read({ cron, timezone: zone });
}

/** The zone's own spelling; null for what is none. */
function zoneOf(typed: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed.trim().replaceAll(' ', '_') }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function timeOf(cron: string): readonly [number, number] {
  const [minute, hour] = cron.split(' ').map(Number);
  return [Number.isInteger(hour) ? hour! : 8, Number.isInteger(minute) ? minute! : 0];
}

/** Another time of day for the same days; null where the timetable has no single time. */
function withTime(cron: string, time: readonly [number, number] | null): string | null {
  if (time === null) return cron;
  const fields = cron.split(' ');
  if (!/^\d+$/u.test(fields[1] ?? '')) return null;
  return [String(time[1]), String(time[0]), ...fields.slice(2)].join(' ');
}

const listed = (given: string, separator: RegExp): readonly string[] =>
  none.test(given.trim())
    ? []
    : given
        .split(separator)
        .map((each) => each.trim())
        .filter((each) => each !== '');

function readTopics({ knowledge: names }: Context, before: Terms, { topics }: Wishes): Read<readonly string[]> {
  if (topics === undefined) return read(before.topics);
  const ids: string[] = [];
  for (const typed of listed(topics, /[,;]/u)) {
    const topic = findTopic(names, typed);
    if (topic === null) return { kind: 'refused', reply: { ...noSuchTopic(names, typed, 'brief'), actions: [] } };
    ids.push(topic.id);
  }
  return read(ids);
}

async function readActors(context: Context, before: Terms, { actors }: Wishes): Promise<Read<readonly string[]>> {
  if (actors === undefined) return read(before.actors);
  const ids: string[] = [];
  for (const typed of listed(actors, /[,;]/u)) {
    const found = await findActor(context, typed);
    if (found.kind === 'near')
      return { kind: 'refused', reply: { ...noSuchActor(typed, found.choices, 'who', 'name'), actions: [] } };
    ids.push(found.actor.id);
  }
  return read(ids);
}

function readCommands(context: Context, before: Terms, { commands }: Wishes): Read<readonly string[]> {
  if (commands === undefined) return read(before.commands);
  const texts = listed(commands, /;|\n|(?<=\S)\s+(?=\/[a-z])/u);
  for (const typed of texts) {
    const parsed = typed.startsWith('/') ? parseCommand(typed, context.commands) : null;
    const command = parsed?.kind === 'invocation' ? parsed.command : null;
    if (command === null || command.managersOnly || notInBriefings.has(command.name) || texts.length > mostCommands)
      return refused(
        typed,
        'a command for briefings',
        'commands:/stance actor:China or commands:/timeline; /stance actor:NATO',
      );
  }
  return read(texts);
}

function readQuiet(before: Terms, { quiet }: Wishes): Read<Terms['quiet']> {
  if (quiet === undefined) return read(before.quiet);
  if (none.test(quiet.trim())) return read(null);
  const hours = parseQuiet(quiet);
  return hours === null ? refused(quiet, 'quiet hours', 'quiet:22:00-07:00 or quiet:none') : read(hours);
}
