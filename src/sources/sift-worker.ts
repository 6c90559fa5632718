import { parentPort, workerData } from 'node:worker_threads';
import { knowledgeOfChecked } from '../knowledge/parse.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import { pureSifter, type RawPage } from './sift.ts';
import type { Answer, Errand, SiftLimits } from './sifter.ts';

/** The worker that looks at what was fetched: it holds no connection and writes nothing. */
const { entries, limits } = workerData as { readonly entries: KnowledgeEntries; readonly limits: SiftLimits };
const sifter = pureSifter(knowledgeOfChecked(entries), limits);

parentPort!.on('message', async ({ id, method, args }: Errand) => {
  const work = method === 'sift' ? sifter.sift(args[0] as RawPage) : sifter.parseFeed(...(args as ParseArgs));
  const answer: Answer = await work.then(
    (result) => ({ id, result }),
    (error: Error) => ({ id, result: { kind: 'rejected', why: `it could not be understood: ${error.message}` } }),
  );
  parentPort!.postMessage(answer);
});

type ParseArgs = Parameters<typeof sifter.parseFeed>;
