import { reportsFor } from '../answer/replies/reports.ts';
import type { ErrorReport } from '../model/feeds.ts';
import { print, printJson } from './lines.ts';
import { operator, using } from './open.ts';
import type { Verb } from './run.ts';

export const reports: Verb = {
  usage:
    'reports [--json]                                 what was reported as wrong, with --json as cases for the scorer',
  flags: { json: { type: 'boolean' } },
  misused: (words) => (words.length > 0 ? `reports takes no ${words[0]}` : null),

  run: ({ flags, config }) =>
    using(config, async ({ client }) => {
      const found = await reportsFor(client.state, operator('reports'));
      if (flags.json) printJson(found.map(caseOf));
      else for (const { at, about, what } of found) print(`${at.slice(0, 10)}  ${what}  (${about})`);
      return 0;
    }),
};

/** A case in the scorer's format. What the right answer is has to be filled in by whoever looks into it. */
function caseOf({ id, about, what, claim }: ErrorReport) {
  const question = /^\/ask question:"?(.*?)"?$/u.exec(about)?.[1] ?? about;
  const documents = claim === null ? [] : [claim.document];
  return {
    id: `r${id}`,
    kind: 'meeting_q',
    question,
    must_mention: [],
    must_cite: documents,
    source_files: documents,
    evidence: claim === null ? [] : [claim.quote],
    reported: what,
    to_check: true,
  };
}
