import type { Mention } from '../../model/actor.ts';
import type { Participant } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { presentActors } from './present-actors.ts';
import type { Scene } from './reading.ts';
import { scopeOf } from './scope.ts';
import { speakersOf } from './speakers.ts';
import { merge, participant } from './taking-part.ts';
import type { Telling } from './tellings.ts';

/** Everyone whom the clause around a trigger names as taking part; of a statement, whoever makes it. */
export function participantsOf(
  scene: Scene,
  telling: Telling,
  all: readonly Telling[],
  text: string,
): readonly Participant[] {
  if (telling.trigger.kind === 'statement' && telling.trigger.form === 'verb')
    return merge(speakersOf(scene, telling, text));
  return merge(
    inside(presentActors(scene), scopeOf(scene, telling, all)).map((mention) => participant(scene, mention, text)),
  );
}

function inside(mentions: readonly Mention[], scope: Span): readonly Mention[] {
  return mentions.filter((mention) => mention.start >= scope.start && mention.end <= scope.end);
}
