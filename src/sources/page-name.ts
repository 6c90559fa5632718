import { type FormatRow, formatNamed } from '../read/formats.ts';

/**
 * The name that a page's document bears: its address without the scheme, so that the address's next text is a new
 * version of it, with an ending that tells the format.
 */
export function pageName(address: string, format: FormatRow): string {
  const url = new URL(address);
  const path = decoded(url.pathname)
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/');
  const query = told(url.searchParams);
  const name = `${url.host.replace(/^www\./, '')}${path}${query}`.slice(0, 400);
  return formatNamed(name) === format ? name : `${name}.${format.endings[0]}`;
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
