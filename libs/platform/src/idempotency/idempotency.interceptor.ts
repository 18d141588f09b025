import { createHash } from 'node:crypto';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, DomainError } from '@plainhire/kernel';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { IdempotencyStore, type RepeatableRequest } from './idempotency-store.js';

const ANSWER_NOT_KEPT = 'plainhire:answer-not-kept';

/** For a route whose answer holds a secret and must not be stored: its Idempotency-Key is ignored. */
export const AnswerNotKept = () => SetMetadata(ANSWER_NOT_KEPT, true);

const KEY_REQUIRED = 'plainhire:idempotency-key-required';

/**
 * For a route that moves money or begins to: without an Idempotency-Key it is refused. `by-command`
 * leaves keeping the answer to the command, which takes more than one transaction; it gets the request
 * by `@Repeatable()`.
 */
export const KeyRequired = (kept: 'answer' | 'by-command' = 'answer') => SetMetadata(KEY_REQUIRED, kept);

interface KeyedRequest extends Request {
  actor?: Actor;
  repeatable?: RepeatableRequest;
}

/** The request as its command keeps it; only on routes with `@KeyRequired('by-command')`. */
export const Repeatable = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<KeyedRequest>().repeatable;
});

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
    const request = context.switchToHttp().getRequest<KeyedRequest>();
    const key = request.get('idempotency-key');
    const actor = request.actor;
    const required = this.metadata(context, KEY_REQUIRED);
    if (required !== undefined && key === undefined) throw keyRequired();
    if (
      request.method !== 'POST' ||
      key === undefined ||
      actor?.kind !== 'user' ||
      // Its parts are not read yet: `UploadOnce` stands behind what reads them.
      request.is('multipart/form-data') ||
      this.metadata(context, ANSWER_NOT_KEPT)
    ) {
      return next.handle();
    }
    const repeatable = repeatableOf(key, actor.userId, request, { body: request.body as unknown });
    if (required === 'by-command') {
      request.repeatable = repeatable;
      return next.handle();
    }
    const response = context.switchToHttp().getResponse<Response>();
    return from(answerOnce(this.store, repeatable, response, next));
  }

  private metadata(context: ExecutionContext, name: string): unknown {
    return this.reflector.getAllAndOverride<unknown>(name, [context.getHandler(), context.getClass()]);
  }
}

interface UploadRequest extends KeyedRequest {
  readonly file?: { readonly originalname: string; readonly buffer: Buffer };
}

/**
 * The same for a route that takes a file: stands behind the interceptor that reads it, and tells one
 * request from another by the file's name and content.
 */
@Injectable()
export class UploadOnce implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<UploadRequest>();
    const key = request.get('idempotency-key');
    const { actor, file } = request;
    if (key === undefined || actor?.kind !== 'user' || file === undefined) return next.handle();
    const sha256 = createHash('sha256').update(file.buffer).digest('hex');
    const repeatable = repeatableOf(key, actor.userId, request, {
      // Fields of a form have no prototype, and are none of JSON's objects.
      body: { ...(request.body as object | undefined) },
      file: { name: file.originalname, sha256 },
    });
    return from(answerOnce(this.store, repeatable, context.switchToHttp().getResponse<Response>(), next));
  }
}

async function answerOnce(
  store: IdempotencyStore,
  repeatable: RepeatableRequest,
  response: Response,
  next: CallHandler,
): Promise<unknown> {
  const answer = await store.once(repeatable, async () => ({
    body: await lastValueFrom(next.handle(), { defaultValue: undefined }),
    status: response.statusCode,
  }));
  if (answer.repeated) {
    response.status(answer.status);
    response.setHeader('Idempotency-Replayed', 'true');
  }
  return answer.body;
}

function repeatableOf(
  key: string,
  actorId: string,
  request: Request,
  content: { readonly body: unknown; readonly file?: { readonly name: string; readonly sha256: string } },
): RepeatableRequest {
  const [path = '/', query = ''] = request.originalUrl.split('?', 2);
  return {
    actorId,
    method: request.method,
    path,
    key,
    content: { query, ...content },
  };
}

function keyRequired(): DomainError {
  return new DomainError(
    'malformed',
    'idempotency.key-required',
    'Send an Idempotency-Key with this request, such as a new UUID, and the same one when you try again.',
  );
}
