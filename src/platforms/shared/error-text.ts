/** An error as the log keeps it: where it arose, and what lay behind it. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${errorText(error.cause)}`;
}
