import type { DateWindow } from '../../model/date.ts';
import type { DocumentBrief } from '../../model/document.ts';
import { dayText } from '../../reply/date-text.ts';
import { titleOf } from '../../reply/document-title.ts';
import { inEnglish, type OwnWords } from '../../reply/own-words.ts';
import { tidy } from './tidy.ts';

/** A document's title, or its first words or its file's name where it has none. */
export function documentTitle(document: DocumentBrief): string {
  const title = tidy(titleOf(document)).trim();
  return title === '' ? tidy(document.name).trim() : title;
}

/** Who published it, or whose account it is where no publisher is known. */
export function documentOrigin(document: DocumentBrief): string {
  return tidy(document.publisher ?? document.perspective).trim();
}

/** When it was published, as precise as it is known: "13 Mar 2024", "undated, about 13–19 Mar 2024". */
export function publishedWords(published: DateWindow | null, say: OwnWords = inEnglish): string {
  if (!published) return say('undated');
  return say(published.basis === 'inferred' ? `undated, about ${windowWords(published)}` : windowWords(published));
}

/** "1, 2 and 5" with runs put together: "1–3, 5". */
export function numberRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** An address that is safe to link to, or null: http or https, with nothing that could end a link early. */
export function safeLink(url: string | null, limit: number): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return null;
  const href = parsed.href.replace(/[()<>[\]\\*_~`|"'\s]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.length <= limit ? href : null;
}

function windowWords({ from, to, precision }: DateWindow): string {
  if (precision === 'year') return from.slice(0, 4);
  if (precision === 'month') return dayText(from).replace(/^\d+ /, '');
  if (precision === 'day' || from === to) return dayText(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayText(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${dayText(from).slice(0, -5)} – ${dayText(to)}`;
  return `${dayText(from)} – ${dayText(to)}`;
}
