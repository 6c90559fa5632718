import type { Knowledge } from '../model/knowledge.ts';
import type { Block, Inline, Line, Reply } from '../model/reply.ts';

/** Why a part may not be sent. */
export interface Offence {
  readonly part: Inline;
  readonly why: string;
}

const spaces = /\s+/gu;
const flat = (words: string): string => words.replaceAll(spaces, ' ').trim();
const numeral = /\p{N}/u;
const namedKinds: ReadonlySet<string> = new Set(['person', 'organization', 'office', 'series', 'anchor']);

/**
 * The reply without any line whose parts claim what they may not: a literal with a digit or a known name, a quotation
 * that its source does not hold, a value without a source. Each is told to `offended`, and never sent.
 */
export function check(reply: Reply, names: Pick<Knowledge, 'find'>, offended: (offence: Offence) => void): Reply {
  const sound = (line: Line): boolean => {
    for (const part of line) {
      const why = fault(part, names);
      if (why === null) continue;
      offended({ part, why });
      return false;
    }
    return true;
  };
  const kept = (line: Line): Line => (sound(line) ? line : []);
  return {
    ...reply,
    title: kept(reply.title),
    lead: kept(reply.lead),
    blocks: reply.blocks.flatMap((block) => checkedBlock(block, sound)),
    notes: reply.notes.filter(sound),
  };
}

/** What is wrong with a part, null where nothing is. */
export function fault(part: Inline, names: Pick<Knowledge, 'find'>): string | null {
  switch (part.kind) {
    case 'text':
      if (numeral.test(part.text)) return 'a literal with a digit';
      return names.find(part.text).some((match) => match.form === 'full' && namedKinds.has(match.kind))
        ? 'a literal with a known name'
        : null;
    case 'quote':
      return part.text.trim() !== '' && flat(part.from.quote).includes(flat(part.text))
        ? null
        : 'words that the source does not hold';
    case 'value':
      return part.from.length > 0 ? null : 'a value without a source';
    case 'count':
      return /^\d+$/u.test(part.text) ? null : 'a count that is no number';
    case 'knowledge':
      return part.entry === '' ? 'knowledge without an entry' : null;
    default:
      return null;
  }
}

function checkedBlock(block: Block, sound: (line: Line) => boolean): readonly Block[] {
  switch (block.kind) {
    case 'text': {
      const lines = block.lines.filter(sound);
      return lines.length > 0 ? [{ ...block, lines }] : [];
    }
    case 'heading':
      return sound(block.line) ? [block] : [];
    case 'list': {
      const items = block.items
        .filter((item) => sound(item.mark) && sound(item.body))
        .map((item) => ({ ...item, under: item.under.filter(sound) }));
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'fields': {
      const rows = block.rows
        .map((row) => ({ ...row, lines: row.lines.filter(sound) }))
        .filter((row) => row.lines.length > 0);
      return rows.length > 0 ? [{ ...block, rows }] : [];
    }
    case 'table':
      return [{ ...block, rows: block.rows.filter((row) => row.every(sound)) }];
    case 'divider':
      return [block];
  }
}
