import type { App, BlockAction, RespondFn, webApi } from '@slack/bolt';
import type { Caller } from '../../../model/context.ts';
import type { Invocation } from '../../../model/reply.ts';
import { mayRead, type Press, parsePress, recallSheet, type Sheet } from '../../shared/sheet.ts';
import { modalView, noticeMessage, type SlackMessage } from '../render/message.ts';
import { pickedInvocation } from '../render/picker.ts';
import { parseShare, withoutShare } from '../render/share.ts';
import { guarded } from './guard.ts';
import { answer, type SlackContext } from './present.ts';
import { respondWith, type Whereto } from './send.ts';
import { shareIn } from './sharing.ts';
import { inWindow } from './window.ts';

const tooOld = 'That button is too old, or not one of mine. Please ask again: /attache reaches every command.';

/** What was pressed, by whom, and on what. */
interface Pressed {
  readonly id: string;
  /** The value of the menu's choice; null for a button. */
  readonly chosen: string | null;
  readonly caller: Caller;
  readonly on: 'private' | 'public' | 'view';
  /** The thread in which a public answer to this press belongs. */
  readonly thread: string | null;
}

interface Outcome {
  readonly message: SlackMessage;
  readonly as: Whereto['as'];
}

/** Buttons and menus. What they do lies in the store, so that they work after a restart and in any process. */
export function listenToPresses(app: App, slack: SlackContext): void {
  app.action<BlockAction>(/^(?:[pstac]|pick|share):/, async ({ body, client, respond, action }) => {
    const pressed = async () => pressOf(body, action, slack, client);
    const where = body.view ? body.view.type : 'message';
    if (where === 'home') {
      const window = { trigger: body.trigger_id, title: 'Attaché' };
      await inWindow(client, slack.log, window, async () => (await outcomeOf(slack, await pressed())).message);
      return;
    }
    const show = async ({ message, as }: Outcome, thread: string | null = null) => {
      if (!body.view) return respondWith(respond, message, { as, thread }, slack.log);
      await client.views.update({ view_id: body.view.id, view: modalView(body.view.title.text, message) });
    };
    await guarded(
      slack.log,
      { action: action.action_id, user: body.user.id },
      async () => {
        const press = await pressed();
        if (await shared(slack, press, respond)) return;
        await show(await outcomeOf(slack, press), press.thread);
      },
      (message) => show({ message, as: 'private' }),
    );
  });
}

async function pressOf(
  body: BlockAction,
  action: BlockAction['actions'][number],
  { callers }: SlackContext,
  client: webApi.WebClient,
): Promise<Pressed> {
  const container = body.container as { is_ephemeral?: boolean; thread_ts?: string; message_ts?: string };
  const channel = body.channel?.id ?? null;
  const inThread = (body.message?.thread_ts as string | undefined) ?? container.thread_ts ?? null;
  const spot = { team: body.team?.id ?? body.user.team_id ?? null, user: body.user.id, channel, thread: inThread };
  const quiet = inThread === null && channel !== null && !channel.startsWith('D') && !container.is_ephemeral;
  return {
    id: action.action_id,
    chosen: 'selected_option' in action ? (action.selected_option?.value ?? null) : null,
    caller: await callers.of(spot, client),
    on: body.view ? 'view' : container.is_ephemeral ? 'private' : 'public',
    // What one person asks of a message in a channel goes into its thread, not between the others' words.
    thread: quiet ? (container.message_ts ?? null) : inThread,
  };
}

async function outcomeOf(slack: SlackContext, pressed: Pressed): Promise<Outcome> {
  const { id, chosen, caller, on } = pressed;
  if (id.startsWith('pick:')) {
    return asked(
      slack,
      pressed,
      await pickedInvocation(slack.bot, id, chosen ?? ''),
      on === 'public' ? 'private' : 'in place',
    );
  }
  const press = parsePress(id);
  const sheet = press && (await recallSheet<SlackMessage>(slack.bot.state, press.key));
  if (!press || !sheet) return old();
  // A private answer is its owner's: anybody else gets what the same command tells them.
  if (!mayRead(sheet, caller)) return asked(slack, pressed, sheet.invocation, 'private');
  return doneWith(slack, press, sheet, pressed);
}

async function doneWith(
  slack: SlackContext,
  press: Press,
  sheet: Sheet<SlackMessage>,
  pressed: Pressed,
): Promise<Outcome> {
  const { chosen, caller, on } = pressed;
  const alone = on !== 'public';
  const mine = alone || sheet.owner === caller.user;
  const page = (message: SlackMessage | undefined, as: Outcome['as']): Outcome =>
    message ? { message: on === 'private' ? message : withoutShare(message), as } : old();
  const n = chosen === null ? press.n : Number(chosen);
  switch (press.does) {
    case 'page':
      return page(sheet.pages[n], mine ? 'in place' : 'private');
    case 'turn-sources':
      return page(sheet.sources[n], alone ? 'in place' : 'private');
    case 'sources':
      return page(sheet.sources[sheet.sourcesFrom[press.n] ?? 0], on === 'view' ? 'in place' : 'private');
    case 'act':
    case 'choose':
      return asked(slack, pressed, sheet.actions[n] ?? null, mine && !alone ? 'public' : 'private');
  }
}

async function asked(
  { bot }: SlackContext,
  { caller, on }: Pressed,
  invocation: Invocation | null,
  as: Outcome['as'],
): Promise<Outcome> {
  if (!invocation) return old();
  const surface = on === 'view' ? 'view' : 'message';
  const hidden = surface === 'message' && as !== 'public';
  return { message: await answer(bot, { caller, invocation }, { private: hidden, surface }), as };
}

/** True where the press was one to share an answer, which is then done. */
async function shared(slack: SlackContext, { id, caller, thread }: Pressed, respond: RespondFn): Promise<boolean> {
  const share = parseShare(id);
  if (!share) return false;
  const sheet = await recallSheet<SlackMessage>(slack.bot.state, share.key);
  const mine = sheet !== null && mayRead(sheet, caller);
  if (mine) await shareIn(respond, slack, { ...share, sheet, caller, thread });
  else await respondWith(respond, noticeMessage(tooOld), { as: 'private', thread }, slack.log);
  return true;
}

function old(): Outcome {
  return { message: noticeMessage(tooOld), as: 'private' };
}
