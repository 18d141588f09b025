import { MAX_SITEMAP_URLS, type SitemapView } from '@plainhire/contracts';
import { apiFor, type PageArgs } from '../api.server.js';
import { siteContext } from '../contexts.js';

/** Live postings, their companies and roles, asked anew each time: a closed job is out at once. */
export async function loader(args: PageArgs): Promise<Response> {
  const { publicUrl } = args.context.get(siteContext);
  const origin = publicUrl ?? new URL(args.request.url).origin;
  const { postings, companies, roles } = await apiFor(args).get<SitemapView>('/sitemap');
  const all = [
    url(`${origin}/`),
    url(`${origin}/jobs`),
    url(`${origin}/roles`),
    url(`${origin}/pricing`),
    url(`${origin}/pricing/history`),
    ...roles.map((slug) => url(`${origin}/roles/${slug}`)),
    ...companies.map((slug) => url(`${origin}/companies/${slug}`)),
    ...postings.map(({ slug, postedAt }) => url(`${origin}/jobs/${slug}`, postedAt)),
  ].slice(0, MAX_SITEMAP_URLS);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${all.join('\n')}\n</urlset>\n`;
  return new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
  });
}

function url(address: string, changed?: string): string {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `  <url><loc>${address.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</loc>${lastmod}</url>`;
}
