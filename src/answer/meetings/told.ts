import type { Detail } from '../../model/event.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { EventDetail, Line, Source } from '../../model/reply.ts';
import { within } from '../../reply/cite.ts';
import { topicGloss } from '../../reply/gloss.ts';
import { cite, excerpt, text } from '../../reply/parts.ts';

/** A detail of an account with the sentence it stands in. */
export interface Told {
  readonly detail: Detail;
  readonly source: Source;
}

export function toldOf(event: EventDetail, ...kinds: readonly Detail['kind'][]): readonly Told[] {
  const seen = new Set<string>();
  return event.tellings.flatMap(({ account, source }) =>
    account.details
      .filter((detail) => kinds.includes(detail.kind))
      .flatMap((detail): readonly Told[] => {
        const key = `${detail.kind} ${detail.text.toLowerCase().replaceAll(/\s+/gu, ' ')}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [
          { detail, source: within({ ...detail.evidence, document: source.document }, detail.start, detail.end) },
        ];
      }),
  );
}

/** Its words; in another language with the topics that they name. */
export const toldLine = ({ detail, source }: Told, names: Pick<Knowledge, 'topics' | 'find'>): Line => [
  ...excerpt(detail.text, source, 260),
  ...topicGloss(detail.text, source, names),
  text(' '),
  cite(source),
];
