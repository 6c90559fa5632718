import { simplified } from '../language/fold.ts';
import { isDateLine } from './date-line.ts';
import { isLinks } from './masthead.ts';

/** What pages ask of their readers. */
const asked =
  'ctrl|typos?|an? error|a mistake|click|sign up|subscribe|newsletter|(e-?mail|write to|contact) us|let us know';
const sharing = [
  'share|tweet|print|e-?mail|facebook|twitter|x|linkedin|wechat|weibo|whatsapp|telegram|reddit|copy link|save',
  'collect|likes?|listen|bookmark|pin it|flipboard',
].join('|');

/**
 * Lines of a page that are no part of its text. Each rule is anchored to a whole line, so that a sentence that merely
 * begins like one ("Share prices fell …") is kept.
 */
const furniture: readonly RegExp[] = [
  /^(advertise?ments?|advert|sponsored( content)?|promoted)( - continue reading below)?\.?$/i,
  /^(article continues (after|below).*|story continues below.*|continue reading.*|scroll (down )?to continue.*)$/i,
  /^(recent|latest|top|popular|most read|most popular|trending|related|recommended|more)( (news|posts?|stories|articles?|topics?|comments?|reading|content|from .{1,40}))*:?$/i,
  /^((leave|post|add|write) a (comment|reply).*|((post|view|show|see|read|join|all) )*\d* ?comments?( \(\d+\))?|no comments( yet)?|comments are closed\.?|log ?in( to comment)?|sign in|register)$/i,
  new RegExp(
    `^(${sharing})( to)?( this( article| story| post| page)?)?( (on|via|to) \\w+)?( [\\d,.]+[km]?)?[.:!]?$`,
    'i',
  ),
  /^((share|follow|like) (this|us)|suggest to|(tell|send to|e-?mail) a friend|scan the (qr )?code)\b.{0,60}$/i,
  /^(photo|picture|video|image) galler(y|ies)$/i,
  /^purchase (licensing|reprint)? ?rights$/i,
  /^(read more|read also|see also|also read|more on this|watch|view gallery|click here|learn more|find out more)\b.{0,160}$/i,
  /^more (from|on|about) .{1,40}[:|].{1,160}$/i,
  /^(support|help|back)(?! (for|to|of|from|by|in)\b) .{0,80}\b(patrons?|donat\w+|subscri\w+|journalism|newsroom)\b.{0,40}$/i,
  new RegExp(`^if you (notice|find|spot|see|have|enjoy|like|want|wish|would)\\b.{1,120}\\b(${asked})\\b.{0,100}$`, 'i'),
  /^disclaimer: .{0,400}$/i,
  /^(the )?(views|opinions) expressed\b.{0,160}\b(this|here|herein|authors?|not necessarily|do not)\b.{0,400}$/i,
  /^this (article|piece|commentary|story) (represents|reflects|does not) .{0,60}\b(views?|opinions?|positions?)\b.{0,400}$/i,
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
  /^(打印|分享(到|至)?[:：]?.{0,40}|(打印\s*)?扫一扫.{0,80}|点击.{0,20}|责任编辑.{0,40}|编辑[:：\s].{0,40}|来源[:：].{0,40})$/,
  /^(相关(新闻|阅读|文章).{0,40}|版权所有.{0,80}|返回(首页|顶部)|上一篇.{0,160}|下一篇.{0,160}|(更多|热门)(新闻|文章|推荐)?|(举报|新闻|联系)(电话|邮箱|热线).{0,60}|免责声明.{0,300}|本文(仅)?代表作者.{0,100})$/,
];

const byline: readonly RegExp[] = [
  /^(?:by|By|BY) \p{Lu}[\p{L}.'’-]*( (?:\p{Lu}[\p{L}.'’-]*|de|der|von|van|al|bin|and)){1,5}((,| in| \||,? for| [-–—]) .{1,80})?$/u,
  /^[(（[]?(reporting|additional reporting|writing|editing|compiled|translated|editor in charge)( by |: ).{1,160}$/i,
  /^about the authors?\b.{1,300}$/i,
  /^the (author|writer) is (an?|the) .{0,80}\b(fellow|researcher|professor|editor|columnist|journalist|commentator)\b.{1,300}$/i,
  /^the (author|writer) is (an?|the) .{0,80}\b(director|analyst|scholar|observer|expert|correspondent)\b.{1,300}$/i,
  /^作者((简介)?[:：]|[系是]).{1,300}$/i,
  /^(\p{Lu}[\p{L}.'’-]* ){2,4}((joined|is|has been) (an?|the|our)\b[^“”"]{0,100}\b(covers|covering|reporter|correspondent|columnist|bureau chief)|(covers|reports on|writes about)) [^“”"]{1,140}$/u,
  /^(written|photographs?|story) by .{1,80}$/i,
  /^(updated|published|posted|last modified|first published)( on| at)?[: ].{0,60}$/i,
  /^(author|editor|source|correspondent)s?: .{1,80}$/i,
];

/** "Home > World > Asia": where a page stands in its site. */
const breadcrumbs = /^[^«>›»]{1,40}(?:\s[>›»]\s[^«>›»]{1,60}){2,}$/;
/** What parts the entries of a menu that stand in one line. */
const parted = /\s{3,}|\t+|\s+[|•·]\s+/;
const otherLabels = 'related|recommended|more|other|latest|recent|top|popular|trending|most[ -]read|see|read';
/** The label of a list of other articles. */
const otherArticles = new RegExp(
  `^(?:(?:${otherLabels})( (news|posts?|stories|articles?|headlines|reading|reports|topics|also|more))+|相关(新闻|阅读|文章|链接)|延伸阅读|推荐阅读|热门(新闻|文章))\\s*[:：]?$`,
  'i',
);

/** Why a line is no part of the text; null where it is. */
export function furnitureReason(marked: string): string | null {
  if (marked.length > 600) return null;
  // "*By Jane Example, 14 March 2024*": set in italics.
  const line = simplified(marked.replaceAll(/^[*_`~\s]+|[*_`~\s]+$/gu, '') || marked);
  if (isLinks(line)) return 'page furniture';
  if (isDateLine(line)) return 'date line';
  if (isFurniture(line) || breadcrumbs.test(line)) return 'page furniture';
  if (byline.some((rule) => rule.test(line))) return 'byline';
  const parts = line.split(parted);
  return parts.length > 1 && parts.every((part) => part.length <= 90) && parts.some(isFurniture)
    ? 'page furniture'
    : null;
}

const isFurniture = (line: string): boolean => furniture.some((rule) => rule.test(line));

export function opensOtherArticles(line: string): boolean {
  return otherArticles.test(simplified(line));
}
