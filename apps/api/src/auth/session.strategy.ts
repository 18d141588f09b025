import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { UserActor } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import type { Request } from 'express';
import { Strategy } from 'passport-strategy';
import { ActorResolver } from './actor.resolver.js';
import { bearerToken, readSessionCookie } from './session-cookie.js';

export const BEARER_STRATEGY = 'bearer-session';
export const COOKIE_STRATEGY = 'cookie-session';

type Verify = (token: string, done: (error: unknown, actor?: UserActor | null) => void) => void;

/** Looks for a token in one place of the request, and asks whose session it is. */
abstract class SessionTokenStrategy extends Strategy {
  constructor(
    private readonly tokenOf: (request: Request) => string | null,
    private readonly verify: Verify,
  ) {
    super();
  }

  override authenticate(request: Request): void {
    const token = this.tokenOf(request);
    if (token === null || token === '') {
      this.fail(401);
      return;
    }
    this.verify(token, (error, actor) => {
      if (error) this.error(error as Error);
      else if (actor) this.success(actor);
      else this.fail(401);
    });
  }
}

class BearerSession extends SessionTokenStrategy {}
class CookieSession extends SessionTokenStrategy {}

@Injectable()
export class BearerStrategy extends PassportStrategy(BearerSession, BEARER_STRATEGY) {
  constructor(private readonly actors: ActorResolver) {
    super(bearerToken);
  }

  validate(token: string): Promise<UserActor | null> {
    return this.actors.resolve(token);
  }
}

@Injectable()
export class CookieStrategy extends PassportStrategy(CookieSession, COOKIE_STRATEGY) {
  constructor(
    private readonly actors: ActorResolver,
    config: AppConfig,
  ) {
    // Beside an Authorization header the cookie counts for nothing: such a request was not checked
    // for where it came from.
    super((request: Request) =>
      request.headers.authorization === undefined ? readSessionCookie(request, config) : null,
    );
  }

  validate(token: string): Promise<UserActor | null> {
    return this.actors.resolve(token);
  }
}
