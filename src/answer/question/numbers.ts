const english = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const chinese = '零一二三四五六七八九十';

/** The numbers of a text, of words and of figures, in its order: "six", "6", "sixth", 六, 第六. No years, no parts of longer numbers. */
export function numbersIn(text: string): readonly number[] {
  const words = [...text.toLowerCase().matchAll(/[a-z]+/gu)].flatMap(([word]) => {
    const at = Math.max(english.indexOf(word), ordinals.indexOf(word));
    return at > 0 ? [at] : [];
  });
  const figures = [...text.matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d.,]*\d)/gu)].map(([figure]) =>
    Number(figure.replaceAll(',', '')),
  );
  const han = [...text.matchAll(/[两一二三四五六七八九十]{1,3}(?=[个名艘架枚次轮届项位国点周年月天万亿])/gu)].map(
    ([run]) => ofHan(run),
  );
  return [...words, ...figures, ...han];
}

/** 十二, 二十, 二十一, 两. */
function ofHan(run: string): number {
  const plain = run.replaceAll('两', '二');
  const ten = plain.indexOf('十');
  if (ten < 0) return chinese.indexOf(plain.at(-1) ?? '');
  const tens = ten === 0 ? 1 : chinese.indexOf(plain[0]!);
  const ones = ten === plain.length - 1 ? 0 : chinese.indexOf(plain.at(-1)!);
  return tens * 10 + ones;
}

/** Words between which a number is asked for, not given. */
const asking = /\b(?:first|one of|two sides|both)\b|双方|第一|一个|一次|两国|双边|两岸/giu;

/** The numbers that a question takes for granted: those of its dates and of a meeting's round are told apart. */
export function takenIn(
  question: string,
  round: number | null,
  date: { readonly start: number; readonly end: number } | null,
): readonly number[] {
  const bare = date === null ? question : question.slice(0, date.start) + question.slice(date.end);
  return numbersIn(bare.replaceAll(asking, ' ')).filter((number) => number !== round && number > 1);
}
