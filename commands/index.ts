import type { Command } from '../src/model/context.ts';
import add from './add.ts';
import ask from './ask.ts';
import brief from './brief.ts';
import briefing from './briefing.ts';
import feeds from './feeds.ts';
import find from './find.ts';
import help from './help.ts';
import meeting from './meeting.ts';
import report from './report.ts';
import sources from './sources.ts';
import stance from './stance.ts';
import timeline from './timeline.ts';
import who from './who.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  timeline,
  who,
  stance,
  meeting,
  brief,
  find,
  ask,
  sources,
  briefing,
  feeds,
  add,
  report,
  help,
];
