import type { DateBasis, DateWindow } from '../model/date.ts';
import type { Block, Draft } from '../model/document.ts';
import { dayInWords } from './day-in-words.ts';
import { dayInAddress } from './published-address.ts';

const keys = ['date', 'published', 'published_time', 'date_published', 'pubdate', 'datepublished'];
const updated = /^\W*(?:last )?(?:updated|modified)|更新/i;
/** Marks of a title that dates its own occasion: a press conference, a briefing, a statement of that day. */
const occasion =
  /press conference|briefing|doorstep|remarks|statement|readout|communiqu[eé]|interview|transcript|例行记者会|记者会/iu;
const chineseOccasion = /发布会|答记者问|声明|谈话|公报/u;
const inBrackets = /[([（](?<day>[^()（）[\]]{6,30}\d{4}|\d{4}[^()（）[\]]{4,20})[)\]）]\s*$/u;
/** "On the anniversary of 11 September 2001": the day of another occasion. */
const remembers = /anniversary|commemorat|memorial|\bsince\b|周年|纪念/iu;
/** A dateline: a place, a day, and the agency's mark ("BRUSSELS, March 14, 2024 (Agency) --", "Oslo, 3 May 2021 (Desk):"). */
const datelines: readonly RegExp[] = [
  /^\s*\p{Lu}[\p{Lu} .'-]{2,30}(?:,|\s[-–—]|\s*\()[^\n]{0,40}\d{4}/u,
  /^\s*\p{Lu}[\p{L} .'-]{2,30}[,(]\s?[\p{L}\d., ]{0,30}\d{4}\)?(?:\s?[(/][^()/\n]{1,40}[)/])?\s?(?:[:–—]|--?)\s/u,
  /^\s*[【（(]?\p{Script=Han}{2,14}\d{4}年\d{1,2}月\d{1,2}日(?:电|讯|报道|报导)/u,
];

/**
 * When a document was published: a field of its header (`metadata`, or `inferred` where a `date_basis` field says that
 * the date was worked out), or a date that its title, its dateline, a line of the page or its address states. Null where it says nothing, or "unknown".
 */
export function publishedBy(draft: Draft, title: string | null): DateWindow | null {
  const field = keys.map((key) => draft.fields[key]).find((candidate) => candidate !== undefined);
  const doubtful = /infer|guess|estimat/i.test(draft.fields.date_basis?.value ?? '');
  const basis: DateBasis = doubtful ? 'inferred' : 'metadata';
  const stated = field
    ? dayInWords(field.value, basis, `the file's date field: ${field.value.trim().slice(0, 60)}`)
    : null;
  return (
    stated ?? fromTitle(title) ?? fromDateline(draft) ?? fromDateLines(draft) ?? dayInAddress(draft.fields.url?.value)
  );
}

function fromTitle(title: string | null): DateWindow | null {
  if (title === null || remembers.test(title)) return null;
  const words = occasion.test(title) || chineseOccasion.test(title) ? title : inBrackets.exec(title)?.groups?.day;
  return words === undefined ? null : dayInWords(words, 'stated', `the title: ${title.slice(0, 80)}`);
}

function fromDateline(draft: Draft): DateWindow | null {
  for (const block of draft.blocks.slice(0, 4)) {
    const head = opening(draft.text, block);
    const alone = head.length <= 40 && /^[\s\d:年月日./-]+$/u.test(head);
    if (!alone && !datelines.some((one) => one.test(head))) continue;
    const found = dayInWords(head, 'stated', `the dateline: ${head.trim().slice(0, 60)}`);
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
    const found = dayInWords(line, 'stated', `the page's line: ${line.slice(0, 60)}`);
    if (found?.precision === 'day') return found;
  }
  return null;
}

function opening(text: string, block: Block): string {
  return text.slice(block.start, Math.min(block.end, block.start + 90));
}
