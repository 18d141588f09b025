/** Work screens draw bars whose length is a figure; public pages set no style in their HTML. */
const WORKSPACE = /^\/(hiring|moderation|admin|finance)(\/|$)/;

/** The Content-Security-Policy of a page: scripts only with this answer's nonce, nothing inline, no frames. */
export function contentSecurityPolicy(page: {
  nonce: string;
  path: string;
  https: boolean;
  /** Where the form that pays leads in the end; null where nothing is sold. */
  checkoutOrigin: string | null;
}): string {
  const workspace = WORKSPACE.test(page.path);
  const formTargets = ["'self'", ...(workspace && page.checkoutOrigin !== null ? [page.checkoutOrigin] : [])];
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${page.nonce}'`,
    `style-src 'self' 'nonce-${page.nonce}'`,
    ...(workspace ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${formTargets.join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(page.https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

const STRIPE_CHECKOUT = 'https://checkout.stripe.com';

/** Where Stripe's own payment pages stand. Browsers follow a form's redirect only to where it is allowed. */
export function checkoutOriginOf(stripe: { readonly emulatorUrl: string | null } | null): string | null {
  return stripe === null ? null : (stripe.emulatorUrl ?? STRIPE_CHECKOUT);
}
