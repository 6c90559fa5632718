import type { ChatPlatform } from '../model/platform.ts';
import type { Connection } from '../model/poster.ts';
import type { Attache } from './open.ts';

/** Connects to a platform; null where the configuration holds no credentials for it. */
type Connect = (attache: Attache) => Promise<Connection | null>;

/** A row for every platform. Each is loaded here, because its library takes longer to load than the rest of the program. */
export const connectors: Readonly<Record<ChatPlatform, Connect>> = {
  async discord({ config, bot, log }) {
    if (config.DISCORD_TOKEN === undefined) return null;
    const { startDiscord } = await import('../platforms/discord/start.ts');
    const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_GUILD_ID: guildId, DISCORD_SHARDS: shards } = config;
    return startDiscord({ token, apiUrl, guildId: guildId ?? null, shards: shards ?? null, bot, log });
  },

  async slack({ config, bot, log }) {
    const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = config;
    const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, ATTACHE_SECRET: secret } = config;
    if (!(botToken ?? appToken ?? clientId ?? clientSecret)) return null;
    const { startSlack } = await import('../platforms/slack/start.ts');
    const keys = { botToken, appToken, signingSecret, clientId, clientSecret, secret };
    return startSlack({ ...keys, port: config.PORT, apiUrl: config.SLACK_API_URL, bot, log });
  },
};
