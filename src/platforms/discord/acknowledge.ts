import { randomBytes } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { DiscordAPIError, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Log } from '../../model/bot.ts';
import { errorText } from '../shared/error-text.ts';
import { type DiscordMessage, noticeMessage } from './message.ts';

/** What an interaction comes to, and where it is shown. */
export interface Outcome {
  readonly message: DiscordMessage;
  readonly as: 'public' | 'private' | 'in place';
}

export interface Acknowledging {
  readonly log: Log;
  /** How long work that begins now may take before Discord is told to wait. Discord gives up after 3,000. */
  deferAfterMs(): number;
}

/**
 * Answers an interaction: at once where the work is quick, else with a sign of work and then the answer. `late` says
 * where the answer will be shown when that has to be told before it is known. Never throws: a failure becomes a private
 * apology with a reference that the log carries as well.
 */
export async function acknowledge(
  interaction: RepliableInteraction,
  { late, work }: { readonly late: Outcome['as']; readonly work: () => Promise<Outcome> },
  { log, deferAfterMs }: Acknowledging,
): Promise<void> {
  try {
    const outcome = work();
    // Its failure is dealt with where it is awaited; without this it would count as unhandled until then.
    outcome.catch(() => {});
    const waiting = new AbortController();
    const slow = after(deferAfterMs(), 'slow' as const, { signal: waiting.signal }).catch(() => 'slow' as const);
    const first = await Promise.race([outcome, slow]);
    waiting.abort();
    if (first !== 'slow') return await show(interaction, first);
    await defer(interaction, late);
    await showLate(interaction, await outcome, late);
  } catch (error) {
    await apologise(interaction, error, log);
  }
}

async function show(interaction: RepliableInteraction, { message, as }: Outcome): Promise<void> {
  if (as === 'in place' && interaction.isMessageComponent()) await interaction.update(body(message));
  else await interaction.reply(body(message, as === 'private'));
}

async function defer(interaction: RepliableInteraction, late: Outcome['as']): Promise<void> {
  if (late === 'in place' && interaction.isMessageComponent()) await interaction.deferUpdate();
  else if (late === 'private') await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  else await interaction.deferReply();
}

async function showLate(
  interaction: RepliableInteraction,
  { message, as }: Outcome,
  late: Outcome['as'],
): Promise<void> {
  if (late === 'in place' && as !== 'in place') await interaction.followUp(body(message, as === 'private'));
  else if (late === 'public' && as === 'private') await showInstead(interaction, message);
  else await interaction.editReply(body(message));
}

/** A public sign of work cannot become private: it is taken away first. */
async function showInstead(interaction: RepliableInteraction, message: DiscordMessage): Promise<void> {
  await interaction.deleteReply();
  await interaction.followUp(body(message, true));
}

async function apologise(interaction: RepliableInteraction, error: unknown, log: Log): Promise<void> {
  const reference = randomBytes(4).toString('hex');
  const facts = { reference, error: errorText(error), interaction: interaction.id, user: interaction.user.id };
  // 10062: the interaction is older than Discord's three seconds; 40060: another process has answered it.
  if (error instanceof DiscordAPIError && (error.code === 10062 || error.code === 40060)) {
    log.warn(facts, 'an interaction could not be answered in time');
    return;
  }
  log.error(facts, 'an interaction failed');
  const message = noticeMessage(
    `Sorry, that did not work, and it is not your doing. Please try again; if it stays so, tell the operator this reference: \`${reference}\`.`,
  );
  try {
    if (interaction.replied) await interaction.followUp(body(message, true));
    else if (!interaction.deferred) await interaction.reply(body(message, true));
    else if (interaction.ephemeral) await interaction.editReply(body(message));
    else if (isUpdate(interaction)) await interaction.followUp(body(message, true));
    else await showInstead(interaction, message);
  } catch (second) {
    log.error({ ...facts, error: errorText(second) }, 'nor could the apology be sent');
  }
}

/** Deferred in place: the message that the button is on must stay. */
function isUpdate(interaction: RepliableInteraction): boolean {
  return interaction.isMessageComponent() && interaction.ephemeral === null;
}

function body(message: DiscordMessage, ephemeral = false) {
  return {
    components: [...message.components],
    flags: (message.flags | (ephemeral ? MessageFlags.Ephemeral : 0)) as MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [] },
  };
}
