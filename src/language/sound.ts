import table from './zh/transliteration.json' with { type: 'json' };

/**
 * How a foreign name sounds, as the classes of its consonants, so that one name can be told in Latin letters and in the
 * characters that Chinese writes it with: "Macron" and 马克龙 are both "NKLN". Each class is one letter: P (b p), T (d t),
 * K (g k h), S (z c s j q x and their likes), F (f v w), N (m n), L (l r). Vowels say nothing; an r or an l that closes a
 * syllable is often left out in Chinese and is left out here.
 */
export type Sound = string;

/** With fewer classes than this, names of different people sound alike. */
const fewest = 3;
const longestName = 8;
const sounds: Readonly<Record<string, string>> = table.sounds;

/** The ways in which a word in Latin letters may sound; none where it is too short to be told from others. */
export function soundsOfLatin(word: string): readonly Sound[] {
  const letters = word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
  const all = doubtful.reduce<readonly string[]>(
    (ways, [spelling, readings]) =>
      ways.flatMap((way) =>
        spelling.test(way) ? readings.map((reading) => way.replaceAll(spelling, reading)) : [way],
      ),
    [letters],
  );
  return [...new Set(all.map(classesOfLatin))].filter((sound) => sound.length >= fewest);
}

/** Spellings that languages read in different ways; capital letters are classes already. */
const doubtful: readonly (readonly [RegExp, readonly string[]])[] = [
  [/th/gu, ['T', 'S']],
  [/tch|sch/gu, ['S']],
  [/ch/gu, ['S', 'K']],
  [/j/gu, ['S', '']],
  [/g(?=[eiy])/gu, ['K', 'S']],
];

/** In their order: what closes a syllable goes before single letters are read. */
const readings: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'F'],
  [/sh|sz|cz|zs|ts|tz|dz/gu, 'S'],
  [/ck|qu|kh|gh/gu, 'K'],
  [/x/gu, 'KS'],
  [/c(?=[eiy])/gu, 'S'],
  // After a vowel and before no other: "Carter", "Merkel", "Kallas" keeps its l.
  [/(?<=[aeiouy])[rlw]+(?![aeiouyrlw])/gu, ''],
  [/(?<=[aeiouy])h(?![aeiouy])/gu, ''],
  [/[bp]/gu, 'P'],
  [/[dt]/gu, 'T'],
  [/[cgkqh]/gu, 'K'],
  [/[sz]/gu, 'S'],
  [/[fvw]/gu, 'F'],
  [/[mn]/gu, 'N'],
  [/[lr]/gu, 'L'],
  [/[a-z]/gu, ''],
];

const classesOfLatin = (word: string): Sound =>
  joined(readings.reduce((rest, [spelling, reading]) => rest.replaceAll(spelling, reading), word));

/** Two of a class beside each other are heard as one. */
const joined = (classes: string): Sound => classes.replaceAll(/(\w)\1+/gu, '$1');

/**
 * How every stretch of a Chinese text sounds that may be a foreign name or a part of one, with where it stands:
 * characters that such names are written with, two to eight in a row.
 */
export function soundsOfHan(
  text: string,
): readonly { readonly sound: Sound; readonly start: number; readonly end: number }[] {
  const found: { readonly sound: Sound; readonly start: number; readonly end: number }[] = [];
  for (const { 0: run, index } of text.matchAll(runs))
    for (let from = 0; from < run.length - 1; from += 1)
      for (let to = from + 2; to <= Math.min(run.length, from + longestName); to += 1) {
        const sound = joined([...run.slice(from, to)].map(classOfHan).join(''));
        if (sound.length >= fewest) found.push({ sound, start: index + from, end: index + to });
      }
  return found;
}

const runs = new RegExp(`[${Object.keys(sounds).join('')}]{2,}`, 'gu');

/** 斯 is S, 滕 is TN, 尔 closes a syllable and is nothing. */
function classOfHan(character: string): string {
  const pinyin = sounds[character] ?? '';
  if (pinyin === 'er') return '';
  const [, initial = '', rest = ''] = /^(zh|ch|sh|[b-df-hj-np-tw-z]?)(.*)$/u.exec(pinyin) ?? [];
  return `${initials[initial] ?? ''}${/n/u.test(rest) ? 'N' : ''}`;
}

const initials: Readonly<Record<string, string>> = {
  ...{ b: 'P', p: 'P', d: 'T', t: 'T', g: 'K', k: 'K', h: 'K', f: 'F', w: 'F', m: 'N', n: 'N', l: 'L', r: 'L' },
  ...{ z: 'S', c: 'S', s: 'S', j: 'S', q: 'S', x: 'S', zh: 'S', ch: 'S', sh: 'S' },
};
