import { simplified } from '../../language/fold.ts';
import type { Completion, Context } from '../../model/context.ts';
import type { Knowledge, TopicEntry } from '../../model/knowledge.ts';
import type { Reply } from '../../model/reply.ts';
import { button, echo, knowledge, reply, text } from '../../reply/parts.ts';
import { nearest } from './nearest.ts';

/** The topic of an id, a title or one of its terms. */
export function findTopic(base: Pick<Knowledge, 'topics'>, typed: string): TopicEntry | null {
  const wanted = simplified(typed.trim().toLowerCase());
  const termsOf = (topic: TopicEntry): readonly string[] =>
    [...topic.terms.en, ...topic.terms.zh, ...topic.terms.other].map((term) => term.toLowerCase());
  return (
    base.topics.find((topic) => topic.id === wanted || topic.title.toLowerCase() === wanted) ??
    base.topics.find((topic) => termsOf(topic).includes(wanted)) ??
    base.topics.find((topic) => topic.title.toLowerCase().includes(wanted) && wanted.length > 3) ??
    null
  );
}

export function noSuchTopic(base: Pick<Knowledge, 'topics'>, typed: string, command: string): Reply {
  const titles = base.topics.map((topic) => topic.title);
  const near = nearest(typed, titles, 4);
  const shown = near.length > 0 ? near : titles.slice(0, 6);
  return reply({
    answered: false,
    title: [text('No topic is called '), echo(typed)],
    lead: [text('Try '), knowledge(shown.join(', '), 'topics'), text('.')],
    actions: [
      ...shown.slice(0, 4).map((title) => button(title, { command, options: { topic: title } })),
      button('Search for the words', { command: 'find', options: { query: typed } }),
    ],
  });
}

export function completeTopic(context: Pick<Context, 'knowledge'>, typed: string): readonly Completion[] {
  const wanted = typed.trim().toLowerCase();
  return context.knowledge.topics
    .filter((topic) => [topic.title, ...topic.terms.en].some((term) => term.toLowerCase().includes(wanted)))
    .slice(0, 25)
    .map((topic) => ({ label: topic.title.slice(0, 100), value: topic.title.slice(0, 100) }));
}
