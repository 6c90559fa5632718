import { detect } from 'tinyld';

/** Characters looked at: the language of a text shows on its first page. */
const sampleLength = 3000;
/** Characters that the detector gets: it is dear, and no surer for more. */
const detectedLength = 400;
/** Above this share of Han among the letters a text is Chinese, whatever Latin names stand in it. */
const hanShare = 0.2;

/**
 * The primary BCP 47 tag of a text. Han comes before everything (detectors take a Chinese text with English names for
 * anything), kana makes it Japanese; `declared` is a header's tag; `und` where there is nothing to tell it by.
 */
export function languageOf(text: string, declared: string | null): string {
  const sample = text.slice(0, sampleLength);
  const { letters, han, kana } = scriptsOf(sample);
  if (letters > 0 && kana / letters > 0.05) return 'ja';
  if (letters > 0 && han / letters > hanShare) return 'zh';
  const tag = declared
    ?.trim()
    .toLowerCase()
    .match(/^[a-z]{2,3}(?=$|[-_])/)?.[0];
  if (tag) return tag;
  return isEnglish(sample) ? 'en' : detect(sample.slice(0, detectedLength)) || 'und';
}

/** How many letters a text has, and how many of them are Han and kana. */
function scriptsOf(sample: string): Readonly<Record<'letters' | 'han' | 'kana', number>> {
  // Few patterns see what is plain ASCII: in most texts that is nearly all.
  const others = sample.replace(/[\0-\x7f]+/g, '');
  const ascii = sample.length - sample.replace(/[A-Za-z]+/g, '').length;
  return {
    letters: ascii + count(others, /\p{L}/gu),
    han: count(others, /\p{Script=Han}/gu),
    kana: count(others, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
  };
}

/** Detectors take a short English text with foreign names for Dutch; its small words tell it better. */
function isEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu) ?? [];
  // No other language has the article, let alone that often.
  if (words.length >= 25 && count(sample, /\bthe\b/gi) >= words.length * 0.04) return true;
  const small = count(sample, /\b(?:the|and|with|that|said|from|were|has|have|its|by|on|to|of|who|which|this)\b/gi);
  const plain =
    words.length < 25 && !/[^\p{ASCII}\p{P}]/u.test(sample) && /\b(?:in|on|at|is|was|met|the|a)\b/i.test(sample);
  return small >= words.length * 0.14 || (plain && small > 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
