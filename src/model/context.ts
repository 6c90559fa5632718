import type { z } from 'zod';
import type { ActorId } from './actor.ts';
import type { Delivery, Subscription } from './briefing.ts';
import type { AccountId } from './event.ts';
import type { Feeds } from './feeds.ts';
import type { Knowledge } from './knowledge.ts';
import type { Platform } from './platform.ts';
import type { Invocation, Reply } from './reply.ts';
import type { Collection, Outcome, Reader, State } from './store.ts';
import type { Thesaurus } from './thesaurus.ts';

/** Who asks, and from where. */
export interface Caller {
  readonly platform: Platform;
  /** A key for the conversation whose focus follow-ups use; stable for an hour of talk. */
  readonly conversation: string;
  /** Platform's id of the person; `operator` in the terminal. */
  readonly user: string;
  /** Where a briefing would be posted: platform's id of the channel, null in a direct message. */
  readonly channel: string | null;
  /** Discord guild or Slack team; null in the terminal and in direct messages. */
  readonly workspace: string | null;
  /** May add and change briefings and feeds. */
  readonly manager: boolean;
  /** Time zone of the person where the platform tells it. */
  readonly timezone: string | null;
  /** Language of the person's own screen where the platform tells it: `zh-CN`. */
  readonly locale?: string | null;
}

/** What a workspace or the operator hands over to be read. */
export interface Submission {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly collection: Collection;
  /** Address it was fetched from, where it was. */
  readonly url?: string;
  /** What takes the place of fields that the document gives of itself. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A file that somebody sent along with a command. */
export interface Attachment {
  /** What the option that stands for it holds. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The way in for documents, wherever it runs. */
export interface Intake {
  submit(submission: Submission): Promise<Outcome>;
}

/** What a scheduled briefing is about: what was read in a stretch of time, but for what the channel was told already. */
export interface BriefingWindow {
  /** ISO instants: read later than the first, and up to the second. */
  readonly after: string;
  readonly until: string;
  readonly told: readonly AccountId[];
  /** What has to do with any of these; both empty: everything. */
  readonly topics: readonly string[];
  readonly actors: readonly ActorId[];
}

/** Scheduled briefings as commands see them. */
export interface Briefings {
  /** Why a timetable cannot be used, in words; null when it can. */
  fault(timetable: { readonly cron: string; readonly timezone: string }): string | null;
  nextDueTimes(
    timetable: { readonly cron: string; readonly timezone: string },
    after: Date,
    count: number,
  ): readonly Date[];
  /** What would be posted if it were due now; nothing is noted. */
  preview(subscription: Subscription): Promise<Reply>;
  /** The latest deliveries of a subscription, newest first. */
  deliveries(subscription: Subscription, limit: number): Promise<readonly Delivery[]>;
}

/** Everything a command may use. No clock, network or environment reaches a command but through this. */
export interface Context {
  readonly reader: Reader;
  readonly state: State;
  readonly knowledge: Knowledge;
  readonly thesaurus: Thesaurus;
  readonly intake: Intake;
  /** Absent where this process fetches nothing. */
  readonly feeds?: Feeds;
  /** Files that came with the request. */
  readonly attachments?: readonly Attachment[];
  readonly commands: readonly Command[];
  readonly briefings: Briefings;
  /** Set where a scheduled briefing is composed. */
  readonly window?: BriefingWindow;
  /** Runs another command and gives its reply. */
  run(invocation: Invocation): Promise<Reply>;
  now(): Date;
  /** IANA name. */
  readonly timezone: string;
  readonly caller: Caller;
}

/** A choice offered while an option is typed: what is shown, and the value sent. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

export interface OptionHelp {
  /** Up to 100 characters; what Discord and Slack show. */
  readonly description: string;
  /** `attachment`: a file where the platform takes one; the option then holds the file's name. Otherwise text. */
  readonly kind?: 'attachment';
  readonly complete?: (context: Context, typed: string) => Promise<readonly Completion[]>;
}

/**
 * A slash command. `options` is an object of string-valued zod schemas (strings, enums), so that one declaration serves
 * Discord, Slack and the terminal; the first is what words before any `name:` fill.
 */
export interface Command<Options extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** Up to 100 characters. */
  readonly summary: string;
  readonly options: Options;
  readonly help: { readonly [K in keyof z.infer<Options>]-?: OptionHelp };
  /** Texts that work on the starter collection. */
  readonly examples: readonly string[];
  readonly managersOnly: boolean;
  run(context: Context, options: z.infer<Options>): Promise<Reply>;
}
