import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { parseWhen } from '../answer/typed/when.ts';
import { exchange } from '../exchange.ts';
import { harmless } from '../platforms/terminal/harmless.ts';
import { toAnswer } from '../reply/json.ts';
import { plain } from '../reply/plain.ts';
import { print, printJson } from './lines.ts';
import { operator, using } from './open.ts';
import type { Verb } from './run.ts';

export const brief: Verb = {
  usage: 'brief [--at DATETIME] [--since DATE] [--json]    the briefing that would be posted then',
  flags: { at: { type: 'string' }, since: { type: 'string' }, json: { type: 'boolean' } },
  misused: (words, flags) => {
    if (words.length > 0) return `brief takes no ${words[0]}`;
    if (flags.at !== undefined && !DateTime.fromISO(String(flags.at)).isValid)
      return `--at holds "${flags.at}"; it takes a day or a time such as 2024-03-15T08:00`;
    return flags.since === undefined || parseWhen(String(flags.since), new Date()) !== null
      ? null
      : `--since holds "${flags.since}"; it takes a day such as 2024-03-15, or "last month"`;
  },

  run: ({ flags, config }) =>
    using(config, async ({ base }) => {
      const zone = config.ATTACHE_TIMEZONE;
      const at = flags.at === undefined ? base.now() : DateTime.fromISO(String(flags.at), { zone }).toJSDate();
      const options = flags.since === undefined ? {} : { since: String(flags.since) };
      const invocation = { command: 'brief', options };
      const reply = await exchange({ ...base, now: () => at }, { caller: operator(randomUUID()), invocation });
      if (flags.json) printJson(toAnswer(typed(options), reply));
      else print(harmless(plain(reply).text));
      return 0;
    }),
};

const typed = (options: Readonly<Record<string, string>>): string =>
  ['/brief', ...Object.entries(options).map(([name, given]) => `${name}:${given}`)].join(' ');
