/** British and American spellings of the field's words; each side becomes the other. */
const twins: readonly (readonly [RegExp, string])[] = [
  [/defence/gi, 'defense'],
  [/defense/gi, 'defence'],
  [/\bcouncillor/gi, 'councilor'],
  [/\bcouncilor/gi, 'councillor'],
  [/programme/gi, 'program'],
  [/\bprogram\b/gi, 'programme'],
  [/behaviour/gi, 'behavior'],
  [/behavior\b/gi, 'behaviour'],
  [/centre/gi, 'center'],
  [/center/gi, 'centre'],
  [/labour/gi, 'labor'],
  [/isation/gi, 'ization'],
  [/ization/gi, 'isation'],
  [/ & /g, ' and '],
];

/** Every name is looked at when the program starts, and few hold such a word. */
const anyTwin = /defen[cs]e|counci|program|behavio|cent(?:re|er)|labour|i[sz]ation| & /i;

/** A name and the other ways to spell it, without a leading article: "Ministry of Defence", "Ministry of Defense". */
export const spellings = (name: string): readonly string[] => {
  const bare = name.trim().replace(/^the\s+(?=\S)/i, '');
  if (!anyTwin.test(bare)) return [bare];
  const found = new Set([bare]);
  for (const [pattern, other] of twins) {
    for (const known of [...found]) {
      const turned = known.replace(pattern, (word) =>
        /^[A-Z]/.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other,
      );
      found.add(turned);
    }
  }
  return [...found];
};
