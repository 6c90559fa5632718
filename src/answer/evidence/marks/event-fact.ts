import type { Judging } from './mark.ts';

/** It is part of the telling of the meeting that is asked about, and holds what is asked for. */
export const eventFact = {
  name: 'eventFact',
  of: ({ candidate, looking, facet }: Judging): number => {
    const { document, accounts } = candidate;
    const tells = accounts.some(({ start }) => looking.accounts?.has(`${document.id}:${start}`));
    return tells ? (facet ?? 0) : 0;
  },
} as const;
