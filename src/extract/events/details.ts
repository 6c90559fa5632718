import type { Side } from '../../model/actor.ts';
import type { Detail } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { listed, trimmed } from './agenda.ts';
import { formatWords } from './place.ts';
import { evidenceOf, type Reading, type Scene } from './reading.ts';

/** Ways in which one kind of detail is told; the group `it` is what is kept. */
const patterns: readonly (readonly [Detail['kind'], RegExp])[] = [
  ['chair', /\bco-?chaired by (?<it>[^;.]+?)(?=, (?:delved|focus|and focus|discuss|which|with)|[.;]|$)/iu],
  ['chair', /(?<it>[^.;]{8,260}?) (?:co-?)?chaired (?:it|the (?:meeting|talks|dialogue)) (?:together|jointly)/iu],
  [
    'chair',
    /(?:presidida|copresidida|coprésidée|présidée) (?:em conjunto |conjointement )?(?:pelo|pela|por|par) (?<it>[^.;]+)/iu,
  ],
  ['chair', /(?<it>[\p{Script=Han}·、和与同及\s]{6,60})共同主持/u],
  [
    'request',
    /\b(?<it>at (?:the (?:latter|former)|his|her|its|their|[\p{Lu}][\p{L}.]*(?: [\p{Lu}][\p{L}.]*)?)(?:[’']s?)? (?:own )?(?:request|invitation))\b/iu,
  ],
  ['request', /\b(?<it>at the (?:request|invitation) of [^,.;]+)/iu],
  ['request', /(?<it>a petición de [^,.;]+|à la demande de [^,.;]+|a pedido de [^,.;]+)/iu],
  ['request', /(?<it>应[^，。；]{1,24}(?:请求|邀请|要求|约见)|[^，。；,]{2,16}主动约见?见?[^，。；,]{2,20})/u],
  [
    'name',
    /\b(?:called|named|dubbed|codenamed|code-named|(?:name|named) as)\s+[“"‘]?(?<it>\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|\d{4}))+)/u,
  ],
  [
    'agenda',
    /(?:^|[.;] )(?<it>\p{Lu}[^,.;]{2,60}?) (?:a été|ont été|fue|fueron|foi|foram|è stat[oa]|was|were) (?:abord|évoqu|discut|tratad|discussed|raised|touched on)/u,
  ],
  ['agenda', /^(?:Sobre|Sur|Au sujet de|Quanto a|On the subject of|On) (?<it>\p{Lu}?[^,.;\d]{3,60}),/u],
  [
    'agreed',
    /\b(?:the two sides|both sides|both|the sides|the two|china and nato|nato and china)\s+(?<it>(?:have |had )?(?:agree[ds]?|acknowledged?|reaffirmed|confirmed|wanted|see value|decided|committed)\b[^.]*)/iu,
  ],
  ['agreed', /(?<it>双方(?:一致)?(?:同意|愿意|认为|商定|达成)[^。；]*)/u],
];
/** Without one of these words there is no such detail, and the costlier patterns need not be tried. */
const hints: Partial<Readonly<Record<Detail['kind'], RegExp>>> = {
  chair: /chair|presidi|présid|主持/iu,
  request: /request|invitation|petici|demande|pedido|请求|邀请|要求|约见/iu,
  agreed: /\b(?:sides|both|two|nato)\b|双方/iu,
};
/**
 * The verbatim details that one sentence gives about a meeting. `by` is the side whose list or words they are, where the
 * sentence tells (a quotation, "the ministry listed"); else the side for which the whole document speaks.
 */
export function detailsIn(scene: Scene, reading: Reading): readonly Detail[] {
  const evidence = evidenceOf(reading.text, scene.sentence);
  const make = (kind: Detail['kind'], span: Span, by: Side): Detail => ({
    kind,
    by,
    evidence,
    start: scene.sentence.start + span.start,
    end: scene.sentence.start + span.end,
    text: scene.words.slice(span.start, span.end),
  });
  const told = patterns.flatMap(([kind, pattern]) => {
    const match = (hints[kind]?.test(scene.words) ?? true) ? pattern.exec(scene.words) : null;
    return match
      ? [
          make(
            kind,
            trimmed(scene.words, withoutComment(scene.words, groupSpan(match, 'it'))),
            kind === 'agreed' ? reading.facts.side : null,
          ),
        ]
      : [];
  });
  const agenda = listed(scene, reading).map(({ by, ...span }) => make('agenda', span, by));
  const format = formatWords(scene.words);
  return [...told, ...agenda, ...(format ? [make('format', format, null)] : [])];
}

/** What the writer adds to it: ", a sentiment that …", ", underscoring …". */
function withoutComment(words: string, span: Span): Span {
  const comment =
    /,\s+(?:(?:a|an)\s+[\p{L} ]{3,30}\s(?:that|which)\b|which\b|(?:underscor|signal|reflect|highlight|mark)ing\b)/u;
  const cut = comment.exec(words.slice(span.start, span.end));
  return cut && cut.index > 20 ? { start: span.start, end: span.start + cut.index } : span;
}

function groupSpan(match: RegExpMatchArray, group: string): Span {
  const text = match.groups![group]!;
  const start = match.index! + match[0].lastIndexOf(text);
  return { start, end: start + text.length };
}
