import { expect, it } from 'vitest';
import { type Json, messageErrors, optionsErrors, viewErrors } from './valid.ts';

const words = (text: string) => ({ type: 'plain_text', text });
const option = (text: string, value = 'v') => ({ text: words(text), value });
const button = (id: string, text = 'Go') => ({ type: 'button', action_id: id, text: words(text) });
const actions = (...elements: readonly Json[]) => ({ type: 'actions', elements });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

it.each<[string, readonly Json[]]>([
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
  ['a header of 151 characters', [{ type: 'header', text: words('x'.repeat(151)) }]],
  ['a header in markup', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
  ['a section of 3,001 characters', [section('x'.repeat(3_001))]],
  ['a section of nothing', [{ type: 'section' }]],
  ['a mention of everybody', [section('hello <!channel>')]],
  ['a mention of nobody known', [section('hello <@everyone>')]],
  ['an entity that is none', [section('R&D')]],
  ['eleven elements of context', [{ type: 'context', elements: Array.from({ length: 11 }, () => words('x')) }]],
  ['26 buttons', [actions(...Array.from({ length: 26 }, (_, i) => button(`b${i}`)))]],
  ['no buttons', [actions()]],
  ['two buttons of one identifier', [actions(button('a'), button('a'))]],
  ['a button of 76 characters', [actions(button('a', 'x'.repeat(76)))]],
  ['an overflow of one', [actions({ type: 'overflow', action_id: 'o', options: [option('a')] })]],
  [
    'an overflow of six',
    [actions({ type: 'overflow', action_id: 'o', options: 'abcdef'.split('').map((each) => option(each)) })],
  ],
  ['a menu without choices', [actions({ type: 'static_select', action_id: 'm', options: [] })]],
  ['rich text without elements', [{ type: 'rich_text', elements: [] }]],
  ['an empty section of rich text', [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }]],
  [
    'an empty text in rich text',
    [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] }],
  ],
  ['two tables', [1, 2].map(() => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }))],
  ['a block that nobody knows', [{ type: 'sheet' }]],
  ['a field that nobody knows', [{ type: 'divider', colour: 'red' }]],
  ['two blocks of one identifier', [1, 2].map(() => ({ type: 'divider', block_id: 'same' }))],
])('a message with %s is refused', (_, blocks) => {
  expect(messageErrors({ text: 'x', blocks })).not.toEqual([]);
});

it('a message without its fallback text is refused', () => {
  expect(messageErrors({ blocks: [{ type: 'divider' }] })).not.toEqual([]);
});

it.each<[string, readonly Json[]]>([
  ['a rule', [{ type: 'divider' }]],
  ['words with their signs written out', [section('R&amp;D &lt;!channel&gt; <https://example.org|[1]> <@U0ANNA>')]],
  ['an overflow of two', [actions({ type: 'overflow', action_id: 'o', options: [option('a'), option('b')] })]],
])('a message with %s is taken', (_, blocks) => {
  expect(messageErrors({ text: 'x', blocks })).toEqual([]);
});

it.each<[string, Json]>([
  ['a title of 25 characters', { type: 'modal', title: words('x'.repeat(25)), blocks: [{ type: 'divider' }] }],
  ['a table', { type: 'home', blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }] }],
  ['101 blocks', { type: 'home', blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }],
  ['no blocks', { type: 'home', blocks: [] }],
  ['no title', { type: 'modal', blocks: [{ type: 'divider' }] }],
])('a view with %s is refused', (_, view) => {
  expect(viewErrors(view)).not.toEqual([]);
});

it.each<[string, readonly Json[]]>([
  ['101 choices', Array.from({ length: 101 }, (_, i) => option(String(i)))],
  ['a choice of 76 characters', [option('x'.repeat(76))]],
  ['a value of 151 characters', [option('x', 'v'.repeat(151))]],
])('a menu with %s is refused', (_, options) => {
  expect(optionsErrors(options)).not.toEqual([]);
});
