import { anyOf } from '../../language/any-of.ts';
import type { Account, Participant } from '../../model/event.ts';
import type { Reading, Scene } from './reading.ts';

/** Who led, received, was with somebody or took part, as a sentence after that of the meeting tells it. */
const tells = anyOf('iu', [
  String.raw`\b(?:represented|received|hosted|accompanied|attended|joined) by\b`,
  String.raw`\bled\b`,
  String.raw`\bheaded\b`,
  String.raw`\b(?:co-?)?chaired\b`,
  String.raw`\bin the chair\b`,
  String.raw`\btook part(?! in (?!it\b|the (?:meeting|talks|dialogue|call|session|round)))`,
  String.raw`\b(?:was|were) (?:also )?(?:present|in the room)\b`,
  String.raw`\bsat in\b`,
  String.raw`\b(?:counterparts?|hosts?|guests?) (?:was|were)\b`,
  '率团',
  '率领',
  '共同主持',
  '陪同',
  '在座',
  '参加(?:了)?(?:会见|会谈|会晤)',
  '参加(?:了)?(?:会见|会谈|会晤)',
]);
const leading = /\b(?:led|headed|represented)\b|率/iu;
const chairing = /chair|主持/iu;
const withSomebody = /\baccompanied by\b|陪同/iu;
/** Sentences from the meeting, or from the last that told of its company, to one that goes on about it. */
const nearEnough = 2;

/**
 * People whom later sentences add to a meeting: those beside it ("It was led by …"), those that speak of it by name
 * (`isAbout`), and whoever was with one of its participants.
 */
export function companyOf(
  main: Account,
  later: readonly Scene[],
  isAbout: (scene: Scene) => boolean,
  { text }: Reading,
): readonly Participant[] {
  const found: Participant[] = [];
  const known = new Set(main.participants.map(({ actor }) => actor.id));
  let last = main.evidence.sentence;
  for (const scene of later) {
    if (!tells.test(scene.words)) continue;
    const people = scene.mentions.filter(({ actor }) => actor.kind === 'person');
    const beside = scene.sentence.n - last <= nearEnough;
    const escorts = withSomebody.test(scene.words) && people.some(({ actor }) => known.has(actor.id));
    if (!beside && !escorts && !isAbout(scene)) continue;
    last = scene.sentence.n;
    const part = chairing.test(scene.words) ? 'chaired' : leading.test(scene.words) ? 'led' : 'took part';
    found.push(
      ...people.map(({ actor, role, start, end }) => ({
        actor,
        role: role ? text.slice(role.start, role.end) : null,
        part: part as Participant['part'],
        span: { start, end },
      })),
    );
  }
  return found;
}
