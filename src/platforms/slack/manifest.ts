import type { Command } from '../../model/context.ts';
import { shorten } from '../shared/tidy.ts';
import { slackName, typedName, umbrella } from './names.ts';

/** An entry in the menu of a message: it runs a command with the message's words. Slack allows its name 24 characters. */
export interface MessageEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly command: string;
  readonly option: string;
  /** What stands before the message's words in the option. */
  readonly lead: string;
}

const entries: readonly MessageEntry[] = [
  {
    id: 'check',
    name: 'Check against documents',
    description: 'Holds a message against the documents, clause by clause',
    command: 'ask',
    option: 'question',
    lead: 'Check: ',
  },
  {
    id: 'add',
    name: 'Add to documents',
    description: 'Adds the words of a message to the documents of this workspace',
    command: 'add',
    option: 'what',
    lead: '',
  },
];

/** The entries whose commands there are. */
export function messageEntries(commands: readonly Command[]): readonly MessageEntry[] {
  return entries.filter((entry) => commands.some((command) => command.name === entry.command));
}

/** Each with what it is used for. https://docs.slack.dev/reference/scopes */
export const botScopes: readonly string[] = [
  // Questions that name the bot, and the pane and direct messages in which it is asked.
  'app_mentions:read',
  'assistant:write',
  'im:history',
  // Files that are handed over in a direct message.
  'files:read',
  // Answers and briefings.
  'chat:write',
  'commands',
  // Whether a briefing has been posted already.
  'channels:history',
  'groups:history',
  // Who may manage a channel's briefings, and in whose time zone "last month" is meant.
  'channels:read',
  'groups:read',
  'users:read',
];

const botEvents: readonly string[] = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'assistant_thread_context_changed',
  'assistant_thread_started',
  'message.im',
  'tokens_revoked',
];

const about = 'Briefings on China–NATO relations: every claim with the sentence it comes from.';

/**
 * The app's manifest, ready to paste at https://api.slack.com/apps. With an address (`https://host`) it is for HTTP and
 * for installation in many workspaces; without, for Socket Mode.
 */
export function slackManifest(commands: readonly Command[], address: string | null = null): object {
  const base = address?.replace(/\/+$/, '') ?? null;
  const url = base ? { url: `${base}/slack/events` } : {};
  const requests = base ? { request_url: `${base}/slack/events` } : {};
  const options = base ? { message_menu_options_url: `${base}/slack/events` } : {};
  return {
    display_information: { name: 'Attaché', description: about, background_color: '#1f3a5f' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Attaché', always_online: true },
      assistant_view: { assistant_description: about },
      shortcuts: messageEntries(commands).map(({ id, name, description }) => ({
        ...{ name, type: 'message', callback_id: id, description },
      })),
      slash_commands: [
        {
          command: `/${umbrella}`,
          description: 'Any question or command of Attaché',
          usage_hint: '[question, or a command such as: who Wang Yi]',
          ...url,
          should_escape: false,
        },
        ...commands
          .filter((command) => slackName(command.name) !== null)
          .map((command) => ({ ...slashCommand(command), ...url, should_escape: false })),
      ],
    },
    oauth_config: {
      ...(base ? { redirect_urls: [`${base}/slack/oauth_redirect`] } : {}),
      scopes: { bot: [...botScopes] },
    },
    settings: {
      event_subscriptions: { ...requests, bot_events: [...botEvents] },
      interactivity: { is_enabled: true, ...requests, ...options },
      org_deploy_enabled: false,
      socket_mode_enabled: base === null,
      token_rotation_enabled: false,
    },
  };
}

function slashCommand(command: Command): object {
  const names = Object.keys(command.options.shape);
  const [first, ...rest] = names;
  const hint = [...(first ? [`[${first}]`] : []), ...rest.map((name) => `[${name}:…]`)].join(' ');
  return {
    command: typedName(command.name),
    description: shorten(command.summary, 150),
    ...(hint === '' ? {} : { usage_hint: shorten(hint, 150) }),
  };
}
