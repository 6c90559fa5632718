import { simplified } from '../language/fold.ts';

/** What one line above the title is: furniture of the site, or the section that says what kind of text this is. */
type Above = 'section' | 'page furniture' | 'address' | 'byline';

/** Names of parts of a site, alone on a line. */
const section =
  /^(?:(?:latest|breaking|top|world|press|daily|international)?\s?news|newsroom|(?:press|media) releases?|features?|speeches(?: and transcripts)?|statements?|transcripts?|blogs?|home ?page)$/iu;
const subject =
  /^(?:opinions?|comments?|commentary|editorials?|analysis|perspectives?|politics|world|asia|china|europe|international)$/iu;
const chineseSection = /^(?:新闻|新闻中心|时政|国际|军事|要闻|评论|观点|社评|滚动新闻|外交部新闻)$/u;
const release =
  /^(?:for\s+)?immediate\s+release\b.{0,30}$|^(?:strictly )?embargoed\b.{0,60}$|^as (?:delivered|prepared)\b.{0,30}$/iu;
/** "THE WHITE HOUSE", "Office of the Press Secretary": whose paper it is written on. */
const letterhead =
  /^(?:the white house|office of (?:the )?[\p{L} ]{4,50}|(?:the )?(?:u\.?s\.? )?(?:department|ministry) of (?:state|defen[cs]e|foreign affairs|the [\p{L} ]{4,20}))$/iu;
/** "Home > News", "You are here: …", 首页 > 外交动态. */
const path = /^(?:you are here|home|首页|主页|当前位置)\s*[:：>»›/].{0,120}$/iu;
/** What a forum says of who posts. */
const membership: readonly RegExp[] = [
  /^(?:joined|registered|member since|join date|posts?|messages|threads?|注册时间|注册|帖子|积分|发帖)[:：]?\s?(?:\p{L}{3,9}\.? )?[\d,/-]{1,10}$/iu,
  /^(?:junior|senior|new|veteran|registered|active|full) member$/iu,
  /^(?:location|reputation)[:：].{0,40}$|^(?:#\d{1,5}|楼主)$/iu,
];
const isMembership = (line: string): boolean => membership.some((rule) => rule.test(line));
const post = /^by [^\s»>|]{2,30} [»>|] .{6,60}$/u;
/** Nothing but links, as a list of a site's pages has them. */
const links = /^(?:[^\p{L}\p{N}[\]]*!?\[[^\][]{0,80}\]\([^()\s]{1,400}\)){1,10}[^\p{L}\p{N}]*$/u;
const address = /^https?:\/\/\S{4,400}$/iu;

/** Why a line above the title is none; null where it may be one. `next` is the line after it. */
export function aboveTitle(written: string, next: string): Above | null {
  const line = simplified(written);
  if ([section, subject, chineseSection].some((rule) => rule.test(line))) return 'section';
  if (address.test(line)) return 'address';
  if (post.test(line)) return 'byline';
  if (isMembership(line) || [release, letterhead, path, links].some((rule) => rule.test(line))) return 'page furniture';
  // A user's name stands over what the forum says of him.
  return /^\S{2,30}$/u.test(line) && isMembership(simplified(next)) ? 'page furniture' : null;
}

/** Whether a line is nothing but links. */
export const isLinks = (line: string): boolean => links.test(line);
