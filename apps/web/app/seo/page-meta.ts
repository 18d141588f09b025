import { type MetaDescriptor, useRouteLoaderData } from 'react-router';
import { siteText } from '../text/site.js';

interface PageMeta {
  readonly title: string;
  readonly description?: string;
  /** The path whose page this is; filters and cursors are not part of it. */
  readonly canonical?: string;
  readonly origin?: string | undefined;
  readonly kind?: 'website' | 'article' | 'profile';
  readonly index?: boolean;
}

/** Title, description, canonical address and what other sites show of a link. */
export function pageMeta({
  title,
  description,
  canonical,
  origin,
  kind = 'website',
  index = true,
}: PageMeta): MetaDescriptor[] {
  const full = title.endsWith('Plainhire') ? title : `${title} · Plainhire`;
  const url = canonical !== undefined && origin !== undefined ? origin + canonical : undefined;
  return [
    { title: full },
    ...(description === undefined ? [] : [{ name: 'description', content: description }]),
    ...(index ? [] : [{ name: 'robots', content: 'noindex' }]),
    ...(url === undefined ? [] : [{ tagName: 'link', rel: 'canonical', href: url }]),
    { property: 'og:site_name', content: 'Plainhire' },
    { property: 'og:type', content: kind },
    { property: 'og:title', content: title },
    ...(description === undefined ? [] : [{ property: 'og:description', content: description }]),
    ...(url === undefined ? [] : [{ property: 'og:url', content: url }]),
    ...(origin === undefined
      ? []
      : [
          { property: 'og:image', content: `${origin}/og.png` },
          { property: 'og:image:width', content: '1200' },
          { property: 'og:image:height', content: '630' },
          { property: 'og:image:alt', content: siteText.picture },
        ]),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** Meta of a page sees the root's data through its matches. */
export function originOf(matches: readonly unknown[]): string | undefined {
  const root = matches[0] as { loaderData?: { origin?: string } } | undefined;
  return root?.loaderData?.origin;
}

/** The public address of the site, for what a page says about itself. */
export function useOrigin(): string {
  return useRouteLoaderData<{ origin?: string }>('root')?.origin ?? '';
}
