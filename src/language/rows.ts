/** The words of rows of words, as the lists of a language hold them: a row is short enough to be read. */
export const wordsOfRows = (rows: readonly string[]): readonly string[] => rows.flatMap((row) => row.split(' '));
