import { simplified } from '../language/fold.ts';

const agencies = `(?:${[
  'AFP|AP|EPA|EPA-EFE|Reuters|Getty(?: Images)?|Xinhua|Shutterstock|Bloomberg|TASS|Sputnik|Kyodo|Anadolu',
  'Anadolu Agency|AA|CNS|VCG|ANSA|dpa|DPA|PA|Pool|POOL|NATO|US Navy|U\\.S\\. Navy|CFP|Alamy|NurPhoto|Handout',
  'China Daily|IC|CGTN|Global Times|新华社|中新社|视觉中国',
].join('|')})`;

/** A line that only credits a picture. */
const creditLine: readonly RegExp[] = [
  new RegExp(`^(?!.*\\p{Ll}{3}\\. )[\\p{L} .'’-]{2,60}\\s*[/|]\\s*${agencies}\\b.{0,60}$`, 'u'),
  /^[([（]?(?:photo|image|picture|credit|file photo|photograph)s?(?: credit)?s?\s*(?:by|:|\/|©|courtesy(?: of)?)\s*.{1,100}$/iu,
  new RegExp(
    `^(?:\\(|\\[)?\\s*(?:photo|image)?\\s*[:/©]?\\s*${agencies}(?:\\s*(?:/|via)\\s*[\\p{L} .]{2,40})*\\s*(?:\\)|\\])?$`,
    'u',
  ),
  /^[(（［[]?\s*(图片?来源|资料图|供图|新华社(记者|发).{0,20}摄|.{1,12}\s?摄)\s*[:：]?.{0,40}[)）］\]]?$/,
];

const name = "\\p{Lu}[\\p{L}.'’-]*";
const names = `(?:${name}\\s){0,3}${name}`;

/** How a picture's caption begins, or ends in who took the picture: "(Photo: NAME)", "… talks. NAME/Outlet", 记者某某摄. */
const captionForm: readonly RegExp[] = [
  /^[([（【]?\s*(?:(?:file|data|archive) )?(?:photo|image|picture|caption|图片说明|资料图片?)\s*[:：].{1,400}$/iu,
  /^图为\S.{1,200}$/u,
  new RegExp(`\\(${names}\\s?/\\s?\\p{Lu}[^()]{1,50}\\)\\s*$`, 'u'),
  new RegExp(`[.!?…"”)]\\s+${names}\\s?/\\s?${name}(?:\\s(?:via\\s)?${name}){0,3}\\.?$`, 'u'),
  /[([（](?:photo|image|picture|photograph)s?(?:\s(?:by|courtesy of)\s|\s?[:/©]\s?)[^()[\]（）]{2,80}[)\]）]\.?$/iu,
  /[.!?]\s+(?:photo(?:graph)?(?:ed| taken)?|picture) by (?:\p{Lu}[\p{L}.'’/-]*\s?){2,5}\.?$/iu,
  /(?:Photo|Photograph|Image|Credit|Photo credit):\s*[^.]{2,60}\.?$/,
  /[(（[][^()（）[\]]{0,60}[摄图][)\]）]。?$/u,
  /[。！）)](?:新华社|中新社|中新网|人民网|[本当]报)?(?:记者|发)?[^，。]{1,16}摄影?。?$/u,
];

/** An agency in brackets credits a picture only where the words before it show one: wires end their articles so too. */
const agencyAtEnd = new RegExp(`[([（][^()[\\]（）]{0,60}\\b${agencies}[)\\]）]\\.?$`, 'u');

const captionManner =
  /(…|\.\.\.)\s*$|\((?:[LRC]|left|right|centre|center)\)|\b(?:pictured|seen here|file photo|in this (?:photo|picture|image)|poses? for|shakes? hands|from left|photo shows|handout)\b/i;
const shown = [
  'meets|speaks|attends|arrives|walks|poses|shakes|holds|addresses|listens|looks|stands|sits|focuses|delivers',
  'chairs|greets|takes|waves|gestures|leaves|welcomes|gives|discuss|meet|attend|arrive|pose|shake|walk|speak|sail',
  'sails|flies|fly',
].join('|');
const presentTense = new RegExp(
  `^(?:\\S+\\s+){1,9}?(?<!\\b(?:to|will|would|may|can|could|should|must) )(?:${shown})\\s`,
);

export function isCredit(line: string): boolean {
  return line.length <= 140 && creditLine.some((rule) => rule.test(simplified(line)));
}

/** A caption by its own form, whatever follows. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > 700) return false;
  const read = simplified(paragraph);
  if (captionForm.some((form) => form.test(read))) return true;
  return agencyAtEnd.test(paragraph) && readsLikeCaption(paragraph);
}

/** Whether the paragraph before a credit line reads like its caption and not like the article going on. */
export function readsLikeCaption(paragraph: string): boolean {
  return paragraph.length <= 600 && (captionManner.test(paragraph) || presentTense.test(paragraph));
}
