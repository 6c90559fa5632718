import type { Caller } from '../../model/context.ts';
import type { ErrorReport } from '../../model/feeds.ts';
import { isOfOperator } from '../../model/platform.ts';
import type { Reply } from '../../model/reply.ts';
import type { State } from '../../model/store.ts';
import { count, echo, knowledge, reply, text } from '../../reply/parts.ts';

const space = 'error-report';

const shelfOf = ({ platform, workspace }: Pick<Caller, 'platform' | 'workspace'>): string =>
  isOfOperator(platform) ? 'operator' : (workspace ?? 'direct');

/** Keeps a report for the managers of where it was made, and for the operator. */
export async function keepReport(state: State, caller: Caller, report: ErrorReport): Promise<void> {
  await state.put(space, `${shelfOf(caller)}/${report.at}-${report.id}`, report);
}

/** Newest first: those of the caller's workspace, for the operator all. */
export async function reportsFor(
  state: State,
  caller: Pick<Caller, 'platform' | 'workspace'>,
): Promise<readonly ErrorReport[]> {
  const found = await state.list<ErrorReport>(space, isOfOperator(caller.platform) ? '' : `${shelfOf(caller)}/`);
  return found.map(({ value }) => value).sort((a, b) => (a.at < b.at ? 1 : -1));
}

export function reportList(reports: readonly ErrorReport[]): Reply {
  return reply({
    answered: reports.length > 0,
    title:
      reports.length === 0
        ? [text('Nothing was reported as wrong')]
        : [
            count(reports.length),
            text(reports.length === 1 ? ' error report' : ' error reports'),
            text(', newest first'),
          ],
    blocks:
      reports.length === 0
        ? []
        : [
            {
              kind: 'list',
              pageSize: 8,
              items: reports.map(({ at, about, what, claim }) => ({
                mark: [knowledge(at.slice(0, 10), 'feeds')],
                body: [echo(what)],
                under: [
                  [text('about '), echo(about)],
                  ...(claim === null ? [] : [[text('footnote '), count(claim.n), text(': '), echo(claim.quote)]]),
                ],
                side: null,
              })),
            },
          ],
  });
}
