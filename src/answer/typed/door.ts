/**
 * What somebody typed, as all that follows reads it: punctuation of phones and of Chinese keyboards, markup of chat
 * and courtesies folded, once, before anything else looks at it. A command keeps its words; a question loses the
 * greeting before it and the thanks behind it. Never empty where what was typed is not.
 */
export function folded(typed: string): string {
  const plain = unmarked(halfWidth(typed)).replaceAll(/\s+/gu, ' ').trim();
  if (plain.startsWith('/')) return plain;
  return bare(plain) || plain || typed.trim();
}

/** Full-width letters, digits and marks of commands: "/timeline from：２０２１". Marks of Chinese sentences stay in them. */
function halfWidth(typed: string): string {
  const ascii = typed
    .replaceAll(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0F]/gu, narrow)
    .replaceAll(/[‘’ʼ´`](?=\p{L})/gu, "'")
    .replaceAll('\u3000', ' ');
  return ascii.trimStart().startsWith('/')
    ? ascii.replaceAll(/[\uFF01-\uFF5E]/gu, narrow)
    : ascii.replaceAll(colon, ':');
}

const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
/** The colon of a Chinese keyboard behind a Latin word. */
const colon = /(?<=[a-z])：(?=\s*\S)/gu;

/** What chat makes of emphasis, shortcodes and mentions at either end. */
function unmarked(typed: string): string {
  return typed
    .replaceAll(/<@[!&]?\w+>|(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]{1,30}:(?![\p{L}\p{N}])/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{N}*])(\*{1,3}|_{1,2}|~{1,2})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replaceAll(/^\s*>\s+/gmu, '')
    .replaceAll(/&(amp|lt|gt);/gu, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '');
}

const greeting = /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|dear|greetings|您?你?好|您好|大家好)/iu;
/** Whom a greeting is for, at the most this many words: "Dear bot", "Hi there Attaché". */
const greeted = /^(?: (?:all|there|everyone|team|bot|attach[eé]|again|friend|sir|madam|to you))*/iu;
const opener =
  /^(?:so|well|ok(?:ay)?|um+|er+|now|listen|quick question|question|just wondering|请问|那么|嗯)[\s,，:：—–-]+/iu;
const wishes = [
  "(?:can|could|would|will) you (?:please )?tell me|(?:please )?tell me|i(?:'d| would) like to know",
  'i (?:want|need) to know|do you know|any idea|i wonder|i was wondering',
].join('|');
const wish = new RegExp(
  `^(?:(?:please|pls|plz|kindly)\\s+)?(?:${wishes})[,:]?\\s+(?=(?:who|what|when|where|why|how|which|whether|if|did|does|is|was)\\b)`,
  'iu',
);
const closing =
  /[\s,，]*(?:\b(?:please|pls|plz|thanks?(?: you)?(?: (?:a lot|so much|very much|in advance))?|thx|cheers)|谢谢(?:你|您|啦)?|多谢)(?=[\s!.?？。！]*$)/iu;

/** The question without what is said around it; empty where there is nothing else. */
function bare(plain: string): string {
  let left = plain;
  const hello = greeting.exec(left);
  if (hello !== null) {
    const named = left.slice(hello[0].length);
    const rest = named.slice(greeted.exec(named)?.[0].length ?? 0);
    // "Hello Kitty" greets nobody: a mark ends a greeting, or the end of a line does.
    const after = /^\s*[,，!！.。:：–—-]+\s*|^$/u.exec(rest) ?? (named === rest ? null : /^\s*/u.exec(rest));
    if (after !== null) left = rest.slice(after[0].length);
    else if (questionWord.test(rest)) left = rest.trimStart();
  }
  left = left
    .replace(opener, '')
    .replace(wish, '')
    .replace(closing, '')
    .replace(/(?<=[?？])[!.！。\s]+$/u, '');
  return /[\p{L}\p{N}]/u.test(left) ? left.trim() : '';
}

const questionWord = /^\s+(?:who|what|when|where|why|how|which|did|does|is|was|has|have|can)\b/iu;
