import { calendarOf, shortMonths, shortWeekdays } from '../language/calendar.ts';

/** Stand before a name or a number, so that a sentence hardly ever ends in one. */
const before = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt cmdr cdr adm brig sgt cpl pvt rep sen gov pres amb hon rev fr st mt ft msgr messrs ' +
    'no nos vol art sec para fig pp vs cf al eg ie approx est ca supt det insp vice-adm rear-adm maj-gen lt-gen spc pfc ret sr. ' +
    'op vols chap arts paras dept univ'
  ).split(' '),
);
/** May end a sentence: only a word that opens one decides. */
const either = new Set([
  ...[...shortMonths, ...shortWeekdays].map((word) => word.toLowerCase()),
  ...(
    'inc corp co ltd llc bros jr sr ' +
    'etc a.m p.m am pm u.s u.k u.n e.u u.s.a d.c u.s.s.r p.r.c r.o.k d.p.r.k ph.d m.d b.c a.d esq'
  ).split(' '),
]);
const opens =
  /^["“‘'(]?(?:The|This|That|These|Those|In|On|At|By|For|From|With|As|After|Before|While|When|Since|If|It|Its|He|She|They|We|His|Her|Their|Our|I|You|But|And|However|Meanwhile|Also|A|An|There|Both|Some|Many|Most|To|Under|Over|Despite|Although|According|Last|Earlier|No|Not|Yet|So|What|Who|Why|How)\b/;

const germanMonths = (calendarOf('de')?.months.flat() ?? []).join('|');
const germanAfterDay = new RegExp(`^(?:${germanMonths}|jahrhundert)(?!\\p{L})`, 'iu');

/** Whether the full stop at `at` belongs to an abbreviation and ends no sentence; `next` is where the next word starts. */
export function abbreviates(text: string, at: number, next: number): boolean {
  // German days: "am 3. März".
  if (/\b\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at)) && germanAfterDay.test(text.slice(next, next + 12)))
    return true;
  const token = /[\p{L}.-]{1,16}$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
  const word = token.toLowerCase().replace(/^[.-]+/, '');
  if (word === '') return false;
  const following = text.slice(next, next + 16);
  if (word === 'no' || word === 'nos' || word === 'art') return /^\d/.test(following);
  if (before.has(word)) return true;
  if (either.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opens.test(following);
  return /^\p{Lu}$/u.test(token) && !opens.test(following);
}
