import type { Bot } from '../../../model/bot.ts';
import type { Caller } from '../../../model/context.ts';
import { shorten, tidy, visible } from '../../shared/tidy.ts';

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

// Slack shows four. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
const most = 4;

/** Questions that can be answered from what is loaded: names come from the store itself. */
export async function suggestedPrompts(bot: Bot, caller: Caller): Promise<readonly Prompt[]> {
  const offered = async (command: string, option: string) => {
    const found = await bot.complete(caller, command, option, '').catch(() => []);
    return found.map(({ label }) => tidy(label).trim()).filter(visible);
  };
  const [meetings, people, actors] = await Promise.all([
    offered('meeting', 'which'),
    offered('who', 'name'),
    offered('stance', 'actor'),
  ]);
  const person = people[0];
  const actor = actors.find((each) => each !== person) ?? person;
  // The newest comes first; what stands before the dot is its day.
  const meeting = meetings[0]?.split(' · ').at(-1);
  const prompts = [
    'What is new?',
    ...(meeting ? [`What was discussed at ${meeting}?`] : []),
    ...(actor ? [`What did ${actor} say?`] : []),
    ...(person ? [`Who is ${person}?`] : []),
    'What can I ask?',
  ];
  return prompts.slice(0, most).map((message) => ({ title: shorten(message, 70), message }));
}
