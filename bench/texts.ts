import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, '..', 'corpus');
const months = 'January February March April May June July August September October November December'.split(' ');
const cities =
  'Oslo Rome Madrid Lisbon Ottawa Warsaw Prague Athens Dublin Vienna Helsinki Tallinn Riga Vilnius Zagreb Sofia'.split(
    ' ',
  );
const people = 'Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Larch Maple Oak Pine Rowan Spruce'.split(' ');

/** Texts of 600 words made of the starter collection's sentences, each with its own days, cities, numbers and people. */
export async function variedTexts(count: number): Promise<readonly string[]> {
  const sentences = await englishSentences();
  return Array.from({ length: count }, (_, n) => {
    const next = numbers(n);
    return textOf(sentences, n, (sentence) => varied(sentence, next));
  });
}

/** The adversary: texts that share all their sentences, so that one event has an account in each. */
export async function sharedTexts(count: number): Promise<readonly string[]> {
  const sentences = await englishSentences();
  return Array.from({ length: count }, (_, n) => textOf(sentences, n, (sentence) => sentence));
}

async function englishSentences(): Promise<readonly string[]> {
  const names = (await readdir(corpus)).sort();
  const bodies = await Promise.all(names.map((name) => readFile(join(corpus, name), 'utf8')));
  return bodies
    .flatMap((body) => {
      const paragraphs = body.split('\n\n').slice(1).join(' ').trim();
      return paragraphs.split(/(?<=\.)\s+(?=[A-Z])/);
    })
    .filter((sentence) => /^[\u0020-\u024f\u2010-\u2027]+$/.test(sentence));
}

function textOf(sentences: readonly string[], n: number, turn: (sentence: string) => string): string {
  const chosen: string[] = [];
  for (let words = 0, at = n * 7; words < 600; at += 1) {
    const sentence = turn(sentences[at % sentences.length]!);
    chosen.push(sentence);
    words += sentence.split(' ').length;
  }
  const day = `${2010 + (n % 15)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
  return `title: A text for timing\ndate: ${day}\n\n${chosen.join(' ')} Number ${n}.\n`;
}

/** The same kind of sentence about another day, another place, other numbers and other people. */
function varied(sentence: string, next: (below: number) => number): string {
  return sentence
    .replace(/\b(?:19|20)\d\d\b/g, () => String(2008 + next(17)))
    .replace(new RegExp(`\\b(?:${months.join('|')})\\b`, 'g'), () => months[next(12)]!)
    .replace(/\b\d{1,2}(?= [A-Z]|,|\b(?=\s*$))/g, () => String(1 + next(28)))
    .replace(/\b(?:Beijing|Brussels|Munich|New York|Madrid|Vilnius|Washington|Singapore)\b/g, () => cities[next(16)]!)
    .replace(/\b(?:Stoltenberg|Rutte|Wang|Fu|Qin|Mao|Biden|Xi)\b/g, (name) => (next(3) > 0 ? people[next(16)]! : name));
}

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
