import type { DateBasis, DateWindow, Day, Precision } from '../model/date.ts';
import type { Block, Draft } from '../model/document.ts';

const keys = ['date', 'published', 'published_time', 'date_published', 'pubdate', 'datepublished'];
const months = 'january february march april may june july august september october november december'.split(' ');
const monthWord = `(?<name>${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`;

/** Ways in which headers and datelines write a day, a month or a year; the most precise first. */
const shapes: readonly RegExp[] = [
  /(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/,
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${monthWord}\\.?,?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
  new RegExp(`\\b${monthWord}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
  /(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})(?!\d)/,
  /(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月/,
  new RegExp(`\\b${monthWord}\\.?,?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
  /^\s*(?<year>(?:19|20)\d{2})\s*年?\s*$/,
];

const updated = /^\W*(?:last )?(?:updated|modified)|更新/i;
/** Marks of a title that dates its own occasion: a press conference, a briefing, a readout of that day. */
const occasion = /例行记者会|例行記者會|记者会|記者會|发布会|press conference|briefing|remarks|transcript/i;
/** A dateline: capitals, a day, and the agency's mark ("BRUSSELS, March 14, 2024 (Agency) --"). */
const dateline = /^\s*\p{Lu}[\p{Lu} .'-]{2,30}(?:,|\s[-–—]|\s*\()[^\n]{0,40}\d{4}/u;

/**
 * When a document was published: a field of its header (`metadata`, or `inferred` where a `date_basis` field says that
 * the date was worked out), or a date that its title or dateline states. Null where it says nothing, or "unknown".
 */
export function publishedBy(draft: Draft, title: string | null): DateWindow | null {
  const field = keys.map((key) => draft.fields[key]).find((candidate) => candidate !== undefined);
  const doubtful = /infer|guess|estimat/i.test(draft.fields.date_basis?.value ?? '');
  const basis: DateBasis = doubtful ? 'inferred' : 'metadata';
  const stated = field ? read(field.value, basis, `the file's date field: ${field.value.trim().slice(0, 60)}`) : null;
  return stated ?? fromTitle(title) ?? fromDateline(draft) ?? fromDateLines(draft);
}

/** The day, month or year that a short text names, as a window; null where it names none that exists. */
export function read(value: string, basis: DateBasis, because: string): DateWindow | null {
  for (const shape of shapes) {
    const groups = shape.exec(value)?.groups;
    if (!groups) continue;
    const year = Number(groups.year);
    const month = groups.name
      ? months.findIndex((name) => name.startsWith(groups.name!.slice(0, 3).toLowerCase())) + 1
      : Number(groups.month);
    return bounds(
      year,
      groups.name || groups.month ? month : null,
      groups.day ? Number(groups.day) : null,
      basis,
      because,
    );
  }
  return null;
}

function bounds(
  year: number,
  month: number | null,
  day: number | null,
  basis: DateBasis,
  because: string,
): DateWindow | null {
  if (month === null) return window(`${year}-01-01`, `${year}-12-31`, 'year', basis, because);
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === null) return window(iso(year, month, 1), iso(year, month, last), 'month', basis, because);
  return day >= 1 && day <= last ? window(iso(year, month, day), iso(year, month, day), 'day', basis, because) : null;
}

function fromTitle(title: string | null): DateWindow | null {
  return title && occasion.test(title) ? read(title, 'stated', `the title: ${title.slice(0, 80)}`) : null;
}

function fromDateline(draft: Draft): DateWindow | null {
  for (const block of draft.blocks.slice(0, 4)) {
    const head = opening(draft.text, block);
    const alone = head.length <= 40 && /^[\s\d:年月日./-]+$/u.test(head);
    if (!alone && !dateline.test(head)) continue;
    const found = read(head, 'stated', `the dateline: ${head.trim().slice(0, 60)}`);
    if (found) return found;
  }
  return null;
}

/** A line of the page that tells when it was published; one that tells of an update only where there is no other. */
function fromDateLines({ text, dropped }: Draft): DateWindow | null {
  const printed = dropped
    .filter(({ reason }) => reason === 'date line' || reason === 'byline')
    .map(({ start, end }) => text.slice(start, end))
    .toSorted((a, b) => Number(updated.test(a)) - Number(updated.test(b)));
  for (const line of printed) {
    const found = read(line, 'stated', `the page's line: ${line.slice(0, 60)}`);
    if (found?.precision === 'day') return found;
  }
  return null;
}

function opening(text: string, block: Block): string {
  return text.slice(block.start, Math.min(block.end, block.start + 90));
}

function iso(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function window(from: Day, to: Day, precision: Precision, basis: DateBasis, because: string): DateWindow {
  return { from, to, precision, basis, because: [because] };
}
