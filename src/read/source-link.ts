import { simplified } from '../language/fold.ts';
import type { Field } from '../model/document.ts';

const labels =
  '(?:查看|阅读)?(?:原文|全文)(?:链接|连结|地址)?|(?:新闻|文章|消息)?来源|转载自|(?:view |read )?(?:the )?original(?: (?:article|text|page))?|source|url|link';
/** "[Read the original](https://…)", "新闻来源：https://…": a line that says where the text was taken from. */
const sourceLink = new RegExp(
  `^[^\\p{L}\\n]{0,6}(?:${labels})[\\]:：\\s([]{1,6}(?<url>https?:\\/\\/[^\\s)\\]"<>]{4,400})`,
  'gimu',
);

/** The address that a text gives of itself outside any header: the last such line; null where there is none. */
export function sourceLinkOf(text: string, from: number): Field | null {
  const link = [...simplified(text.slice(from)).matchAll(sourceLink)].at(-1);
  const value = link?.groups?.url;
  if (link === undefined || value === undefined) return null;
  const start = from + link.index + link[0].indexOf(value);
  const span = { start, end: start + value.length };
  return { value: text.slice(span.start, span.end), span };
}
