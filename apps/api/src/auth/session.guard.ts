import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { signInNeeded } from '@plainhire/auth';
import { ANONYMOUS, type UserActor } from '@plainhire/kernel';
import type { Response } from 'express';
import { IS_PUBLIC, type RequestWithActor } from '../http/index.js';
import { BEARER_STRATEGY, COOKIE_STRATEGY } from './session.strategy.js';

/** Knows who asks, on every route, and lets only those in who signed in unless the route is public. */
@Injectable()
export class SessionGuard extends AuthGuard([BEARER_STRATEGY, COOKIE_STRATEGY]) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { headers } = context.switchToHttp().getRequest<RequestWithActor>();
    // Most visitors carry nothing that a strategy could read: no strategy is asked.
    if (headers.authorization === undefined && headers.cookie === undefined)
      this.handleRequest(null, false, null, context);
    else await super.canActivate(context);
    return true;
  }

  override getAuthenticateOptions() {
    return { session: false };
  }

  // Passport's signature: what it found, or false; the answer becomes `request.user`.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the signature is Nest's
  override handleRequest<T>(
    error: unknown,
    found: UserActor | false,
    _info: unknown,
    context: ExecutionContext,
  ): T {
    if (error instanceof Error) throw error;
    if (error) throw new Error('Signing in failed for an unknown reason.');
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    request.actor = found === false ? ANONYMOUS : found;
    // What a person sees signed in stays out of caches, also the browser's (ASVS 8.2.1).
    if (found !== false) {
      context.switchToHttp().getResponse<Response>().setHeader('Cache-Control', 'private, no-store');
    }
    const open = this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (found === false && open !== true) throw signInNeeded();
    return request.actor as T;
  }
}
