import { hanCounts, hanNumber } from '../../language/chinese-calendar.ts';
import { ordinals, units } from '../../language/english-numbers.ts';

const counted = new RegExp(`[${hanCounts}十]{1,3}(?=[个名艘架枚次轮届项位国点周年月天万亿])`, 'gu');

/** The numbers of a text, of words and of figures, in its order: "six", "6", "sixth", 六, 第六. No years, no parts of longer numbers. */
export function numbersIn(text: string): readonly number[] {
  const words = [...text.toLowerCase().matchAll(/[a-z]+/gu)].flatMap(([word]) => {
    const at = Math.max(units.indexOf(word), ordinals.indexOf(word) + 1);
    return at > 0 ? [at] : [];
  });
  const figures = [...text.matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d.,]*\d)/gu)].map(([figure]) =>
    Number(figure.replaceAll(',', '')),
  );
  const han = [...text.matchAll(counted)].map(([run]) => hanNumber(run) ?? 0);
  return [...words, ...figures, ...han];
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
