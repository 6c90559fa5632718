import { dateValue, monthValue, pad } from './calendar.ts';
import { nearestMonthDay, nearestWeekday } from './nearest.ts';
import { date, from, type Meaning, type Rule } from './rule.ts';

interface Names {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
}

/** Months from January and weekdays from Monday; Russian months in the genitive that dates take, in pairs where it differs. */
const languages: Readonly<Record<string, Names>> = {
  fr: {
    months:
      'janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre'.split(
        ' ',
      ),
    weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  },
  es: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre'.split(
      ' ',
    ),
    weekdays: 'lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo'.split(' '),
  },
  pt: {
    months: 'janeiro fevereiro março|marco abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
    weekdays: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'.split(' '),
  },
  it: {
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
    weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica'.split(' '),
  },
  de: {
    months: 'januar februar märz april mai juni juli august september oktober november dezember'.split(' '),
    weekdays: 'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag'.split(' '),
  },
  ru: {
    months:
      'января|январь|январе февраля|февраль|феврале марта|март|марте апреля|апрель|апреле мая|май|мае июня|июнь|июне июля|июль|июле августа|август|августе сентября|сентябрь|сентябре октября|октябрь|октябре ноября|ноябрь|ноябре декабря|декабрь|декабре'.split(
        ' ',
      ),
    weekdays: 'понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье'.split(' '),
  },
  sr: {
    months:
      'јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна јул|јула август|августа септембар|септембра октобар|октобра новембар|новембра децембар|децембра'.split(
        ' ',
      ),
    weekdays: 'понедељак уторак среда|среду четвртак петак субота|суботу недеља|недељу'.split(' '),
  },
  pl: {
    months:
      'stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień'.split(
        ' ',
      ),
    weekdays: 'poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę'.split(' '),
  },
  tr: {
    months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'.split(' '),
    weekdays: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar'.split(' '),
  },
  nl: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
    weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  },
};

const rulesByLanguage = new Map<string, readonly Rule[]>();

/** Dates with the names of months, and weekdays, of a language that is not read in full; none for one without a table. */
export function otherLanguage(language: string): readonly Rule[] {
  const names = languages[language];
  if (names === undefined) return [];
  const known = rulesByLanguage.get(language) ?? rulesOf(names);
  rulesByLanguage.set(language, known);
  return known;
}

function rulesOf({ months, weekdays }: Names): readonly Rule[] {
  const month = `(?<m>${months.join('|')})`;
  const year = '(?<y>(?:19|20)\\d\\d)';
  const of = '(?:\\s+(?:de|del|do|di))?\\s+';
  return [
    {
      pattern: new RegExp(
        `(?<![\\d.])(?<d>[12]?\\d|3[01])(?:er|º|°|\\.)?${of}${month}(?:,?${of}${year}(?:\\s+(?:года|г\\.))?)?(?![\\p{L}])`,
        'giu',
      ),
      read: ({ groups: g }) => monthDay(place(months, g!.m!), Number(g!.d), g!.y),
    },
    {
      pattern: new RegExp(`(?<!\\p{L})${month}${of}${year}(?!\\d)`, 'giu'),
      read: ({ groups: g }) => date(monthValue(Number(g!.y), place(months, g!.m!))),
    },
    {
      pattern: new RegExp(`(?<!\\p{L})(?:${weekdays.join('|')})(?!\\p{L})`, 'giu'),
      read: (m) => weekdayAlone(place(weekdays, m[0])),
    },
  ];
}

/** 1 for the first name of a table whose entries may hold several spellings. */
function place(names: readonly string[], name: string): number {
  return names.findIndex((entry) => entry.split('|').includes(name.toLowerCase())) + 1;
}

function monthDay(month: number, day: number, year: string | undefined): Meaning | null {
  if (year !== undefined) return date(dateValue(Number(year), month, day));
  if (dateValue(2000, month, day) === null) return null;
  return from('partial', `XXXX-${pad(month)}-${pad(day)}`, (now) => nearestMonthDay(now, month, day));
}

function weekdayAlone(wanted: number): Meaning {
  return from('anchor', `XXXX-WXX-${wanted}`, (now) => nearestWeekday(now, wanted));
}
