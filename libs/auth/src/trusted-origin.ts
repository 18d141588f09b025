export type HeaderBag = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether a state-changing request comes from our own pages. `Sec-Fetch-Site` decides where the
 * browser sends it (no script can set it); otherwise `Origin` must be PUBLIC_URL's. Neither header:
 * not trusted, since every browser sends one of them with such a request.
 *
 * Source: W3C Fetch Metadata; OWASP CSRF Prevention Cheat Sheet.
 */
export function isTrustedOrigin(headers: HeaderBag, publicUrl: string): boolean {
  const site = single(headers['sec-fetch-site']);
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = single(headers.origin);
  return origin !== undefined && origin === new URL(publicUrl).origin;
}

/** True when the request says where it comes from at all. */
export function statesItsOrigin(headers: HeaderBag): boolean {
  return single(headers['sec-fetch-site']) !== undefined || single(headers.origin) !== undefined;
}

/** A header sent twice is joined by commas, so that it equals nothing we trust. */
function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}
