import { simplified } from '../language/fold.ts';

/** Cities where meetings are held, with their names in other languages. Declined forms of Cyrillic names begin alike. */
const cities: readonly (readonly [string, string])[] = [
  ['ankara', 'Анкар|安卡拉'],
  ['anchorage', '安克雷奇|安克拉治'],
  ['astana', 'Астан|阿斯塔纳'],
  ['athens', 'Athènes|Atenas|Athen|Atene|Афин|雅典'],
  ['bali', '巴厘岛|峇里岛'],
  ['beijing', 'Peking|Pékin|Pekín|Pequim|Pechino|Pekin|Пекин|北京'],
  ['belgrade', 'Belgrado|Belgrad|Beograd|Белград|贝尔格莱德'],
  ['berlin', 'Berlín|Berlim|Berlino|Берлин|柏林'],
  ['brussels', 'Bruxelles|Bruselas|Bruxelas|Brüssel|Brussel|Bruksel|Bruksela|Брюссел|布鲁塞尔'],
  ['bucharest', 'Bucarest|Bucareste|Bukarest|București|Бухарест|布加勒斯特'],
  ['budapest', 'Budapeste|Будапешт|布达佩斯'],
  ['busan', '釜山'],
  ['chicago', 'Чикаго|芝加哥'],
  ['copenhagen', 'Copenhague|Kopenhagen|Copenaghen|København|Копенгаген|哥本哈根'],
  ['davos', 'Давос|达沃斯'],
  ['geneva', 'Genève|Ginebra|Genebra|Genf|Ginevra|Женев|日内瓦'],
  ['guilin', '桂林'],
  ['helsinki', 'Helsinque|Хельсинки|赫尔辛基'],
  ['hiroshima', '广岛'],
  ['istanbul', 'Estambul|Istambul|Стамбул|伊斯坦布尔|伊斯坦堡'],
  ['kazan', 'Казан|喀山'],
  ['kyiv', 'Kiev|Kiew|Kijów|Киев|基辅'],
  ['lisbon', 'Lisbonne|Lisboa|Lissabon|Lisbona|Лиссабон|里斯本'],
  ['london', 'Londres|Londra|Лондон|伦敦'],
  ['luxembourg', 'Luxemburg|Luxemburgo|Lussemburgo|Люксембург|卢森堡'],
  ['madrid', 'Мадрид|马德里'],
  ['moscow', 'Moscou|Moscú|Moscovo|Moskau|Mosca|Москв|莫斯科'],
  ['munich', 'München|Múnich|Munique|Monaco di Baviera|Mynih|Мюнхен|慕尼黑'],
  ['new york', 'Nueva York|Nova York|Nova Iorque|Нью-Йорк|纽约'],
  ['oslo', 'Осло|奥斯陆'],
  ['paris', 'París|Parigi|Париж|巴黎'],
  ['prague', 'Praga|Prag|Praha|Праг|布拉格'],
  ['riga', 'Рига|里加'],
  ['rome', 'Roma|Rom|Рим|罗马'],
  ['samarkand', 'Самарканд|撒马尔罕'],
  ['san francisco', 'Сан-Франциско|旧金山'],
  ['seoul', 'Séoul|Seúl|Seul|Сеул|首尔'],
  ['shanghai', 'Xangai|Schanghai|Шанхай|上海'],
  ['singapore', 'Singapour|Singapur|Cingapura|Singapura|Сингапур|新加坡'],
  ['stockholm', 'Estocolmo|Stoccolma|Стокгольм|斯德哥尔摩'],
  ['strasbourg', 'Estrasburgo|Straßburg|Strasburgo|Страсбург|斯特拉斯堡'],
  ['taipei', '台北'],
  ['tallinn', 'Таллин|塔林'],
  ['the hague', 'Hague|La Haye|La Haya|Haia|Den Haag|Aia|Гааг|海牙'],
  ['tianjin', 'Тяньцзин|天津'],
  ['tokyo', 'Tóquio|Tokio|Токио|东京'],
  ['vienna', 'Vienne|Viena|Wien|Вен|维也纳'],
  ['vilnius', 'Вильнюс|维尔纽斯'],
  ['warsaw', 'Varsovie|Varsovia|Varsóvia|Warschau|Varsavia|Warszawa|Варшав|华沙'],
  ['washington', 'Вашингтон|华盛顿'],
];

const byName: ReadonlyMap<string, string> = new Map(
  cities.flatMap(([city, names]) => [city, ...names.split('|')].map((name) => [folded(name), city] as const)),
);
/** A declined ending of a Russian name is at most this long. */
const ending = 3;

function folded(name: string): string {
  return simplified(name).normalize('NFKC').toLowerCase();
}

/** The English name of a city in lower case, by its name in any language; null for what is no such name. */
export function cityOf(name: string): string | null {
  const word = folded(name.trim());
  const known = byName.get(word);
  if (known !== undefined || !/\p{Script=Cyrillic}/u.test(word)) return known ?? null;
  for (let cut = 1; cut <= ending; cut += 1) {
    const stem = byName.get(word.slice(0, -cut));
    if (stem !== undefined) return stem;
  }
  return null;
}

export interface CityMatch {
  readonly city: string;
  readonly start: number;
  readonly end: number;
}

let anyCity: RegExp | null = null;

/** The cities that a text names, in whichever language, in the order of the text. */
export function citiesIn(text: string): readonly CityMatch[] {
  anyCity ??= new RegExp(
    cities
      .flatMap(([city, names]) => [
        city.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase()),
        ...names.split('|'),
      ])
      .map((name) => (/\p{sc=Han}/u.test(name) ? name : `(?<!\\p{L})${name}(?!\\p{Ll}{4})\\p{L}*`))
      .join('|'),
    'gu',
  );
  return [...simplified(text).matchAll(anyCity)].flatMap(({ 0: name, index }) => {
    const city = cityOf(name);
    return city === null ? [] : [{ city, start: index, end: index + name.length }];
  });
}
