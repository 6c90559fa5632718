import type { Message } from '../fake.ts';

type Json = Readonly<Record<string, unknown>>;

/** What one picture shows: what somebody typed, and the messages that came of it. */
export interface Scene {
  readonly name: string;
  readonly by: string;
  /** "used /timeline", the words that were written, or the button that was pressed. */
  readonly said: { readonly command: string } | { readonly words: string } | { readonly pressed: string };
  readonly message: Message;
}

/** A page that shows scenes as Discord's dark desktop client does, near enough to judge a reply by. */
export function page(scenes: readonly Scene[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${scenes.map(scene).join('')}</main>`;
}

function scene({ by, said, message }: Scene): string {
  const did =
    'command' in said
      ? `used <span>/${escapeHtml(said.command)}</span>`
      : 'pressed' in said
        ? `pressed <span>${escapeHtml(said.pressed)}</span>`
        : '';
  const used = did ? `<div class="used"><i></i><b>${escapeHtml(by)}</b> ${did}</div>` : '';
  const asked = 'words' in said ? line(by, `<p>${escapeHtml(said.words)}</p>`, 'person') : '';
  const alone = message.flags & 64 ? '<div class="alone">Only you can see this · <u>Dismiss message</u></div>' : '';
  return `${asked}${used}${line('Attaché', `${message.components.map((each) => component(each as Json)).join('')}${alone}`, 'app')}`;
}

function line(name: string, body: string, kind: 'person' | 'app'): string {
  const tag = kind === 'app' ? '<em>APP</em>' : '';
  return `<article class="${kind}"><div class="face">${name.slice(0, 1)}</div><div class="said"><header><b>${escapeHtml(name)}</b>${tag}<time>Today at 08:00</time></header>${body}</div></article>`;
}

function component(of: Json): string {
  const inner = () => ((of.components as Json[]) ?? []).map(component).join('');
  switch (of.type) {
    case 1:
      return `<div class="row">${inner()}</div>`;
    case 2:
      return `<button class="style${String(of.style)}"${of.disabled ? ' disabled' : ''}>${escapeHtml(String(of.label))}</button>`;
    case 3:
      return `<div class="menu">${escapeHtml(String(of.placeholder))}<span>⌄</span></div>`;
    case 9:
      return `<div class="section"><div>${inner()}</div>${component(of.accessory as Json)}</div>`;
    case 10:
      return `<div class="text">${markdown(String(of.content))}</div>`;
    case 14:
      return '<hr>';
    case 17:
      return `<div class="card" style="--accent:#${Number(of.accent_color).toString(16).padStart(6, '0')}">${inner()}</div>`;
    default:
      return '';
  }
}

/** The part of Discord's markup that the bot writes. */
function markdown(source: string): string {
  const html: string[] = [];
  for (const each of source.split('\n')) {
    const heading = /^(#{1,3}) (.*)$/su.exec(each);
    if (heading) html.push(`<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`);
    else if (each.startsWith('-# ')) html.push(`<small>${inline(each.slice(3))}</small>`);
    else if (each.startsWith('> ')) html.push(`<blockquote>${inline(each.slice(2))}</blockquote>`);
    else if (each.startsWith('- ')) html.push(`<ul><li>${inline(each.slice(2))}</li></ul>`);
    else html.push(each === '' ? '<p class="gap"></p>' : `<p>${inline(each)}</p>`);
  }
  return html.join('');
}

function inline(source: string): string {
  const kept: string[] = [];
  const keep = (html: string) => `\u0001${kept.push(html) - 1}\u0002`;
  const marked = source
    .replace(/`([^`]+)`/g, (_, code: string) => keep(`<code>${escapeHtml(code)}</code>`))
    .replace(/\\([^0-9A-Za-z\s])/g, (_, sign: string) => keep(escapeHtml(sign)))
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, (_, text: string) => keep(`<a>${escapeHtml(text)}</a>`));
  const html = escapeHtml(marked)
    .replace(/\*\*(.+?)\*\*/gu, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/gu, '<i>$1</i>');
  const put = (text: string): string => text.replace(/\u0001(\d+)\u0002/g, (_, n: string) => put(kept[Number(n)]!));
  return put(html);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
*{box-sizing:border-box;margin:0}
body{background:#1a1a1e;color:#dfe0e2;font:400 16px/22px "gg sans","Noto Sans","Noto Sans CJK SC","Noto Color Emoji",sans-serif;width:800px}
main{padding:20px 24px 24px}
article{display:flex;gap:16px;margin-bottom:20px}
.face{flex:none;width:40px;height:40px;border-radius:50%;background:#3b5bdb;color:#fff;display:grid;place-items:center;font-weight:600}
.person .face{background:#5c6370}
.said{flex:1;min-width:0}
header{margin-bottom:4px}header b{font-weight:500;color:#fff}
header em{background:#5865f2;color:#fff;border-radius:4px;font:600 10px/15px "Noto Sans",sans-serif;padding:1px 5px;margin-left:6px;vertical-align:2px}
time{color:#949ba4;font-size:12px;margin-left:8px}
.used{display:flex;align-items:center;gap:5px;color:#b5bac1;font-size:14px;margin:0 0 4px 56px}
.used i{width:16px;height:16px;border-radius:50%;background:#5c6370}.used b{font-weight:500;color:#dfe0e2}.used span{color:#a9b5ff}
.card{background:#242429;border:1px solid #2f2f35;border-radius:8px;padding:16px 16px 16px 20px;position:relative;max-width:600px;display:flex;flex-direction:column;gap:8px;overflow:hidden}
.card:before{content:"";position:absolute;inset:0 auto 0 0;width:4px;background:var(--accent)}
.section{display:flex;gap:16px;justify-content:space-between;align-items:flex-start}
.text p{min-height:0;white-space:pre-wrap;overflow-wrap:anywhere}.text .gap{height:11px}
h2{font-size:20px;line-height:26px;font-weight:600;color:#fff;margin-bottom:6px}
h3{font-size:16px;line-height:22px;font-weight:600;color:#fff;margin-bottom:4px}
small{display:block;font-size:13px;line-height:18px;color:#9a9ba3;overflow-wrap:anywhere}
blockquote{border-left:4px solid #4a4a52;border-radius:4px;padding-left:12px;margin:2px 0}
ul{padding-left:20px}
code{background:#1e1e22;border:1px solid #2f2f35;border-radius:4px;font:13.6px/18px "Noto Sans Mono","DejaVu Sans Mono",monospace;padding:0 3px;white-space:pre-wrap}
a{color:#8ab4f8}
strong{font-weight:600;color:#fff}
hr{border:0;border-top:1px solid #3a3a41;width:100%;margin:4px 0}
.row{display:flex;flex-wrap:wrap;gap:8px}
button{border:1px solid #3f3f46;border-radius:8px;background:#323238;color:#fff;font:500 14px/18px "Noto Sans",sans-serif;padding:6px 15px;white-space:nowrap}
button[disabled]{opacity:.45}
.menu{flex:1;max-width:400px;background:#1e1e22;border:1px solid #3a3a41;border-radius:8px;padding:8px 12px;color:#9a9ba3;display:flex;justify-content:space-between}
.alone{color:#949ba4;font-size:12px;margin-top:4px}.alone u{color:#8ab4f8;text-decoration:none}
`;
