/** Endings of the oblique cases of given names, by the last letters of the first case. */
const declensions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ий$/u, ['ия', 'ию', 'ием', 'ии']],
  [/й$/u, ['я', 'ю', 'ем', 'е']],
  [/ь$/u, ['я', 'ю', 'ем', 'е']],
  [/ия$/u, ['ии', 'ию', 'ией']],
  [/я$/u, ['и', 'е', 'ю', 'ей']],
  [/[гкхжшщч]а$/u, ['и', 'е', 'у', 'ой']],
  [/а$/u, ['ы', 'е', 'у', 'ой']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, ['а', 'у', 'ом', 'е']],
];

const forms = (word: string): readonly string[] => {
  const rule = declensions.find(([ending]) => ending.test(word));
  if (!rule) return [word];
  const kept = /[гкхжшщч]а$/u.test(word) ? word.slice(0, -1) : word.replace(rule[0], '');
  return [word, ...rule[1].map((ending) => kept + ending)];
};

/** The last word without a letter that other cases replace; a name found may end in two letters more. */
const stem = (word: string): string => (word.length > 3 ? word.replace(/[йьая]$/u, '') : word);

/**
 * How a person's Cyrillic name begins in the cases of Russian and Serbian ("Чжан Ханьхуэя", "Сергеем Лавровым"): the
 * finder allows for up to two more letters at the end. Empty for other scripts.
 */
export const cyrillicCases = (name: string): readonly string[] => {
  if (!/^\p{Script=Cyrillic}/u.test(name)) return [];
  const words = name.split(' ');
  const last = stem(words.at(-1)!);
  if (words.length === 1) return last === name ? [] : [last];
  const [first, ...middle] = words.slice(0, -1);
  const heads = middle.length === 0 ? forms(first!) : [first!];
  return heads
    .flatMap((head) => [
      [head, ...middle, last].join(' '),
      ...(last === words.at(-1) ? [] : [[head, ...middle, words.at(-1)].join(' ')]),
    ])
    .filter((form) => form !== name);
};
