const fullStopOrSpace = /[\s，。；、,;:]/u;

/**
 * The beginning of a text, cut at a word where one ends in the last third; `tail` stands for what is left out and counts
 * towards the limit. Never cuts a surrogate pair.
 */
export function clip(whole: string, limit: number, tail = '…'): string {
  if (whole.length <= limit) return whole;
  const room = Math.max(1, limit - tail.length);
  for (let at = room; at > (room * 2) / 3; at -= 1) {
    if (fullStopOrSpace.test(whole[at] ?? '')) return whole.slice(0, at).trimEnd() + tail;
  }
  const code = whole.charCodeAt(room - 1);
  const paired = code >= 0xd800 && code <= 0xdbff;
  return whole.slice(0, paired ? room - 1 : room) + tail;
}
