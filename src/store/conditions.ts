/** A condition with `$` where its value goes. One without a value is left out, so that the engine plans what is asked alone. */
export type Condition = readonly [sql: string, value: unknown];

/** A where clause and its parameters, numbered from 1. Without conditions it takes everything. */
export function where(conditions: readonly Condition[]): {
  readonly clause: string;
  readonly parameters: readonly unknown[];
} {
  const given = conditions.filter(([, value]) => value !== undefined && value !== null);
  const clauses = given.map(([sql], index) => sql.replaceAll('$', `$${index + 1}`));
  return { clause: `where ${clauses.join(' and ') || 'true'}`, parameters: given.map(([, value]) => value) };
}

/** A limit of rows; all of them where none is given. */
export function atMost(limit: number | undefined): string {
  return limit === undefined ? '' : `limit ${Math.max(0, Math.trunc(limit))}`;
}
