import type { Account } from '../model/event.ts';

/** Beyond so many a list of guests tells nothing of the meeting. */
const mostParticipants = 12;

/**
 * Keys by which a dated account is looked up for an undated one. Dating takes two accounts for one event only if they
 * are of one series or share a person and one more participant, so that accounts without a common key are no help.
 */
export function datingKeys(account: Account): readonly string[] {
  const actors = account.participants.slice(0, mostParticipants).map((participant) => participant.actor);
  const pairs = actors
    .filter((actor) => actor.kind === 'person')
    .flatMap((person) => actors.filter((other) => other.id !== person.id).map((other) => [person.id, other.id].sort()));
  const series = account.series === null ? [] : [`series ${account.series}`];
  return [...new Set([...series, ...pairs.map(([one, other]) => `pair ${one}+${other}`)])];
}
