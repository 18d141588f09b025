import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isTrustedOrigin, statesItsOrigin } from '@plainhire/auth';
import { DomainError } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import type { Request } from 'express';
import { bearerToken, readSessionCookie } from './session-cookie.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const ANY_ORIGIN = 'plainhire:any-origin';

/** For routes that other sites and programs call and that no cookie opens: webhooks, one-click unsubscribe. */
export const AnyOrigin = () => SetMetadata(ANY_ORIGIN, true);

/**
 * Refuses what another site makes a browser send. Unsafe methods must come from our own pages when
 * they bring the session cookie, and also when they say where they come from without it, so that no
 * site signs a visitor in as somebody else. A bearer token cannot be sent by another site and is
 * exempt; the cookie is not looked at beside one.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly config: AppConfig,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE_METHODS.has(request.method) || bearerToken(request) !== null) return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(ANY_ORIGIN, targets) === true) return true;
    const concerned = readSessionCookie(request, this.config) !== null || statesItsOrigin(request.headers);
    if (!concerned || isTrustedOrigin(request.headers, this.config.publicUrl)) return true;
    throw new DomainError(
      'forbidden',
      'auth.foreign-origin',
      'This request did not come from our own pages. Open the page here and try again; programs use a bearer token.',
    );
  }
}
