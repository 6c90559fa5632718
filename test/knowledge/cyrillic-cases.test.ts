import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { fixture } from './fixture.ts';

const person = (id: string, name: string) => ({
  id,
  names: { en: [id], zh: [], other: [name] },
  side: 'norway',
  roles: [],
});
const knowledge = parseKnowledge({
  ...fixture,
  people: [
    ...fixture.people,
    person('lin-hanhui', 'Линь Ханьхуэй'),
    person('sergei-petrov', 'Сергей Петров'),
    person('anna-weiss', 'Анна Вайс'),
  ],
});
const found = (text: string): readonly string[] =>
  knowledge
    .find(text)
    .filter(({ kind, form }) => kind === 'person' && form === 'full')
    .map(({ start, end, ids }) => `${text.slice(start, end)} = ${ids[0]}`);

describe('a Cyrillic name in its cases', () => {
  it.each([
    ['Линь Ханьхуэй заявил.', 'Линь Ханьхуэй = lin-hanhui'],
    ['Речь Линь Ханьхуэя.', 'Линь Ханьхуэя = lin-hanhui'],
    ['Встреча с Линь Ханьхуэем.', 'Линь Ханьхуэем = lin-hanhui'],
    ['Слова Сергея Петрова.', 'Сергея Петрова = sergei-petrov'],
    ['Встреча с Сергеем Петровым.', 'Сергеем Петровым = sergei-petrov'],
    ['Речь Анны Вайс.', 'Анны Вайс = anna-weiss'],
    ['Письмо Анне Вайс.', 'Анне Вайс = anna-weiss'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['Линь Ханьхуэйский мост.', 'Сергеевич Петров.', 'Аннушка Вайс.'])('near miss: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
