import { z } from 'zod';

/** What the environment may say. Empty strings count as absent but for `ATTACHE_DOCUMENTS`, where empty means none. */
const text = z.string().trim().min(1);
const portText = 'the number of a port, 0 to 65535';
const port = z.coerce.number(portText).int(portText).min(0, portText).max(65_535, portText);
const sizeText = 'a number of megabytes, at most 100';
const address = z.url({ protocol: /^https?$/ });
const zone = z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Brussels');

const environment = z.object({
  ATTACHE_DATA: text.default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ATTACHE_DOCUMENTS: z.string().default('./corpus'),
  ATTACHE_NOW: z.string().refine(isMoment, 'a day or a time such as 2024-03-15T08:00:00Z').optional(),
  ATTACHE_KNOWLEDGE: text.optional(),
  ATTACHE_TIMEZONE: zone.default('UTC'),
  ATTACHE_MAX_MB: z.coerce.number(sizeText).positive(sizeText).max(100, sizeText).default(5),
  ATTACHE_SECRET: text.min(16, 'at least 16 characters').optional(),
  ATTACHE_FEEDS: z.enum(['on', 'off']).optional(),
  ATTACHE_FETCH_PRIVATE: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NO_COLOR: text.optional(),
  DISCORD_TOKEN: text.optional(),
  DISCORD_API_URL: address.default('https://discord.com/api'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{5,20}$/, 'the number of a server')
    .optional(),
  DISCORD_SHARDS: text.optional(),
  SLACK_BOT_TOKEN: text.optional(),
  SLACK_APP_TOKEN: text.optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_CLIENT_ID: text.optional(),
  SLACK_CLIENT_SECRET: text.optional(),
  SLACK_API_URL: address.default('https://slack.com/api/'),
  PORT: port.default(3000),
});
export type Config = z.infer<typeof environment>;

/** Every key that is read; `.env.example` lists each. */
export const configKeys = Object.keys(environment.shape) as readonly (keyof Config)[];

/** Takes in a `.env` file of the working folder, where there is one; what the environment already holds stays. */
export function loadEnvironmentFile(): void {
  try {
    process.loadEnvFile();
  } catch {
    // There is none, which is the usual case.
  }
}

/** Reads `process.env`, or says in one line for each wrong key what it holds and what it takes. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
):
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'wrong'; readonly lines: readonly string[] } {
  const given = Object.fromEntries(
    configKeys.flatMap((key) => {
      const value = env[key];
      return value === undefined || (value === '' && key !== 'ATTACHE_DOCUMENTS') ? [] : [[key, value]];
    }),
  );
  const parsed = environment.safeParse(given);
  if (parsed.success) return { kind: 'config', config: parsed.data };
  const lines = parsed.error.issues.map((issue) => {
    const key = String(issue.path[0]);
    const held = /TOKEN|SECRET|DATABASE_URL/.test(key) ? 'a value not shown here' : JSON.stringify(given[key]);
    return `${key} holds ${held}; it takes ${issue.message.replace(/^Invalid /, 'a valid ').replace(/^Too small: expected string to have >=1 characters/, 'a text')}`;
  });
  return { kind: 'wrong', lines };
}

const moment = z.iso.datetime({ offset: true, local: true }).or(z.iso.date());

function isMoment(text: string): boolean {
  return moment.safeParse(text).success;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
