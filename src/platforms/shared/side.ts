import type { Side } from '../../model/actor.ts';
import type { Reply } from '../../model/reply.ts';

/** Whose a reply is as a whole: the person's it profiles, or the one side that all its items are of; null where mixed. */
export function replySide(reply: Reply): Side {
  if (reply.data.person) return reply.data.person.actor.side;
  const items = reply.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const sides = new Set(items.map((item) => item.side));
  return sides.size === 1 ? [...sides][0]! : null;
}
