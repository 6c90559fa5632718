import english from '../../language/en/short-forms.json' with { type: 'json' };
import chinese from '../../language/zh/short-forms.json' with { type: 'json' };

type Rewriting = readonly [pattern: RegExp, written: string];

/** Turns of phrase that ask the same as others do. */
const turns: readonly Rewriting[] = [
  // Who leads an organisation is its leader: the knowledge base knows under which title.
  [
    /\b(?:leads?|heads?|runs?|is in charge of|is the (?:head|leader|boss|chief) of) (?!the\b|an?\b)([\p{L}-]+)(?=\s*[?？]?\s*$)/giu,
    'is the $1 leader',
  ],
  // "愿不愿意" asks whether "愿意".
  [/(\p{Script=Han})[不没](?=\1)/gu, '是否'],
];

let made: readonly Rewriting[] | null = null;

function rewritings(): readonly Rewriting[] {
  const latin = english.map(({ short, long }): Rewriting => {
    const forms = short.map((form) => `${escaped(form)}${/\w$/u.test(form) ? '(?![\\p{L}\\p{N}])' : ''}`);
    return [new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})`, 'giu'), long];
  });
  const han = chinese.map(({ short, long }): Rewriting => [new RegExp(short.map(escaped).join('|'), 'gu'), long]);
  return [...latin, ...han, ...turns];
}

const escaped = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** Short forms of chat written out: `language/{en,zh}/short-forms.json`. */
export function spelledOut(question: string): string {
  made ??= rewritings();
  return made.reduce((words, [pattern, written]) => words.replaceAll(pattern, written), question);
}
