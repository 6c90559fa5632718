import type { Command } from '../../model/context.ts';

/** An entry in the menu of a message: it runs a command with the message's words. Discord allows its name 32 characters. */
export interface MessageEntry {
  readonly name: string;
  readonly command: string;
  readonly option: string;
  /** What stands before the message's words in the option. */
  readonly lead: string;
  /** Whether the words keep their paragraphs, as a document has them and a question has not. */
  readonly paragraphs: boolean;
  readonly managersOnly: boolean;
}

const entries = [
  { name: 'Check against the documents', command: 'ask', option: 'question', lead: 'Check: ', paragraphs: false },
  { name: 'Add to the documents', command: 'add', option: 'what', lead: '', paragraphs: true },
] as const;

/** The entries whose commands there are, each for those who may use its command. */
export function messageEntries(commands: readonly Command[]): readonly MessageEntry[] {
  return entries.flatMap((entry) => {
    const command = commands.find((each) => each.name === entry.command);
    return command ? [{ ...entry, managersOnly: command.managersOnly }] : [];
  });
}
