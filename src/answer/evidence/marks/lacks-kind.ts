import type { Judging } from './mark.ts';

/** How far it is from holding the kind of thing that is asked for: 0 where it does, or where nothing of a kind is asked. */
export const lacksKind = {
  name: 'lacksKind',
  of: ({ facet }: Judging): number => 1 - (facet ?? 1),
} as const;
