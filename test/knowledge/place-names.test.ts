import { expect, it } from 'vitest';
import { cityOf } from '../../src/knowledge/place-names.ts';

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
