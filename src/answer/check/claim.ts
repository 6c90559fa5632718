const asksEnglish =
  /^\s*(?:please\s+)?(?:(?:can|could|would) you (?:please )?)?(?:(?:fact[- ]?)?check|verify|confirm|double[- ]check)\b(?:\s+(?:this|the|my|a)(?:\s+(?:claim|statement|sentence))?)?\s*(?::|\bthat\b|\bwhether\b|\bif\b)\s*/iu;
const asksTruth =
  /^\s*(?:is|was) it (?:really )?(?:true|correct|right|accurate|the case|a fact) (?:that|to say that)\s+|^\s*true or false\s*[:,-]?\s*/iu;
const asksChinese =
  /^\s*(?:请|请你|请帮我|帮我|麻烦)?(?:核实|核对|核查|查证|验证|求证)(?:一下|下)?(?:这句话)?\s*[:：，,]?\s*/u;
const closing =
  /[\s,，—–-]*(?:(?:is|was) (?:that|this|it) (?:true|right|correct|so)|true or false|right|correct|(?:这|这句话|这个说法)?(?:是真的吗|是不是真的|是否属实|属实吗|对吗|对不对|准确吗|是真是假))\s*[?？]*\s*$/iu;
const openQuestion = /^\s*(?:who|what|when|where|why|how|which|did|does|do)\b|[吗呢谁][?？]?\s*$|什么|哪/iu;

/** What somebody asks to have checked against the documents, without the asking; null where nothing is. */
export function claimOf(typed: string): string | null {
  const lead = [asksEnglish, asksTruth, asksChinese].find((pattern) => pattern.test(typed));
  const rest = lead === undefined ? typed : typed.replace(lead, '');
  const bare = rest.replace(closing, '');
  const isAsked = lead !== undefined || (bare !== rest && /[?？]\s*$/u.test(rest));
  if (!isAsked || openQuestion.test(bare)) return null;
  const claim = bare.replace(/[\s?？]+$/u, '').trim();
  return /[\p{L}\p{N}]{2}/u.test(claim) ? claim : null;
}

/** A question that was handed in to be checked is a question. */
export const withoutCheck = (typed: string): string =>
  claimOf(typed) === null ? typed.replace(/^\s*check\s*:\s*(?=\S)/iu, '') : typed;
