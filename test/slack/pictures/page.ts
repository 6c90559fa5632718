type Json = Readonly<Record<string, unknown>>;

/** What one picture shows: what somebody typed, and the message, window or tab that came of it. */
export interface Scene {
  readonly by: string;
  /** A command, the words that were written, or nothing where a button was pressed. */
  readonly said: { readonly command: string } | { readonly words: string } | null;
  readonly surface: 'message' | 'window' | 'home';
  readonly message: { readonly blocks: readonly Json[]; readonly ephemeral: boolean };
}

/** A page that shows scenes as Slack's desktop client does, near enough to judge a reply by. */
export function page(scenes: readonly Scene[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${scenes.map(scene).join('')}</main>`;
}

function scene({ by, said, surface, message }: Scene): string {
  const body = message.blocks.map(block).join('');
  if (surface === 'window') {
    return `<section class="window"><header><b>Check against documents</b><span>✕</span></header><div>${body}</div><footer><button>Close</button></footer></section>`;
  }
  if (surface === 'home')
    return `<section class="home"><nav><b>Home</b><span>Chat</span><span>About</span></nav>${body}</section>`;
  const asked = said && 'words' in said ? line(by, `<p>${escapeHtml(said.words)}</p>`, false) : '';
  const typed =
    said && 'command' in said ? `<div class="typed">/${escapeHtml(said.command.replace(/^\//, ''))}</div>` : '';
  const alone = message.ephemeral ? '<div class="alone">◉ Only visible to you</div>' : '';
  return `${asked}${typed}${line('Attaché', `${body}`, true, alone)}`;
}

function line(name: string, body: string, app: boolean, above = ''): string {
  const tag = app ? '<em>APP</em>' : '';
  return `<article class="${app ? 'app' : 'person'}">${above}<div class="face">${name.slice(0, 1)}</div><div class="said"><header><b>${escapeHtml(name)}</b>${tag}<time>8:00 AM</time></header>${body}</div></article>`;
}

function block(of: Json): string {
  switch (of.type) {
    case 'header':
      return `<h2>${escapeHtml(textOf(of.text))}</h2>`;
    case 'divider':
      return '<hr>';
    case 'section':
      return of.fields
        ? `<div class="fields">${(of.fields as Json[]).map((field) => `<div>${text(field)}</div>`).join('')}</div>`
        : `<p>${text(of.text as Json)}</p>`;
    case 'context':
      return `<div class="context">${(of.elements as Json[]).map(text).join(' ')}</div>`;
    case 'actions':
      return `<div class="row">${(of.elements as Json[]).map(element).join('')}</div>`;
    case 'rich_text':
      return `<div class="rich">${(of.elements as Json[]).map(rich).join('')}</div>`;
    case 'table':
      return `<table>${(of.rows as Json[][]).map((row) => `<tr>${row.map((cell) => `<td>${cell.type === 'rich_text' ? block(cell) : escapeHtml(String(cell.text))}</td>`).join('')}</tr>`).join('')}</table>`;
    default:
      return '';
  }
}

function rich(part: Json): string {
  const elements = part.elements as Json[];
  if (part.type === 'rich_text_list') {
    return `<ul class="in${String(part.indent ?? 0)}">${elements.map((each) => `<li>${inner(each)}</li>`).join('')}</ul>`;
  }
  return part.type === 'rich_text_quote' ? `<blockquote>${inner(part)}</blockquote>` : `<div>${inner(part)}</div>`;
}

function inner(section: Json): string {
  return (section.elements as Json[])
    .map((each) => {
      const words = escapeHtml(String(each.text ?? each.url ?? '')).replace(/\n/g, '<br>');
      const { bold, italic } = (each.style ?? {}) as { bold?: boolean; italic?: boolean };
      const dressed = `${bold ? '<b>' : ''}${italic ? '<i>' : ''}${words}${italic ? '</i>' : ''}${bold ? '</b>' : ''}`;
      return each.type === 'link' ? `<a>${dressed}</a>` : dressed;
    })
    .join('');
}

function element(of: Json): string {
  const label = escapeHtml(textOf(of.text ?? of.placeholder));
  if (of.type === 'button') return `<button>${label}</button>`;
  return of.type === 'overflow'
    ? '<button class="more">···</button>'
    : `<div class="menu">${label}<span>⌄</span></div>`;
}

/** The part of `mrkdwn` that the bot writes. */
function text(of: Json): string {
  const raw = String(of.text);
  if (of.type !== 'mrkdwn') return escapeHtml(raw).replace(/\n/g, '<br>');
  return raw
    .replace(/<(?:https?:[^|>]*)\|([^>]*)>/g, '\u0001$1\u0002')
    .replace(/<@[^>]*>/g, '\u0001@Anna Keller\u0002')
    .replace(/\*([^*\n]+)\*/g, '<b>$1</b>')
    .replace(/_([^_\n]+)_/g, '<i>$1</i>')
    .replace(/\u0001/g, '<a>')
    .replace(/\u0002/g, '</a>')
    .replace(/\n/g, '<br>');
}

function textOf(of: unknown): string {
  return String((of as Json | undefined)?.text ?? '');
}

function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
*{box-sizing:border-box;margin:0}
body{background:#fff;color:#1d1c1d;font:400 15px/22px Lato,"Noto Sans","Noto Sans CJK SC","Noto Color Emoji",sans-serif;width:800px}
main{padding:18px 24px 22px}
article{display:grid;grid-template-columns:36px 1fr;column-gap:10px;margin-bottom:16px}
.alone{grid-column:1/3;color:#616061;font-size:12px;margin:0 0 2px 46px}
.face{width:36px;height:36px;border-radius:8px;background:#1f3a5f;color:#fff;display:grid;place-items:center;font-weight:700}
.person .face{background:#7c5cbf}
.said{min-width:0;max-width:640px}
.said header b{font-weight:900}.said header em{background:#e8e8e8;color:#616061;border-radius:2px;font:700 10px/14px "Noto Sans";padding:1px 4px;margin-left:5px;vertical-align:2px}
time{color:#616061;font-size:12px;margin-left:8px}
.typed{margin:0 0 10px;border:1px solid #bbb;border-radius:8px;padding:8px 12px;color:#1d1c1d}
h2{font-size:18px;line-height:24px;font-weight:900;margin:8px 0 6px}
.rich,section p,.said p{margin:4px 0;overflow-wrap:anywhere}
ul{padding-left:26px}ul.in1{padding-left:54px;list-style:circle}
a{color:#1264a3}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:8px 16px;margin:6px 0}
.context{color:#616061;font-size:13px;line-height:18px;margin:8px 0;overflow-wrap:anywhere}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
button{border:1px solid #bbb;border-radius:4px;background:#fff;color:#1d1c1d;font:700 13px/18px "Noto Sans",sans-serif;padding:4px 11px;white-space:nowrap}
.menu{border:1px solid #bbb;border-radius:4px;padding:4px 11px;font-size:13px;line-height:18px;display:flex;gap:10px;max-width:300px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
hr{border:0;border-top:1px solid #ddd;margin:10px 0}
table{border-collapse:collapse}td{border:1px solid #ddd;padding:4px 8px}tr:first-child td{font-weight:700}
.window{border:1px solid #ccc;border-radius:10px;box-shadow:0 6px 24px #0003;max-width:560px;margin:6px auto}
.window>header{display:flex;justify-content:space-between;padding:14px 20px;font-size:18px;border-bottom:1px solid #eee}.window>div{padding:8px 20px}.window>footer{padding:12px 20px;text-align:right;border-top:1px solid #eee}
.home{max-width:640px}.home nav{display:flex;gap:18px;border-bottom:1px solid #ddd;padding-bottom:8px;margin-bottom:8px}.home nav span{color:#616061}
`;
