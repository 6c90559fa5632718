import type { Format } from '../model/document.ts';

const endings: Readonly<Record<Format, RegExp>> = {
  txt: /\.(txt|text)$/i,
  md: /\.(md|markdown)$/i,
  html: /\.html?$/i,
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
};

/**
 * The name that a page's document bears: its address without the scheme, so that the address's next text is a new
 * version of it, with an ending that tells the format.
 */
export function pageName(address: string, format: Format): string {
  const url = new URL(address);
  const path = decoded(url.pathname)
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/');
  const query = told(url.searchParams);
  const name = `${url.host.replace(/^www\./, '')}${path}${query}`.slice(0, 400);
  return endings[format].test(name) ? name : `${name}.${format}`;
}

/** Parameters that tell where a reader came from are no part of the address. */
function told(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(
    ([key]) => !/^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|at_\w+|cmp)$/i.test(key),
  );
  return kept.length === 0 ? '' : `?${kept.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const types: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** The format of what was fetched: by what it begins with, by its type, by its address; null where none of them tells. */
export function formatOf(bytes: Uint8Array, contentType: string, address: string): Format | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  const path = URL.parse(address)?.pathname ?? '';
  const byName = (Object.keys(endings) as Format[]).find((format) => endings[format].test(path));
  if (head.startsWith('PK')) return byName === 'docx' || types[contentType] === 'docx' ? 'docx' : null;
  if (/^(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<!doctype html)/i.test(head)) return 'html';
  return types[contentType] ?? byName ?? (contentType === '' && head.startsWith('<') ? 'html' : null);
}
