import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../model/bot.ts';

/** Bolt's own words in our log. What it says for those who develop it is left out: it may hold what people wrote. */
export function boltLog(log: Log): Logger {
  const words = (parts: readonly unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug() {},
    info() {},
    warn: (...parts) => log.warn({ from: 'bolt' }, words(parts)),
    error: (...parts) => log.error({ from: 'bolt' }, words(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
