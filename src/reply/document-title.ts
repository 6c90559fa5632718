import type { DocumentBrief } from '../model/document.ts';
import { clip } from './clip.ts';

const longestOpening = 60;

/** What a document is called: its title, else the first words of its text in quotation marks, else the name of its file. */
export function titleOf({ title, opening, name }: Pick<DocumentBrief, 'title' | 'opening' | 'name'>): string {
  const first = (opening ?? '').replaceAll(/\s+/gu, ' ').trim();
  return title ?? (first === '' ? name : `“${clip(first, longestOpening)}”`);
}
