import type { SitemapCompanies, SitemapPostings, SitemapView } from '@plainhire/contracts';
import { data } from 'react-router';
import { apiFor, ApiProblem, orPage, type PageArgs } from '../api.server.js';
import { originOfSite, type SitemapEntry, xml } from '../seo/sitemap.js';

/** One page of the map, asked anew each time: a closed job is out at once. */
export async function loader(args: PageArgs & { params: { part?: string } }): Promise<Response> {
  try {
    return xml('urlset', 'url', await entriesOf(args, args.params.part ?? ''));
  } catch (error) {
    // A page that somebody made up is none.
    if (error instanceof ApiProblem && error.status === 422)
      throw data({ code: 'not-found' }, { status: 404 });
    return orPage(args.request, Promise.reject(error as Error));
  }
}

async function entriesOf(args: PageArgs, part: string): Promise<SitemapEntry[]> {
  const origin = originOfSite(args);
  const api = apiFor(args);
  const query = new URL(args.request.url).searchParams;
  switch (part) {
    case 'pages.xml': {
      const { roles } = await api.get<SitemapView>('/sitemap');
      const paths = ['/', '/jobs', '/roles', '/pricing', '/pricing/history'];
      return [...paths, ...roles.map((slug) => `/roles/${slug}`)].map((path) => ({ loc: origin + path }));
    }
    case 'companies.xml': {
      const { items } = await api.get<SitemapCompanies>('/sitemap/companies', query);
      return items.map((slug) => ({ loc: `${origin}/companies/${slug}` }));
    }
    case 'jobs.xml': {
      const { items } = await api.get<SitemapPostings>('/sitemap/postings', query);
      return items.map(({ slug, updatedAt }) => ({ loc: `${origin}/jobs/${slug}`, lastmod: updatedAt }));
    }
    default:
      throw data({ code: 'not-found' }, { status: 404 });
  }
}
