export type Row = Readonly<Record<string, unknown>>;

/** The few things that the store asks of an engine. Placeholders are `$1`, `$2`, …; arrays are passed as arrays. */
export interface Queries {
  query<T extends object = Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly T[]>;
}

/** A connection. Both engines give the same values: bigint as number, jsonb parsed, arrays as arrays. */
export interface Database extends Queries {
  /** Runs all statements of a script that takes no parameters. */
  script(sql: string): Promise<void>;
  /** Commits when `work` is done; rolls back, and throws the same, when it throws. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
