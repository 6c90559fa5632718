import type { Span } from '../../../model/span.ts';
import type { Found } from '../found.ts';

/** “…”某某说。 */
const inverted =
  /^(?<said>“[^”]+”|「[^」]+」)[，,]?(?<who>[^，,。：“”「」\s]{1,30}?)(?<cue>补充说|補充說|说|說|表示|称|稱|指出|强调|強調|道)(?=[。，,]|$)/dgu;
/** 在某某看来，… */
const inTheirEyes = /(?:^|[，,；])(?<cue>在)(?<who>[^，,。；：“”]{1,20}?)看[来來][，,](?<said>[^。；]{4,})/dgu;
/** 北约把中国称为“挑战”: what somebody is called, by whom. */
const naming =
  /(?:^|[，,；])[而但]?(?<who>[^，,。；：“”被并並]{2,24}?)(?:在[^，,。；：“”]{1,14}?[中上里裡])?(?:[又还還也已曾]|首次|再次|一再|多次|公开|公開)*(?<said>[把将將][^，,。；：“”]{1,16}?(?<cue>[称稱]为|[称稱]為|[称稱]作|[视視定列][为為]|看作|描述[为為]|形容[为為]|定性[为為])[^，,。；]{2,60})/dgu;

/** What a sentence gives to somebody without a reporting verb before it, and what somebody is called by another. */
export const namedAttributions = (text: string, span: Span): readonly Found[] => {
  const words = text.slice(span.start, span.end);
  return [inverted, inTheirEyes, naming].flatMap((pattern) =>
    [...words.matchAll(pattern)].map((m) => attribution(m.indices!.groups!, span.start, pattern === inverted)),
  );
};

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
