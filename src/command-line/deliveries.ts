import { openLedger } from '../../briefings/ledger.ts';
import type { Delivery } from '../model/briefing.ts';
import { print, printJson } from './lines.ts';
import { using } from './open.ts';
import type { Verb } from './run.ts';

export const deliveries: Verb = {
  usage: 'deliveries [--json]                              the ledger of scheduled briefings, newest first',
  flags: { json: { type: 'boolean' } },
  misused: (words) => (words.length > 0 ? `deliveries takes no ${words[0]}` : null),

  run: ({ flags, config }) =>
    using(config, async ({ client }) => {
      const all = (await openLedger(client.state).deliveries()).toSorted((a, b) => b.due.localeCompare(a.due));
      if (flags.json) for (const each of all) printJson(each);
      else for (const row of table(all)) print(row);
      return 0;
    }),
};

const header = ['due (UTC)', 'platform', 'channel', 'briefing', 'state', 'events', 'attempts'];

function table(all: readonly Delivery[]): readonly string[] {
  if (all.length === 0) return ['No briefing has been due yet.'];
  const rows = [header, ...all.map(rowOf)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

function rowOf({ due, platform, channel, subscription, state, accounts, attempts }: Delivery): readonly string[] {
  const tries = attempts.map(({ outcome, detail }) => (detail === '' ? outcome : `${outcome} (${detail})`)).join(', ');
  return [due.slice(0, 16).replace('T', ' '), platform, channel, subscription, state, String(accounts.length), tries];
}
