import { expect, test } from 'vitest';
import { chatPlatforms, isOfOperator } from '../../src/model/platform.ts';
import { codeOf, sources } from '../imports.ts';

test('whoever sits at the terminal runs it; on a chat platform nobody does by being there', () => {
  expect(isOfOperator('terminal')).toBe(true);
  expect(chatPlatforms.filter(isOfOperator)).toEqual([]);
});

test('nothing else asks for a platform by its name', () => {
  const rooms = sources.filter((path) => /^(?:commands|briefings|src\/(?:answer|reply|exchange))/.test(path));
  expect(rooms.filter((path) => /platform === '/.test(codeOf(path)))).toEqual([]);
});
