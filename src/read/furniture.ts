import { isDateLine } from './date-line.ts';

/**
 * Lines of a page that are no part of its text. Each rule is anchored to a whole line, so that a sentence that merely
 * begins like one ("Share prices fell …") is kept.
 */
const furniture: readonly RegExp[] = [
  /^(advertise?ments?|advert|sponsored( content)?|promoted)( - continue reading below)?\.?$/i,
  /^(article continues (after|below).*|story continues below.*|continue reading.*|scroll (down )?to continue.*)$/i,
  /^(recent|latest|top|popular|most read|most popular|trending|related|recommended|more)( (news|posts?|stories|articles?|topics?|comments?|reading|content|from .{1,40}))*:?$/i,
  /^((leave|post|add|write) a (comment|reply).*|\d* ?comments?( \(\d+\))?|no comments( yet)?|comments are closed\.?|log ?in( to comment)?|sign in|register)$/i,
  /^(share|tweet|print|e-?mail|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|copy link|save|listen|bookmark|pin it|flipboard)( this( article| story| post| page)?)?( (on|via|to) \w+)?[.:!]?$/i,
  /^(share|follow) (this|us)\b.{0,60}$/i,
  /^(read more|read also|see also|also read|more on this|watch|view gallery|click here|learn more|find out more)\b.{0,160}$/i,
  /^(want|like|need|enjoy)( \w+){0,4}\? .{0,140}\b(subscribe|sign up|newsletter|follow|donate)\b.{0,80}$/i,
  /^this (article|story|post) (first |originally |also )*(appeared|was (first |originally )?published)\b.{0,200}$/i,
  /^(\[[^\][]{1,40}\]\s*){2,}$/,
  /^(sign up|subscribe|join)\b.{0,140}\b(newsletter|inbox|updates?|today|now|free|channel|briefing)\b.{0,60}$/i,
  /^(subscribe|newsletter|newsletters|menu|home|search|close|skip to (main )?content|back to top|next|previous|loading\W*|tags?:.{0,160}|topics?:.{0,160}|filed under:?.{0,160}|categories:.{0,160})$/i,
  /^((this (website|site)|we) uses? cookies\b.{0,200}|accept( all)?( cookies)?|privacy policy|terms (of|and) (use|service|conditions).{0,20}|cookie (policy|settings))$/i,
  /^our standards: .{0,80}$/i,
  /^(©|\(c\)|copyright\b).{0,240}$/i,
  /^all rights reserved\.?.{0,80}$/i,
  /^\d{1,6}$/,
  /^[\d,.]+[km]? (views|shares|likes|comments|reads|minutes? read|min read)$/i,
  /^\d{1,3}[ -]min(ute)?s?( read)?$/i,
  /^[^\p{L}\p{N}]{1,80}$/u,
  /^【?(中?大?小?|字号|字体)[:：]?[【】大中小\s]*】?$/,
  /^(打印|分享到?|(打印\s*)?扫一扫.{0,80}|点击.{0,20}|[责責]任[编編][辑輯].{0,40}|編輯.{0,40}|编辑[:：].{0,40}|来源[:：].{0,40}|來源[:：].{0,40}|相关(新闻|阅读|文章).{0,40}|版权所有.{0,80}|返回(首页|顶部)|上一篇.{0,160}|下一篇.{0,160}|(更多|热门)(新闻|文章|推荐)?)$/,
];

const byline: readonly RegExp[] = [
  /^(?:by|By|BY) \p{Lu}[\p{L}.'’-]*( (?:\p{Lu}[\p{L}.'’-]*|de|der|von|van|al|bin|and)){1,5}((,| in| \||,? for) .{1,80})?$/u,
  /^(reporting|additional reporting|writing|editing|compiled|translated) by .{1,160}$/i,
  /^(written|photographs?|story) by .{1,80}$/i,
  /^(updated|published|posted|last modified|first published)( on| at)?[: ].{0,60}$/i,
  /^(author|editor|source|correspondent)s?: .{1,80}$/i,
];

const agencies =
  '(?:AFP|AP|EPA|EPA-EFE|Reuters|Getty(?: Images)?|Xinhua|Shutterstock|Bloomberg|TASS|Sputnik|Kyodo|Anadolu|Anadolu Agency|AA|CNS|VCG|ANSA|dpa|DPA|PA|Pool|POOL|NATO|US Navy|U\\.S\\. Navy|CFP|Alamy|NurPhoto|Handout|China Daily|IC|CGTN|Global Times|新华社|中新社|视觉中国)';

/** A line that only credits a picture. */
const creditLine: readonly RegExp[] = [
  new RegExp(`^[\\p{L} .'’-]{2,60}\\s*[/|]\\s*${agencies}\\b.{0,60}$`, 'u'),
  /^[([（]?(?:photo|image|picture|credit|file photo|photograph)s?(?: credit)?s?\s*(?:by|:|\/|©|courtesy(?: of)?)\s*.{1,100}$/iu,
  new RegExp(
    `^(?:\\(|\\[)?\\s*(?:photo|image)?\\s*[:/©]?\\s*${agencies}(?:\\s*(?:/|via)\\s*[\\p{L} .]{2,40})*\\s*(?:\\)|\\])?$`,
    'u',
  ),
  /^[(（［[]?\s*(图片?来源|資料圖|资料图|供图|新华社(记者|發|发).{0,20}摄|.{1,12}\s?摄)\s*[:：]?.{0,40}[)）］\]]?$/,
];

/** A paragraph that ends in a picture's credit is the picture's caption. */
const creditAtEnd = new RegExp(
  `(?:[(\\[（](?:photo|image|picture|file photo|photo by|credit)?\\s*[:/©]?\\s*[^()\\[\\]]{0,60}(?:${agencies}|摄|图)[^()\\[\\]]{0,30}[)\\]）]|\\[Photo(?:/| by )[^\\]]{1,60}\\]|(?:Photo|Photograph|Image|Credit|Photo credit):\\s*[^.]{2,60})\\.?$`,
  'u',
);

/** A paragraph that says it is a picture's, or ends in "(Name Name/Outlet)". */
const captionForm = [
  /^[([（【]?\s*(?:photo|image|picture|file photo|caption|图为|图片说明)\s*[:：].{1,400}$/iu,
  /\((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]*\s?\/\s?\p{Lu}[^()]{1,50}\)\s*$/u,
];

const captionManner =
  /(…|\.\.\.)\s*$|\((?:[LRC]|left|right|centre|center)\)|\b(?:pictured|seen here|file photo|in this (?:photo|picture|image)|poses? for|shakes? hands|from left|photo shows|handout)\b/i;
const presentTense =
  /^(?:\S+\s+){1,9}?(?<!\b(?:to|will|would|may|can|could|should|must) )(?:meets|speaks|attends|arrives|walks|poses|shakes|holds|addresses|listens|looks|stands|sits|focuses|delivers|chairs|greets|takes|waves|gestures|leaves|welcomes|gives|discuss|meet|attend|arrive|pose|shake|walk|speak|sail|sails|flies|fly)\s/;

export function furnitureReason(line: string): string | null {
  if (line.length > 260) return null;
  if (isDateLine(line)) return 'date line';
  if (furniture.some((rule) => rule.test(line))) return 'page furniture';
  if (byline.some((rule) => rule.test(line))) return 'byline';
  return null;
}

export function isCredit(line: string): boolean {
  return line.length <= 140 && creditLine.some((rule) => rule.test(line));
}

/** A caption by its own end, whatever follows. */
export function endsInCredit(paragraph: string): boolean {
  return (
    paragraph.length <= 700 &&
    (creditAtEnd.test(paragraph.slice(-140)) || captionForm.some((form) => form.test(paragraph)))
  );
}

/** Whether the paragraph before a credit line reads like its caption and not like the article going on. */
export function readsLikeCaption(paragraph: string): boolean {
  return paragraph.length <= 600 && (captionManner.test(paragraph) || presentTense.test(paragraph));
}
