import { commands } from '../../commands/index.ts';
import { print } from './lines.ts';
import type { Verb } from './run.ts';

export const discord: Verb = {
  usage: 'discord invite APPLICATION_ID                    the link that invites the bot to a server',
  flags: {},
  misused: ([verb, id]) =>
    verb === 'invite' && /^\d{5,20}$/.test(id ?? '')
      ? null
      : 'it takes "invite" and the application id of the developer portal (a long number)',
  run: async ({ words }) => {
    const { discordInvite } = await import('../platforms/discord/invite.ts');
    print(discordInvite(words[1]!));
    return 0;
  },
};

export const slack: Verb = {
  usage:
    'slack manifest [https://ADDRESS]                 the manifest to paste; with an address for HTTP, else Socket Mode',
  flags: {},
  misused: ([verb, address, ...more]) =>
    verb === 'manifest' && more.length === 0 && (address === undefined || /^https?:\/\/[^/]/.test(address))
      ? null
      : 'it takes "manifest" and, for HTTP, the address at which Slack reaches the bot',
  run: async ({ words }) => {
    const { slackManifest } = await import('../platforms/slack/manifest.ts');
    print(JSON.stringify(slackManifest(commands, words[1] ?? null), null, 2));
    return 0;
  },
};
