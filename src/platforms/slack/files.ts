import { tidy } from '../shared/tidy.ts';
import { noticeMessage, type SlackMessage } from './message.ts';

/** A file that somebody hands over in a direct message, as Slack tells of it. */
export interface HandedFile {
  readonly id?: string;
  readonly name?: string | null;
  readonly url_private_download?: string;
}

/** What is said to a file. Files cannot be handed over yet; here is where they will be taken in. */
export function receiveFiles(file: HandedFile): SlackMessage {
  const name = tidy(file.name ?? '').trim() || 'your file';
  return noticeMessage(
    `Thank you for ${name}. I cannot read files that are handed to me here yet, so it is not among the documents; nothing of it was kept. Whoever runs me can add it. Questions about the documents that I have are welcome.`,
  );
}
