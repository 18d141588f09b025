import type { SearchAnswer } from '@plainhire/contracts';
import { apiFor, type PageArgs } from '../api.server.js';
import { siteContext } from '../contexts.js';

/** The protocol's own limit (sitemaps.org). */
const MAX_URLS = 50_000;
const PAGE = 100;

/** Live postings and their companies, asked anew each time: a closed job is out at once. */
export async function loader(args: PageArgs): Promise<Response> {
  const { publicUrl } = args.context.get(siteContext);
  const origin = publicUrl ?? new URL(args.request.url).origin;
  const jobs: string[] = [];
  const companies = new Set<string>();
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ sort: 'newest', limit: String(PAGE) });
    if (cursor !== null) query.set('cursor', cursor);
    const page: SearchAnswer = await apiFor(args).get<SearchAnswer>('/postings', query);
    for (const card of page.items) {
      jobs.push(url(`${origin}/jobs/${card.slug}`, card.postedAt));
      companies.add(card.company.slug);
    }
    cursor = page.nextCursor;
  } while (cursor !== null && jobs.length + companies.size + PAGE < MAX_URLS);
  const all = [
    url(`${origin}/`),
    url(`${origin}/jobs`),
    ...jobs,
    ...[...companies].map((slug) => url(`${origin}/companies/${slug}`)),
  ].slice(0, MAX_URLS);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${all.join('\n')}\n</urlset>\n`;
  return new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
  });
}

function url(address: string, changed?: string): string {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `  <url><loc>${address.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</loc>${lastmod}</url>`;
}
