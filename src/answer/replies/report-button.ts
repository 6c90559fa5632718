import type { Action, Invocation, Reply } from '../../model/reply.ts';
import { button } from '../../reply/parts.ts';

/** Replies about the program itself: there is nothing in them that a document could say otherwise. */
const ownAffairs: ReadonlySet<string> = new Set(['report', 'help', 'feeds', 'add', 'briefing']);

/** The reply with a button under it by which somebody says that it is wrong. */
export function withReportButton(reply: Reply, known: ReadonlySet<string>): Reply {
  const { invocation } = reply;
  if (invocation === null || ownAffairs.has(invocation.command) || !known.has(invocation.command)) return reply;
  const about = typed(invocation);
  if (about.length > 1_500) return reply;
  const report: Action = button('Report an error', { command: 'report', options: { about } });
  return { ...reply, actions: [...reply.actions, report] };
}

/** A command with its options, as it would be typed. */
function typed({ command, options }: Invocation): string {
  const given = Object.entries(options).map(([name, value]) => {
    const words = value.replaceAll('"', '”').replaceAll(/\s+/gu, ' ').trim();
    return `${name}:${/[a-z]:/iu.test(words) ? `"${words}"` : words}`;
  });
  return [`/${command}`, ...given].join(' ');
}
