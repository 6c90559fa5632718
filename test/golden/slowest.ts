/** How long a golden may take, in milliseconds: the first of a file reads the knowledge, and the machine may be busy. */
export const slowest = 180_000;
