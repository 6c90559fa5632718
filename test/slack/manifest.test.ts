import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { botScopes, slackManifest } from '../../src/platforms/slack/manifest.ts';
import { slackName, slackWords, typedName, typedText } from '../../src/platforms/slack/names.ts';

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly {
      readonly command: string;
      readonly url?: string;
      readonly description: string;
    }[];
    readonly shortcuts: readonly { readonly name: string }[];
  };
  readonly settings: {
    readonly socket_mode_enabled: boolean;
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
  };
  readonly oauth_config: { readonly redirect_urls?: readonly string[] };
}

const schema = '../shared/specs/slack-manifest-2.json';
const bySocket = slackManifest(commands) as Manifest;
const byHttp = slackManifest(commands, 'https://bot.example.org/') as Manifest;

describe('the manifest', () => {
  it.skipIf(!existsSync(schema)).each([
    ['for Socket Mode', bySocket],
    ['for HTTP', byHttp],
  ])('%s is one that Slack takes (needs ../shared/specs)', (_, manifest) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    // The package is CommonJS, whose default export Node and TypeScript see differently.
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    expect(validate(JSON.parse(JSON.stringify(manifest))) ? [] : validate.errors).toEqual([]);
  });

  it('reaches every command, by its own name or by the umbrella', () => {
    const slashes = bySocket.features.slash_commands.map((each) => each.command);
    expect(slashes[0]).toBe('/attache');
    for (const { name } of commands) expect(slashes).toContain(typedName(name).split(' ')[0]);
    expect(new Set(slashes).size).toBe(slashes.length);
    expect(slashes.length).toBeLessThanOrEqual(50);
  });

  it.each(['/who', '/search', '/status', '/help', '/remind', '/me', '/topic', '/invite'])('claims no %s', (name) => {
    expect(bySocket.features.slash_commands.map((each) => each.command)).not.toContain(name);
  });

  it('names a shortcut in 24 characters', () => {
    for (const { name } of bySocket.features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
  });

  it('asks for addresses over HTTP only', () => {
    expect(JSON.stringify(bySocket)).not.toMatch(/https?:/);
    expect(bySocket.settings.socket_mode_enabled).toBe(true);
    expect(byHttp.settings.socket_mode_enabled).toBe(false);
    for (const each of byHttp.features.slash_commands) expect(each.url).toBe('https://bot.example.org/slack/events');
    expect(byHttp.oauth_config.redirect_urls).toEqual(['https://bot.example.org/slack/oauth_redirect']);
  });

  it('asks for the scopes that its events need, and none twice', () => {
    expect(new Set(botScopes).size).toBe(botScopes.length);
    // https://docs.slack.dev/reference/events
    const needs: Readonly<Record<string, string>> = {
      app_mention: 'app_mentions:read',
      'message.im': 'im:history',
      assistant_thread_started: 'assistant:write',
      assistant_thread_context_changed: 'assistant:write',
    };
    for (const event of bySocket.settings.event_subscriptions.bot_events) {
      if (needs[event]) expect(botScopes).toContain(needs[event]);
    }
  });
});

describe('names', () => {
  it.each([
    { slash: '/whois', text: 'Wang Yi', gives: '/who Wang Yi' },
    { slash: '/timeline', text: ' from:2021 ', gives: '/timeline from:2021' },
    { slash: '/attache', text: 'who Wang Yi', gives: '/who Wang Yi' },
    { slash: '/attache', text: '/whois Wang Yi', gives: '/who Wang Yi' },
    { slash: '/attache', text: 'WHO Wang Yi', gives: '/who Wang Yi' },
    { slash: '/attache', text: '', gives: '/help' },
    { slash: '/attache', text: 'help timeline', gives: '/help timeline' },
    { slash: '/attache', text: 'what did both sides agree?', gives: 'what did both sides agree?' },
    { slash: '/attache', text: 'tmeline', gives: '/tmeline' },
    { slash: '/attache', text: '/tmeline from:2020', gives: '/tmeline from:2020' },
  ])('$slash $text is $gives', ({ slash, text, gives }) => {
    expect(typedText(slash, text, commands)).toBe(gives);
  });

  it.each([
    { words: 'Try /who Wang Yi', shows: 'Try /whois Wang Yi' },
    { words: 'Help on /help', shows: 'Help on /attache help' },
    { words: '/timeline from:2020', shows: '/timeline from:2020' },
    { words: 'https://example.org/who', shows: 'https://example.org/who' },
    { words: 'and/or /whose', shows: 'and/or /whose' },
  ])('"$words" shows as "$shows"', ({ words, shows }) => {
    expect(slackWords(words, commands)).toBe(shows);
  });

  it('only the umbrella reaches what Slack keeps and nobody renamed', () => {
    expect([slackName('help'), slackName('who'), slackName('stance')]).toEqual([null, 'whois', 'stance']);
  });
});
