import { describe, expect, test } from 'vitest';
import { postAsked } from '../../src/answer/evidence/posts.ts';
import { asksOf } from '../../src/answer/question/question-words.ts';
import { ask, baseOf } from './base.ts';
import { document, on } from './world.ts';

const press = document({
  name: 'mfa/press.txt',
  published: on('2032-05-06', { basis: 'metadata' }),
  about: { title: "Mao Ning's press conference", side: 'china', kind: 'transcript', perspective: 'China' },
  sentences: [
    'Spokesperson Mao Ning held a press conference.',
    'Q: NATO has opened a radar station on the Faroe Islands. What is your comment?',
    'A: We follow this closely and hope that nobody is alarmed.',
    'Q: Will the ferry to Penghu run in summer?',
    'A: The timetable has not been printed.',
  ],
  mentions: [['Mao Ning', 'mao-ning']],
});

const visit = document({
  name: 'press/visit.txt',
  published: on('2032-06-12', { basis: 'metadata' }),
  about: { title: 'Admiral in Xiamen', publisher: 'Harbour Gazette' },
  sentences: [
    'Rear Admiral Lene Dahl came to Xiamen for two days.',
    'On the second day Wang Yi received her at the old lighthouse.',
    'No paper was signed.',
    'Fishermen lost three boats that night.',
  ],
  mentions: [
    ['Lene Dahl', 'Lene Dahl'],
    ['Wang Yi', 'wang-yi'],
  ],
});

const night = document({
  name: 'press/night.txt',
  published: on('2032-06-13', { basis: 'metadata' }),
  about: { title: 'A night in Xiamen', publisher: 'Tide Post' },
  sentences: ['The storm over Xiamen took five boats of the fishermen.'],
});

const base = () => baseOf([press, visit, night]);

describe('a question is held against a stretch of text', () => {
  test.each([
    ['what did China say about the radar station?', 'nobody is alarmed'],
    ['did the ferry to penghu get a timetable', 'has not been printed'],
    ['lene dahl in xiamen 2032, who received her, anything signed?', 'received her at the old lighthouse'],
    ['lene dahl in xiamen 2032, who received her, anything signed?', 'No paper was signed'],
    ['how many boats did the xiamen fishermen lose', 'three boats'],
  ])('%s: %s', async (question, expected) => {
    const { json, faults } = await ask(question, base());
    expect(faults).toEqual([]);
    expect(json.answered).toBe(true);
    expect(json.text).toContain(expected);
  });

  test.each([
    'what did China say about the radar station on Iceland and its submarines?',
    'how many submarines did the xiamen fishermen lose',
    'lene dahl in xiamen 2029, who received her?',
    'who was the lighthouse keeper',
    'what did Wang Yi tell Rutte in Xiamen?',
  ])('but not %s', async (question) => {
    const { json } = await ask(question, base());
    expect(json.answered).toBe(false);
  });

  test('an answer to one question of a press conference is not mixed with the next', async () => {
    const { json } = await ask('what did China say about the radar station?', base());
    expect(json.text).not.toContain('timetable');
  });
});

describe('who holds a post', () => {
  test.each([
    ['who was the pilot that hit the pier', 'pilot'],
    ['name of the ambassador to nato', 'ambassador'],
    ['who met whom in Oslo', undefined],
    ['what was the ship called', undefined],
  ])('%s asks for the %s', (question, noun) => expect(postAsked(question)?.noun).toBe(noun));

  test('a reaction is something said', () => expect(asksOf('joint drill, nato reaction?')).toContain('said'));
});
