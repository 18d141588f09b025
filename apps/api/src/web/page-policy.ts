/** Work screens use a component library that sets style attributes; public pages have none. */
const WORKSPACE = /^\/(hiring|moderation|admin)(\/|$)/;

/** The Content-Security-Policy of a page: scripts only with this answer's nonce, nothing inline, no frames. */
export function contentSecurityPolicy(page: { nonce: string; path: string; https: boolean }): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${page.nonce}'`,
    `style-src 'self' 'nonce-${page.nonce}'`,
    ...(WORKSPACE.test(page.path) ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(page.https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
