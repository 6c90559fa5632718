/** Bytes that decoded to text, or why they did not. Line ends and a byte order mark are kept; offsets count from the first unit. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'rejected'; readonly why: string };

/** Legacy encodings of the languages read here, tried in order when a text is not UTF-8 and names none itself. */
const legacy = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1251', 'windows-1252'] as const;

/** Decodes a file. `declared` is the charset of an HTTP header, where there was one. Never throws. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) return { kind: 'rejected', why: 'the file is empty' };
  const marked = byteOrderMark(bytes);
  if (marked) return clean(bytes, marked);
  if (looksBinary(bytes)) return { kind: 'rejected', why: 'it is a binary file, not text' };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { kind: 'text', text: tidy(utf8), encoding: 'utf-8' };
  for (const named of [declared, namedCharset(bytes)]) {
    const text = named ? tryDecode(bytes, named) : null;
    if (named && text !== null) return { kind: 'text', text: tidy(text), encoding: named };
  }
  return mostPlausible(bytes);
}

function clean(bytes: Uint8Array, encoding: string): Decoded {
  const text = tryDecode(bytes, encoding);
  return text === null
    ? { kind: 'rejected', why: `it says it is ${encoding} but holds bytes that ${encoding} does not allow` }
    : { kind: 'text', text: tidy(text), encoding };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Control bytes that no text encoding uses, in the first 64 KiB. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) control += 4;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control += 1;
  }
  return control > Math.max(8, head.length / 100);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The charset that an HTML or XML prolog names. */
function namedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

function mostPlausible(bytes: Uint8Array): Decoded {
  let best: { text: string; encoding: string; score: number } | null = null;
  for (const encoding of legacy) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    const score = plausibility(text, encoding);
    if (!best || score > best.score) best = { text, encoding, score };
  }
  if (!best || best.score < 0.5) {
    return { kind: 'rejected', why: 'its encoding could not be recognised; save it as UTF-8 and try again' };
  }
  return { kind: 'text', text: tidy(best.text), encoding: best.encoding };
}

/** The commonest characters of running Chinese, simplified and traditional: half of any honest text's Han are near these. */
const commonHan = new Set(
  '的一是不了在人有我他这為为之大来以个中上们到说国和地也子时道出而要于就下得可你年生国國會会與与對对',
);

/** Share of letters outside ASCII that running text of the encoding's language would have. */
function plausibility(text: string, encoding: string): number {
  let letters = 0;
  let good = 0;
  let previous = ' ';
  for (const character of text.slice(0, 20_000)) {
    const insideLatinWord = /[a-z]/i.test(previous);
    previous = character;
    if (character <= '\u007f') continue;
    letters += 1;
    if (encoding !== 'windows-1252' && insideLatinWord) continue;
    if (encoding === 'windows-1251') good += /\p{Script=Cyrillic}/u.test(character) ? 1 : 0;
    else if (encoding === 'windows-1252') good += /[À-ÿ‘’“”–—…€£«»]/.test(character) ? 0.8 : 0;
    else if (encoding === 'shift_jis') good += /[\u3040-\u30ff]/.test(character) ? 1.2 : 0;
    else if (encoding === 'euc-kr') good += /\p{Script=Hangul}/u.test(character) ? 1 : 0;
    else if (commonHan.has(character)) good += 4;
    else if (/[\u3000-\u303f\uff00-\uffef]/.test(character)) good += 0.5;
  }
  return letters === 0 ? 0 : good / letters;
}

/** NUL and lone surrogates cannot be stored; they become U+FFFD one for one, so that offsets hold. */
export function tidy(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}
