import type { Progress } from '../model/reply.ts';

/** Counts the files of all readings that are under way together, so that one number tells how far it is. */
export interface Tally {
  begin(files: number): { one(): void; end(): void };
  /** Null where nothing is under way, or all of it is read. */
  progress(): Progress | null;
}

export function openTally(): Tally {
  let running = 0;
  let read = 0;
  let of = 0;
  return {
    begin(files) {
      running += 1;
      of += files;
      return {
        one: () => {
          read += 1;
        },
        end: () => {
          running -= 1;
          if (running === 0) {
            read = 0;
            of = 0;
          }
        },
      };
    },
    // What is read is still to be dated and linked: until then "53 of 53" is still under way.
    progress: () => (running === 0 || of === 0 ? null : { read, of }),
  };
}
