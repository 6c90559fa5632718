import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Bot, Log } from '../../model/bot.ts';
import { AttacheError } from '../../model/error.ts';
import type { Connection } from '../../model/poster.ts';
import { errorText } from '../shared/error-text.ts';
import { inFlight } from '../shared/in-flight.ts';
import type { Acknowledging } from './acknowledge.ts';
import { type Downloading, downloadFrom } from './files.ts';
import { interact } from './interactions.ts';
import { discordInvite } from './invite.ts';
import { concerns, converse } from './messages.ts';
import { discordPoster } from './post.ts';
import { registerCommands } from './register.ts';
import { parseShards } from './shards.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Null or left out: Discord's own. The tests' seam. */
  readonly apiUrl?: string | null;
  /** A server to which the commands go alone, for trying things out. */
  readonly guildId?: string | null;
  /** As `DISCORD_SHARDS` has it. */
  readonly shards?: string | number | null;
  readonly bot: Bot;
  readonly log: Log;
  readonly deferAfterMs?: number;
}

// Discord waits three seconds; a host under load needs some of that for itself.
const deferAfterMs = 1_200;
// With more than these under way the next has to queue, so Discord is told at once.
const crowd = 6;
const drainMs = 20_000;

/** Connects to Discord and answers there. Throws `AttacheError` where the token is refused. */
export async function startDiscord(options: DiscordOptions): Promise<Connection> {
  const { bot, log, guildId = null } = options;
  const client = newClient(options);
  const work = inFlight((error) => log.error({ error: errorText(error) }, 'something on Discord went wrong'));
  const patienceMs = options.deferAfterMs ?? deferAfterMs;
  const how: Acknowledging & Downloading = {
    log,
    deferAfterMs: () => (work.count > crowd ? 0 : patienceMs),
    download: downloadFrom(options.apiUrl ?? null),
  };
  const once = firstTime();

  client.on(Events.InteractionCreate, (interaction) => {
    if (once(interaction.id)) work.run(() => interact(interaction, bot, how));
  });
  client.on(Events.MessageCreate, (message) => {
    if (!client.isReady() || !concerns(message, client) || !once(message.id)) return;
    work.run(() => converse(message, client, bot, log));
  });
  client.on(Events.Error, (error) => log.error({ error: errorText(error) }, 'discord.js reports an error'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ error: errorText(error), shard }, 'the connection to Discord broke'),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ code, shard }, 'Discord ended the connection for good'),
  );
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));

  const ready = await connect(client, options.token);
  await announce(ready, { bot, log, guildId });
  const { id: self } = ready.user;
  return {
    ...discordPoster(client.rest, bot, { self: () => self, log }),
    async stop() {
      // The sockets first, so that nothing new comes in; REST stays until what is in flight has been answered.
      // biome-ignore lint/complexity/useLiteralKeys: discord.js marks it private, and offers nothing else that ends the sockets alone
      await client.ws['destroy']();
      const left = await work.drain(drainMs);
      if (left > 0) log.warn({ left }, 'stopped before everything was answered');
      await client.destroy();
    },
  };
}

/** Registers the commands where this is the process to do it, and says where the bot can be invited from. */
async function announce(
  client: Client<true>,
  { bot, log, guildId }: { readonly bot: Bot; readonly log: Log; readonly guildId: string | null },
): Promise<void> {
  const { shards } = client.options;
  if (Array.isArray(shards) && !shards.includes(0)) return;
  const { id: applicationId } = client.application;
  const facts = { servers: client.guilds.cache.size, invite: discordInvite(applicationId) };
  try {
    const commands = await registerCommands({
      rest: client.rest,
      state: bot.state,
      applicationId,
      guildId,
      commands: bot.commands,
    });
    log.info({ ...facts, commands }, `on Discord as ${client.user.tag}`);
  } catch (error) {
    const where = guildId ? `; has the bot been invited to the server of DISCORD_GUILD_ID (${guildId})?` : '';
    log.error(
      { ...facts, error: errorText(error) },
      `Discord did not take the commands, those of the last time go on${where}`,
    );
  }
}

function newClient({ apiUrl, shards }: DiscordOptions): Client {
  const which = parseShards(String(shards ?? 'auto'));
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it discord.js drops messages of a direct channel that it has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...(apiUrl ? { rest: { api: apiUrl } } : {}),
    ...(which === 'auto' ? { shards: 'auto' } : { shards: [...which.ids], shardCount: which.count }),
    // Nothing that is said is kept: memory does not grow with the servers' talk.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, ReactionManager: 0 }),
  });
}

async function connect(client: Client, token: string): Promise<Client<true>> {
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    return await ready;
  } catch (error) {
    await client.destroy().catch(() => {});
    const refused = (error as { code?: unknown }).code === 'TokenInvalid';
    throw new AttacheError(
      refused ? 'discord-token' : 'discord-connect',
      refused
        ? 'DISCORD_TOKEN: Discord refuses this token. Make a new one at https://discord.com/developers/applications (your application → Bot → Reset Token) and put it into .env.'
        : `Discord cannot be reached: ${error instanceof Error ? error.message : String(error)}. Check the network, and DISCORD_API_URL if it is set.`,
      { cause: error },
    );
  }
}

/** True the first time that an id comes by; a resumed connection can bring one twice. Remembers the last thousand. */
function firstTime(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > 1_000) seen.delete(seen.values().next().value!);
    return true;
  };
}
