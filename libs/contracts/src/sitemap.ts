import { z } from 'zod';
import { Uuid } from './common.js';

/** The protocol's own limit for one file (sitemaps.org). */
export const MAX_SITEMAP_URLS = 50_000;

/** A page of a list by its keys: from the one on and up to the other, which is no longer in it. */
export const SitemapPart = z.object({ from: Uuid.nullable(), before: Uuid.nullable() });
export type SitemapPart = z.infer<typeof SitemapPart>;

/** Which pages there are of the public pages at this moment, and the roles with enough postings. */
export const SitemapView = z
  .object({ postings: z.array(SitemapPart), companies: z.array(SitemapPart), roles: z.array(z.string()) })
  .meta({ id: 'SitemapView' });
export type SitemapView = z.infer<typeof SitemapView>;

export const SitemapQuery = z.object({ from: Uuid.optional(), before: Uuid.optional() });
export type SitemapQuery = z.infer<typeof SitemapQuery>;

/** Live postings of one page, by their id. */
export const SitemapPostings = z
  .object({ items: z.array(z.object({ slug: z.string(), updatedAt: z.string() })) })
  .meta({ id: 'SitemapPostings' });
export type SitemapPostings = z.infer<typeof SitemapPostings>;

/** Companies of one page that have a live posting, by their id. */
export const SitemapCompanies = z.object({ items: z.array(z.string()) }).meta({ id: 'SitemapCompanies' });
export type SitemapCompanies = z.infer<typeof SitemapCompanies>;
