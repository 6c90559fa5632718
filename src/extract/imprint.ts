import type { Side } from '../model/actor.ts';
import type { Draft } from '../model/document.ts';
import type { Knowledge, PublisherEntry } from '../model/knowledge.ts';
import { labelOfParagraph } from './statements/turns/labels.ts';
import { soleVoice } from './statements/turns/sole-voice.ts';

/** UTF-16 units of the head in which a page names its agency. */
const headLength = 600;

/** "央视网消息", "新华社北京3月8日电", "BRUSSELS (Reuters) -": how a page names its agency before its first sentence. */
const imprints: readonly RegExp[] = [
  /(?:^|[\n【（(>])\s*(?<name>\p{Script=Han}{1,7}?[社网台报])(?:消息|\p{Script=Han}{2,6}(?:\d{4}年)?\d{1,2}月\d{1,2}日[电讯])/gu,
  /(?:^|\n)\s*(?<name>\p{Script=Han}{2,6})\s+\d{4}年\d{1,2}月\d{1,2}日/gu,
  /\p{Lu}{3}[\p{L}\d ,./-]{0,40}[(/](?<name>\p{Lu}[\p{L} ]{1,30})[)/]\s*[-–—]/gu,
  /(?:来源|[Ss]ource)[:：]\s?(?<name>\p{L}[\p{L} ]{1,30})(?=\s|$)/gu,
  /(?:^|\n)[ \t]*(?<name>\p{Lu}[\p{L} ]{1,40}|\p{Script=Han}{2,10})[ \t]*\n/gu,
];

/** The publisher that a text without a header names at its head; null where it names none that is known. */
export function imprintOf(
  { text, blocks, dropped }: Draft,
  knowledge: Pick<Knowledge, 'publisher'>,
): PublisherEntry | null {
  const above = dropped.find(({ reason }) => reason !== 'header')?.start ?? text.length;
  const from = Math.min(above, blocks[0]?.start ?? 0);
  const head = text.slice(from, from + headLength).replaceAll(/<[^>]{1,60}>/gu, '\n');
  for (const imprint of imprints) {
    for (const { groups } of head.matchAll(imprint)) {
      const known = knowledge.publisher(groups!.name!);
      if (known !== null) return known;
    }
  }
  return null;
}

/** "X's Regular Press Conference", 外交部发言人…主持例行记者会, 外交部发言人就…答记者问. */
const ownConference =
  /\b(?:regular|daily) (?:press )?(?:conference|briefing)|例行记者会|答记者问|发言人.{0,20}(?:谈话|表态)/iu;

/**
 * The side whose transcript a text is: of the spokesperson in its title, of the one person whose words it is, or of the
 * known person whose label stands beside those of the press. Null where the sides of several differ.
 */
export function sideOfSpeakers(title: string | null, draft: Draft, knowledge: Knowledge): Side {
  if (title !== null && ownConference.test(title)) {
    const side = sidesIn(title, knowledge)[0];
    if (side !== undefined) return side;
  }
  const voice = title === null ? null : soleVoice(title, draft.text, knowledge);
  if (voice !== null && voice.known !== null) return knowledge.actor(voice.known)?.side ?? null;
  return sideOfLabels(draft, knowledge);
}

/** Sides of the people, the offices and the organs that words name, in their order. */
const sidesIn = (words: string, knowledge: Knowledge): readonly string[] =>
  knowledge
    .find(words)
    .flatMap(({ kind, ids }) =>
      kind === 'office' ? ids.map((id) => knowledge.office(id)?.side) : ids.map((id) => knowledge.actor(id)?.side),
    )
    .flatMap((side) => side ?? []);

function sideOfLabels({ text, blocks }: Draft, knowledge: Knowledge): Side {
  const labels = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => labelOfParagraph(text, { ...block, n: 0, paragraph: 0, kind: 'text' }) ?? []);
  const press = labels.some(({ name }) => knowledge.publisher(name) !== null);
  const sides = new Set(
    labels
      .filter(({ name }) => knowledge.publisher(name) === null)
      .flatMap(({ name }) => knowledge.find(name).filter(({ kind }) => kind === 'person'))
      .flatMap(({ ids }) => ids.map((id) => knowledge.actor(id)?.side ?? null)),
  );
  const [only] = sides;
  return press && sides.size === 1 ? (only ?? null) : null;
}
