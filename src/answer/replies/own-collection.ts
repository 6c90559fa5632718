import type { Caller } from '../../model/context.ts';
import { isOfOperator } from '../../model/platform.ts';
import type { Reply } from '../../model/reply.ts';
import type { Collection } from '../../model/store.ts';
import { knowledge, reply, text } from '../../reply/parts.ts';

/** The collection that somebody adds to: the shared one for the operator, else the workspace's own; null elsewhere. */
export function ownCollection({ platform, workspace }: Caller): Collection | null {
  if (isOfOperator(platform)) return 'shared';
  return workspace;
}

/** Said where there is no collection to add to. */
export function noCollection(command: string): Reply {
  return reply({
    answered: false,
    title: [knowledge(`/${command}`, 'help'), text(' works in a server or workspace')],
    lead: [text('What is added belongs to a server or workspace, so use it in one of its channels.')],
  });
}
