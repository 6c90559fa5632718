import { expect, it } from 'vitest';
import { citiesIn, cityOf } from '../../src/knowledge/place-names.ts';

it.each([
  ['Beijing', 'beijing'],
  ['Pequim', 'beijing'],
  ['北京', 'beijing'],
  ['Мюнхене', 'munich'],
  ['Вашингтоне', 'washington'],
  ['Москве', 'moscow'],
  ['La Haya', 'the hague'],
  ['布魯塞爾', 'brussels'],
])('%s is %s', (name, city) => {
  expect(cityOf(name)).toBe(city);
});

it.each(['Harbour House', 'Romania', 'Viennese', 'Мюнхенский', 'NATO headquarters', '北'])('%s is no city', (name) => {
  expect(cityOf(name)).toBeNull();
});

it('names the cities that a text names, in whichever language', () => {
  const text = 'Ils se sont vus à Pékin, then in The Hague; в Москве, 后在马德里。Nobody Romanised it.';
  expect(citiesIn(text).map(({ city }) => city)).toEqual(['beijing', 'the hague', 'moscow', 'madrid']);
});
