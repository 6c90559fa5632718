/** Words of English titles. What they mean to whom is knowledge; that they are titles is language. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a title ends in: whoever bears one is a person. */
export const titleHeads = set(
  'general gen. admiral adm. colonel col. commodore captain capt. commander cmdr. marshal lieutenant brigadier major president premier minister chancellor secretary chairman chairwoman chair chairperson director commissioner representative ambassador envoy gen lt maj col adm capt cmdr brig spokesman spokeswoman spokesperson councilor councillor counsellor counselor senator sen. congressman congresswoman rep. governor gov. mayor professor prof. chief head leader king queen prince princess pope speaker adviser advisor attaché attache consul delegate negotiator analyst researcher scholar expert author editor journalist reporter correspondent interviewer inspector undersecretary co-chair co-chairman diplomat lecturer commandant economist lawmaker president-elect amb. secretary-general director-general vice-president vice-premier vice-chairman vice-chair strategist historian columnist commentator observer specialist coordinator aide official officer lawyer scientist negotiator candidate nominee host anchor founder co-founder manager pollster attorney judge justice sergeant archbishop cardinal ceo sheriff coordinator reverend parliamentarian congressmember legislator senator-elect ',
);

/** Words that stand before such a head and belong to the title. */
export const titleModifiers = set(
  'retired serving gen lt maj col brig major maj. lieutenant lt. rear vice senior deputy assistant acting foreign defence defense prime state interim former then permanent special high supreme allied national security chief joint executive principal first second political military press cultural affairs trade finance interior home federal general brigadier brig. naval army navy air force ministry embassy department government mission council commission committee party presidential white house intelligence policy fleet information research associate adjunct policy communist central opposition parliamentary top managing founding honorary world planning health education commerce energy agriculture treasury labor labour justice war veterans human services environment environmental industry culture science development economic economy european asian eurasian external relations international cooperation public diplomacy emergency climate arms control regional strategic digital technology operations plans legal diplomatic',
);

const passing = set('new current visiting incoming outgoing longtime long-time');
const connectors = set('of for to and the at in on');
export const honours = set('mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame madam madame');

/** Nouns that an organisation's name ends in, written small or great. */
export const institutionNouns = set(
  'office division ministry committee commission department command council force staff embassy mission university institute institution academy navy army bureau agency directorate delegation parliament congress government centre center corps fleet group administration secretariat college foundation fund union alliance conference school think-tank party',
);
/** What qualifies a title and so must agree when two titles are one. */
const ranksBelow = set(
  'deputy vice assistant former acting under undersecretary vice-president vice-premier vice-chairman',
);

export const isTitleWord = (lower: string): boolean => titleHeads.has(lower) || titleModifiers.has(lower);
export const isConnector = (lower: string): boolean => connectors.has(lower);
export const isPassing = (lower: string): boolean => passing.has(lower);

const oneName: Readonly<Record<string, string>> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairwoman: 'chairman',
  chair: 'chairman',
  chairperson: 'chairman',
  defense: 'defence',
  councillor: 'councilor',
  counsellor: 'councilor',
  counselor: 'councilor',
  advisor: 'adviser',
  'gen.': 'general',
  'lt.': 'lieutenant',
  'maj.': 'major',
  'col.': 'colonel',
  'adm.': 'admiral',
  gen: 'general',
  lt: 'lieutenant',
  maj: 'major',
  col: 'colonel',
  adm: 'admiral',
}; // prettier-ignore

const titleTokens = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .split(/[^\p{L}\p{M}.]+/u)
    .map((word) => oneName[word] ?? word)
    .filter((word) => isTitleWord(word));

/**
 * Whether words such as "the foreign minister" can mean a holder of `role`: the same heads, nothing in the words that
 * the role lacks, and a deputy is no head.
 */
export const titleFits = (words: string, role: string): boolean => {
  const asked = titleTokens(words);
  const held = new Set(titleTokens(role));
  if (asked.length === 0 || !asked.every((word) => held.has(word))) return false;
  const below = (of: Iterable<string>): string =>
    [...of]
      .filter((word) => ranksBelow.has(word))
      .sort()
      .join();
  return below(asked) === below(held);
};
