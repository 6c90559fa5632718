import { hanCounts, hanUnits, hanZeros } from '../../language/chinese-calendar.ts';

/** A digit in any writing: 3, ３, 三. */
export const digit = `[\\d０-９${hanZeros}${hanUnits}]`;
/** A small number: 3, １３, 三, 十三, 二十三, 两. */
export const number = `(?:[\\d０-９]{1,4}|[${hanCounts}]?[十百][${hanUnits}]?|[${hanZeros}${hanCounts}])`;
/** An amount that is not told. */
export const vague = '(?:数|几|多|若干|十几|十多|数十|几十)';
/** A year in four digits or Han numerals, not the end of a longer number. */
export const year = `(?<![\\d０-９])(?:[12１２][\\d０-９]{3}|[一二][${hanZeros}${hanUnits}]{3})`;
export const dayNumber = `(?:[12１２][\\d０-９]|[3３][01０１]|[0０]?[1-9１-９]|[二三]?十[${hanUnits}]?|[${hanUnits}])`;
export const monthNumber = `(?:[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[${hanUnits}])`;
