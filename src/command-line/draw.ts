import type { Extraction } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { harmless } from '../platforms/terminal/harmless.ts';

const colours = { dropped: 90, date: 33, mention: 36, source: 35, cue: 95, content: 32 } as const;
type Kind = keyof typeof colours;

interface Layer extends Span {
  readonly kind: Kind;
}

/** Draws for a person what the pipeline saw: the text with its spans coloured, then dates, statements and events by line. */
export function draw(text: string, extraction: Extraction, colour: boolean): string {
  const paint = (kind: Kind, words: string) => {
    const shown = harmless(words);
    return colour ? `\x1b[${colours[kind]}m${shown}\x1b[0m` : shown;
  };
  const { facts, dates, statements, accounts, summary } = extraction;
  const window = (date: { from: string; to: string } | null) =>
    date ? (date.from === date.to ? date.from : `${date.from}…${date.to}`) : '?';
  const short = (words: string) =>
    harmless((words.length > 160 ? `${words.slice(0, 157)}…` : words).replace(/\s+/g, ' '));
  return [
    `${short(facts.title ?? 'untitled')} · ${facts.language} · ${facts.kind} · ${facts.perspective} · published ${window(facts.published)}`,
    ...(facts.published?.because ?? []).map((clue) => `  because ${short(clue)}`),
    '',
    coloured(text, layers(extraction), paint),
    '',
    Object.keys(colours)
      .map((kind) => paint(kind as Kind, kind))
      .join(' '),
    ...section(
      'Dates',
      dates,
      (date) => `${paint('date', date.text)} → ${date.type} ${date.value} ${window(date.window)}`,
    ),
    ...section('Statements', statements, (said) => {
      const tone = said.polarity > 0 ? `+${said.polarity}` : String(said.polarity);
      const heading = `${said.speaker?.name ?? 'nobody known'} ${tone} about ${said.about?.name ?? '?'} (${said.mode}, ${said.confidence.toFixed(2)})`;
      return `${paint('source', heading)}: ${short(said.contentText)}`;
    }),
    ...section('Events', accounts, (account) => {
      const people = account.participants.map(({ actor }) => actor.name).join(', ');
      return `${window(account.date)} ${account.kind}${account.happened ? '' : ' (not yet)'}: ${short(account.title)} — ${harmless(people)}${account.place ? ` @ ${short(account.place)}` : ''}`;
    }),
    ...section('Summary', summary, ({ start, end }) => short(text.slice(start, end))),
  ].join('\n');
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  return ['', `${title} (${items.length})`, ...items.map((item) => `  ${line(item)}`)];
}

/** Innermost last, so that a date inside a content shows as a date. */
function layers({ dropped, dates, mentions, statements }: Extraction): readonly Layer[] {
  return [
    ...dropped.map((span) => ({ ...span, kind: 'dropped' as const })),
    ...statements.flatMap(({ content }) => content.map((span) => ({ ...span, kind: 'content' as const }))),
    ...statements.flatMap(({ source }) => (source ? [{ ...source, kind: 'source' as const }] : [])),
    ...statements.flatMap(({ cue }) => (cue ? [{ ...cue, kind: 'cue' as const }] : [])),
    ...mentions.map((span) => ({ ...span, kind: 'mention' as const })),
    ...dates.map((span) => ({ ...span, kind: 'date' as const })),
  ];
}

function coloured(text: string, spans: readonly Layer[], paint: (kind: Kind, words: string) => string): string {
  const kinds: (Kind | null)[] = new Array(text.length).fill(null);
  for (const { start, end, kind } of spans) kinds.fill(kind, start, end);
  let drawn = '';
  for (let at = 0; at < text.length; ) {
    const kind = kinds[at] ?? null;
    let end = at + 1;
    while (end < text.length && (kinds[end] ?? null) === kind) end += 1;
    drawn += kind ? paint(kind, text.slice(at, end)) : harmless(text.slice(at, end));
    at = end;
  }
  return drawn;
}
