import pino from 'pino';
import type { Config } from '../config.ts';
import type { Log } from '../model/bot.ts';

/** The log: JSON lines on standard error, so that standard output carries answers alone. */
export function openLog(config: Config): Log {
  return pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
}
