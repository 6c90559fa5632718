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
