import type { Bot } from '../../model/bot.ts';
import type { Caller } from '../../model/context.ts';
import { shorten, tidy, visible } from '../shared/tidy.ts';

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

// Slack shows four. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
const most = 4;

/** Questions that can be answered from what is loaded: each is made of a name that the store itself offers. */
export async function suggestedPrompts(bot: Bot, caller: Caller): Promise<readonly Prompt[]> {
  const first = async (command: string, option: string) => {
    const [found] = await bot.complete(caller, command, option, '').catch(() => []);
    const name = tidy(found?.label ?? '').trim();
    return visible(name) ? name : null;
  };
  const [meeting, person, actor] = await Promise.all([
    first('meeting', 'which'),
    first('who', 'name'),
    first('stance', 'actor'),
  ]);
  const prompts = [
    meeting ? `What was discussed at ${meeting}?` : null,
    person ? `Who is ${person}?` : null,
    actor ? `What did ${actor} say lately?` : null,
    'What is new?',
    'What can I ask?',
  ];
  return prompts
    .filter((prompt) => prompt !== null)
    .slice(0, most)
    .map((message) => ({ title: shorten(message, 70), message }));
}
