import { detect } from 'tinyld';

/** Characters looked at: the language of a text shows on its first page. */
const sampleLength = 3000;
/** Above this share of Han among the letters a text is Chinese, whatever Latin names stand in it. */
const hanShare = 0.2;

/**
 * The primary BCP 47 tag of a text. Han comes before everything (detectors take a Chinese text with English names for
 * anything), kana makes it Japanese; `declared` is a header's tag; `und` where there is nothing to tell it by.
 */
export function languageOf(text: string, declared: string | null): string {
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, /\p{L}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (letters > 0 && kana / letters > 0.05) return 'ja';
  if (letters > 0 && count(sample, /\p{Script=Han}/gu) / letters > hanShare) return 'zh';
  const tag = declared
    ?.trim()
    .toLowerCase()
    .match(/^[a-z]{2,3}(?=$|[-_])/)?.[0];
  if (tag) return tag;
  return detect(sample) || 'und';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
