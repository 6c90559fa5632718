import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Caller } from '../../model/context.ts';
import type { Invocation } from '../../model/reply.ts';
import type { State } from '../../model/store.ts';

/**
 * What the buttons of one answer need: its pages as they were rendered, so that they say tomorrow what they said when
 * they were sent, and the commands behind the buttons. `Message` is a platform's own form of a message.
 */
export interface Sheet<Message> {
  /** The person who asked; null for a post that is nobody's, such as a briefing. */
  readonly owner: string | null;
  readonly private: boolean;
  /** The command that was run, for a person to whom a private answer does not belong. */
  readonly invocation: Invocation | null;
  readonly pages: readonly Message[];
  /** Pages that hold the quotations, and the page of them to open from each page. */
  readonly sources: readonly Message[];
  readonly sourcesFrom: readonly number[];
  readonly actions: readonly Invocation[];
}

const space = 'buttons';
const lifeMs = 90 * 24 * 3_600_000;

/** 128 random bits: whoever knows a key has seen the message that it belongs to. */
export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Kept packed: a long timeline is fifty kilobytes of messages, and eight packed. */
export async function keepSheet<Message>(state: State, key: string, sheet: Sheet<Message>): Promise<void> {
  const packed = await pack(JSON.stringify(sheet));
  await state.put(space, key, packed.toString('base64'), lifeMs);
}

/** Null for a key that was never given out or is too old. */
export async function recallSheet<Message>(state: State, key: string): Promise<Sheet<Message> | null> {
  const packed = await state.get<string>(space, key);
  return packed === null ? null : JSON.parse((await unpack(Buffer.from(packed, 'base64'))).toString());
}

const pack = promisify<string, Buffer>(deflateRaw);
const unpack = promisify<Buffer, Buffer>(inflateRaw);

/** What a button does: turn the answer's page, open or turn the sources, run an action, or choose from a menu. */
export interface Press {
  readonly does: 'page' | 'sources' | 'turn-sources' | 'act' | 'choose';
  readonly key: string;
  readonly n: number;
}

const letters = { page: 'p', sources: 's', 'turn-sources': 't', act: 'a', choose: 'c' } as const;

/** The identifier of a button: at most 40 characters. */
export function pressId(press: Press): string {
  return `${letters[press.does]}:${press.key}:${press.n}`;
}

/** Null for anything that `pressId` did not write. */
export function parsePress(id: string): Press | null {
  const match = /^([pstac]):([\w-]{22}):(\d{1,5})$/.exec(id);
  if (!match) return null;
  const does = (Object.keys(letters) as Press['does'][]).find((name) => letters[name] === match[1])!;
  return { does, key: match[2]!, n: Number(match[3]) };
}

/** Whether a sheet's private pages may be shown to somebody. */
export function mayRead(sheet: Sheet<unknown>, caller: Caller): boolean {
  return !sheet.private || sheet.owner === caller.user;
}
