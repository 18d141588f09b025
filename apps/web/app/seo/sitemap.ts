import type { PageArgs } from '../api.server.js';
import { siteContext } from '../contexts.js';

export interface SitemapEntry {
  readonly loc: string;
  /** Of its last change. */
  readonly lastmod?: string;
}

export function originOfSite({ request, context }: PageArgs): string {
  return context.get(siteContext).publicUrl ?? new URL(request.url).origin;
}

/** A file of the protocol (sitemaps.org): the index, or one page of addresses. */
export function xml(
  root: 'sitemapindex' | 'urlset',
  item: string,
  entries: readonly SitemapEntry[],
): Response {
  const lines = entries.map(({ loc, lastmod }) => {
    const changed = lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`;
    return `  <${item}><loc>${loc.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</loc>${changed}</${item}>\n`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${root}>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' } },
  );
}
