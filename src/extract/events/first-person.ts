import type { Participant } from '../../model/event.ts';
import type { Scene } from './reading.ts';
import type { Trigger } from './trigger-search.ts';

/** "We signed it", "the minister and I met": whoever is heard took part, where the sentence has a voice. */
export const ours = /\b(?:we|I)(?:[’']ve)?(?: (?:have|had|also|then|just|recently|all|both))* $/u;

export function firstPerson({ words, sentence, statements }: Scene, { form, start }: Trigger): readonly Participant[] {
  const match = form === 'verb' ? ours.exec(words.slice(0, start - sentence.start)) : null;
  if (!match) return [];
  const from = sentence.start + match.index;
  const voice = statements.find(({ content }) => content.some((span) => span.start <= from && from < span.end));
  if (voice?.speaker?.kind !== 'person') return [];
  const span = { start: from, end: from + match[0].trimEnd().length };
  return [{ actor: voice.speaker, role: voice.role, part: 'took part', span }];
}
