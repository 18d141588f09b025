/**
 * The way to a page as schema.org BreadcrumbList, the page itself last.
 * Source: developers.google.com/search/docs/appearance/structured-data/breadcrumb.
 */
export function breadcrumbsJsonLd(
  crumbs: readonly { readonly name: string; readonly path: string }[],
  origin: string,
): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}
