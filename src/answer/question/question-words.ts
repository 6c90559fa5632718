/** What a question wants to know. `tell`: everything about a meeting. */
export type Asks =
  | 'who'
  | 'when'
  | 'day'
  | 'where'
  | 'why'
  | 'count'
  | 'how long'
  | 'called'
  | 'chaired'
  | 'led'
  | 'took part'
  | 'request'
  | 'discussed'
  | 'agreed'
  | 'said'
  | 'country'
  | 'meeting'
  | 'tell'
  | 'yes or no'
  | 'what';

const sayingWords = [
  'sa(?:y|id|ys)|t(?:ell|old)|state[ds]?|call(?:ed)? (?:for|on)|think|thinks|press|want(?:ed)?|warn(?:ed)?',
  'answer(?:ed)?|comment(?:ed)?|respon[ds](?:ed)?|response|repl(?:y|ied)|react(?:ed|ion|ions)?|position|stance',
  'view|quotes?|words|remarks?|argue[ds]?',
].join('|');
/** Cues in the order of trust; several may hold at once ("where was it held and when"). */
const cues: readonly (readonly [Asks, RegExp])[] = [
  [
    'request',
    /\bat whose (?:request|invitation|initiative)\b|\bwho (?:asked|requested|initiated|called for|proposed)\b|应谁|谁(?:提议|要求|邀请)/iu,
  ],
  [
    'day',
    /\b(?:on )?(?:what|which) (?:exact )?(?:day|date)\b|\bexact (?:day|date)\b|\bdate of\b|哪一?天|几月几[日号]|具体日期/iu,
  ],
  ['count', /\bhow (?:many|much)\b|\b(?:number|share|percentage|proportion) of\b|多少|几[个名艘架枚次]/iu],
  ['how long', /\bhow long\b|多久|多长时间/iu],
  [
    'when',
    /\bwhen\b|\bwhat (?:year|month|time)\b|\bwhich (?:year|month)\b|\bsince when\b|什么时候|何时|几时|哪年|哪一年/iu,
  ],
  ['where', /\bwhere\b|\bwhat (?:city|place|venue)\b|\bwhich (?:city|place|venue)\b|在哪|哪里|哪儿|何地|什么地方/iu],
  ['why', /\bwhy\b|\bhow come\b|\b(?:what|which) reasons?\b|\bwhat (?:caused|made|led)\b|为什么|为何|什么原因/iu],
  [
    'called',
    /\b(?:what|how) (?:was|is|were|are) .{3,80}\b(?:called|named)\b|\bnames?\?|\bname of\b|叫什么|名称|名字/iu,
  ],
  ['chaired', /\b(?:co-?)?chair(?:ed|s)?\b|\bpresided\b|主持/iu],
  ['led', /\bwho (?:led|headed|represented|spoke for)\b|\bled each side\b|率团|带队|代表/iu],
  [
    'took part',
    /\bwho (?:took part|attended|participated|was (?:there|present)|were (?:there|present)|came)\b|\b(?:participants|attendees)\b|\bnames\b|谁(?:参加|出席)|哪些\p{Script=Han}{0,6}(?:人|代表|官员|部长|首脑)/iu,
  ],
  ['country', /\bwhich (?:nato )?(?:country|countries|ally|allies|member|members|state|states)\b|哪个?国家|哪国/iu],
  ['meeting', /\b(?:which|what) (?:meetings?|talks|summits?|events?|dialogues?)\b|哪次会/iu],
  ['agreed', /\bagree(?:d|ment)?\b|达成|共识|同意/iu],
  [
    'discussed',
    /\b(?:discuss(?:ed|ion)?|on the (?:table|agenda)|agenda|talk(?:ed)? about|topics?|raised|first on|covered)\b|讨论|议题|谈了|谈到|关切/iu,
  ],
  ['said', new RegExp(`\\b(?:${sayingWords})\\b|说|怎么回|提了|表示|称|回应|立场|态度|看法|评价|看待|怎么看`, 'iu')],
  ['who', /\bwho(?:m|se)?\b|谁/iu],
  [
    'tell',
    /^\s*(?:tell me|what do (?:you|we) know|what is known|what about|info(?:rmation)?|details?|summar(?:y|ise|ize))\b/iu,
  ],
  ['yes or no', /^\s*(?:did|do|does|was|were|is|are|has|have|had|will|can|could|ever)\b|吗|有没有|是否/iu],
];

/** "what drills were on when the talks took place": a clause of time asks for no time. */
const timeClause =
  /(?<=\b(?:what|which|who|whom|how|why)\b.*\s)(?:when|where)(?= (?!did|do|does|was|were|is|are|will|has|have|and|n)\p{L}+ \p{L})/giu;

export function asksOf(question: string): readonly Asks[] {
  const bare = question.replaceAll(timeClause, ' ');
  const found = cues.filter(([, pattern]) => pattern.test(bare)).map(([asks]) => asks);
  if (found.length === 0) return ['what'];
  return found.includes('day') ? found.filter((asks) => asks !== 'when') : found;
}

/** Words of a question that say what is asked, not what about. */
const functionWords = new Set(
  `a about after agenda agree agreed all also among an and any anybody anyone are as ask asked asks at be been before being between both but by can could day date
  did do does each either ever exact exactly for former from get give given go goes going had has have he her him his headed how i if in info into is it its
  just know   least led let like  long made make many may me more most much my name named names new next no not now of off on once one only or other our out
  over people  please pls recent recently represented round said same say says see shall she should show side sides since so spoke some someone somebody still such take taken
  tell than that the their them then there these they thing things this those through time to today told too took under until up us use very via w was we
  went were what when where whether which while who whom whose why will with without would year you your vs n whole request held hold happened happen happens place called call
  acc actually whats wats whos wheres hows re ok okay hey bit quick quote quotes remark remarks words u
  abt n besides according came come else ppl part plz reaction anything something nothing really yet
  chair chaired discuss discussed discussion requested table topic topics talk talks meeting meetings dialogue exchange currently`.split(
    /\s+/u,
  ),
);
const hanAsking = [
  '什么时候|什么样|有何|怎么说|如何说|说法|说要|的话|还有|会有|哪位|哪国|哪艘|在场|请问|到底|究竟|关于|对于|以及|其中|当时|怎么看|评价|看待|立场|态度|看法|什么|对话|会谈|会议|会晤|哪些|哪个',
  '哪里|哪儿|哪次|怎么样|怎么|怎样|如何|多少|几个|为什么|有没有|没有|是否|说了|说过|提了|提到|谈到|讨论了|讨论|表示|何时|何地|见了|几[个名艘架枚次]|谁|吗|呢|[他她它]们?|然后|后来|接着',
  '去了|双方都?',
].join('|');
const hanQuestionWords = new RegExp(hanAsking, 'gu');

/** The words of a question that a sentence should hold. */
export function contentOf(question: string): string {
  return (
    hanWords(question.replaceAll(hanQuestionWords, ' '))
      // "the first dialogue" is a thing, "did they first meet" a manner of asking when.
      .replaceAll(/(?<!\bthe\s)\bfirst\b/giu, ' ')
      .split(/\s+/u)
      .filter((word) => !functionWords.has(word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')))
      .join(' ')
  );
}

/**
 * Chinese in its words: a search by pairs of characters would join the end of one with the beginning of the next.
 * Characters that the dictionary knows no word for stay together.
 */
function hanWords(question: string): string {
  return question.replaceAll(/\p{Script=Han}{2,}/gu, (run) => {
    const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)].flatMap(({ segment }) =>
      segment.split(/(?<=\p{Script=Han})(?=[了过着的]$)/u),
    );
    const joins = (word: string | undefined): boolean => word?.length === 1 && !hanParticles.includes(word);
    return words.map((word, at) => (joins(word) && joins(words[at - 1]) ? word : ` ${word}`)).join('');
  });
}
const hanParticles = '的了在跟和与对是有不把被让还就也去到时里说见等将会能没提';

/** A verb or a preposition: the counted noun is over. */
const endsNoun =
  /^(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|in|of|at|on|by|from|to|with|under|took|take|came|come|went|go|sent|lost|left|made|held|there|that|who|\p{L}+ed)$/iu;

/** The noun that is counted: "missiles" of "how many missiles does". */
export function countedNoun(question: string): string | null {
  const after = /\bhow (?:many|much)\s+([^,;?.]+)/iu.exec(question)?.[1]?.split(/\s+/u) ?? [];
  const end = after.findIndex((word) => endsNoun.test(word));
  const bare = after.slice(0, end === -1 ? 4 : end).join(' ') || null;
  const han = /(?:多少|几)(?:个|名|艘|架|枚|次|吨)?(\p{Script=Han}{1,3})/u.exec(question)?.[1];
  return bare ?? (han?.split(/[的了在]/u)[0] || null);
}

const pointingBack = [
  'it|he|she|him|her|his|they|them|their|there|that (?:meeting|call|one)|this (?:meeting|call|one)|those two',
  'these two|the two|then',
].join('|');
/** Leaves open what "it", "he" or "there" is, or begins in the middle: the conversation must say. */
export const leansBack = new RegExp(
  `^\\s*(?:and|but|so|also|then|what about|how about)\\b|^\\s*(?:那|还有|然后|后来|接着|之后)|\\b(?:the )?(?:day|week) (?:after|before|later)\\s*\\??$|\\b(?:${pointingBack})\\b|[他她它]们?|那次|这次|当时`,
  'iu',
);

/** Asks for the meeting before the one named. */
export const asksBefore =
  /\b(?:(?:round|meeting|dialogue|talks|one|time|edition) (?:just )?before|previous (?:round|meeting|dialogue|talks|one)|the last one before|preceding)\b|上一?(?:次|轮)|前一?(?:次|轮)/iu;

export const asksOfNow = /\b(?:today|now|currently|at present|at the moment|these days)\b|现在|目前|如今/iu;
export const asksOfFuture = /\b(?:will|next|upcoming|planned|going to)\b|下一?次|将(?:会|在|于)|未来/iu;

/** Facts of one value: sources that differ on it are shown side by side. */
export const single: ReadonlySet<Asks> = new Set<Asks>([
  'when',
  'day',
  'where',
  'count',
  'how long',
  'called',
  'country',
]);
