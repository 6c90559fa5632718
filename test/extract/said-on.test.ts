import { describe, expect, it } from 'vitest';
import { extracted } from './reading.ts';

const readout = 'title: A note\ndate: 2024-03-15\npublisher: NATO';
const lead = 'On 13 March 2024 Wang Yi met with Mark Rutte in Oslo.';

/** The day of the last statement of a text. */
function said(body: string, header?: string): string | null {
  const date = extracted(body, header).statements.at(-1)?.date;
  return date ? (date.from === date.to ? date.from : `${date.from}..${date.to}`) : null;
}

describe('when a thing was said', () => {
  it.each([
    ['on the day beside the reporting words', 'Wang Yi said on Wednesday that China wanted peace.', '2024-03-13'],
    ['on the day of publication', 'Wang Yi said that China wanted peace.', '2024-03-15'],
    ['not since when a thing goes on', 'Since 2018, Wang Yi said, China had wanted peace.', '2024-03-15'],
    ['not when a thing began', 'Of a step that began in 2018 Wang Yi said that China wanted more.', '2024-03-15'],
    ['not by when it will be', 'By 2024 or later, Wang Yi said, China would be safe.', '2024-03-15'],
    ['on no known day where it was earlier', 'Wang Yi had said that China wanted peace.', null],
    ['on its day where it was earlier', 'On 4 March 2024 Wang Yi had said that China wanted peace.', '2024-03-04'],
  ])('%s: %s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('is the day of the meeting in a readout of it', () => {
    expect(said(`${lead} Wang Yi said that China wanted peace.`, readout)).toBe('2024-03-13');
  });

  it('and where the day of publication is unknown', () => {
    expect(said(`${lead} Mark Rutte said that NATO wanted peace.`, 'title: A note\ndate: unknown')).toBe('2024-03-13');
  });

  it.each([
    ['in the press', `${lead} Wang Yi said that China wanted peace.`, undefined],
    ['of one who was not there', `${lead} Jens Stoltenberg said that NATO wanted peace.`, readout],
    [
      'after another day was told of',
      `${lead} On 14 March 2024 he flew home. Wang Yi said that China wanted peace.`,
      readout,
    ],
  ])('but not %s', (_, text, header) => {
    expect(said(text, header)).toBe('2024-03-15');
  });
});
