const english = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const chinese = '一二三四五六七八九十';

/** What may follow a round's number; without it "first" or "2nd" counts nothing. */
const counted =
  '(?:(?:annual|yearly|china|nato|sino|security|policy|military|staff|defen[cs]e|strategic|bilateral|[\\p{L}]+-[\\p{L}]+)[\\s–-]+){0,6}(?:dialogue|round|talks|meeting|session|one|consultations?|edition)';
/** "the first dialogue" is a beginning, "the first round" a number. */
const beginning = /\bfirst\b(?!\s+round)/giu;
const wordPattern = new RegExp(
  `\\b(${english.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\b(?:\\s+${counted}|\\s*[)?!.,]*$)`,
  'iu',
);
/** The other way round: "the round before the eighth". */
const afterPattern = new RegExp(
  `\\b(?:round|dialogue|talks|meeting|session|before|after)\\s+(?:\\p{L}+\\s+){0,3}?(?:the\\s+)?(${english.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\b`,
  'iu',
);
const hanPattern = /第?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:次|轮|届)/u;

/** The number of a round that a text names: "the eighth dialogue", "8th one", "第8次对话"; null where it names none. */
export function ordinalIn(typed: string): number | null {
  const [, ordinal] = roundIn(typed) ?? [];
  if (ordinal === undefined) return null;
  if (/\p{Script=Han}/u.test(ordinal)) return hanNumber(ordinal);
  return english.indexOf(ordinal.toLowerCase()) + 1 || Number.parseInt(ordinal, 10);
}

/** The words by which a text names a round; null where it names none. */
export const roundWordsIn = (typed: string): string | null => roundIn(typed)?.[0].trim() ?? null;

function roundIn(typed: string): RegExpExecArray | null {
  const numbered = typed.replaceAll(beginning, '     ');
  return wordPattern.exec(numbered) ?? afterPattern.exec(numbered) ?? hanPattern.exec(typed);
}

/** 三 is 3, 十二 is 12, 二十 is 20. */
function hanNumber(han: string): number {
  const ten = han.indexOf('十');
  const digit = (character: string | undefined): number =>
    character === undefined ? 0 : chinese.indexOf(character) + 1;
  if (ten === -1) return digit(han[0]);
  return (ten === 0 ? 1 : digit(han[0])) * 10 + (han.length > ten + 1 ? digit(han[ten + 1]) : 0);
}
