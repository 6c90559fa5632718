import type { Span } from '../../../model/span.ts';
import type { Found } from '../found.ts';
import { chineseLexicon, isNeverSaid } from './lexicon.ts';

/** “…”某某说。 */
const inverted =
  /^(?<said>“[^”]+”|「[^」]+」)[，,]?(?<who>[^，,。：“”「」\s]{1,30}?)(?:还|又|也)?(?<cue>(?:补充|解释|警告|强调|回应)?[说称道]|表示|指出|强调|写道)(?=[。，,]|$)/dgu;
/** 在某某看来，… */
const inTheirEyes = /(?:^|[，,；])(?<cue>在)(?<who>[^，,。；：“”]{1,20}?)看来[，,](?<said>[^。；]{4,})/dgu;
/** 北约把中国称为“挑战”: what somebody is called, by whom. */
const naming =
  /(?:^|[，,；])[而但]?(?<who>[^，,。；：“”被并把将]{2,24}?)(?:在[^，,。；：“”]{1,14}?[中上里])?(?:[又还也已曾]|首次|再次|一再|多次|公开)*(?<said>[把将][^，,。；：“”]{1,16}?(?<cue>称为|称作|[视定列]为|看作|描述为|形容为|定性为)[^，,。；]{2,60})/dgu;

/** 正如某某指出的，…: what the writer takes up from somebody. */
const asPut =
  /(?:^|[，,；])(?:正如|诚如|就像)(?<who>[^，,。；：“”]{2,24}?)(?:在[^，,。；：“”]{1,16}?)?(?:当场|多次|曾|所|已)*(?<cue>指出|强调|表示|说|讲|言)过?的?(?:那样)?[，,：](?<said>[^。；]{4,})/dgu;
/** 某某：桥会开放。 at the head of a paragraph: the colon stands for the verb. */
const headed = /^(?<who>[\p{Script=Han}·]{2,18})(?<cue>[：:])\s?(?<said>[^“「\s][^。！？!?]{3,})/dgu;

/** What a sentence gives to somebody without a reporting verb before it, and what somebody is called by another. */
export const namedAttributions = (text: string, span: Span): readonly Found[] => {
  const words = text.slice(span.start, span.end);
  return [inverted, inTheirEyes, asPut, naming].flatMap((pattern) =>
    [...words.matchAll(pattern)]
      .filter(({ groups }) => pattern !== naming || !isNeverSaid(groups!.who!, groups!.cue!))
      .map((m) => attribution(m.indices!.groups!, span.start, pattern === inverted)),
  );
};

/** Who is named before a colon at the head of a sentence, with what follows; null where a colon stands otherwise. */
export function headedAttribution(text: string, span: Span): Found | null {
  const m = [...text.slice(span.start, span.end).matchAll(headed)][0];
  if (m === undefined || m.groups!.who!.search(chineseLexicon().verb) >= 0) return null;
  return { ...attribution(m.indices!.groups!, span.start, false), kind: 'label' };
}

type Places = Readonly<Record<string, [number, number]>>;

function attribution({ who, cue, said }: Places, start: number, direct: boolean): Found {
  const at = ([from, to]: [number, number]): Span => ({ start: start + from, end: start + to });
  return {
    source: at(who!),
    cue: at(cue!),
    content: [at(said!)],
    addressee: null,
    kind: 'speech',
    base: '',
    direct,
  };
}
