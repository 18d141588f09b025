import type { PageArgs } from '../api.server.js';
import { siteContext } from '../contexts.js';

/** In demo mode nothing is for search engines. */
export function loader({ request, context }: PageArgs): Response {
  const { publicUrl, demo } = context.get(siteContext);
  const origin = publicUrl ?? new URL(request.url).origin;
  const lines = demo
    ? ['User-agent: *', 'Disallow: /']
    : [
        'User-agent: *',
        ...[
          '/api/',
          '/apply/',
          '/applications',
          '/alerts',
          '/profile',
          '/account',
          '/hiring',
          '/moderation',
          '/dev/',
        ].map((path) => `Disallow: ${path}`),
        `Sitemap: ${origin}/sitemap.xml`,
      ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
