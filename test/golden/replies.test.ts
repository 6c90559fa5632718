import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exchange } from '../../src/exchange.ts';
import type { LinkedEvent } from '../../src/model/event.ts';
import type { Action, Invocation } from '../../src/model/reply.ts';
import { toAnswer } from '../../src/reply/json.ts';
import { collectionOf, linked, readerOf, stored } from './collection.ts';
import { manager, officeOf } from './office.ts';
import { slowest } from './slowest.ts';

const here = import.meta.dirname;
const documents = readdirSync(join(here, 'documents'))
  .sort()
  .map((name) => stored(name, readFileSync(join(here, 'documents', name), 'utf8')));
const report = documents.find(({ name }) => name === 'xinhua-en.txt')!;
const before = stored('xinhua-en-before.txt', report.text.replace('Twelve officers', 'Eleven officers'));
const events = linked(documents);
const reader = readerOf([...documents, before], events);
const names = new Map(documents.map(({ id, name }) => [id, name]));
const ifMeant = 'if meant, `npm test -- --project pure test/golden -u`, and read the diff';

/** Where an account stands: "news-en.txt:12". */
const place = (id: string): string => id.replace(/^\w+(?=:)/, (document) => names.get(document) ?? document);

function eventLines(event: LinkedEvent): readonly string[] {
  const { kind, title, date, until, participants, accounts, conflicts, happened, series, round, format } = event;
  const when = date === null ? 'undated' : `${date.from}..${date.to}${until ? ` until ${until}` : ''}`;
  return [
    `${when} ${happened ? '' : 'not yet, '}${kind} “${title}” ${series ?? ''} ${round ?? ''} ${event.place ?? ''} ${format ?? ''}`.trim(),
    `    with ${participants.map(({ actor, part }) => `${actor.id}${part === 'took part' ? '' : ` ${part}`}`).join(', ')}`,
    `    told in ${accounts.map(place).join(', ')}`,
    ...conflicts.map(
      ({ field, values }) =>
        `    they differ on ${field}: ${values.map((each) => `${each.value} (${each.accounts.map(place).join(', ')})`).join(' / ')}`,
    ),
  ];
}

describe(`documents put together (${ifMeant})`, () => {
  test(
    'the events that they tell',
    async () => {
      const lines = events.flatMap(eventLines);
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('events.txt');
    },
    slowest,
  );
});

/** A paragraph of the file is a conversation; a reply is shown as the terminal shows it, with why its sentences were. */
describe(`questions and commands (${ifMeant})`, () => {
  const files = readdirSync(join(here, 'questions')).sort();
  test.each(files)(
    '%s',
    async (file) => {
      const lines: string[] = [];
      const talks = readFileSync(join(here, 'questions', file), 'utf8')
        .trim()
        .split(/\n\n+/);
      for (const [n, talk] of talks.entries()) {
        const base = officeOf(collectionOf(reader));
        // The ids of briefings are made by chance; in the file they are b1, b2, ….
        const ids: string[] = [];
        for (const line of talk.split('\n')) {
          const text = line.replace(/\bb(\d)\b/u, (words, which) => ids[Number(which) - 1] ?? words);
          const reply = await exchange(base, { caller: { ...manager, conversation: String(n) }, text });
          ids.push(...(/^Added: briefing (\w+)/u.exec(toAnswer(text, reply).text)?.slice(1) ?? []));
          const shown = [...replyLines(toAnswer(text, reply, { explain: true })), ...reply.actions.map(pressed)];
          const named = (words: string) => ids.reduce((all, id, at) => all.replaceAll(id, `b${at + 1}`), words);
          lines.push(`> ${line}`, ...shown.map(named));
        }
        expect(base.faults).toEqual([]);
      }
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`replies/${file}`);
    },
    slowest,
  );
});

const invoked = ({ command, options }: Invocation): string =>
  [`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' ');

/** What can be pressed; that an error can be reported is under every reply. */
const pressed = (action: Action): string =>
  action.kind === 'button'
    ? `    [${action.label}] ${action.invocation.command === 'report' ? '' : invoked(action.invocation)}`.trimEnd()
    : `    [${action.label}] ${action.choices.map(({ label, invocation }) => `${label}: ${invoked(invocation)}`).join(' / ')}`;

function replyLines(reply: ReturnType<typeof toAnswer>): readonly string[] {
  const { command, options, outcome, unmet, text, explained = [] } = reply;
  const asked = Object.entries(options).map(([name, value]) => ` ${name}:${value}`);
  return [
    `    /${command}${asked.join('')} ${outcome}${unmet.length > 0 ? `, unmet: ${unmet.join('; ')}` : ''}`,
    ...text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [`  | ${line}`])),
    ...explained
      .filter(({ shown }) => shown)
      .map(({ document, start, surety, marks }) => {
        const spoke = marks.filter(({ value, weight }) => value * weight !== 0).map(({ mark }) => mark);
        return `    because of ${document}:${start} ${surety.toFixed(1)} ${spoke.join(' ')}`;
      }),
  ];
}
