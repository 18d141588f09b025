import { z } from 'zod';

/** The protocol's own limit for one file (sitemaps.org). */
export const MAX_SITEMAP_URLS = 50_000;

/** The public pages there are at this moment: live postings, newest first, the companies behind them, and roles with enough. */
export const SitemapView = z
  .object({
    postings: z.array(z.object({ slug: z.string(), postedAt: z.string() })),
    companies: z.array(z.string()),
    roles: z.array(z.string()),
  })
  .meta({ id: 'SitemapView' });
export type SitemapView = z.infer<typeof SitemapView>;
