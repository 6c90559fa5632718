import { parentPort, workerData } from 'node:worker_threads';
import { knowledgeOfChecked } from '../knowledge/parse.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import { purePipeline } from './pipeline.ts';
import type { PipelineLimits } from './pipeline-thread.ts';
import { dispatcher, serve } from './rpc.ts';
import { channelOf } from './thread-channel.ts';

/** The worker that reads and understands: it holds no connection and writes nothing. */
const { entries, limits } = workerData as { readonly entries: KnowledgeEntries; readonly limits: PipelineLimits };
const pipeline = purePipeline(knowledgeOfChecked(entries), limits);
serve(channelOf(parentPort!), dispatcher({ pipeline: () => pipeline }));
