import { randomBytes } from 'node:crypto';
import type { Client, Message } from 'discord.js';
import type { Bot, Log } from '../../model/bot.ts';
import { errorText } from '../shared/error-text.ts';
import { tidy, visible } from '../shared/tidy.ts';
import { callerOfMessage } from './caller.ts';
import { noticeMessage } from './message.ts';
import { present } from './present.ts';

/** Whether a message is a question for the bot: a direct message, or one that names it or answers it. */
export function concerns(message: Message, client: Client<true>): boolean {
  if (message.author.bot || message.system) return false;
  return message.guildId === null || message.mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true });
}

/** Answers a plain question. Never throws. The nonce makes a second answer to the same message impossible for minutes. */
export async function converse(message: Message, client: Client<true>, bot: Bot, log: Log): Promise<void> {
  const stopTyping = typing(message);
  try {
    const caller = callerOfMessage(message);
    const words = tidy(message.content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ')).trim();
    const asked = visible(words) ? { text: words } : { invocation: { command: 'help', options: {} } };
    const reply = await bot.exchange({ caller, ...asked });
    await answer(message, await present(bot, reply, { owner: caller.user, private: false }));
  } catch (error) {
    const reference = randomBytes(4).toString('hex');
    log.error(
      { reference, error: errorText(error), message: message.id, user: message.author.id },
      'a message could not be answered',
    );
    const sorry = `Sorry, that did not work, and it is not your doing. Reference for the operator: \`${reference}\`.`;
    await answer(message, noticeMessage(sorry)).catch((second: unknown) => {
      log.error({ reference, error: errorText(second) }, 'nor could the apology be sent');
    });
  } finally {
    stopTyping();
  }
}

async function answer(message: Message, { components, flags }: Awaited<ReturnType<typeof present>>): Promise<void> {
  await message.reply({
    components: [...components],
    flags,
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    nonce: message.id,
    enforceNonce: true,
  });
}

// Discord shows "is typing" for ten seconds.
const typingMs = 8_000;

/** Shows that the bot is at work until the function that it gives is called. */
function typing(message: Message): () => void {
  const show = () => {
    if ('sendTyping' in message.channel) message.channel.sendTyping().catch(() => {});
  };
  show();
  const timer = setInterval(show, typingMs);
  return () => clearInterval(timer);
}
