import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@plainhire/kernel';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { IdempotencyStore } from './idempotency-store.js';

const ANSWER_NOT_KEPT = 'plainhire:answer-not-kept';

/** For a route whose answer holds a secret and must not be stored: its Idempotency-Key is ignored. */
export const AnswerNotKept = () => SetMetadata(ANSWER_NOT_KEPT, true);

/**
 * A POST with an `Idempotency-Key` is answered once. Only for callers who are signed in: others have
 * no name to keep answers under, and get secrets. Must stand outermost, so that it keeps what the
 * output schema let through.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly store: IdempotencyStore,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
    const key = request.get('idempotency-key');
    const actor = request.actor;
    if (
      request.method !== 'POST' ||
      key === undefined ||
      actor?.kind !== 'user' ||
      request.is('multipart/form-data') ||
      this.reflector.getAllAndOverride<boolean | undefined>(ANSWER_NOT_KEPT, [
        context.getHandler(),
        context.getClass(),
      ])
    ) {
      return next.handle();
    }
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.once(key, actor.userId, request, response, next));
  }

  private async once(
    key: string,
    actorId: string,
    request: Request,
    response: Response,
    next: CallHandler,
  ): Promise<unknown> {
    const [path = '/', query = ''] = request.originalUrl.split('?', 2);
    const answer = await this.store.once(
      { actorId, method: request.method, path, key, content: { query, body: request.body as unknown } },
      async () => ({
        body: await lastValueFrom(next.handle(), { defaultValue: undefined }),
        status: response.statusCode,
      }),
    );
    if (answer.repeated) {
      response.status(answer.status);
      response.setHeader('Idempotency-Replayed', 'true');
    }
    return answer.body;
  }
}
