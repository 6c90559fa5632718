import { createHash } from 'node:crypto';
import { extract } from '../extract/index.ts';
import { dateDocument } from '../link/dating.ts';
import { linkEvents } from '../link/index.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { read } from '../read/index.ts';
import { bodyOf, likenessKeys, sameText } from './likeness.ts';
import type { Pipeline, PipelineLimits } from './pipeline-thread.ts';

/** The pipeline themselves, on this thread. */
export function purePipeline(knowledge: Knowledge, limits: PipelineLimits): Pipeline {
  return {
    async draft(bytes, name) {
      const result = await read(bytes, name, limits);
      if (result.kind === 'rejected') return result;
      const id = createHash('sha256').update(result.draft.text).digest('hex');
      return { kind: 'draft', id, draft: result.draft, likenessKeys: likenessKeys(bodyOf(result.draft)) };
    },
    alike: async (draft, others) =>
      others.filter((other) => sameText(bodyOf(draft), bodyOf(other.draft))).map((other) => other.id),
    extract: async (draft, anchor) => extract(draft, knowledge, anchor),
    date: async (text, extraction, neighbours) => dateDocument({ text, extraction, neighbours, knowledge }),
    link: async (tellings) => linkEvents(tellings, knowledge),
  };
}
