import type { AppConfig } from '@plainhire/platform';
import type { Request, Response } from 'express';

/** `__Host-` binds the cookie to this very host, and browsers take it only over https. */
export function sessionCookieName(config: Pick<AppConfig, 'secureCookies'>): string {
  return config.secureCookies ? '__Host-plainhire' : 'plainhire';
}

/** The token after `Authorization: Bearer`, or null. */
export function bearerToken(request: Request): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

export function readSessionCookie(request: Request, config: Pick<AppConfig, 'secureCookies'>): string | null {
  const name = sessionCookieName(config);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key = '', ...value] = pair.trim().split('=');
    if (key === name && value.length > 0) return value.join('=');
  }
  return null;
}

/** For so long from now, not until an instant: the clock of the browser may go wrong. */
export function setSessionCookie(
  response: Response,
  config: Pick<AppConfig, 'secureCookies'>,
  session: { token: string; expiresAt: Date },
  now: Date,
): void {
  response.cookie(sessionCookieName(config), session.token, {
    ...attributes(config),
    maxAge: session.expiresAt.getTime() - now.getTime(),
  });
}

export function clearSessionCookie(response: Response, config: Pick<AppConfig, 'secureCookies'>): void {
  response.cookie(sessionCookieName(config), '', { ...attributes(config), maxAge: 0 });
}

function attributes(config: Pick<AppConfig, 'secureCookies'>) {
  return { httpOnly: true, sameSite: 'lax', secure: config.secureCookies, path: '/' } as const;
}
