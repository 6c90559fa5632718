import type { Command } from '../../model/context.ts';

/** The command that reaches every other: `/attache who Wang Yi`. */
export const umbrella = 'attache';

/**
 * Names that Slack keeps for itself; it refuses a whole manifest for one of them.
 * https://slack.com/help/articles/201259356-Use-built-in-slash-commands and the older commands that clients still know
 */
const reserved: ReadonlySet<string> = new Set([
  ...['active', 'apps', 'archive', 'away', 'call', 'canvas', 'close', 'collapse', 'dm', 'dnd', 'expand', 'feed'],
  ...['feedback', 'help', 'huddle', 'invite', 'join', 'keys', 'kick', 'leave', 'list', 'me', 'msg', 'mute', 'open'],
  ...['part', 'prefs', 'remind', 'remove', 'rename', 'search', 'section', 'shortcuts', 'shrug', 'star', 'starred'],
  ...['status', 'todo', 'topic', 'unarchive', 'unmute', 'who', 'workflow'],
]);

const better: Readonly<Record<string, string>> = { who: 'whois', search: 'lookup', status: 'state' };

/** The slash command of its own that a command has in Slack; null where only the umbrella reaches it. */
export function slackName(name: string): string | null {
  return reserved.has(name) ? (better[name] ?? null) : name;
}

/** What to type in Slack for a command: `/timeline`, `/whois`, `/attache help`. */
export function typedName(name: string): string {
  const own = slackName(name);
  return own === null ? `/${umbrella} ${name}` : `/${own}`;
}

/** Words that tell what to type, with the names that commands have in Slack. */
export function slackWords(words: string, commands: readonly Command[]): string {
  return words.replace(/(?<![\w/])\/([a-z]+)(?![\w/])/g, (slash, name: string) =>
    commands.some((command) => command.name === name) ? typedName(name) : slash,
  );
}

/**
 * A slash command of Slack as the text that the exchange takes. The umbrella alone asks for help; followed by no
 * command's name it takes a plain question.
 */
export function typedText(slash: string, text: string, commands: readonly Command[]): string {
  const given = slash.replace(/^\//, '').toLowerCase();
  const words = text.trim();
  if (given !== umbrella) return `/${ownName(given, commands) ?? given} ${words}`.trim();
  const [first = '', ...rest] = words.split(/\s+/);
  if (first === '') return '/help';
  const named = ownName(first.replace(/^\//, '').toLowerCase(), commands);
  if (named) return `/${named} ${rest.join(' ')}`.trim();
  return rest.length > 0 && !first.startsWith('/') ? words : `/${words.replace(/^\//, '')}`;
}

function ownName(given: string, commands: readonly Command[]): string | null {
  const found = commands.find((command) => command.name === given || slackName(command.name) === given);
  return found?.name ?? null;
}
