import { date, type Rule } from './rule.ts';

/** Words that name the present, the past or the future without a date. */
export const englishReferences: readonly Rule[] = [
  {
    pattern:
      /\b(?:now|currently|nowadays|presently|at present|at the moment|at this (?:time|moment|stage|point)|these days|right now|the present(?: day| time| moment)?(?=[\s.,;]))(?!-)/giu,
    read: () => date('PRESENT_REF'),
  },
  { pattern: /\b(?:current|present-day)\b/giu, read: () => date('PRESENT_REF') },
  {
    pattern: /\b(?:(?:more |most )?recently|lately|formerly|not long ago|in the past(?= [^ \d]))\b/giu,
    read: () => date('PAST_REF'),
  },
  {
    pattern:
      /\b(?:the )?(?:(?:most|more) )?recent (?:past|days|weeks|months|years|decades|times|history|quarters)(?: and (?:days|weeks|months|years|decades))?\b/giu,
    read: () => date('PAST_REF'),
  },
  {
    pattern:
      /\bthe past\b(?! (?:\d|\p{L}+ (?:days|weeks|months|years|decades|hours)|day|week|month|year|decade|century|quarter|few|several|couple))/giu,
    read: () => date('PAST_REF'),
  },
  {
    pattern:
      /\b(?:the )?(?:(?:near|foreseeable|not-too-distant|immediate) )?future\b(?! (?:relations|leader|president|generations|for|shared)\b)|\bfuture (?:quarters|years|months)\b/giu,
    read: () => date('FUTURE_REF'),
  },
  { pattern: /\b(?:the )?coming (?:days|weeks|months|years|decades)\b/giu, read: () => date('FUTURE_REF') },
  {
    pattern: /\b(?:as soon as possible|the near term|the (?:long|medium|short) term(?=[.,;]))/giu,
    read: () => date('FUTURE_REF'),
  },
];
