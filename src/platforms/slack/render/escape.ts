import { tidy } from '../../shared/tidy.ts';

/**
 * Text in which Slack sees no mention, link or channel: the three characters that begin and end them are written out.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeControl(text: string): string {
  return tidy(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Whether Slack's `mrkdwn` would show a text as it stands, once control characters are written out. */
export function plainInMrkdwn(text: string): boolean {
  return !/[*_~`]|:[\w+'-]+:|^\s*(?:>|&gt;|•|\d+\.\s)/u.test(text);
}

/**
 * Text for `mrkdwn` in small print. Slack has no sign that takes the meaning of a mark away, so marks that could dress
 * the text are shown by signs that look like them; a source's own words never come this way.
 */
export function escapeMrkdwn(text: string): string {
  return escapeControl(text)
    .replace(/[*_~`]/g, (sign) => lookalikes[sign] ?? sign)
    .replace(/:(?=[\w+'-]+:)/g, '\ua789');
}

const lookalikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** What a person wrote, out of Slack's encoding: mentions of the bot gone, other mentions and links as their words. */
export function plainWords(text: string, self: string | null = null): string {
  const words = text
    .replace(/<@([UW][A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, name?: string) =>
      id === self ? ' ' : `@${name ?? id}`,
    )
    .replace(/<#[A-Z0-9]+(?:\|([^>]*))?>/g, (_, name?: string) => (name ? `#${name}` : ''))
    .replace(/<!(?:subteam\^[A-Z0-9]+|date\^[^|>]*|[a-z]+)(?:\|([^>]*))?>/g, (_, label?: string) => label ?? '')
    .replace(/<([a-z][a-z+.-]*:[^|>]+)(?:\|([^>]*))?>/gi, (_, url: string, label?: string) => label ?? url);
  return tidy(words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).trim();
}
