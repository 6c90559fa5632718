import { z } from 'zod';
import { type Subscription, subscriptionSpace } from '../src/model/briefing.ts';
import { chatPlatforms } from '../src/model/platform.ts';
import type { State } from '../src/model/store.ts';
import { timetableFault } from './schedule.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 07:30');

/** One briefing of `briefings.json`. */
const entry = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]{1,12}$/, 'up to twelve lower-case letters and digits'),
    platform: z.enum(chatPlatforms),
    channel: z.string().min(1),
    workspace: z.string().min(1).nullable().default(null),
    cron: z.string(),
    timezone: z.string(),
    topics: z.array(z.string()).default([]),
    actors: z.array(z.string()).default([]),
    commands: z.array(z.string().startsWith('/')).default([]),
    whenEmpty: z.enum(['silent', 'say']).default('silent'),
    quiet: z.strictObject({ from: time, to: time }).nullable().default(null),
    manager: z.string().min(1).nullable().default(null),
  })
  .superRefine(({ cron, timezone }, context) => {
    const fault = timetableFault({ cron, timezone });
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  });
const file = z
  .array(entry)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two briefings have the same id');
type Entry = z.infer<typeof entry>;

export type Parsed =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'wrong'; readonly lines: readonly string[] };

/** The operator's briefings, or one line for each thing that is wrong: where, and what it takes. */
export function parseOperatorFile(json: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { kind: 'wrong', lines: [error instanceof Error ? error.message : String(error)] };
  }
  const parsed = file.safeParse(value);
  if (parsed.success) return { kind: 'entries', entries: parsed.data };
  return {
    kind: 'wrong',
    lines: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
  };
}

const by = 'operator';

/** Brings the subscriptions of the file into the state. What was paused or begun stays so; what left the file is gone. */
export async function adoptOperatorFile(state: State, entries: readonly Entry[], now: Date): Promise<void> {
  const held = (await state.list<Subscription>(subscriptionSpace, '')).map(({ value }) => value);
  const ofFile = held.filter((each) => each.changes[0]?.by === by);
  for (const given of entries) {
    const before = ofFile.find(({ id }) => id === given.id);
    const at = now.toISOString();
    const fresh: Subscription = { ...given, paused: null, createdAt: at, changes: [{ by, at, what: 'added' }] };
    if (before === undefined) await state.claim(subscriptionSpace, given.id, fresh);
    else await state.swap(subscriptionSpace, given.id, before, { ...before, ...given });
  }
  const kept = new Set(entries.map(({ id }) => id));
  for (const { id } of ofFile) if (!kept.has(id)) await state.remove(subscriptionSpace, id);
}
