import { describe, expect, test } from 'vitest';
import { exportOf } from '../../src/answer/typed/acts.ts';
import { ask, baseOf } from '../answer/base.ts';

const rowsOf = (text: string) =>
  text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\r\n');

describe('a reply as a file', () => {
  test.each([
    ['/timeline as:csv', 'timeline.csv', 'from,to,precision,basis,event,'],
    ['/stance Mark Rutte as:csv', 'stance.csv', 'from,to,precision,basis,speaker,'],
    ['/find launchers as:csv', 'find.csv', 'document,title,publisher,published,sentence,quote,url'],
    ['export the timeline as csv', 'timeline.csv', 'from,to,precision,basis,event,'],
    ['导出时间线', 'timeline.csv', 'from,to,precision,basis,event,'],
  ])('%s', async (typed, name, head) => {
    const { reply, json, faults } = await ask(typed);
    expect(faults).toEqual([]);
    expect(json.files).toEqual([{ name, type: 'text/csv' }]);
    expect(rowsOf(reply.files[0]!.text)[0]).toContain(head);
    expect(rowsOf(reply.files[0]!.text).length).toBeGreaterThan(1);
    expect(json.text).toContain(name);
  });

  test('the last answer can be had', async () => {
    const base = baseOf();
    await ask('What did Mark Rutte say about launchers?', base);
    const { reply } = await ask('can I have that as a spreadsheet?', base);
    expect(reply.files[0]?.text).toContain('412 new launchers');
  });

  test('no cell is run as a formula, and one with a comma is quoted', async () => {
    const { reply } = await ask('/timeline as:csv');
    for (const row of rowsOf(reply.files[0]!.text)) expect(row).not.toMatch(/(?:^|,)"?[=+@]/u);
    expect(reply.files[0]!.text).toContain('"On September 27, 2029, Foreign Minister');
  });

  test('what is no known kind of file is refused', async () => {
    expect((await ask('/timeline as:exe')).json.text).toContain('as: cannot be exe');
  });
});

describe('words that ask for a file', () => {
  test.each([
    ['export that as csv', 'last'],
    ['can I have that as a spreadsheet?', 'last'],
    ['download', 'last'],
    ['export the timeline', 'timeline'],
    ['导出为csv', 'last'],
  ])('%s', (typed, of) => expect(exportOf(typed)).toBe(of));

  test.each([
    ['What did Rutte say about exports of chips to China?'],
    ['Did China restrict the export of gallium?'],
    ['中国出口了什么'],
    ['save the date of the summit'],
  ])('%s: no', (typed) => expect(exportOf(typed)).toBeNull());
});
