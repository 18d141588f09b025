import { type AppConfig } from '@plainhire/platform';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/**
 * Headers for everything that is no page: nothing may be run, framed or sniffed. Pages set their own
 * Content-Security-Policy, with a nonce, where they are rendered.
 */
export function securityHeaders(config: AppConfig) {
  const base = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    strictTransportSecurity: config.secureCookies ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!config.production) response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    base(request, response, next);
  };
}
