import { parentPort, workerData } from 'node:worker_threads';
import { knowledgeOfChecked } from '../knowledge/parse.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import { pureStudies } from './pure-studies.ts';
import { dispatcher, serve } from './rpc.ts';
import type { StudyLimits } from './studies.ts';
import { channelOf } from './worker-channel.ts';

/** The worker that reads and understands: it holds no connection and writes nothing. */
const { entries, limits } = workerData as { readonly entries: KnowledgeEntries; readonly limits: StudyLimits };
const studies = pureStudies(knowledgeOfChecked(entries), limits);
serve(channelOf(parentPort!), dispatcher({ studies: () => studies }));
