import { spanOf } from './extent.ts';
import type { Found } from './found.ts';
import { lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** Labels before a colon that name no speaker. */
const labels =
  /^(?:latest|update|updated|exclusive|breaking|video|watch|live|opinion|analysis|editorial|review|correction|clarification|note|list|transcript|report|photos?|title|date|subjects?)$/u;

/** "Minister: No talks this year": a headline that names its speaker before a colon. */
export function headlineLabel(words: readonly Word[]): Found | null {
  const colon = words.findIndex((w) => w.tag === ':');
  if (colon < 1 || colon > 4 || colon + 2 >= words.length) return null;
  const label = words.slice(0, colon);
  if (label[0]!.tag === 'D' || !label.every((w) => /^[N.]$/u.test(w.tag)) || label.some((w) => labels.test(w.low)))
    return null;
  let end = words.length;
  while (end > colon + 2 && words[end - 1]!.tag === '.') end -= 1;
  return {
    source: spanOf(words, { from: 0, to: colon }),
    cue: spanOf(words, { from: colon, to: colon + 1 }),
    content: [spanOf(words, { from: colon + 1, to: end })],
    addressee: null,
    kind: 'label',
    base: '',
    direct: false,
  };
}

/** A headline in capitals throughout hides its verbs: "Minister Says Talks Failed" is read as if its verbs stood in lower case. */
export function loweredHeadline(words: readonly Word[]): readonly Word[] {
  const named = words.filter((w) => /^[NWXB]$/u.test(w.tag));
  if (named.length < 4 || named.filter((w) => w.tag === 'N').length < named.length * 0.7) return words;
  const { verbs } = lexicon();
  return words.map((w, n) => {
    const form = w.tag === 'N' && n > 0 ? verbs.get(w.low) : undefined;
    const before = words[n - 1];
    const fits =
      form?.form === 's'
        ? before?.tag === 'N'
        : form?.form === 'base' && before?.tag === 'N' && before.low.endsWith('s') && before.low !== 's';
    return form !== undefined && fits ? { ...w, tag: 'X', verb: form.verb, form: form.form } : w;
  });
}
