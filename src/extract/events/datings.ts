import type { Account } from '../../model/event.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';
import { days, whenOf } from './when.ts';

/** A sentence about a text and the date in it, not about what took place. */
const aboutText = /\b(?:text|page|report|article|document|sentence|release|statement|account)\b/i;
const givesDate = /\b(?:stamped|dated|dates|says|gives|puts|has)\b/i;
/** "The report dates the answer to 4 May": what the text gives a date to is told elsewhere. */
export function datesAText({ words }: Scene): boolean {
  return aboutText.test(words) && /\b(?:stamped|dated|dates)\b/i.test(words);
}

/** As far as two datings of one event may lie apart. */
const nearDays = 3;

/**
 * Where a sentence says how a text dates the main meeting ("the page is stamped 4 May, its first line says Friday
 * (5 May)"): each of those days is an account of that meeting, so that linking can set them side by side.
 */
export function datingsOf(scene: Scene, main: Account | null, reading: Reading): readonly Account[] {
  if (!main?.date || days(main.date) > 0 || !aboutText.test(scene.words) || !givesDate.test(scene.words)) return [];
  const evidence = evidenceOf(reading.text, scene.sentence);
  const told = scene.times.filter(
    (time) => time.window && !time.relative && days(time.window) === 0 && near(time.window.from, main.date!.from),
  );
  return told.map((time) => {
    const { start, end } = time;
    const participants = main.participants.map((one) => ({
      ...one,
      role: null,
      part: 'took part' as const,
      span: { start, end },
    }));
    const title =
      scene.words
        .slice(0, 110)
        .replace(/\s+\S*$/u, '')
        .replace(/\s+/g, ' ')
        .trim() || time.text;
    return { ...main, start, end, title, date: whenOf(time).date, participants, details: [], evidence };
  });
}

function near(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= nearDays * 86_400_000;
}
