import { MAX_SITEMAP_URLS, type SitemapPart, type SitemapView } from '@plainhire/contracts';
import { apiFor, type PageArgs } from '../api.server.js';
import { originOfSite, xml } from '../seo/sitemap.js';

/** The pages of the map, cut anew each time. Source: sitemaps.org/protocol.html, "Using Sitemap index files". */
export async function loader(args: PageArgs): Promise<Response> {
  const origin = originOfSite(args);
  const { postings, companies } = await apiFor(args).get<SitemapView>('/sitemap');
  const addresses = [
    `${origin}/sitemap/pages.xml`,
    ...companies.map((part) => partAddress(`${origin}/sitemap/companies.xml`, part)),
    ...postings.map((part) => partAddress(`${origin}/sitemap/jobs.xml`, part)),
  ].slice(0, MAX_SITEMAP_URLS);
  return xml(
    'sitemapindex',
    'sitemap',
    addresses.map((loc) => ({ loc })),
  );
}

function partAddress(address: string, { from, before }: SitemapPart): string {
  const query = new URLSearchParams({
    ...(from === null ? {} : { from }),
    ...(before === null ? {} : { before }),
  });
  return query.size === 0 ? address : `${address}?${query.toString()}`;
}
