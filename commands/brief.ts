import { z } from 'zod';
import { briefing, nothingNew } from '../src/answer/brief/brief-reply.ts';
import { changes } from '../src/answer/brief/changes.ts';
import { correctionLines } from '../src/answer/brief/corrections.ts';
import { gather } from '../src/answer/brief/news.ts';
import { summaryOf } from '../src/answer/brief/summary-line.ts';
import { completeTopic, findTopic, noSuchTopic } from '../src/answer/typed/topics.ts';
import { as, asHelp, defineCommand } from './command.ts';

export default defineCommand({
  name: 'brief',
  summary: 'What is new since a day: meetings, what each side said, what changed, sources',
  options: z.object({ since: z.string().optional(), topic: z.string().optional(), as }),
  help: {
    since: { description: 'From this day, month or year on: last week, March 2024; otherwise the last seven days' },
    topic: { description: 'Only this topic', complete: async (context, typed) => completeTopic(context, typed) },
    as: asHelp,
  },
  examples: ['/brief', '/brief since:2024-03-01', '/brief since:2023 topic:staff talks'],
  managersOnly: false,

  async run(context, given) {
    const topic = given.topic === undefined ? null : findTopic(context.knowledge, given.topic);
    if (given.topic !== undefined && topic === null) return noSuchTopic(context.knowledge, given.topic, 'brief');
    const { topics = [], actors = [] } = context.window ?? {};
    const scope = { topics: topic === null ? topics : [topic.id], actors };
    const news = await gather(context, given.since ?? null, scope);
    if (news.documents.length === 0) return nothingNew(context, news, topic);
    const isQuiet = news.events.length === 0;
    const [changed, corrected, summary] = await Promise.all([
      changes(context, news),
      correctionLines(context, news.corrections),
      isQuiet ? summaryOf(context, news) : [],
    ]);
    return briefing(context, news, { topic, changes: changed, corrected, summary });
  },
});
