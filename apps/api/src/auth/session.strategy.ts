import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { DomainError, type UserActor } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { isTrustedOrigin, statesItsOrigin } from '@plainhire/auth';
import type { Request } from 'express';
import { Strategy } from 'passport-strategy';
import { ActorResolver } from './actor.resolver.js';
import { readSessionCookie } from './session-cookie.js';

export const SESSION_STRATEGY = 'session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

type Verify = (
  token: string,
  fromCookie: boolean,
  request: Request,
  done: (error: unknown, actor?: UserActor) => void,
) => void;

/** Takes a bearer token or the session cookie; a request with neither is a visitor's. */
class SessionTokenStrategy extends Strategy {
  name = SESSION_STRATEGY;

  constructor(
    options: { readCookie: (request: Request) => string | null },
    private readonly verify: Verify,
  ) {
    super();
    this.readCookie = options.readCookie;
  }

  private readonly readCookie: (request: Request) => string | null;

  override authenticate(request: Request): void {
    const bearer = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const token = bearer ?? this.readCookie(request);
    if (!token) {
      this.fail(401);
      return;
    }
    this.verify(token, bearer === undefined, request, (error, actor) => {
      if (error) this.error(error as Error);
      else if (actor) this.success(actor);
      else this.fail(401);
    });
  }
}

@Injectable()
export class SessionStrategy extends PassportStrategy(SessionTokenStrategy, SESSION_STRATEGY) {
  constructor(
    private readonly config: AppConfig,
    private readonly actors: ActorResolver,
  ) {
    super({ readCookie: (request: Request) => readSessionCookie(request, config) });
  }

  /** @throws DomainError `auth.foreign-origin`: a browser sends cookies along for other sites too */
  async validate(token: string, fromCookie: boolean, request: Request): Promise<UserActor | null> {
    if (fromCookie && !SAFE_METHODS.has(request.method) && !cameFromHere(request, this.config.publicUrl)) {
      throw new DomainError(
        'forbidden',
        'auth.foreign-origin',
        'This request came from another site. Open the page here and try again.',
      );
    }
    return this.actors.resolve(token);
  }
}

function cameFromHere(request: Request, publicUrl: string): boolean {
  return statesItsOrigin(request.headers) && isTrustedOrigin(request.headers, publicUrl);
}
