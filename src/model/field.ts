/** The two sides whose relations this is about, by the ids of the knowledge. */
export const sides = { china: 'china', alliance: 'nato' } as const;

export type Side = (typeof sides)[keyof typeof sides];

export const bothSides: readonly Side[] = [sides.china, sides.alliance];

/** How a reply calls them. */
export const calledSide: Readonly<Record<Side, string>> = { china: 'China', nato: 'NATO' };

/** Words that name them within the name of a meeting, small: they tell no meeting of theirs from another. */
export const wordsOfSides: readonly string[] = ['china', 'nato', 'chinese', 'sino'];

/** Whether both are among the sides of an event. */
export const isBetweenBoth = (found: ReadonlySet<string | null>): boolean => bothSides.every((side) => found.has(side));
